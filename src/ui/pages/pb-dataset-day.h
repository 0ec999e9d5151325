/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

/* A data set that is kept, by the day that it is of, as pb_snapshots_list() names it. */

/* (transfer full): the day for people. */
char *pb_dataset_day_format (const char *day);
/* (transfer full) */
GFile *pb_dataset_day_get_file (const char *day);
