/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/pb-country.h"

#include "domain/pb-tsv.h"

typedef struct {
  const char *group;
  PbDate from; /* year 0: since before anything that matters here */
  PbDate to;   /* year 0: no end known */
} Membership;

static void
read_day (const char *text, PbDate *day)
{
  if (*text != '\0' && !pb_date_parse (text, day))
    g_error ("“%s” in the program's table of country groups is no date", text);
}

static void
add_membership (const char *const *cells, gpointer user_data)
{
  GHashTable *by_code = user_data;
  GArray *memberships = g_hash_table_lookup (by_code, cells[0]);
  Membership membership = { .group = g_intern_string (cells[1]) };

  read_day (cells[2], &membership.from);
  read_day (cells[3], &membership.to);
  if (memberships == NULL) {
    memberships = g_array_new (FALSE, FALSE, sizeof (Membership));
    g_hash_table_insert (by_code, g_strdup (cells[0]), memberships);
  }
  g_array_append_val (memberships, membership);
}

static GHashTable *
load_memberships (void)
{
  static const char *const columns[] = { "iso3", "group", "from", "to", NULL };
  GHashTable *by_code = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *text =
      pb_tsv_read ("geography/group-membership.tsv", columns, add_membership, by_code);

  return by_code;
}

static GArray *
find_memberships (const char *code)
{
  static GHashTable *by_code = NULL;

  if (g_once_init_enter (&by_code))
    g_once_init_leave (&by_code, load_memberships ());
  return g_hash_table_lookup (by_code, code);
}

static gboolean
covers_day (const Membership *membership, const PbDate *first)
{
  if (membership->from.year != 0 && pb_date_compare (first, &membership->from) < 0)
    return FALSE;
  return membership->to.year == 0 || pb_date_compare (first, &membership->to) < 0;
}

gboolean
pb_country_in_group (const char *code, const char *group, const PbDate *day)
{
  GArray *memberships = code != NULL ? find_memberships (code) : NULL;
  PbDate first;

  if (memberships == NULL)
    return FALSE;

  /* A bare year compares as earlier than its own first day. */
  pb_date_first_day (day, &first);
  for (guint i = 0; i < memberships->len; i++) {
    const Membership *membership = &g_array_index (memberships, Membership, i);

    if (g_str_equal (membership->group, group) && covers_day (membership, &first))
      return TRUE;
  }
  return FALSE;
}

static int
compare_codes (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GStrv
sort_codes (GPtrArray *codes)
{
  g_ptr_array_sort (codes, compare_codes);
  g_ptr_array_add (codes, NULL);
  return (GStrv) g_ptr_array_free (codes, FALSE);
}

GStrv
pb_country_group_members (const char *group, const PbDate *day)
{
  GPtrArray *codes = g_ptr_array_new ();

  for (guint i = 0; i < pb_country_get_n (); i++) {
    const char *code = pb_country_get (i)->code;

    if (pb_country_in_group (code, group, day))
      g_ptr_array_add (codes, g_strdup (code));
  }
  return sort_codes (codes);
}

GStrv
pb_country_region_members (const char *itu_region)
{
  GPtrArray *codes = g_ptr_array_new ();

  g_return_val_if_fail (*itu_region != '\0', sort_codes (codes));

  for (guint i = 0; i < pb_country_get_n (); i++) {
    const PbCountry *country = pb_country_get (i);

    if (g_str_equal (country->itu_region, itu_region))
      g_ptr_array_add (codes, g_strdup (country->code));
  }
  return sort_codes (codes);
}
