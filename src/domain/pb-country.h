/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include "base/pb-date.h"

/**
 * PbCountry:
 * @code: ISO 3166-1 alpha-3
 * @un_region: UN M49 region, English ("Africa"), "" for Antarctica
 * @itu_region: code of the vocabulary itu-region, "" for what is not an ITU Member State
 *
 * A country or area of ISO 3166-1, with the UN's names and the groups it belongs to.
 */
typedef struct {
  const char *code;
  const char *alpha2;
  const char *m49;
  const char *name_en;
  const char *un_region;
  const char *un_subregion;
  const char *itu_region;
  gboolean un_member;
  double longitude;
  double latitude;
} PbCountry;

guint pb_country_get_n (void);
/* In the order of their names in the interface's language. */
const PbCountry *pb_country_get (guint index);
const PbCountry *pb_country_find (const char *code);

/**
 * pb_country_name:
 *
 * The UN's name in the interface's language where the UN has one (ar en es fr ru zh), else the
 * name from iso-codes where the UN's English name is the same as theirs, else the UN's English
 * name.
 *
 * Returns: (transfer none): never %NULL; an unknown code comes back as it is
 */
const char *pb_country_name (const char *code);

/**
 * pb_country_matches:
 * @folded: what was typed, through pb_text_fold()
 *
 * Whether a country answers to a few letters: the start of a word of its name in any of the UN's
 * languages or the interface's, or its ISO code.
 *
 * Returns: 0 for no, else the rank: 1 code or whole name, 2 start of a name, 3 start of a later
 * word
 */
guint pb_country_matches (const PbCountry *country, const char *folded);

/**
 * pb_country_in_group:
 * @group: "LDC", "LLDC" or "SIDS"
 * @day: a full date; partial dates count from their first day
 *
 * Whether a country is a member of a UN group on a day (from <= day < to).
 */
gboolean pb_country_in_group (const char *code, const char *group, const PbDate *day);
/* Codes of all members on a day, sorted. */
GStrv pb_country_group_members (const char *group, const PbDate *day);
/* Codes of all countries of an ITU region (vocabulary itu-region), sorted. */
GStrv pb_country_region_members (const char *itu_region);
