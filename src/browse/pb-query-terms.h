/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "browse/pb-query-field.h"

/* The years a time frame can be found by. */
#define PB_QUERY_FIRST_YEAR 1900
#define PB_QUERY_LAST_YEAR 2199

/* For the table of fields: terms of a pledge that are written in no single place. */

/* "yes" for a pledge of two or more parties, in this register or not; else "no". */
void pb_query_terms_find_joint (PbValue *pledge, PbTermFunc func, gpointer user_data);
/* "yes" for a pledge that wants support of whatever kind; else "no". */
void pb_query_terms_find_partners (PbValue *pledge, PbTermFunc func, gpointer user_data);
/* "yes" for a pledge whose amount is known, in whatever currency; else "no". */
void pb_query_terms_find_value (PbValue *pledge, PbTermFunc func, gpointer user_data);
/* Every year from start to end. Where one of them is not known, the year of the other. */
void pb_query_terms_find_years (PbValue *pledge, PbTermFunc func, gpointer user_data);
