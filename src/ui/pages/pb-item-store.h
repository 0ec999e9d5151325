/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/pb-register.h"

/* Makes @shown, a list of #PbRegisterItem, what @fresh is, touching as little as possible, so that
 * whoever shows it keeps its place. @id: (nullable): the record that is known to be another. */
void pb_item_store_update (GListStore *shown, GListModel *fresh, const char *id);
