/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/pb-register.h"

PbRegisterItem *pb_register_item_new (const PbKind *kind, PbValue *record);
