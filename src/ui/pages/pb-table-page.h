/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/pages/pb-page.h"
#include "ui/pb-register.h"

/**
 * PbTablePage:
 *
 * A table that somebody has filled in: how it was read, what each column means, and what is wrong
 * in which row. All of it can be changed; then what the records would do is shown as for any other
 * import.
 */
#define PB_TYPE_TABLE_PAGE (pb_table_page_get_type ())
G_DECLARE_FINAL_TYPE (PbTablePage, pb_table_page, PB, TABLE_PAGE, PbPage)

/* Starts reading at once. */
PbTablePage *pb_table_page_new (PbRegister *reg, GFile *file);
/* Whether a file is a table, by its name. */
gboolean pb_table_page_is_table (GFile *file);
