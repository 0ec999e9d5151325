/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/pb-register.h"

/* What can be done with a record of a list: @widget is in the window that does it. Without a
 * window, or as long as the record is not there, nothing happens. */

void pb_record_open (GtkWidget *widget, PbRegisterItem *item);
void pb_record_show_history (GtkWidget *widget, PbRegisterItem *item);
void pb_record_delete (GtkWidget *widget, PbRegisterItem *item);
/* A menu of these, as actions "record.open", "record.history", "record.delete". (transfer full) */
GMenuModel *pb_record_actions_make_menu (void);
