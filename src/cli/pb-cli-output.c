/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/pb-cli-output.h"

#include "base/pb-json.h"

#include <glib/gi18n.h>
#include <stdio.h>

#define REPLACEMENT_CHARACTER 0xFFFD

static char *
replace_control_characters (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autoptr (GString) clean = g_string_new (NULL);

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar character = g_utf8_get_char (at);
    gboolean steers = g_unichar_iscntrl (character) && character != '\n' && character != '\t';

    g_string_append_unichar (clean, steers ? REPLACEMENT_CHARACTER : character);
  }
  return g_string_free (g_steal_pointer (&clean), FALSE);
}

static G_GNUC_PRINTF (1, 0) char *format_clean (const char *format, va_list arguments)
{
  g_autofree char *text = g_strdup_vprintf (format, arguments);

  return replace_control_characters (text);
}

void
pb_cli_print (const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = format_clean (format, arguments);
  va_end (arguments);
  g_print ("%s", text);
}

void
pb_cli_complain (const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = format_clean (format, arguments);
  va_end (arguments);
  g_printerr ("%s: %s\n", g_get_prgname (), text);
}

void
pb_cli_print_json (PbValue *value)
{
  g_autofree char *text = pb_json_pretty (value);

  fputs (text, stdout);
}

guint
pb_cli_get_width (const char *text)
{
  guint width = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar character = g_utf8_get_char (at);

    if (!g_unichar_iszerowidth (character))
      width += g_unichar_iswide (character) ? 2 : 1;
  }
  return width;
}

char *
pb_cli_pad (const char *text, guint width)
{
  guint own_width = pb_cli_get_width (text);
  g_autofree char *blanks = g_strnfill (width > own_width ? width - own_width : 0, ' ');

  return g_strconcat (text, blanks, NULL);
}

gboolean
pb_cli_flush (void)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return TRUE;
  pb_cli_complain ("%s", _ ("The output could not be written. Is there room on the disk?"));
  return FALSE;
}
