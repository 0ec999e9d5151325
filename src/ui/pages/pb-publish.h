/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "ui/pb-register.h"

/**
 * pb_publish_run:
 * @widget: whose window asks for the file, and tells how far it is and how it went
 * @reg: what to publish from
 *
 * Asks where to write the data set of everything that is published today, and writes it there. The
 * person can go on working meanwhile, or cancel.
 */
void pb_publish_run (GtkWidget *widget, PbRegister *reg);
