/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/pb-value.h"

/* A JSON object of names and values in turn, ending in %NULL. Takes the values over. */
PbValue *pb_cli_new_object (const char *name, ...) G_GNUC_NULL_TERMINATED;
/* A JSON list of what @make, called with every item, gives (transfer full). */
PbValue *
pb_cli_new_list (GPtrArray *items, PbValue *(*make) (gpointer item, gpointer data), gpointer data);
