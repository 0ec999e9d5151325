/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* A label that has no room for all of its text shows it as a tooltip. */
void pb_cut_tooltip_add (GtkLabel *label);
/* The same for what has one line. */
void pb_cut_tooltip_add_inscription (GtkInscription *inscription);
