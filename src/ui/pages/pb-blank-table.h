/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "domain/pb-kind.h"

/* Asks where to write a table that can be filled in with records of a kind, writes it there and
 * tells so in the window that @widget is in. */
void pb_blank_table_save (GtkWidget *widget, const PbKind *kind);
