/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

/**
 * PbWaiting:
 *
 * In the place of something that is on its way: empty at first, because it mostly comes at once,
 * and after half a second a sentence and a spinner.
 */
#define PB_TYPE_WAITING (pb_waiting_get_type ())
G_DECLARE_FINAL_TYPE (PbWaiting, pb_waiting, PB, WAITING, AdwBin)

GtkWidget *pb_waiting_new (const char *sentence);
