/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* JSON's white space. */
static inline gboolean
pb_json_is_blank (char byte)
{
  return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r';
}

const char *pb_json_skip_plain (const char *at, const char *end);
const char *pb_json_skip_ascii (const char *at, const char *end);
gboolean pb_json_read_whole (const char *text, gsize length, guint64 *number);

/* Inside the quotation marks of a JSON string that the guard has found well-formed. */

guint pb_json_read_unit (const char *at);
gunichar pb_json_next_character (const char **at);
