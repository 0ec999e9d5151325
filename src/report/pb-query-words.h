/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "browse/pb-query.h"

/* A query as a person reads it, in the interface's language. */

/* "Kenya", "not Cancelled", "Joint pledge: No", "“solar power”". @name: (nullable): what the record
 * that the limit names is called. (transfer full) */
char *pb_query_words_make_limit (const PbLimit *limit, const char *name);
/* All of it: "Kenya · Uganda · not Cancelled". @names: (nullable) (element-type utf8 utf8): what
 * records are called, by their ids. (transfer full) */
char *pb_query_words_make (const PbQuery *query, GHashTable *names);
