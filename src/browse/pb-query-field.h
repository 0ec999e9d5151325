/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/pb-kind.h"

/**
 * PbQueryType:
 * @PB_QUERY_TERM: a code of a vocabulary
 * @PB_QUERY_COUNTRY: ISO 3166-1 alpha-3
 * @PB_QUERY_GROUP: a group of countries as of a day, "LDC" or "LDC@2026-11-24"; without a day as of
 *   today
 * @PB_QUERY_AGE: how long ago a pledge was last reported on, as of a day: "year" or
 *   "year@2026-11-24"; without a day as of today
 * @PB_QUERY_RECORD: the id of another record
 * @PB_QUERY_TEXT: a whole text, compared folded
 * @PB_QUERY_YEAR: a calendar year
 * @PB_QUERY_TRUTH: "yes" or "no"
 * @PB_QUERY_AMOUNT: a range of US dollars, "1000000..5000000", either end may be missing
 *
 * What a field of the query language is compared with.
 */
typedef enum {
  PB_QUERY_TERM,
  PB_QUERY_COUNTRY,
  PB_QUERY_GROUP,
  PB_QUERY_AGE,
  PB_QUERY_RECORD,
  PB_QUERY_TEXT,
  PB_QUERY_YEAR,
  PB_QUERY_TRUTH,
  PB_QUERY_AMOUNT,
} PbQueryType;

/**
 * PbQueryFlags:
 * @PB_QUERY_FACET: the records found are counted by it
 * @PB_QUERY_OF_PARTIES: a pledge has it from the entities that are its parties
 * @PB_QUERY_AS_REGION: countries at its places stand for the ITU regions they are in
 */
typedef enum {
  PB_QUERY_FACET = 1 << 0,
  PB_QUERY_OF_PARTIES = 1 << 1,
  PB_QUERY_AS_REGION = 1 << 2,
} PbQueryFlags;

/* Calls with every term of a record. */
typedef void (*PbTermFunc) (const char *code, gpointer user_data);

/**
 * PbQueryField:
 * @name: what is typed before the colon
 * @label: English label, to be translated with the context "field"
 * @of: (nullable): the vocabulary of its codes, or the kind of the record it names
 * @entity: (nullable): the places of its codes in an entity, separated by blanks: "country"; %NULL
 *   when an entity has none
 * @pledge: (nullable): the same of a pledge: "coverage_regions coverage/country"
 * @report: (nullable): the same of a progress report
 * @when: (nullable): only codes of parts with this code count: "direction=wanted"
 * @absent: (nullable): the code of a record that has none
 * @compute: (nullable): finds the terms of a pledge that are written in no single place
 *
 * One field of the query language. Everything the program does with it follows from here.
 */
typedef struct {
  const char *name;
  const char *label;
  PbQueryType type;
  const char *of;
  const char *entity;
  const char *pledge;
  const char *report;
  const char *when;
  const char *absent;
  void (*compute) (PbValue *pledge, PbTermFunc func, gpointer user_data);
  PbQueryFlags flags;
} PbQueryField;

/* In the order in which a query is written; ends in one without name. */
const PbQueryField *pb_query_field_get_all (void);
/* Upper and lower case are alike. */
const PbQueryField *pb_query_field_find (const char *name);
/* Translated. */
const char *pb_query_field_get_label (const PbQueryField *self);
/* What a person calls a code, in the interface's language. */
const char *pb_query_field_get_code_label (const PbQueryField *self, const char *code);

/**
 * pb_query_field_read:
 * @text: what was typed behind the colon
 * @column: where it starts, for the message
 * @error: a #PbQueryError
 *
 * Returns: (transfer full) (nullable): the value as a query keeps it
 */
char *
pb_query_field_read (const PbQueryField *self, const char *text, guint column, GError **error);

/* Calls @func with every term that a record has by itself, some perhaps more than once. */
void pb_query_field_foreach_term (const PbQueryField *self,
                                  const PbKind *kind,
                                  PbValue *record,
                                  PbTermFunc func,
                                  gpointer user_data);
