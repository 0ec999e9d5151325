/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "pb-plain-sql.h"

#include "domain/pb-country.h"
#include "domain/pb-vocabulary.h"
#include "store/pb-statement.h"
#include "store/pb-store-private.h"

struct _PbPlainSql {
  PbDatabase *database;
};

static const char *const fields[] = {
  "type",        "focus", "pillar",   "sdg",         "wsis",   "entity-type",
  "from",        "joint", "coverage", "country",     "region", "for",
  "publication", "state", "year",     "from-region", "value",  NULL,
};

/* What stands in a list of the record comes by way of the table of lists, so that every body is
 * read once. */
static const char *const steps[] = {
  "PRAGMA temp_store = MEMORY;"
  "CREATE TEMP TABLE codes (field TEXT, code TEXT, row INTEGER,"
  " PRIMARY KEY (field, code, row)) WITHOUT ROWID;"
  "CREATE TEMP TABLE regions (country TEXT PRIMARY KEY, region TEXT) WITHOUT ROWID;"
  "CREATE TEMP TABLE broader (field TEXT, code TEXT, parent TEXT);"
  "CREATE TEMP TABLE lists (member TEXT PRIMARY KEY, field TEXT, inside TEXT) WITHOUT ROWID;"
  "INSERT INTO lists VALUES ('types', 'type', NULL), ('focus_areas', 'focus', NULL),"
  " ('pillars', 'pillar', NULL), ('sdgs', 'sdg', NULL), ('wsis_action_lines', 'wsis', NULL),"
  " ('target_groups', 'for', NULL), ('coverage', 'country', '$.country'),"
  " ('coverage_regions', 'region', NULL), ('parties', 'party', '$.entity');",

  "INSERT OR IGNORE INTO codes"
  " SELECT field, iif (inside IS NULL, item.value, item.value ->> inside), records.rowid"
  " FROM pledges JOIN records USING (id) CROSS JOIN json_each (body) AS part"
  " CROSS JOIN lists ON member = part.key CROSS JOIN json_each (part.value) AS item;",

  "INSERT INTO codes SELECT 'publication', coalesce (publication, 'draft'), records.rowid"
  " FROM pledges JOIN records USING (id);"
  "INSERT INTO codes SELECT 'state', implementation, records.rowid"
  " FROM pledges JOIN records USING (id) WHERE implementation IS NOT NULL;"
  "INSERT INTO codes SELECT 'coverage', coverage_scope, records.rowid"
  " FROM pledges JOIN records USING (id) WHERE coverage_scope IS NOT NULL;",

  "INSERT INTO codes SELECT 'joint', iif (count (*) > 1, 'yes', 'no'), row"
  " FROM codes WHERE field = 'party' GROUP BY row;"
  "INSERT OR IGNORE INTO codes SELECT 'entity-type', type, row"
  " FROM codes JOIN entities ON entities.id = code WHERE field = 'party';"
  "INSERT OR IGNORE INTO codes SELECT 'from', country, row"
  " FROM codes JOIN entities ON entities.id = code WHERE field = 'party';",

  "INSERT OR IGNORE INTO codes SELECT 'region', region, row"
  " FROM codes JOIN regions ON country = code WHERE field = 'country';"
  "INSERT OR IGNORE INTO codes SELECT 'from-region', region, row"
  " FROM codes JOIN regions ON country = code WHERE field = 'from';"
  "INSERT OR IGNORE INTO codes SELECT field, parent, row FROM codes JOIN broader"
  " USING (field, code);",

  "INSERT INTO codes"
  " WITH years (year) AS (SELECT 2020 UNION ALL SELECT year + 1 FROM years WHERE year < 2040)"
  " SELECT 'year', cast (year AS TEXT), records.rowid FROM pledges JOIN records USING (id)"
  " JOIN years ON year BETWEEN substr (start, 1, 4) + 0 AND substr (\"end\", 1, 4) + 0;"
  "INSERT INTO codes SELECT 'value', iif (body ->> '$.financial.amount' IS NULL, 'no', 'yes'),"
  " records.rowid FROM pledges JOIN records USING (id);",

  "CREATE INDEX temp.codes_of_rows ON codes (row, field, code);"
  "ANALYZE temp;",
};

static void
run (PbPlainSql *self, const char *sql)
{
  g_autoptr (GError) error = NULL;

  pb_database_execute (self->database, sql, &error);
  g_assert_no_error (error);
}

static void
add_regions (PbPlainSql *self)
{
  for (guint i = 0; i < pb_country_get_n (); i++) {
    const PbCountry *country = pb_country_get (i);

    if (*country->itu_region != '\0')
      g_assert_true (pb_database_run (self->database, NULL, "INSERT INTO regions VALUES (?1, ?2)",
                                      "tt", country->code, country->itu_region));
  }
}

static void
add_broader (PbPlainSql *self, const PbQueryField *field)
{
  const PbVocabulary *vocabulary = pb_vocabulary_get (field->of);

  for (guint i = 0; i < pb_vocabulary_get_n_terms (vocabulary); i++) {
    const PbTerm *term = pb_vocabulary_get_term (vocabulary, i);

    if (pb_vocabulary_find (vocabulary, term->parent) != NULL)
      g_assert_true (pb_database_run (self->database, NULL,
                                      "INSERT INTO broader VALUES (?1, ?2, ?3)", "ttt", field->name,
                                      term->code, term->parent));
  }
}

PbPlainSql *
pb_plain_sql_new (PbStore *store)
{
  PbPlainSql *self = g_new0 (PbPlainSql, 1);

  self->database = pb_store_get_database (store);
  run (self, steps[0]);
  add_regions (self);
  for (guint i = 0; fields[i] != NULL; i++)
    if (pb_query_field_find (fields[i])->type == PB_QUERY_TERM)
      add_broader (self, pb_query_field_find (fields[i]));
  for (guint i = 1; i < G_N_ELEMENTS (steps); i++)
    run (self, steps[i]);
  return self;
}

void
pb_plain_sql_free (PbPlainSql *self)
{
  run (self, "DROP TABLE temp.codes; DROP TABLE temp.regions; DROP TABLE temp.broader;"
             "DROP TABLE temp.lists;");
  g_free (self);
}

const char *const *
pb_plain_sql_get_fields (void)
{
  return fields;
}

/* Writes the limits on one field that are negated, or those that are not; codes have no quotes. */
static void
write_limits (GString *sql, const PbQuery *query, const PbQueryField *field, gboolean negated)
{
  gboolean any = FALSE;

  for (guint i = 0; i < pb_query_get_n_limits (query); i++) {
    const PbLimit *limit = pb_query_get_limit (query, i);

    if (limit->field != field || limit->negated != negated)
      continue;
    if (!any)
      g_string_append_printf (sql,
                              " AND row %s (SELECT row FROM codes WHERE field = '%s' AND code IN (",
                              negated ? "NOT IN" : "IN", field->name);
    g_string_append_printf (sql, "%s'%s'", any ? ", " : "", limit->value);
    any = TRUE;
  }
  g_string_append (sql, any ? "))" : "");
}

static char *
write_count (const PbQuery *query, const char *counted)
{
  GString *sql = g_string_new ("SELECT code, count (*) FROM codes WHERE field = ?1");

  for (guint i = 0; fields[i] != NULL; i++) {
    if (g_str_equal (fields[i], counted))
      continue;
    write_limits (sql, query, pb_query_field_find (fields[i]), FALSE);
    write_limits (sql, query, pb_query_field_find (fields[i]), TRUE);
  }
  g_string_append (sql, " GROUP BY code");
  return g_string_free (sql, FALSE);
}

GHashTable *
pb_plain_sql_count (PbPlainSql *self, PbQuery *query, const char *field)
{
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *sql = write_count (query, field);
  g_autoptr (PbStatement) count = pb_statement_new (self->database, sql, "t", field);
  g_autoptr (GError) error = NULL;

  while (pb_statement_step (count))
    g_hash_table_insert (counts, g_strdup (pb_statement_get_text (count, 0)),
                         GUINT_TO_POINTER (pb_statement_get_row (count, 1)));
  pb_statement_finish (count, &error);
  g_assert_no_error (error);
  return counts;
}
