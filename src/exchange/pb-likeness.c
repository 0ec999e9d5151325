/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-likeness.h"

#include "base/pb-text.h"

/* Nobody needs more to be recognised; every text with every party would let a file of a few hundred
 * kilobytes make hundreds of megabytes of keys. */
#define MOST_TEXTS 10
#define MOST_PARTIES 50

/* Takes @first and @second; there is no key when one is missing or empty. */
static void
add_key (GStrvBuilder *keys, const char *sort, char *first, char *second)
{
  g_autofree char *one = first;
  g_autofree char *other = second;
  g_autofree char *key = NULL;

  if (one == NULL || *one == '\0' || other == NULL || *other == '\0')
    return;
  key = g_strjoin ("\n", sort, one, other, NULL);
  g_strv_builder_add (keys, key);
}

static char *
fold (const char *text)
{
  return text != NULL ? pb_text_fold (text) : NULL;
}

static void
add_entity_keys (GStrvBuilder *keys, PbValue *entity)
{
  PbValue *names = pb_value_get_member (entity, "name");

  for (guint i = 0; i < MIN (pb_value_get_length (names), MOST_TEXTS); i++)
    add_key (keys, "name", fold (pb_value_get_string (pb_value_get_item (names, i))),
             g_strdup ("-"));
  add_key (keys, "acronym", fold (pb_value_get_member_string (entity, "acronym")),
           g_strdup (pb_value_get_member_string (entity, "country")));
  add_key (keys, "identifier", fold (pb_value_get_member_string (entity, "identifier_code")),
           fold (pb_value_get_member_string (entity, "identifier_scheme")));
}

static void
add_party_keys (GStrvBuilder *keys, const char *title, PbValue *party)
{
  add_key (keys, "entity", fold (title), g_strdup (pb_value_get_member_string (party, "entity")));
  add_key (keys, "party", fold (title), fold (pb_value_get_member_string (party, "name")));
}

static void
add_pledge_keys (GStrvBuilder *keys, PbValue *pledge)
{
  PbValue *titles = pb_value_get_member (pledge, "title");
  PbValue *parties = pb_value_get_member (pledge, "parties");

  for (guint i = 0; i < MIN (pb_value_get_length (titles), MOST_TEXTS); i++) {
    const char *title = pb_value_get_string (pb_value_get_item (titles, i));

    for (guint j = 0; j < MIN (pb_value_get_length (parties), MOST_PARTIES); j++)
      add_party_keys (keys, title, pb_value_get_item (parties, j));
  }
}

static void
add_report_keys (GStrvBuilder *keys, PbValue *report)
{
  add_key (keys, "period", g_strdup (pb_value_get_member_string (report, "pledge")),
           g_strdup (pb_value_get_member_string (report, "period_end")));
}

GStrv
pb_likeness_keys (const PbKind *kind, PbValue *record)
{
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();

  if (kind == &pb_entity_kind)
    add_entity_keys (keys, record);
  else if (kind == &pb_pledge_kind)
    add_pledge_keys (keys, record);
  else if (kind == &pb_report_kind)
    add_report_keys (keys, record);
  return g_strv_builder_end (keys);
}
