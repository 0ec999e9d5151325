/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "map/pb-map-count.h"

#include "../support/test-json.h"

#include <roaring/roaring.h>

/* The numbers of the map, and the same added up in the plainest way from the pledges themselves. */

#define SEED 20261122
#define N_ENTITIES 12
#define N_PLEDGES 200
#define N_CHANGES 400
#define MOST_PARTS 3
/* What is no country, and an entity that says none. */
#define UNKNOWN "XXX"
#define NO_HOME 5

static const char *const countries[] = { "KEN", "FRA", "BRA", "FJI", UNKNOWN };
static const char *const regions[] = { "africa", "americas", "europe" };
static const char *const scopes[] = { "countries", "regional", "global" };

typedef struct {
  guint who; /* or where */
  int share; /* per cent; -1 for none */
} Part;

typedef struct {
  gboolean there;
  guint scope;
  Part countries[MOST_PARTS];
  guint n_countries;
  Part parties[MOST_PARTS];
  guint n_parties;
  guint regions; /* bits */
  int dollars;   /* -1 for none */
} Pledge;

typedef struct {
  GRand *random;
  PbIndex *index;
  guint homes[N_ENTITIES];
  Pledge pledges[N_PLEDGES];
  PbMapBasis basis;
} World;

static guint
choose (World *world, guint n)
{
  return (guint) g_rand_int_range (world->random, 0, (int) n);
}

static void
put (World *world, guint32 row, const PbKind *kind, const char *json)
{
  g_autoptr (PbValue) record = parse_quoted (json);

  pb_index_put (world->index, row, kind, record);
}

static void
invent_entity (World *world, guint number)
{
  g_autoptr (GString) json = g_string_new (NULL);

  world->homes[number] = choose (world, NO_HOME + 1);
  g_string_printf (json, "{'id':'entity-%u'", number);
  if (world->homes[number] != NO_HOME)
    g_string_append_printf (json, ",'country':'%s'", countries[world->homes[number]]);
  g_string_append (json, "}");
  put (world, number + 1, &pb_entity_kind, json->str);
}

/* Different ones, of which those with a share have no more than the whole. */
static guint
invent_parts (World *world, Part *parts, guint n_all)
{
  guint n = choose (world, MOST_PARTS + 1);
  guint first = choose (world, n_all);

  for (guint i = 0; i < n; i++)
    parts[i] = (Part){ (first + i) % n_all, (int) choose (world, 34) - 1 };
  return n;
}

static void
write_parts (GString *json, const char *name, const Part *parts, guint n, gboolean are_parties)
{
  g_string_append_printf (json, ",'%s':[", name);
  for (guint i = 0; i < n; i++) {
    g_string_append (json, i > 0 ? ",{" : "{");
    if (are_parties)
      g_string_append_printf (json, "'name':'Party','entity':'entity-%u'", parts[i].who);
    else
      g_string_append_printf (json, "'country':'%s'", countries[parts[i].who]);
    if (parts[i].share >= 0)
      g_string_append_printf (json, ",'share':'%d'", parts[i].share);
    g_string_append (json, "}");
  }
  g_string_append (json, "]");
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
  gboolean any = FALSE;

  g_string_printf (json, "{'id':'pledge-%u','types':['financial'],'coverage_scope':'%s'", number,
                   scopes[pledge->scope]);
  write_parts (json, "coverage", pledge->countries, pledge->n_countries, FALSE);
  write_parts (json, "parties", pledge->parties, pledge->n_parties, TRUE);
  g_string_append (json, ",'coverage_regions':[");
  for (guint i = 0; i < G_N_ELEMENTS (regions); i++)
    if (pledge->regions >> i & 1) {
      g_string_append_printf (json, "%s'%s'", any ? "," : "", regions[i]);
      any = TRUE;
    }
  g_string_append (json, "]");
  if (pledge->dollars >= 0)
    g_string_append_printf (json, ",'financial':{'amount':'%d','currency':'USD'}", pledge->dollars);
  g_string_append (json, "}");
  put (world, row_of (number), &pb_pledge_kind, json->str);
}

static void
invent_pledge (World *world, guint number)
{
  Pledge *pledge = &world->pledges[number];

  pledge->there = TRUE;
  pledge->scope = choose (world, G_N_ELEMENTS (scopes));
  pledge->n_countries = invent_parts (world, pledge->countries, G_N_ELEMENTS (countries));
  pledge->n_parties = invent_parts (world, pledge->parties, N_ENTITIES);
  pledge->regions = choose (world, 1 << G_N_ELEMENTS (regions));
  pledge->dollars = choose (world, 3) > 0 ? (int) choose (world, 10000) * 100 : -1;
  put_pledge (world, number);
}

/* A single record at a time, as people work. */
static void
change (World *world)
{
  for (guint i = 0; i < N_CHANGES; i++) {
    guint number = choose (world, N_PLEDGES);

    switch (choose (world, 4)) {
    case 0: invent_entity (world, choose (world, N_ENTITIES)); break;
    case 1:
      pb_index_remove (world->index, row_of (number));
      world->pledges[number].there = FALSE;
      break;
    default: invent_pledge (world, number); break;
    }
  }
}

/* The place of each of a pledge's parts on the map. Returns: how many there are. */
static guint
find_places (const World *world, const Pledge *pledge, const char **places, int *shares)
{
  gboolean by_origin = world->basis == PB_MAP_BY_ORIGIN;
  const Part *parts = by_origin ? pledge->parties : pledge->countries;
  guint n = by_origin ? pledge->n_parties : pledge->n_countries;

  if (!by_origin && pledge->scope != 0)
    return 0;
  for (guint i = 0; i < n; i++) {
    guint country = by_origin ? world->homes[parts[i].who] : parts[i].who;
    gboolean known = country != NO_HOME && !g_str_equal (countries[country], UNKNOWN);

    places[i] = known ? countries[country] : PB_MAP_NOWHERE;
    shares[i] = n == 1 && parts[i].share < 0 ? 100 : parts[i].share;
  }
  return n;
}

static void
add_parts (const World *world, const Pledge *pledge, const char *place, PbMapNumbers *numbers)
{
  const char *places[MOST_PARTS];
  int shares[MOST_PARTS];
  guint n = find_places (world, pledge, places, shares);
  gboolean is_there = FALSE, has_money = FALSE;

  for (guint i = 0; i < n; i++) {
    if (!g_str_equal (places[i], place))
      continue;
    is_there = TRUE;
    if (pledge->dollars < 0 || shares[i] < 0)
      continue;
    has_money = TRUE;
    numbers->usd += pledge->dollars / 100.0 * shares[i];
  }
  numbers->n += is_there;
  numbers->n_in_usd += has_money;
}

static void
add_whole (const Pledge *pledge, PbMapNumbers *numbers)
{
  numbers->n++;
  numbers->n_in_usd += pledge->dollars >= 0;
  numbers->usd += MAX (pledge->dollars, 0);
}

static gboolean
is_placed (const World *world, const Pledge *pledge)
{
  if (world->basis == PB_MAP_BY_ORIGIN)
    return pledge->n_parties > 0;
  if (pledge->scope == 0)
    return pledge->n_countries > 0;
  return pledge->scope == 2 || pledge->regions != 0;
}

static void
add_pledge (const World *world, const Pledge *pledge, const char *place, PbMapNumbers *numbers)
{
  gboolean by_coverage = world->basis == PB_MAP_BY_COVERAGE;

  add_parts (world, pledge, place, numbers);
  if (by_coverage && pledge->scope == 2 && g_str_equal (place, PB_MAP_GLOBAL))
    add_whole (pledge, numbers);
  if (!is_placed (world, pledge) && g_str_equal (place, PB_MAP_NOWHERE))
    add_whole (pledge, numbers);
  for (guint i = 0; i < G_N_ELEMENTS (regions); i++) {
    if (!by_coverage || pledge->scope != 1 || !(pledge->regions >> i & 1) ||
        !g_str_equal (place, regions[i]))
      continue;
    if (pledge->regions == 1u << i)
      add_whole (pledge, numbers);
    else
      numbers->n++;
  }
}

static void
check_place (const World *world, const PbMapData *data, const PbRows *rows, const char *place)
{
  const PbMapNumbers *found = pb_map_data_get_numbers (data, place);
  PbMapNumbers wanted = { 0 };

  for (guint i = 0; i < N_PLEDGES; i++)
    if (world->pledges[i].there && roaring_bitmap_contains (rows, row_of (i)))
      add_pledge (world, &world->pledges[i], place, &wanted);
  g_assert_cmpuint (found->n, ==, wanted.n);
  g_assert_cmpuint (found->n_in_usd, ==, wanted.n_in_usd);
  g_assert_cmpfloat_with_epsilon (found->usd, wanted.usd, 0.01);
}

/* What is placed and what is not split are together all there is. */
static void
check_whole (const World *world, const PbMapData *data, const PbRows *rows)
{
  static const char *const places[] = { "KEN",    "FRA",          "BRA",           "FJI",
                                        "africa", "americas",     "europe",        PB_MAP_GLOBAL,
                                        UNKNOWN,  PB_MAP_NOWHERE, PB_MAP_NOT_SPLIT };
  PbMapNumbers whole = { 0 };
  double sum = 0;

  for (guint i = 0; i < N_PLEDGES; i++)
    if (world->pledges[i].there && roaring_bitmap_contains (rows, row_of (i)))
      add_whole (&world->pledges[i], &whole);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    sum += pb_map_data_get_numbers (data, places[i])->usd;
  g_assert_cmpuint (pb_map_data_get_total (data)->n, ==, whole.n);
  g_assert_cmpuint (pb_map_data_get_total (data)->n_in_usd, ==, whole.n_in_usd);
  g_assert_cmpfloat_with_epsilon (pb_map_data_get_total (data)->usd, whole.usd, 0.01);
  g_assert_cmpfloat_with_epsilon (sum, whole.usd, 0.5);
}

/* @step: every so many pledges are what was found. */
static void
check (World *world, PbMapBasis basis, guint step)
{
  g_autoptr (PbRows) rows = pb_index_list_rows (world->index, &pb_entity_kind);
  g_autoptr (PbMapData) data = NULL;

  for (guint i = 0; i < N_PLEDGES; i += step)
    if (world->pledges[i].there)
      roaring_bitmap_add (rows, row_of (i));
  world->basis = basis;
  data = pb_map_count (world->index, rows, basis);
  for (guint i = 0; i + 1 < G_N_ELEMENTS (countries); i++)
    check_place (world, data, rows, countries[i]);
  for (guint i = 0; i < G_N_ELEMENTS (regions); i++)
    check_place (world, data, rows, regions[i]);
  check_place (world, data, rows, PB_MAP_GLOBAL);
  check_place (world, data, rows, PB_MAP_NOWHERE);
  check_whole (world, data, rows);
}

static void
check_all (World *world)
{
  for (PbMapBasis basis = 0; basis < PB_MAP_N_BASES; basis++)
    for (guint step = 1; step <= N_PLEDGES; step *= 3)
      check (world, basis, step);
}

static void
test_random (void)
{
  World world = { .random = g_rand_new_with_seed (SEED), .index = pb_index_new () };

  for (guint i = 0; i < N_ENTITIES; i++)
    invent_entity (&world, i);
  for (guint i = 0; i < N_PLEDGES; i++)
    invent_pledge (&world, i);
  check_all (&world);
  change (&world);
  check_all (&world);
  pb_index_free (world.index);
  g_rand_free (world.random);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/map/count/random", test_random);
  return g_test_run ();
}
