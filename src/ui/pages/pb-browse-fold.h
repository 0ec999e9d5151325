/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* Something among the facets that can be unfolded. (transfer floating): a GtkExpander.
 * @beside: (nullable): stands behind its title. */
GtkWidget *pb_browse_fold_new (const char *title, GtkWidget *beside, GtkWidget *body);
