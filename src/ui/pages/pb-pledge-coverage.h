/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "base/pb-value.h"

/* The countries of a pledge in words and on a small map, with the groups they were taken from.
 * (transfer floating) */
GtkWidget *pb_pledge_coverage_new (PbValue *pledge);
