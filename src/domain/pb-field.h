/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/pb-value.h"

typedef struct _PbField PbField;
typedef struct _PbKind PbKind;

/**
 * PbFieldType:
 * @PB_FIELD_TEXT: one line
 * @PB_FIELD_LONG_TEXT: paragraphs
 * @PB_FIELD_TERM: a code of a vocabulary
 * @PB_FIELD_TERMS: a list of different codes of a vocabulary
 * @PB_FIELD_COUNTRY: ISO 3166-1 alpha-3
 * @PB_FIELD_COUNTRIES: a list of different countries
 * @PB_FIELD_CURRENCY: ISO 4217
 * @PB_FIELD_AMOUNT: decimal text, money or a measure; see PB_DECIMAL_PATTERN
 * @PB_FIELD_RATE: decimal text, see PB_DECIMAL_RATE_PATTERN
 * @PB_FIELD_PERCENT: decimal text, 0 to 100
 * @PB_FIELD_COUNT: whole number
 * @PB_FIELD_YEAR: whole number, a calendar year
 * @PB_FIELD_DATE: ISO 8601 date, may be a year or a month only
 * @PB_FIELD_BOOLEAN: true or false; absent is false
 * @PB_FIELD_EMAIL: an address
 * @PB_FIELD_PHONE: a telephone number
 * @PB_FIELD_LINK: an http or https address
 * @PB_FIELD_LANGUAGE: a language tag
 * @PB_FIELD_REFERENCE: the id of another record
 * @PB_FIELD_ID: a UUID, lower case
 * @PB_FIELD_REVISION: a whole number from 1
 * @PB_FIELD_TIMESTAMP: RFC 3339, UTC, seconds
 * @PB_FIELD_DIGEST: SHA-256, hexadecimal
 * @PB_FIELD_PART: one group of fields, a map
 * @PB_FIELD_PARTS: a list of such groups
 *
 * How a field's value is written, checked, shown and stored.
 */
typedef enum {
  PB_FIELD_TEXT,
  PB_FIELD_LONG_TEXT,
  PB_FIELD_TERM,
  PB_FIELD_TERMS,
  PB_FIELD_COUNTRY,
  PB_FIELD_COUNTRIES,
  PB_FIELD_CURRENCY,
  PB_FIELD_AMOUNT,
  PB_FIELD_RATE,
  PB_FIELD_PERCENT,
  PB_FIELD_COUNT,
  PB_FIELD_YEAR,
  PB_FIELD_DATE,
  PB_FIELD_BOOLEAN,
  PB_FIELD_EMAIL,
  PB_FIELD_PHONE,
  PB_FIELD_LINK,
  PB_FIELD_LANGUAGE,
  PB_FIELD_REFERENCE,
  PB_FIELD_ID,
  PB_FIELD_REVISION,
  PB_FIELD_TIMESTAMP,
  PB_FIELD_DIGEST,
  PB_FIELD_PART,
  PB_FIELD_PARTS,
} PbFieldType;

/**
 * PbFieldFlags:
 * @PB_FIELD_REQUIRED: must be there in every record, draft or not; a file without it is refused
 * @PB_FIELD_FINAL: must be filled before the record can be finalised
 * @PB_FIELD_TRANSLATABLE: the value is a map from language tag to text
 * @PB_FIELD_PRIVATE: personal; goes to the secretariat, never into a data set
 * @PB_FIELD_INTERNAL: never leaves this register
 * @PB_FIELD_SYSTEM: kept by the program, not typed by a person; has no row in a form
 * @PB_FIELD_BESIDE: stands on one line with the field before it where there is room
 * @PB_FIELD_SEARCHED: part of the search text
 * @PB_FIELD_COLUMN: shown where a list shows the record as one line
 */
typedef enum {
  PB_FIELD_REQUIRED = 1 << 0,
  PB_FIELD_FINAL = 1 << 1,
  PB_FIELD_TRANSLATABLE = 1 << 2,
  PB_FIELD_PRIVATE = 1 << 3,
  PB_FIELD_INTERNAL = 1 << 4,
  PB_FIELD_SYSTEM = 1 << 5,
  PB_FIELD_BESIDE = 1 << 6,
  PB_FIELD_SEARCHED = 1 << 7,
  PB_FIELD_COLUMN = 1 << 8,
} PbFieldFlags;

/**
 * PbField:
 * @name: member name in files and column name in the store
 * @label: English label, to be translated with the context "field"
 * @help: (nullable): English sentence shown under the field, to be translated
 * @of: (nullable): name of the vocabulary (TERM, TERMS), or of the record kind (REFERENCE)
 * @part: (nullable): the fields of a PART or of each of the PARTS
 * @section: (nullable): id of the section of the form, in a record's own fields
 * @when: (nullable): shown and asked for only when this holds among the sibling fields, or, for a
 *   field of a part, in the part: "types=financial" (equals or contains), "amount_unknown" (is
 *   filled), "!amount_unknown" (is not)
 * @max: most characters, most items or the largest number; 0 for the default of the type
 * @note: (nullable): a computed line shown under the field, such as the value in USD: given the map
 *   that holds the field, returns (transfer full) (nullable) a translated text
 *
 * One field of a record or of a part. Everything the program does with a field follows from here.
 */
struct _PbField {
  const char *name;
  PbFieldType type;
  const char *label;
  const char *help;
  const char *of;
  const PbKind *part;
  const char *section;
  const char *when;
  gint64 max;
  char *(*note) (PbValue *container);
  PbFieldFlags flags;
};

/* In how many languages a text can be: more than any register has, fewer than a hostile file could.
 */
#define PB_FIELD_MAX_LANGUAGES 100

/* Translated. @help is %NULL where there is none. */
const char *pb_field_get_label (const PbField *self);
const char *pb_field_get_help (const PbField *self);
/* Most characters of a text, items of a list, or the largest number. */
gint64 pb_field_get_max (const PbField *self);
/* Smallest number (COUNT, YEAR, REVISION). */
gint64 pb_field_get_min (const PbField *self);
/* Whether the field has a place in the record as it is (see @when); @container holds the field. */
gboolean pb_field_applies (const PbField *self, PbValue *container);
/* The pattern a text must match, an ECMA-262 regular expression that PCRE reads alike, or %NULL. */
const char *pb_field_get_pattern (const PbField *self);
/* Whether a text matches that pattern, which there must be; it is not told by the regular
 * expression where that would take long. */
gboolean pb_field_matches (const PbField *self, const char *text);
/* What a field's value looks like to a person, in one line, in the interface's language: labels for
 * codes, grouped numbers, names of countries. (transfer full); "" when empty. */
char *pb_field_format (const PbField *self, PbValue *value);
