/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "domain/pb-kind.h"

/* A button to choose one of several sides: what it stands for, and dimmed under it a word on it, if
 * any. Both wrap. */
GtkWidget *pb_side_radio_new (const char *label, const char *detail);
/* (transfer full): how much there is in a version of a record, and how new it is. */
char *pb_side_describe (const PbKind *kind, PbValue *record);
