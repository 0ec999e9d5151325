/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "domain/pb-kind.h"

/* Everything that is filled in a record, section by section, to be read: labels and values as
 * people write them. (transfer full) */
GtkWidget *pb_record_view_new (const PbKind *kind, PbValue *record);
