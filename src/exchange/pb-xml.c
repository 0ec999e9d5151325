/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-xml.h"

#include <stdarg.h>

struct _PbXml {
  PbNewFile *file;
  GPtrArray *names; /* of the open elements */
  GString *line;
};

PbXml *
pb_xml_new (PbNewFile *file)
{
  PbXml *self = g_new0 (PbXml, 1);

  self->file = file;
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->line = g_string_new (NULL);
  pb_new_file_add (file, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", -1);
  return self;
}

void
pb_xml_free (PbXml *self)
{
  g_ptr_array_unref (self->names);
  g_string_free (self->line, TRUE);
  g_free (self);
}

static gboolean
is_allowed (gunichar character)
{
  return character == '\t' || character == '\n' || character == '\r' ||
         (character >= 0x20 && character <= 0xD7FF) ||
         (character >= 0xE000 && character <= 0xFFFD) || character >= 0x10000;
}

static void
add_character (GString *line, gunichar character)
{
  switch (character) {
  case '&': g_string_append (line, "&amp;"); return;
  case '<': g_string_append (line, "&lt;"); return;
  case '>': g_string_append (line, "&gt;"); return;
  case '"': g_string_append (line, "&quot;"); return;
  /* As it is, it would be read as a line feed. */
  case '\r': g_string_append (line, "&#13;"); return;
  default: g_string_append_unichar (line, character); return;
  }
}

static void
add_escaped (GString *line, const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar character = g_utf8_get_char (at);

    if (is_allowed (character))
      add_character (line, character);
  }
}

static void
start_tag (PbXml *self, const char *name, va_list attributes)
{
  const char *attribute;

  g_string_append_printf (self->line, "%*s<%s", (int) (2 * self->names->len), "", name);
  while ((attribute = va_arg (attributes, const char *)) != NULL) {
    const char *value = va_arg (attributes, const char *);

    if (value == NULL)
      continue;
    g_string_append_printf (self->line, " %s=\"", attribute);
    add_escaped (self->line, value);
    g_string_append_c (self->line, '"');
  }
}

static void
end_line (PbXml *self, const char *end)
{
  g_string_append (self->line, end);
  g_string_append_c (self->line, '\n');
  pb_new_file_add (self->file, self->line->str, (gssize) self->line->len);
  g_string_set_size (self->line, 0);
}

void
pb_xml_open (PbXml *self, const char *name, ...)
{
  va_list attributes;

  va_start (attributes, name);
  start_tag (self, name, attributes);
  va_end (attributes);
  end_line (self, ">");
  g_ptr_array_add (self->names, g_strdup (name));
}

void
pb_xml_close (PbXml *self)
{
  g_autofree char *name = g_ptr_array_steal_index (self->names, self->names->len - 1);

  g_string_append_printf (self->line, "%*s</%s>", (int) (2 * self->names->len), "", name);
  end_line (self, "");
}

void
pb_xml_add (PbXml *self, const char *name, ...)
{
  va_list attributes;

  va_start (attributes, name);
  start_tag (self, name, attributes);
  va_end (attributes);
  end_line (self, "/>");
}

void
pb_xml_add_text (PbXml *self, const char *name, const char *text, ...)
{
  va_list attributes;

  va_start (attributes, text);
  start_tag (self, name, attributes);
  va_end (attributes);
  g_string_append_c (self->line, '>');
  add_escaped (self->line, text);
  g_string_append_printf (self->line, "</%s>", name);
  end_line (self, "");
}
