/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "domain/pb-merge.h"

#include "base/pb-finding.h"
#include "base/pb-pointer.h"
#include "domain/pb-check.h"
#include "domain/pb-merge-parts.h"
#include "domain/pb-record.h"
#include "domain/pb-reference.h"

#define TARGET "merged_into"

static void
free_choice (gpointer data)
{
  PbMergeChoice *self = data;

  g_free (self->pointer);
  g_clear_pointer (&self->kept, pb_value_unref);
  g_clear_pointer (&self->other, pb_value_unref);
  g_clear_pointer (&self->united, pb_value_unref);
  g_free (self);
}

static PbValue *
ref_if_any (PbValue *value)
{
  return value != NULL ? pb_value_ref (value) : NULL;
}

static PbMergeSide
propose (PbValue *kept, PbValue *united)
{
  if (united != NULL)
    return PB_MERGE_BOTH;
  return pb_value_is_empty (kept) ? PB_MERGE_OTHER : PB_MERGE_KEPT;
}

static void
add_choice (
    GPtrArray *choices, const char *pointer, const PbField *field, PbValue *kept, PbValue *other)
{
  PbMergeChoice *choice = g_new0 (PbMergeChoice, 1);

  choice->pointer = g_strdup (pointer);
  choice->field = field;
  choice->kept = ref_if_any (kept);
  choice->other = ref_if_any (other);
  choice->united = pb_merge_unite (field, kept, other);
  choice->side = propose (kept, choice->united);
  g_ptr_array_add (choices, choice);
}

static gboolean
is_same (PbValue *kept, PbValue *other)
{
  if (pb_value_is_empty (kept) || pb_value_is_empty (other))
    return pb_value_is_empty (kept) && pb_value_is_empty (other);
  return pb_value_equal (kept, other);
}

static void
add_choices (
    GPtrArray *choices, const char *pointer, const PbKind *kind, PbValue *kept, PbValue *other)
{
  for (const PbField *field = kind->fields; field->name != NULL; field++) {
    g_autofree char *place = pb_pointer_child (pointer, field->name);
    PbValue *one = pb_value_get_member (kept, field->name);
    PbValue *another = pb_value_get_member (other, field->name);

    if ((field->flags & (PB_FIELD_SYSTEM | PB_FIELD_INTERNAL)) != 0 || is_same (one, another))
      continue;
    if (field->type == PB_FIELD_PART)
      add_choices (choices, place, field->part, one, another);
    else
      add_choice (choices, place, field, one, another);
  }
}

GPtrArray *
pb_merge_list_choices (const PbKind *kind, PbValue *kept, PbValue *other)
{
  GPtrArray *choices = g_ptr_array_new_with_free_func (free_choice);

  add_choices (choices, "", kind, kept, other);
  return choices;
}

PbValue *
pb_merge_choice_get_value (const PbMergeChoice *self)
{
  switch (self->side) {
  case PB_MERGE_KEPT: return self->kept;
  case PB_MERGE_OTHER: return self->other;
  case PB_MERGE_BOTH: return self->united;
  }
  g_return_val_if_reached (NULL);
}

PbMergeChoice *
pb_merge_choices_find (GPtrArray *choices, const char *pointer)
{
  for (guint i = 0; i < choices->len; i++) {
    PbMergeChoice *choice = g_ptr_array_index (choices, i);

    if (g_str_equal (choice->pointer, pointer))
      return choice;
  }
  return NULL;
}

PbValue *
pb_merge_records (const PbKind *kind, PbValue *kept, PbValue *other, GPtrArray *choices)
{
  PbValue *record = pb_merge_add_unknown (kind, kept, other);

  for (guint i = 0; i < choices->len; i++) {
    const PbMergeChoice *choice = g_ptr_array_index (choices, i);
    PbValue *value = pb_merge_choice_get_value (choice);
    g_autoptr (PbValue) before = record;

    record = pb_value_with_at (before, choice->pointer, pb_value_is_empty (value) ? NULL : value);
  }
  return record;
}

static gboolean
has_tag (GPtrArray *findings, const char *tag)
{
  for (guint i = 0; i < findings->len; i++)
    if (g_str_equal (((const PbFinding *) g_ptr_array_index (findings, i))->tag, tag))
      return TRUE;
  return FALSE;
}

GPtrArray *
pb_merge_list_errors (const PbKind *kind, PbValue *kept, PbValue *merged)
{
  GPtrArray *errors = pb_findings_new ();
  g_autoptr (GPtrArray) before = pb_findings_new ();
  g_autoptr (GPtrArray) after = pb_findings_new ();

  if (pb_record_is_draft (kept))
    return errors;
  pb_check_rules (kind, kept, before);
  pb_check_rules (kind, merged, after);
  for (guint i = 0; i < after->len; i++) {
    PbFinding *finding = g_ptr_array_index (after, i);

    if (finding->severity == PB_SEVERITY_ERROR && !has_tag (before, finding->tag))
      g_ptr_array_add (errors, pb_finding_ref (finding));
  }
  return errors;
}

PbValue *
pb_merge_make_superseded (PbValue *other, const char *kept)
{
  g_autoptr (PbValue) state = pb_value_new_string ("superseded");
  g_autoptr (PbValue) target = pb_value_new_string (kept);
  g_autoptr (PbValue) superseded = pb_value_with_member (other, "publication", state);

  return pb_value_with_member (superseded, TARGET, target);
}

const char *
pb_merge_get_target (PbValue *record)
{
  return pb_value_get_member_string (record, TARGET);
}

static gboolean
names (const PbField *field, const PbKind *of)
{
  return field->type == PB_FIELD_REFERENCE && (of == NULL || g_strcmp0 (field->of, of->name) == 0);
}

/* What is to be named otherwise.
 *
 * @of: (nullable): only records of this kind
 * @targets: (element-type utf8 utf8): what is named instead
 * @id: of the record itself, which cannot name itself */
typedef struct {
  const PbKind *of;
  GHashTable *targets;
  const char *id;
} Redirection;

static PbValue *redirect_map (const Redirection *self, const PbKind *kind, PbValue *map);

static gboolean
names_itself (const Redirection *self, const PbKind *kind, PbValue *map)
{
  for (const PbField *field = kind->fields; field->name != NULL; field++)
    if (names (field, self->of) &&
        g_strcmp0 (pb_value_get_member_string (map, field->name), self->id) == 0)
      return TRUE;
  return FALSE;
}

static PbValue *
redirect_parts (const Redirection *self, const PbField *field, PbValue *parts)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_value_unref);
  g_autoptr (PbValue) list = NULL;

  for (guint i = 0; i < pb_value_get_length (parts); i++) {
    PbValue *before = pb_value_get_item (parts, i);
    g_autoptr (PbValue) after = redirect_map (self, field->part, before);

    if (after == before || !names_itself (self, field->part, after))
      g_ptr_array_add (items, g_steal_pointer (&after));
  }
  list = pb_value_new_list ((PbValue *const *) items->pdata, items->len);
  return pb_value_equal (list, parts) ? pb_value_ref (parts)
                                      : pb_merge_unite_parts (field, list, NULL);
}

static PbValue *
redirect_reference (const Redirection *self, PbValue *value)
{
  const char *id = pb_value_get_string (value);
  const char *target = id != NULL ? g_hash_table_lookup (self->targets, id) : NULL;

  return target != NULL ? pb_value_new_string (target) : pb_value_ref (value);
}

static PbValue *
redirect_value (const Redirection *self, const PbField *field, PbValue *value)
{
  if (names (field, self->of))
    return redirect_reference (self, value);
  if (field->type == PB_FIELD_PART)
    return redirect_map (self, field->part, value);
  if (field->type == PB_FIELD_PARTS)
    return redirect_parts (self, field, value);
  return pb_value_ref (value);
}

static PbValue *
redirect_map (const Redirection *self, const PbKind *kind, PbValue *map)
{
  PbValue *result = pb_value_ref (map);

  for (const PbField *field = kind->fields; field->name != NULL; field++) {
    PbValue *value = pb_value_get_member (map, field->name);
    g_autoptr (PbValue) redirected = value != NULL ? redirect_value (self, field, value) : NULL;

    if (redirected != value) {
      g_autoptr (PbValue) before = result;

      result = pb_value_with_member (before, field->name, redirected);
    }
  }
  return result;
}

PbValue *
pb_merge_redirect (
    const PbKind *kind, PbValue *record, const PbKind *of, const char *from, const char *to)
{
  g_autoptr (GHashTable) targets = g_hash_table_new (g_str_hash, g_str_equal);
  const Redirection redirection = { of, targets, pb_record_get_id (record) };

  g_hash_table_insert (targets, (gpointer) from, (gpointer) to);
  return redirect_map (&redirection, kind, record);
}

typedef struct {
  GHashTable *targets;
  gboolean found;
} Search;

static void
search_cb (const PbKind *of, const char *pointer, const char *id, gpointer user_data)
{
  Search *search = user_data;

  search->found = search->found || g_hash_table_contains (search->targets, id);
}

PbValue *
pb_merge_resolve (const PbKind *kind, PbValue *record, GHashTable *targets)
{
  const Redirection redirection = { NULL, targets, pb_record_get_id (record) };
  Search search = { targets, FALSE };

  if (g_hash_table_size (targets) > 0)
    pb_reference_foreach (kind, record, search_cb, &search);
  return search.found ? redirect_map (&redirection, kind, record) : pb_value_ref (record);
}

static void
add_references (GStrvBuilder *places, const char *pointer, const PbKind *kind, const PbKind *of)
{
  for (const PbField *field = kind->fields; field->name != NULL; field++) {
    g_autofree char *place = pb_pointer_child (pointer, field->name);

    if (names (field, of))
      g_strv_builder_add (places, place);
    else if (field->part != NULL)
      add_references (places, place, field->part, of);
  }
}

GStrv
pb_merge_list_references (const PbKind *kind, const PbKind *of)
{
  g_autoptr (GStrvBuilder) places = g_strv_builder_new ();

  add_references (places, "", kind, of);
  return g_strv_builder_end (places);
}
