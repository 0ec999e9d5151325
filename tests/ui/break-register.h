/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui-fixture.h"

/* From now on every writing of a record fails, as on a full disk, until the register is mended. */
void ui_fixture_break_register (UiFixture *self);
void ui_fixture_mend_register (UiFixture *self);
