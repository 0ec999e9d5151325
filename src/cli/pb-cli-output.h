/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include "base/pb-value.h"

/* Data go to the standard output, messages to the standard error. Texts come from files of
 * strangers, so control characters, which could steer a terminal, are replaced; line feeds and tabs
 * stay. */
void pb_cli_print (const char *format, ...) G_GNUC_PRINTF (1, 2);
/* One message, with the program's name before it. */
void pb_cli_complain (const char *format, ...) G_GNUC_PRINTF (1, 2);
/* JSON, in UTF-8 whatever the locale. */
void pb_cli_print_json (PbValue *value);
/* Columns that a terminal needs for a text. */
guint pb_cli_get_width (const char *text);
/* (transfer full): @text with blanks behind it, @width columns wide. */
char *pb_cli_pad (const char *text, guint width);
/* Whether all that was printed has arrived; complains otherwise. */
gboolean pb_cli_flush (void);
