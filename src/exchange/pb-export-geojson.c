/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-export-format.h"

#include "base/pb-date.h"
#include "base/pb-json.h"
#include "browse/pb-totals.h"
#include "domain/pb-country.h"
#include "domain/pb-vocabulary.h"
#include "exchange/pb-country-shapes.h"
#include "exchange/pb-map.h"
#include "exchange/pb-new-file.h"

#include <roaring/roaring.h>

/* GeoJSON, RFC 7946: a feature for each country that has pledges. What belongs to no single country
 * stands in foreign members beside the features, in English like the names of all members, because
 * programs read them. */

#define DISCLAIMER                                                                                 \
  "The boundaries and names in this file do not imply official endorsement or acceptance by the "  \
  "United Nations or ITU, nor any opinion concerning the legal status of any country, territory, " \
  "city or area or of its authorities, or concerning the delimitation of its frontiers or "        \
  "boundaries. The outlines are derived from Natural Earth."
#define METHOD                                                                                     \
  "A pledge counts once in each of its countries. Its value in US dollars is divided by the "      \
  "shares "                                                                                        \
  "that it states; where it states none for several countries it is in no country's sum. Pledges " \
  "for the whole world or whole regions are in no country."

static PbValue *
new_sum (const PbSum *sum)
{
  g_autofree char *text = pb_sum_format (sum);

  return pb_value_new_number (g_ascii_strtod (text, NULL));
}

/* @in_usd: how many pledges the sum is of; the value of the others is not known. */
static PbValue *
describe (guint64 n, guint64 with_value, guint64 in_usd, const PbSum *usd)
{
  const PbMember members[] = {
    { "pledges", pb_value_new_number ((double) n) },
    { "pledges_with_value", pb_value_new_number ((double) with_value) },
    { "pledges_in_usd", pb_value_new_number ((double) in_usd) },
    { "usd", new_sum (usd) },
    { NULL, NULL },
  };

  return pb_map_of (members);
}

static PbValue *
describe_rows (const PbIndex *index, const PbRows *rows)
{
  g_autoptr (PbTotals) totals = pb_totals_new (index, rows);

  return describe (totals->n, totals->n_with_value, totals->n_in_usd, &totals->usd);
}

static PbRows *
find_scope (const PbIndex *index, const PbRows *rows, const char *scope)
{
  PbRows *found = pb_index_find_rows (index, pb_query_field_find ("coverage"), scope);

  roaring_bitmap_and_inplace (found, rows);
  return found;
}

static PbValue *
describe_scope (const PbIndex *index, const PbRows *rows, const char *scope)
{
  g_autoptr (PbRows) found = find_scope (index, rows, scope);

  return describe_rows (index, found);
}

/* Pledges for whole regions; one for several regions counts in each. */
static PbValue *
describe_regions (const PbIndex *index, const PbRows *rows)
{
  const PbQueryField *field = pb_query_field_find ("region");
  const PbVocabulary *regions = pb_vocabulary_get (field->of);
  g_autoptr (PbRows) regional = find_scope (index, rows, "regional");
  g_autoptr (PbValue) described = pb_value_new_map ();

  for (guint i = 0; i < pb_vocabulary_get_n_terms (regions); i++) {
    const char *code = pb_vocabulary_get_term (regions, i)->code;
    g_autoptr (PbRows) found = pb_index_find_rows (index, field, code);
    g_autoptr (PbValue) numbers = NULL;
    PbValue *more;

    roaring_bitmap_and_inplace (found, regional);
    numbers = describe_rows (index, found);
    more = pb_value_with_member (described, code, numbers);
    pb_value_unref (described);
    described = more;
  }
  return g_steal_pointer (&described);
}

static void
add_member (PbNewFile *file, const char *name, PbValue *value)
{
  g_autoptr (PbValue) owned = value;
  g_autofree char *json = pb_json_canonical (owned);
  g_autofree char *member = g_strdup_printf ("\"%s\":%s,\n", name, json);

  pb_new_file_add (file, member, -1);
}

static PbValue *
get_today (void)
{
  g_autofree char *text = NULL;
  PbDate today;

  pb_date_today (&today);
  text = pb_date_format (&today);
  return pb_value_new_string (text);
}

static void
add_foreign_members (PbNewFile *file, const PbIndex *index, const PbRows *rows)
{
  add_member (file, "disclaimer", pb_value_new_string (DISCLAIMER));
  add_member (file, "method", pb_value_new_string (METHOD));
  add_member (file, "as_of", get_today ());
  add_member (file, "total", describe_rows (index, rows));
  add_member (file, "global", describe_scope (index, rows, "global"));
  add_member (file, "regional", describe_scope (index, rows, "regional"));
  add_member (file, "regions", describe_regions (index, rows));
}

static PbValue *
describe_country (const PbPart *part)
{
  g_autoptr (PbValue) numbers = describe (part->n, part->n_with_value, part->n_in_usd, &part->usd);
  g_autoptr (PbValue) code = pb_value_new_string (part->code);
  g_autoptr (PbValue) name = pb_value_new_string (pb_country_name (part->code));
  g_autoptr (PbValue) coded = pb_value_with_member (numbers, "iso_a3", code);

  return pb_value_with_member (coded, "name", name);
}

static void
add_feature (PbNewFile *file, const PbPart *part, const char *shape)
{
  g_autoptr (PbValue) properties = describe_country (part);
  g_autofree char *json = pb_json_canonical (properties);
  g_autoptr (PbValue) id = pb_value_new_string (part->code);
  g_autofree char *quoted_id = pb_json_canonical (id);

  pb_new_file_add (file, "{\"type\":\"Feature\",\"id\":", -1);
  pb_new_file_add (file, quoted_id, -1);
  pb_new_file_add (file, ",\"properties\":", -1);
  pb_new_file_add (file, json, -1);
  pb_new_file_add (file, ",\"geometry\":", -1);
  pb_new_file_add (file, shape != NULL ? shape : "null", -1);
  pb_new_file_add (file, "}", -1);
}

static int
compare_codes (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(const PbPart *const *) a)->code, (*(const PbPart *const *) b)->code);
}

static void
add_features (PbNewFile *file, const PbIndex *index, const PbRows *rows)
{
  g_autoptr (GPtrArray) parts = pb_totals_divide (index, rows, PB_DIVISION_COUNTRIES);
  g_autoptr (GHashTable) shapes = pb_country_shapes_read ();

  g_ptr_array_sort (parts, compare_codes);
  pb_new_file_add (file, "\"features\":[\n", -1);
  for (guint i = 0; i < parts->len; i++) {
    const PbPart *part = g_ptr_array_index (parts, i);

    if (i > 0)
      pb_new_file_add (file, ",\n", -1);
    add_feature (file, part, g_hash_table_lookup (shapes, part->code));
  }
  pb_new_file_add (file, "\n]}\n", -1);
}

gboolean
pb_export_geojson_write (PbExportJob *job, GFile *file, GError **error)
{
  g_autoptr (PbNewFile) new_file = NULL;
  g_autoptr (PbRows) rows = pb_export_job_get_rows (job);

  if (g_cancellable_set_error_if_cancelled (job->cancellable, error))
    return FALSE;
  new_file = pb_new_file_begin (file, error);
  if (new_file == NULL)
    return FALSE;
  pb_new_file_add (new_file, "{\"type\":\"FeatureCollection\",\n", -1);
  add_foreign_members (new_file, job->index, rows);
  add_features (new_file, job->index, rows);
  job->n_written = job->rows->len;
  job->n_left_out = 0;
  return pb_new_file_commit (new_file, error);
}
