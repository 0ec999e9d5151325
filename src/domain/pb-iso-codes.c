/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/pb-iso-codes.h"

#include <libintl.h>
#include "base/pb-json.h"
#include "pb-config.h"

static const PbJsonLimits FILE_LIMITS = { .max_bytes = 4 * 1024 * 1024, .max_depth = 8 };

static PbValue *
read_document (const char *standard)
{
  g_autofree char *path =
      g_strdup_printf (PB_ISO_CODES_PREFIX "/share/iso-codes/json/iso_%s.json", standard);
  g_autoptr (GError) error = NULL;
  g_autofree char *data = NULL;
  PbValue *document = NULL;
  gsize length;

  if (g_file_get_contents (path, &data, &length, &error))
    document = pb_json_parse (data, length, &FILE_LIMITS, &error);
  if (document == NULL)
    g_info ("Some names will be in English: %s", error->message);
  return document;
}

GHashTable *
pb_iso_codes_read_names (const char *standard, const char *key)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (PbValue) document = read_document (standard);
  PbValue *list = document != NULL ? pb_value_get_member (document, standard) : NULL;
  guint n_entries = list != NULL ? pb_value_get_length (list) : 0;

  for (guint i = 0; i < n_entries; i++) {
    PbValue *entry = pb_value_get_item (list, i);
    const char *code = pb_value_get_member_string (entry, key);
    const char *name = pb_value_get_member_string (entry, "name");

    if (code != NULL && name != NULL)
      g_hash_table_insert (names, g_strdup (code), g_strdup (name));
  }
  return names;
}

const char *
pb_iso_codes_translate (const char *standard, const char *name)
{
  g_autofree char *domain = g_strconcat ("iso_", standard, NULL);
  const char *translation;

  if (name == NULL || *name == '\0')
    return NULL;

  bindtextdomain (domain, PB_ISO_CODES_PREFIX "/share/locale");
  bind_textdomain_codeset (domain, "UTF-8");
  translation = dgettext (domain, name);
  return translation != name ? translation : NULL;
}
