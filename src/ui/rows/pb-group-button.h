/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/**
 * PbGroupButton:
 *
 * A button that opens a choice of country groups: the ITU's regions, and the UN's groups on a day
 * that can be typed.
 *
 * Signal "chosen" (GStrv countries, const char *group, const char *as_of): @countries in the order
 * of their names; @group is a code of the vocabulary un-group and @as_of an ISO date, or both are
 * %NULL for a region.
 */
#define PB_TYPE_GROUP_BUTTON (pb_group_button_get_type ())
G_DECLARE_FINAL_TYPE (PbGroupButton, pb_group_button, PB, GROUP_BUTTON, GtkWidget)

GtkWidget *pb_group_button_new (void);
