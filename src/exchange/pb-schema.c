/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-schema.h"

#include "base/pb-pointer.h"
#include "domain/pb-country.h"
#include "domain/pb-currency.h"
#include "domain/pb-language.h"
#include "domain/pb-vocabulary.h"
#include "exchange/pb-envelope.h"
#include "exchange/pb-format.h"
#include "exchange/pb-map.h"

#include <string.h>

/* The schema says of a record what pb_check_format() says of it; see there. Titles and descriptions
 * stay in English, since a schema is for programmers of any country. */

#define DIALECT "https://json-schema.org/draft/2020-12/schema"
#define PREFIX_CODES "code-"
#define COUNTRIES PREFIX_CODES "country"
#define CURRENCIES PREFIX_CODES "currency"

static PbValue *
text (const char *string)
{
  return string != NULL ? pb_value_new_string (string) : NULL;
}

static PbValue *
create_reference (const char *name)
{
  g_autofree char *target = g_strconcat ("#/$defs/", name, NULL);

  return pb_map_of ((const PbMember[]){ { "$ref", text (target) }, { NULL } });
}

static char *
name_codes (const PbField *field)
{
  return g_strconcat (PREFIX_CODES, field->of, NULL);
}

static PbValue *
create_term (const PbField *field)
{
  g_autofree char *name = name_codes (field);

  return create_reference (name);
}

static PbValue *
create_text (const PbField *field)
{
  return pb_map_of ((const PbMember[]){
      { "type", text ("string") },
      { "minLength", pb_value_new_number (1) },
      { "maxLength", pb_value_new_number ((double) pb_field_get_max (field)) },
      { "pattern", text (pb_field_get_pattern (field)) },
      { NULL },
  });
}

static PbValue *
create_translations (const PbField *field)
{
  return pb_map_of ((const PbMember[]){
      { "type", text ("object") },
      { "minProperties", pb_value_new_number (1) },
      { "maxProperties", pb_value_new_number (PB_FIELD_MAX_LANGUAGES) },
      { "propertyNames",
        pb_map_of ((const PbMember[]){ { "pattern", text (PB_LANGUAGE_PATTERN) }, { NULL } }) },
      { "additionalProperties", create_text (field) },
      { NULL },
  });
}

static PbValue *
create_integer (const PbField *field)
{
  return pb_map_of ((const PbMember[]){
      { "type", text ("integer") },
      { "minimum", pb_value_new_number ((double) pb_field_get_min (field)) },
      { "maximum", pb_value_new_number ((double) pb_field_get_max (field)) },
      { NULL },
  });
}

static PbValue *
create_list (const PbField *field, PbValue *items, gboolean unique)
{
  return pb_map_of ((const PbMember[]){
      { "type", text ("array") },
      { "minItems", pb_value_new_number (1) },
      { "maxItems", pb_value_new_number ((double) pb_field_get_max (field)) },
      { "uniqueItems", unique ? pb_value_new_boolean (TRUE) : NULL },
      { "items", items },
      { NULL },
  });
}

static PbValue *
create_constraints (const PbField *field)
{
  if (field->flags & PB_FIELD_TRANSLATABLE)
    return create_translations (field);

  switch (field->type) {
  case PB_FIELD_TEXT:
  case PB_FIELD_LONG_TEXT:
  case PB_FIELD_AMOUNT:
  case PB_FIELD_RATE:
  case PB_FIELD_PERCENT:
  case PB_FIELD_DATE:
  case PB_FIELD_EMAIL:
  case PB_FIELD_PHONE:
  case PB_FIELD_LINK:
  case PB_FIELD_LANGUAGE:
  case PB_FIELD_REFERENCE:
  case PB_FIELD_ID:
  case PB_FIELD_TIMESTAMP:
  case PB_FIELD_DIGEST: return create_text (field);
  case PB_FIELD_COUNT:
  case PB_FIELD_YEAR:
  case PB_FIELD_REVISION: return create_integer (field);
  case PB_FIELD_BOOLEAN:
    return pb_map_of ((const PbMember[]){ { "type", text ("boolean") }, { NULL } });
  case PB_FIELD_TERM: return create_term (field);
  case PB_FIELD_TERMS: return create_list (field, create_term (field), TRUE);
  case PB_FIELD_COUNTRY: return create_reference (COUNTRIES);
  case PB_FIELD_COUNTRIES: return create_list (field, create_reference (COUNTRIES), TRUE);
  case PB_FIELD_CURRENCY: return create_reference (CURRENCIES);
  case PB_FIELD_PART: return create_reference (field->part->name);
  case PB_FIELD_PARTS: return create_list (field, create_reference (field->part->name), FALSE);
  }
  g_return_val_if_reached (NULL);
}

static PbValue *
add_text (PbValue *map, const char *name, const char *string)
{
  g_autoptr (PbValue) owned = map;
  g_autoptr (PbValue) value = text (string);

  return pb_value_with_member (owned, name, value);
}

static PbValue *
create_property (const PbField *field)
{
  PbValue *property = create_constraints (field);

  property = add_text (property, "title", field->label);
  return add_text (property, "description", field->help);
}

static PbValue *
create_properties (const PbKind *kind)
{
  PbValue *properties = pb_value_new_map ();

  for (const PbField *field = kind->fields; field->name != NULL; field++) {
    g_autoptr (PbValue) owned = properties;
    g_autoptr (PbValue) property = create_property (field);

    properties = pb_value_with_member (owned, field->name, property);
  }
  return properties;
}

static PbValue *
list_required (const PbKind *kind)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (const PbField *field = kind->fields; field->name != NULL; field++)
    if (field->flags & PB_FIELD_REQUIRED)
      g_ptr_array_add (names, (gpointer) field->name);
  if (names->len == 0)
    return NULL;
  g_ptr_array_add (names, NULL);
  return pb_value_new_strings ((const char *const *) names->pdata);
}

static PbValue *
create_kind (const PbKind *kind)
{
  return pb_map_of ((const PbMember[]){
      { "type", text ("object") },
      { "title", text (kind->label) },
      { "properties", create_properties (kind) },
      { "required", list_required (kind) },
      { NULL },
  });
}

/* A closed list of codes. Takes the array, which must not end in %NULL. */
static PbValue *
create_codes (GPtrArray *codes)
{
  g_autoptr (GPtrArray) owned = codes;

  g_ptr_array_add (owned, NULL);
  return pb_map_of ((const PbMember[]){
      { "enum", pb_value_new_strings ((const char *const *) owned->pdata) }, { NULL } });
}

static int
compare_codes_cb (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Sorted here, since the table of countries has the order of an interface's language. */
static PbValue *
create_countries (void)
{
  GPtrArray *codes = g_ptr_array_new ();

  for (guint i = 0; i < pb_country_get_n (); i++)
    g_ptr_array_add (codes, (gpointer) pb_country_get (i)->code);
  g_ptr_array_sort (codes, compare_codes_cb);
  return create_codes (codes);
}

static PbValue *
create_currencies (void)
{
  GPtrArray *codes = g_ptr_array_new ();

  for (guint i = 0; i < pb_currency_get_n (); i++)
    g_ptr_array_add (codes, (gpointer) pb_currency_get (i)->code);
  return create_codes (codes);
}

static PbValue *
create_terms (const char *name)
{
  const PbVocabulary *vocabulary = pb_vocabulary_get (name);
  g_autofree char *comment =
      g_strdup_printf ("%s, version %s", name, pb_vocabulary_get_version (vocabulary));
  g_autoptr (PbValue) version = pb_value_new_string (comment);
  GPtrArray *codes = g_ptr_array_new ();
  g_autoptr (PbValue) schema = NULL;

  for (guint i = 0; i < pb_vocabulary_get_n_terms (vocabulary); i++)
    g_ptr_array_add (codes, (gpointer) pb_vocabulary_get_term (vocabulary, i)->code);
  schema = create_codes (codes);
  /* Schemas of different days tell so which list of codes they go by. */
  return pb_value_with_member (schema, "$comment", version);
}

static void add_kind (GHashTable *definitions, const PbKind *kind);

/* Adds what the schema of a field refers to. */
static void
add_referred (GHashTable *definitions, const PbField *field)
{
  if (field->part != NULL)
    add_kind (definitions, field->part);
  else if (field->type == PB_FIELD_TERM || field->type == PB_FIELD_TERMS)
    g_hash_table_insert (definitions, name_codes (field), create_terms (field->of));
  else if (field->type == PB_FIELD_COUNTRY || field->type == PB_FIELD_COUNTRIES)
    g_hash_table_insert (definitions, g_strdup (COUNTRIES), create_countries ());
  else if (field->type == PB_FIELD_CURRENCY)
    g_hash_table_insert (definitions, g_strdup (CURRENCIES), create_currencies ());
}

static void
add_kind (GHashTable *definitions, const PbKind *kind)
{
  if (g_hash_table_contains (definitions, kind->name))
    return;
  g_hash_table_insert (definitions, g_strdup (kind->name), create_kind (kind));
  for (const PbField *field = kind->fields; field->name != NULL; field++)
    add_referred (definitions, field);
}

static GHashTable *
create_definitions (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) pb_value_unref);
}

static PbValue *
create_schema (const PbFormat *format, const PbKind *kind, GHashTable *definitions)
{
  g_autofree char *id =
      g_strdup_printf ("urn:pledgebook:schema:%s:%d.%d", kind->name, format->major, format->minor);
  g_autoptr (PbValue) reference = create_reference (kind->name);

  return pb_map_of ((const PbMember[]){
      { "$schema", text (DIALECT) },
      { "$id", text (id) },
      { "title", text (kind->label) },
      { "$ref", pb_value_ref (pb_value_get_member (reference, "$ref")) },
      { "$defs", pb_value_new_map_take (definitions) },
      { NULL },
  });
}

static PbValue *
create_payload (const PbFormat *format)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  GHashTable *properties = create_definitions ();

  for (const PbKind *const *kind = format->get_lists (); *kind != NULL; kind++) {
    if ((*kind)->since == 0)
      g_ptr_array_add (names, (gpointer) (*kind)->plural);
    g_hash_table_insert (properties, g_strdup ((*kind)->plural),
                         pb_map_of ((const PbMember[]){
                             { "type", text ("array") },
                             { "items", create_reference ((*kind)->name) },
                             { NULL },
                         }));
  }
  g_ptr_array_add (names, NULL);
  return pb_map_of ((const PbMember[]){
      { "type", text ("object") },
      { "properties", pb_value_new_map_take (properties) },
      { "required", pb_value_new_strings ((const char *const *) names->pdata) },
      { NULL },
  });
}

/* The place in the schema of a place of the envelope: "/digest/algorithm" is a property of the part
 * "digest". */
static char *
locate_property (const PbFormat *format, const char *pointer)
{
  g_autofree char *parent = pb_pointer_parent (pointer);
  g_autofree char *name = pb_pointer_last (pointer);
  const PbKind *envelope = format->envelope;
  const PbKind *kind = *parent != '\0' ? pb_kind_find_field_at (envelope, parent)->part : envelope;

  return g_strdup_printf ("/$defs/%s/properties/%s", kind->name, name);
}

static PbValue *
set_at (PbValue *schema, const char *place, const char *name, PbValue *value)
{
  g_autoptr (PbValue) owned_schema = schema;
  g_autoptr (PbValue) owned_value = value;
  g_autofree char *pointer = pb_pointer_child (place, name);

  return pb_value_with_at (owned_schema, pointer, owned_value);
}

static PbValue *
create_format_schema (const PbFormat *format)
{
  GHashTable *definitions = create_definitions ();
  g_autofree char *required = g_strdup_printf ("/$defs/%s/required", format->envelope->name);
  g_autofree char *payload = locate_property (format, "/" PB_ENVELOPE_PAYLOAD);
  g_autofree char *properties = pb_pointer_parent (payload);
  PbValue *schema;

  add_kind (definitions, format->envelope);
  for (const PbKind *const *kind = format->get_lists (); *kind != NULL; kind++)
    add_kind (definitions, *kind);
  schema = create_schema (format, format->envelope, definitions);
  schema = set_at (schema, required, "-", text (PB_ENVELOPE_PAYLOAD));
  for (const PbFormatPattern *rule = format->patterns; rule->pointer != NULL; rule++) {
    g_autofree char *place = locate_property (format, rule->pointer);

    schema = set_at (schema, place, "pattern", text (rule->pattern));
  }
  return set_at (schema, properties, PB_ENVELOPE_PAYLOAD, create_payload (format));
}

static const PbFormat *
find_format (const char *name)
{
  for (const PbFormat *const *format = pb_format_get_all (); *format != NULL; format++)
    if (g_strcmp0 ((*format)->envelope->name, name) == 0)
      return *format;
  return NULL;
}

/**
 * pb_schema_for:
 * @name: one of pb_schema_get_names()
 *
 * Generates the published JSON Schema (dialect 2020-12) from the field tables. The same tables give
 * the same schema, byte for byte, in every language of the interface.
 *
 * Returns: (transfer full) (nullable): the schema, %NULL when there is none of that name
 */
PbValue *
pb_schema_for (const char *name)
{
  g_autoptr (GHashTable) definitions = NULL;
  const PbFormat *format = find_format (name);
  const PbKind *kind;

  if (format != NULL)
    return create_format_schema (format);
  if (!g_strv_contains (pb_schema_get_names (), name))
    return NULL;
  kind = pb_kind_find (name);
  definitions = create_definitions ();
  add_kind (definitions, kind);
  return create_schema (&pb_format_submission, kind, g_steal_pointer (&definitions));
}

/**
 * pb_schema_get_names:
 *
 * Returns: (array zero-terminated=1): names that pb_schema_for() knows: those of all formats of
 * files, then those of all kinds of records
 */
const char *const *
pb_schema_get_names (void)
{
  static GPtrArray *names;

  if (g_once_init_enter (&names)) {
    GPtrArray *all = g_ptr_array_new ();

    for (const PbFormat *const *format = pb_format_get_all (); *format != NULL; format++)
      g_ptr_array_add (all, (gpointer) (*format)->envelope->name);
    for (const PbKind *const *kind = pb_kind_get_all (); *kind != NULL; kind++)
      g_ptr_array_add (all, (gpointer) (*kind)->name);
    g_ptr_array_add (all, NULL);
    g_once_init_leave (&names, all);
  }
  return (const char *const *) names->pdata;
}
