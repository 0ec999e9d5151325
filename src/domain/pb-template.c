/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/pb-template.h"

#include <glib/gi18n-lib.h>
#include "base/pb-json.h"
#include "domain/pb-language.h"
#include "domain/pb-resources.h"

typedef struct {
  PbTemplate template;
  const char *language; /* of the texts: the interface's, or English when there is no translation */
} Entry;

typedef struct {
  PbValue *document; /* owns what has no translation */
  GArray *entries;
} Catalogue;

static const char *
translate (const char *text)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "template", text);
}

/* A description is a list of paragraphs, so that each can be translated by itself. */
static char *
join_paragraphs (PbValue *paragraphs)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < pb_value_get_length (paragraphs); i++) {
    if (i > 0)
      g_string_append (text, "\n\n");
    g_string_append (text, translate (pb_value_get_string (pb_value_get_item (paragraphs, i))));
  }
  return g_string_free (text, FALSE);
}

static void
add_template (Catalogue *self, PbValue *item)
{
  const char *title = pb_value_get_member_string (item, "title");
  Entry entry = {
    .template = {
      .focus_area = pb_value_get_member_string (item, "focus_area"),
      .type = pb_value_get_member_string (item, "type"),
      .title = translate (title),
      .summary = translate (pb_value_get_member_string (item, "summary")),
      .description = join_paragraphs (pb_value_get_member (item, "description")),
    },
  };

  entry.language = entry.template.title != title ? pb_language_current () : "en";
  g_array_append_val (self->entries, entry);
}

static Catalogue *
load_catalogue (void)
{
  Catalogue *self = g_new0 (Catalogue, 1);
  g_autoptr (GBytes) bytes = pb_domain_load ("templates/templates.json");
  g_autoptr (GError) error = NULL;
  PbValue *items;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->document = pb_json_parse (data, length, NULL, &error);
  if (self->document == NULL)
    g_error ("The program's templates are broken: %s", error->message);
  items = pb_value_get_member (self->document, "templates");
  for (guint i = 0; i < pb_value_get_length (items); i++)
    add_template (self, pb_value_get_item (items, i));
  return self;
}

static GArray *
get_entries (void)
{
  static Catalogue *catalogue = NULL;

  if (g_once_init_enter (&catalogue))
    g_once_init_leave (&catalogue, load_catalogue ());
  return catalogue->entries;
}

static const Entry *
find_entry (const char *focus_area, const char *type)
{
  GArray *entries = get_entries ();

  for (guint i = 0; i < entries->len; i++) {
    const Entry *entry = &g_array_index (entries, Entry, i);

    if (g_strcmp0 (entry->template.focus_area, focus_area) == 0 &&
        g_strcmp0 (entry->template.type, type) == 0)
      return entry;
  }
  return NULL;
}

const PbTemplate *
pb_template_find (const char *focus_area, const char *type)
{
  const Entry *entry = find_entry (focus_area, type);

  return entry != NULL ? &entry->template : NULL;
}

static PbValue *
set_member (PbValue *record, const char *name, PbValue *value)
{
  PbValue *changed = pb_value_with_member (record, name, value);

  pb_value_unref (record);
  pb_value_unref (value);
  return changed;
}

static PbValue *
make_text (const char *language, const char *text)
{
  return set_member (pb_value_new_map (), language, pb_value_new_string (text));
}

PbValue *
pb_template_apply (const PbTemplate *self, PbValue *record)
{
  const char *language = find_entry (self->focus_area, self->type)->language;
  PbValue *result = pb_value_ref (record);

  result = set_member (result, "title", make_text (language, self->title));
  result = set_member (result, "summary", make_text (language, self->summary));
  result = set_member (result, "description", make_text (language, self->description));
  result = set_member (result, "focus_areas",
                       pb_value_new_strings ((const char *const[]){ self->focus_area, NULL }));
  result = set_member (result, "main_focus_area", pb_value_new_string (self->focus_area));
  return set_member (result, "types",
                     pb_value_new_strings ((const char *const[]){ self->type, NULL }));
}
