/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse/pb-result.h"
#include "browse/pb-totals.h"

#include "../support/test-json.h"
#include "domain/pb-country.h"

#include <roaring/roaring.h>

/* The same questions asked of an index and, in the plainest way, of the pledges themselves. */

#define SEED 20261121
#define N_ENTITIES 20
#define N_PLEDGES 300
#define N_QUERIES 250
/* Enough for the index to tidy up after itself. */
#define N_CHANGES 2500
#define MOST_PARTIES 3

static const char *const types[] = { "financial", "policy", "advocacy", "programmatic" };
static const char *const focus_areas[] = { "access", "adoption", "value-creation", "accelerate" };
static const char *const states[] = { "not-started", "delayed", "completed", "cancelled" };
static const char *const entity_types[] = { "government", "academia", "youth" };
static const char *const countries[] = { "KEN", "UGA", "NPL", "BGD", "FRA", "BRA", "FJI", "ATA" };
static const char *const regions[] = { "africa", "americas", "asia-pacific", "europe" };
static const char *const groups[] = { "LDC@2026-11-23", "LDC@2026-11-24", "LLDC", "SIDS" };
static const char *const scopes[] = { "global", "regional", "countries" };
static const char *const years[] = { "2024", "2025", "2026", "2027" };
static const char *const answers[] = { "yes", "no" };
static const char *const amounts[] = { "..50", "51..1000.5", "1000.51..", "0" };

typedef struct {
  guint type;
  guint country;
} Entity;

/* Sets are bits in the order of the tables above. */
typedef struct {
  gboolean there;
  guint types;
  guint focus_areas;
  guint state;
  guint scope;
  guint countries;
  guint regions;
  int parties[MOST_PARTIES]; /* -1 for one that is not in the register */
  guint n_parties;
  guint start, end; /* 0 for none */
  int money;        /* cents; -1 for none, -2 for an amount without a rate */
} Pledge;

typedef struct {
  GRand *random;
  PbIndex *index;
  Entity entities[N_ENTITIES];
  Pledge pledges[N_PLEDGES];
} World;

static const struct {
  const char *name;
  const char *const *values;
  guint n_values;
} fields[] = {
  { "type", types, G_N_ELEMENTS (types) },
  { "focus", focus_areas, G_N_ELEMENTS (focus_areas) },
  { "state", states, G_N_ELEMENTS (states) },
  { "entity-type", entity_types, G_N_ELEMENTS (entity_types) },
  { "from", countries, G_N_ELEMENTS (countries) },
  { "from-region", regions, G_N_ELEMENTS (regions) },
  { "coverage", scopes, G_N_ELEMENTS (scopes) },
  { "country", countries, G_N_ELEMENTS (countries) },
  { "region", regions, G_N_ELEMENTS (regions) },
  { "group", groups, G_N_ELEMENTS (groups) },
  { "year", years, G_N_ELEMENTS (years) },
  { "joint", answers, G_N_ELEMENTS (answers) },
  { "value", answers, G_N_ELEMENTS (answers) },
  { "amount", amounts, G_N_ELEMENTS (amounts) },
};

typedef struct {
  guint field;
  guint value;
  gboolean negated;
} Limit;

typedef struct {
  Limit limits[4];
  guint n;
} Question;

static guint
choose (World *world, guint n)
{
  return (guint) g_rand_int_range (world->random, 0, (int) n);
}

static const char *
region_of (guint country)
{
  return pb_country_find (countries[country])->itu_region;
}

static gboolean
party_has (const Entity *entity, const char *field, guint value)
{
  if (g_str_equal (field, "entity-type"))
    return entity->type == value;
  if (g_str_equal (field, "from"))
    return entity->country == value;
  return g_str_equal (region_of (entity->country), regions[value]);
}

static gboolean
any_party_has (const World *world, const Pledge *pledge, const char *field, guint value)
{
  for (guint i = 0; i < pledge->n_parties; i++)
    if (pledge->parties[i] >= 0 && party_has (&world->entities[pledge->parties[i]], field, value))
      return TRUE;
  return FALSE;
}

static gboolean
is_in_region (const Pledge *pledge, guint value)
{
  if (g_str_equal (scopes[pledge->scope], "regional"))
    return pledge->regions >> value & 1;
  for (guint i = 0; i < G_N_ELEMENTS (countries); i++)
    if (g_str_equal (scopes[pledge->scope], "countries") && pledge->countries >> i & 1 &&
        g_str_equal (region_of (i), regions[value]))
      return TRUE;
  return FALSE;
}

static gboolean
is_in_group (const Pledge *pledge, guint value)
{
  g_auto (GStrv) sides = g_strsplit (groups[value], "@", 2);
  PbDate day = { 2026, 11, 21 };

  if (sides[1] != NULL)
    pb_date_parse (sides[1], &day);
  for (guint i = 0; i < G_N_ELEMENTS (countries); i++)
    if (g_str_equal (scopes[pledge->scope], "countries") && pledge->countries >> i & 1 &&
        pb_country_in_group (countries[i], sides[0], &day))
      return TRUE;
  return FALSE;
}

static gboolean
is_in_year (const Pledge *pledge, guint value)
{
  guint year = 2024 + value;
  guint start = pledge->start != 0 ? pledge->start : pledge->end;
  guint end = pledge->end != 0 ? pledge->end : pledge->start;

  return start <= year && year <= end;
}

static gboolean
is_financial (const Pledge *pledge)
{
  return pledge->types & 1;
}

static gboolean
is_in_range (const Pledge *pledge, guint value)
{
  static const int least[] = { 0, 5100, 100051, 0 };
  static const int most[] = { 5000, 100050, G_MAXINT, 0 };

  return is_financial (pledge) && pledge->money >= least[value] && pledge->money <= most[value];
}

static gboolean
has (const World *world, const Pledge *pledge, const char *field, guint value)
{
  if (g_str_equal (field, "type"))
    return pledge->types >> value & 1;
  if (g_str_equal (field, "focus"))
    return pledge->focus_areas >> value & 1;
  if (g_str_equal (field, "state"))
    return pledge->state == value;
  if (g_str_equal (field, "coverage"))
    return pledge->scope == value;
  if (g_str_equal (field, "country"))
    return g_str_equal (scopes[pledge->scope], "countries") && pledge->countries >> value & 1;
  if (g_str_equal (field, "region"))
    return is_in_region (pledge, value);
  if (g_str_equal (field, "group"))
    return is_in_group (pledge, value);
  if (g_str_equal (field, "year"))
    return is_in_year (pledge, value);
  if (g_str_equal (field, "joint"))
    return (pledge->n_parties > 1) == (value == 0);
  if (g_str_equal (field, "value"))
    return (is_financial (pledge) && pledge->money != -1) == (value == 0);
  if (g_str_equal (field, "amount"))
    return is_in_range (pledge, value);
  return any_party_has (world, pledge, field, value);
}

/* Whether the limits on one field let a pledge pass. */
static gboolean
passes_field (const World *world, const Pledge *pledge, const Question *question, guint field)
{
  gboolean asked = FALSE, found = FALSE;

  for (guint i = 0; i < question->n; i++) {
    const Limit *limit = &question->limits[i];

    if (limit->field != field)
      continue;
    if (has (world, pledge, fields[field].name, limit->value)) {
      if (limit->negated)
        return FALSE;
      found = TRUE;
    }
    asked = asked || !limit->negated;
  }
  return found || !asked;
}

static gboolean
passes (const World *world, const Pledge *pledge, const Question *question, guint except)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (i != except && !passes_field (world, pledge, question, i))
      return FALSE;
  return pledge->there;
}

static void
write_set (GString *json, const char *name, const char *const *codes, guint n, guint set)
{
  g_string_append_printf (json, ",'%s':[", name);
  for (guint i = 0; i < n; i++)
    if (set >> i & 1)
      g_string_append_printf (json, "%s'%s'", json->str[json->len - 1] == '[' ? "" : ",", codes[i]);
  g_string_append (json, "]");
}

static void
write_coverage (GString *json, const Pledge *pledge)
{
  g_string_append_printf (json, ",'coverage_scope':'%s','coverage':[", scopes[pledge->scope]);
  for (guint i = 0; i < G_N_ELEMENTS (countries); i++)
    if (pledge->countries >> i & 1)
      g_string_append_printf (json, "%s{'country':'%s'}",
                              json->str[json->len - 1] == '[' ? "" : ",", countries[i]);
  g_string_append (json, "]");
  write_set (json, "coverage_regions", regions, G_N_ELEMENTS (regions), pledge->regions);
}

static void
write_parties (GString *json, const Pledge *pledge)
{
  g_string_append (json, ",'parties':[");
  for (guint i = 0; i < pledge->n_parties; i++) {
    g_string_append (json, i > 0 ? "," : "");
    if (pledge->parties[i] < 0)
      g_string_append (json, "{'name':'Elsewhere'}");
    else
      g_string_append_printf (json, "{'entity':'entity-%d','name':'Party %02d','roles':['%s']}",
                              pledge->parties[i], pledge->parties[i] * 7 % 30,
                              i == 1 ? "lead" : "funder");
  }
  g_string_append (json, "]");
}

/* Amounts with a rate are in a currency worth half a dollar. */
static void
write_money (GString *json, const Pledge *pledge)
{
  if (pledge->money == -1)
    return;
  g_string_append (json, ",'financial':{");
  if (pledge->money == -2)
    g_string_append (json, "'amount':'5','currency':'EUR'");
  else if (pledge->money % 2 == 0)
    g_string_append_printf (json, "'amount':'%d.%02d','currency':'EUR','rate':'0.5'",
                            pledge->money / 50, pledge->money * 2 % 100);
  else
    g_string_append_printf (json, "'amount':'%d.%02d','currency':'USD'", pledge->money / 100,
                            pledge->money % 100);
  g_string_append (json, "}");
}

static guint32
row_of (guint pledge)
{
  return N_ENTITIES + 1 + pledge;
}

static void
put_pledge (World *world, guint number)
{
  const Pledge *pledge = &world->pledges[number];
  g_autoptr (GString) json = g_string_new (NULL);
  g_autoptr (PbValue) record = NULL;

  g_string_printf (json, "{'id':'pledge-%u'", number);
  write_set (json, "types", types, G_N_ELEMENTS (types), pledge->types);
  write_set (json, "focus_areas", focus_areas, G_N_ELEMENTS (focus_areas), pledge->focus_areas);
  write_coverage (json, pledge);
  write_parties (json, pledge);
  write_money (json, pledge);
  if (pledge->state < G_N_ELEMENTS (states))
    g_string_append_printf (json, ",'implementation':'%s'", states[pledge->state]);
  if (pledge->start != 0)
    g_string_append_printf (json, ",'start':'%u-05'", pledge->start);
  if (pledge->end != 0)
    g_string_append_printf (json, ",'end':'%u'", pledge->end);
  g_string_append (json, "}");
  record = parse_quoted (json->str);
  pb_index_put (world->index, row_of (number), &pb_pledge_kind, record);
}

static void
invent_pledge (World *world, guint number)
{
  Pledge *pledge = &world->pledges[number];

  *pledge = (Pledge){ .there = TRUE };
  pledge->types = choose (world, 16);
  pledge->focus_areas = choose (world, 16);
  pledge->state = choose (world, G_N_ELEMENTS (states) + 1);
  pledge->scope = choose (world, G_N_ELEMENTS (scopes));
  pledge->countries = choose (world, 256) & choose (world, 256);
  pledge->regions = choose (world, 16);
  pledge->n_parties = choose (world, MOST_PARTIES + 1);
  for (guint i = 0; i < pledge->n_parties; i++)
    pledge->parties[i] = (int) choose (world, N_ENTITIES + 1) - 1;
  pledge->start = choose (world, 2) * (2023 + choose (world, 3));
  pledge->end = choose (world, 2) * (2025 + choose (world, 4));
  pledge->money = choose (world, 3) > 0 ? (int) choose (world, 200000) - 2 : -1;
  put_pledge (world, number);
}

static void
invent_entity (World *world, guint number)
{
  Entity *entity = &world->entities[number];
  g_autofree char *json = NULL;
  g_autoptr (PbValue) record = NULL;

  entity->type = choose (world, G_N_ELEMENTS (entity_types));
  entity->country = choose (world, G_N_ELEMENTS (countries));
  json = g_strdup_printf ("{'id':'entity-%u','type':'%s','country':'%s'}", number,
                          entity_types[entity->type], countries[entity->country]);
  record = parse_quoted (json);
  pb_index_put (world->index, number + 1, &pb_entity_kind, record);
}

static PbQuery *
write_question (const Question *question)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  PbQuery *query;

  for (guint i = 0; i < question->n; i++) {
    const Limit *limit = &question->limits[i];

    g_string_append_printf (text, "%s%s:%s ", limit->negated ? "-" : "", fields[limit->field].name,
                            fields[limit->field].values[limit->value]);
  }
  query = pb_query_parse (text->str, &error);
  g_assert_no_error (error);
  g_test_message ("%s", text->str);
  return query;
}

static void
invent_question (World *world, Question *question)
{
  question->n = choose (world, G_N_ELEMENTS (question->limits) + 1);
  for (guint i = 0; i < question->n; i++) {
    Limit *limit = &question->limits[i];

    limit->field = choose (world, G_N_ELEMENTS (fields));
    limit->value = choose (world, fields[limit->field].n_values);
    limit->negated = choose (world, 4) == 0;
  }
}

static void
check_rows (const World *world, const Question *question, const PbResult *result)
{
  guint n = 0;

  for (guint i = 0; i < N_PLEDGES; i++) {
    gboolean wanted = passes (world, &world->pledges[i], question, G_MAXUINT);

    g_assert_cmpint (roaring_bitmap_contains (pb_result_get_rows (result), row_of (i)), ==, wanted);
    n += wanted;
  }
  g_assert_cmpuint (pb_result_get_n (result), ==, n);
}

static guint64
find_count (GPtrArray *counts, const char *code)
{
  for (guint i = 0; i < counts->len; i++) {
    const PbCount *count = g_ptr_array_index (counts, i);

    if (g_str_equal (count->code, code))
      return count->n;
  }
  return 0;
}

static void
check_facet (const World *world, const Question *question, const PbResult *result, guint field)
{
  g_autoptr (GPtrArray) counts = pb_result_count (result, pb_query_field_find (fields[field].name));

  for (guint value = 0; value < fields[field].n_values; value++) {
    guint n = 0;

    for (guint i = 0; i < N_PLEDGES; i++)
      n += passes (world, &world->pledges[i], question, field) &&
           has (world, &world->pledges[i], fields[field].name, value);
    g_assert_cmpuint (find_count (counts, fields[field].values[value]), ==, n);
  }
}

static void
check_totals (const World *world, const Question *question, const PbResult *result)
{
  g_autoptr (PbTotals) totals = pb_totals_new (world->index, pb_result_get_rows (result));
  guint64 n_with_value = 0, cents = 0;

  for (guint i = 0; i < N_PLEDGES; i++) {
    const Pledge *pledge = &world->pledges[i];

    if (!passes (world, pledge, question, G_MAXUINT) || !is_financial (pledge))
      continue;
    n_with_value += pledge->money != -1;
    cents += (guint64) MAX (pledge->money, 0);
  }
  g_assert_cmpuint (totals->n, ==, pb_result_get_n (result));
  g_assert_cmpuint (totals->n_with_value, ==, n_with_value);
  g_assert_true (totals->usd.units == cents);
}

static const PbPart *
find_part (GPtrArray *parts, const char *code)
{
  static const PbPart nothing = { 0 };

  for (guint i = 0; i < parts->len; i++) {
    const PbPart *part = g_ptr_array_index (parts, i);

    if (g_str_equal (part->code, code))
      return part;
  }
  return &nothing;
}

static gboolean
has_party (const Pledge *pledge, int entity)
{
  for (guint i = 0; i < pledge->n_parties; i++)
    if (pledge->parties[i] == entity)
      return TRUE;
  return FALSE;
}

/* Nobody states a share here, so only who is alone has something in the sum. */
static void
check_parts (const World *world, const Question *question, const PbResult *result)
{
  g_autoptr (GPtrArray) parts =
      pb_totals_divide (world->index, pb_result_get_rows (result), PB_DIVISION_PARTIES);

  for (int entity = 0; entity < N_ENTITIES; entity++) {
    g_autofree char *code = g_strdup_printf ("entity-%d", entity);
    const PbPart *part = find_part (parts, code);
    guint64 n = 0, n_in_usd = 0, cents = 0;

    for (guint i = 0; i < N_PLEDGES; i++) {
      const Pledge *pledge = &world->pledges[i];

      if (!passes (world, pledge, question, G_MAXUINT) || !has_party (pledge, entity))
        continue;
      n++;
      if (!is_financial (pledge) || pledge->money < 0 || pledge->n_parties > 1)
        continue;
      n_in_usd++;
      cents += (guint64) pledge->money;
    }
    g_assert_cmpuint (part->n, ==, n);
    g_assert_cmpuint (part->n_in_usd, ==, n_in_usd);
    g_assert_true (part->usd.units == cents);
  }
}

/* Groups are counted as of one day, which is another than that of some of our codes. */
static gboolean
is_countable (guint field)
{
  const PbQueryField *query_field = pb_query_field_find (fields[field].name);

  return query_field->flags & PB_QUERY_FACET && query_field->type != PB_QUERY_GROUP;
}

static void
ask (World *world)
{
  for (guint i = 0; i < N_QUERIES; i++) {
    Question question;
    g_autoptr (PbQuery) query = NULL;
    g_autoptr (PbResult) result = NULL;

    invent_question (world, &question);
    query = write_question (&question);
    result = pb_result_new (world->index, NULL, &pb_pledge_kind, query, NULL);
    check_rows (world, &question, result);
    check_totals (world, &question, result);
    check_parts (world, &question, result);
    for (guint field = 0; field < G_N_ELEMENTS (fields); field++)
      if (is_countable (field))
        check_facet (world, &question, result, field);
  }
}

/* A single record at a time, as people work. */
static void
change (World *world)
{
  for (guint i = 0; i < N_CHANGES; i++) {
    guint pledge = choose (world, N_PLEDGES);

    switch (choose (world, 4)) {
    case 0: invent_entity (world, choose (world, N_ENTITIES)); break;
    case 1:
      pb_index_remove (world->index, row_of (pledge));
      world->pledges[pledge].there = FALSE;
      break;
    default: invent_pledge (world, pledge); break;
    }
  }
}

static void
assert_in_order (guint64 less, guint64 more, gboolean reversed)
{
  if (reversed)
    g_assert_cmpuint (more, <=, less);
  else
    g_assert_cmpuint (less, <=, more);
}

/* What has no key comes last, whichever way round. */
static void
assert_keys_in_order (const char *one, const char *other, gboolean reversed)
{
  if (one == NULL || other == NULL)
    g_assert_null (other);
  else
    g_assert_cmpint (reversed ? strcmp (other, one) : strcmp (one, other), <=, 0);
}

static void
assert_sorted (World *world, PbOrder order, gboolean reversed)
{
  g_autoptr (PbQuery) query = pb_query_parse ("", NULL);
  g_autoptr (PbResult) result = pb_result_new (world->index, NULL, &pb_pledge_kind, query, NULL);
  g_autoptr (GArray) rows = pb_result_sort (result, order, reversed);

  g_assert_cmpuint (rows->len, ==, pb_result_get_n (result));
  for (guint i = 1; i < rows->len; i++) {
    const PbEntry *one = pb_index_get_entry (world->index, g_array_index (rows, guint32, i - 1));
    const PbEntry *other = pb_index_get_entry (world->index, g_array_index (rows, guint32, i));

    if (order == PB_ORDER_VALUE && one->worth.has_usd && other->worth.has_usd)
      assert_in_order (other->worth.usd, one->worth.usd, reversed);
    if (order == PB_ORDER_VALUE)
      g_assert_cmpint (one->worth.has_usd, >=, other->worth.has_usd);
    if (order == PB_ORDER_TITLE)
      assert_keys_in_order (one->title_key, other->title_key, reversed);
    if (order == PB_ORDER_PARTY || order == PB_ORDER_END)
      assert_keys_in_order (order == PB_ORDER_END ? one->end : one->party_key,
                            order == PB_ORDER_END ? other->end : other->party_key, reversed);
  }
}

static void
assert_all_sorted (World *world)
{
  for (PbOrder order = 0; order < PB_N_ORDERS; order++)
    for (guint reversed = 0; reversed < 2; reversed++)
      assert_sorted (world, order, reversed);
}

static void
test_random (void)
{
  World world = { .random = g_rand_new_with_seed (SEED), .index = pb_index_new () };

  /* Pledges are known before the entities that are their parties, as when files come in any order.
   */
  for (guint i = 0; i < N_PLEDGES; i++)
    invent_pledge (&world, i);
  for (guint i = 0; i < N_ENTITIES; i++)
    invent_entity (&world, i);
  ask (&world);
  assert_all_sorted (&world);
  change (&world);
  ask (&world);
  assert_all_sorted (&world);
  pb_index_free (world.index);
  g_rand_free (world.random);
}

int
main (int argc, char **argv)
{
  g_setenv ("PB_TODAY", "2026-11-21", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/browse/random", test_random);
  return g_test_run ();
}
