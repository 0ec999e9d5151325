/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/pb-field.h"

/**
 * PbSection:
 * @id: stable name
 * @title: English title, to be translated with the context "section"
 * @subtitle: (nullable): English sentence under it, to be translated
 *
 * A section of a record's form.
 */
typedef struct {
  const char *id;
  const char *title;
  const char *subtitle;
} PbSection;

/**
 * PbKind:
 * @name: "entity", "pledge", "report", or the name of a part
 * @plural: the member of a file's payload and the table in the store ("entities"); %NULL for a part
 * @label: English name of one, such as "Pledge", to be translated with the context "kind"
 * @add_label: (nullable): English label of the button that adds one to a list, to be translated
 * @title: name of the field that names the record or part in lists
 * @key: (nullable): name of the field that is different in every part of one list; a list keyed by
 *   a country is filled by the country picker
 * @since: minor version of the file format that first had the kind: a file of an earlier one has no
 *   list of it
 * @sections: (nullable): the form's sections, ending in one without id
 * @fields: the fields in the order of forms and columns, ending in one without name
 *
 * A kind of record, or of part of a record: one table of fields.
 */
struct _PbKind {
  const char *name;
  const char *plural;
  const char *label;
  const char *add_label;
  const char *title;
  const char *key;
  int since;
  const PbSection *sections;
  const PbField *fields;
};

extern const PbKind pb_entity_kind;
extern const PbKind pb_pledge_kind;
extern const PbKind pb_report_kind;

/* All record kinds, ending in %NULL, in the order in which files carry them. */
const PbKind *const *pb_kind_get_all (void);
const PbKind *pb_kind_find (const char *name_or_plural);
/* Makes the names of all fields known (see pb_name_know()), so that records that are read from then
 * on are quick to look into. */
void pb_kind_know_names (void);
/* Translated: "Pledge". */
const char *pb_kind_get_label (const PbKind *self);
/* Translated: "Add a party". */
const char *pb_kind_get_add_label (const PbKind *self);
const char *pb_section_get_title (const PbSection *self);
/* %NULL where there is none. */
const char *pb_section_get_subtitle (const PbSection *self);
const PbField *pb_kind_find_field (const PbKind *self, const char *name);
/* The field at a place of a record of this kind: "/parties/0/name" -> name of party. A place inside
 * a translatable text or a list of codes gives the field that holds it. %NULL when there is none.
 */
const PbField *pb_kind_find_field_at (const PbKind *self, const char *pointer);
/* "Parties 2: Name", for messages that must say a place in words. (transfer full) */
char *pb_kind_describe_place (const PbKind *self, const char *pointer);
/* Which of two places comes first in a form: by the order of the fields, and of the items of a
 * list; what holds others comes before them. Less than, equal to or greater than 0; 0 for the same
 * place only. */
int pb_kind_compare_places (const PbKind *self, const char *a, const char *b);
/* The id of the form's section that holds a place; %NULL when no form shows it. */
const char *pb_kind_get_section_at (const PbKind *self, const char *pointer);
