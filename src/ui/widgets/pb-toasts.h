/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

/**
 * pb_toasts_add:
 * @overlay: where it is shown
 * @toast: (transfer full): what to tell
 *
 * Does what adw_toast_overlay_add_toast() does, but a toast that goes while it still comes in stays
 * until it has come. Otherwise libadwaita before 1.3 uses what it has freed, when the going ends
 * first or in the same frame, as after a while in which no frame was drawn. A toast that has to
 * stay like this emits "dismissed" twice.
 */
void pb_toasts_add (AdwToastOverlay *overlay, AdwToast *toast);
