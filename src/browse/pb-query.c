/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse/pb-query-private.h"

#include <glib-object.h>

G_DEFINE_QUARK (pb_query_error, pb_query_error)
G_DEFINE_BOXED_TYPE (PbQuery, pb_query, pb_query_ref, pb_query_unref)

struct _PbQuery {
  gatomicrefcount references;
  GPtrArray *limits;
  char *text;
};

static void
free_limit (gpointer data)
{
  PbLimit *limit = data;

  g_free (limit->value);
  g_free (limit);
}

GPtrArray *
pb_limits_new (void)
{
  return g_ptr_array_new_with_free_func (free_limit);
}

void
pb_limits_add (GPtrArray *limits, const PbQueryField *field, const char *value, gboolean negated)
{
  PbLimit *limit = g_new0 (PbLimit, 1);

  limit->field = field;
  limit->value = g_strdup (value);
  limit->negated = negated;
  g_ptr_array_add (limits, limit);
}

static int
compare_limits (gconstpointer a, gconstpointer b)
{
  const PbLimit *one = *(const PbLimit *const *) a;
  const PbLimit *other = *(const PbLimit *const *) b;

  /* Fields lie in one table; the text comes last, as one reads it. */
  if (one->field != other->field) {
    if (one->field == NULL || other->field == NULL)
      return one->field == NULL ? 1 : -1;
    return one->field < other->field ? -1 : 1;
  }
  if (one->negated != other->negated)
    return one->negated ? 1 : -1;
  return strcmp (one->value, other->value);
}

/* @limits: (transfer full) */
static PbQuery *
create (GPtrArray *limits)
{
  PbQuery *self = g_new0 (PbQuery, 1);

  g_ptr_array_sort (limits, compare_limits);
  for (guint i = limits->len; i > 1; i--)
    if (compare_limits (&limits->pdata[i - 2], &limits->pdata[i - 1]) == 0)
      g_ptr_array_remove_index (limits, i - 1);
  g_atomic_ref_count_init (&self->references);
  self->text = pb_limits_write (limits);
  self->limits = limits;
  return self;
}

PbQuery *
pb_query_parse (const char *text, GError **error)
{
  g_autoptr (GPtrArray) limits = pb_limits_new ();

  return pb_limits_parse (limits, text, error) ? create (g_steal_pointer (&limits)) : NULL;
}

PbQuery *
pb_query_ref (PbQuery *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
pb_query_unref (PbQuery *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_ptr_array_unref (self->limits);
  g_free (self->text);
  g_free (self);
}

const char *
pb_query_get_text (const PbQuery *self)
{
  return self->text;
}

gboolean
pb_query_equal (const PbQuery *a, const PbQuery *b)
{
  return g_str_equal (a->text, b->text);
}

guint
pb_query_get_n_limits (const PbQuery *self)
{
  return self->limits->len;
}

const PbLimit *
pb_query_get_limit (const PbQuery *self, guint index)
{
  g_return_val_if_fail (index < self->limits->len, NULL);

  return g_ptr_array_index (self->limits, index);
}

gboolean
pb_query_has (const PbQuery *self, const PbQueryField *field, const char *value)
{
  for (guint i = 0; i < self->limits->len; i++) {
    const PbLimit *limit = g_ptr_array_index (self->limits, i);

    if (limit->field == field && !limit->negated && g_str_equal (limit->value, value))
      return TRUE;
  }
  return FALSE;
}

PbQuery *
pb_query_with (PbQuery *self, const PbQueryField *field, const char *value, gboolean negated)
{
  g_autoptr (GPtrArray) limits = pb_limits_new ();

  for (guint i = 0; i < self->limits->len; i++) {
    const PbLimit *limit = g_ptr_array_index (self->limits, i);

    pb_limits_add (limits, limit->field, limit->value, limit->negated);
  }
  pb_limits_add (limits, field, value, negated);
  return create (g_steal_pointer (&limits));
}

PbQuery *
pb_query_without (PbQuery *self, const PbQueryField *field, const char *value)
{
  g_autoptr (GPtrArray) limits = pb_limits_new ();

  for (guint i = 0; i < self->limits->len; i++) {
    const PbLimit *limit = g_ptr_array_index (self->limits, i);

    if (limit->field != field || (value != NULL && !g_str_equal (limit->value, value)))
      pb_limits_add (limits, limit->field, limit->value, limit->negated);
  }
  return create (g_steal_pointer (&limits));
}

PbQuery *
pb_query_join (PbQuery *one, PbQuery *other)
{
  g_autoptr (GPtrArray) limits = pb_limits_new ();
  const PbQuery *both[] = { one, other };

  for (guint i = 0; i < G_N_ELEMENTS (both); i++)
    for (guint j = 0; j < both[i]->limits->len; j++) {
      const PbLimit *limit = g_ptr_array_index (both[i]->limits, j);

      pb_limits_add (limits, limit->field, limit->value, limit->negated);
    }
  return create (g_steal_pointer (&limits));
}

PbQuery *
pb_query_drop (PbQuery *self, const PbQuery *limits)
{
  PbQuery *rest = pb_query_ref (self);

  for (guint i = 0; i < limits->limits->len; i++) {
    const PbLimit *limit = g_ptr_array_index (limits->limits, i);
    g_autoptr (PbQuery) former = rest;

    rest = pb_query_without (former, limit->field, limit->value);
  }
  return rest;
}
