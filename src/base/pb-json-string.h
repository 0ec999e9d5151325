/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Inside the quotation marks of a JSON string that the guard has found well-formed. */

guint pb_json_read_unit (const char *at);
gunichar pb_json_next_character (const char **at);
