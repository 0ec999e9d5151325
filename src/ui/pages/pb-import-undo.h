/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/pb-window.h"

/* Takes the last import back and tells in the window how it went. */
void pb_import_undo (PbRegister *reg, PbWindow *window);
/* Says what an import did, and offers to take it back. */
AdwToast *pb_import_undo_toast_new (PbRegister *reg, PbWindow *window, const char *effect);
/* Says that two records are one, and offers to take that back. */
AdwToast *pb_merge_undo_toast_new (PbRegister *reg, PbWindow *window);
