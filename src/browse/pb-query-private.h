/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "browse/pb-query.h"

/* Between #PbQuery and its grammar. */

/* (element-type PbLimit): an array that owns them. */
GPtrArray *pb_limits_new (void);
void
pb_limits_add (GPtrArray *limits, const PbQueryField *field, const char *value, gboolean negated);
/* Adds the limits that a text names. */
gboolean pb_limits_parse (GPtrArray *limits, const char *text, GError **error);
/* (transfer full): the text that gives these limits again. */
char *pb_limits_write (const GPtrArray *limits);
/* Whether the word would be taken for a field and its value: "type:financial". @after: (out)
 * (optional): what follows the colon. (transfer full) (nullable): the name. */
char *pb_query_take_name (const char *word, const char **after);
