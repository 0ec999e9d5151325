/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/pages/pb-browse-query.h"

struct _PbBrowseQuery {
  GObject parent_instance;

  PbQuery *typed;
  PbQuery *chosen;
  PbQuery *all;
};

enum { SIGNAL_CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbBrowseQuery, pb_browse_query, G_TYPE_OBJECT)

static void
pb_browse_query_finalize (GObject *object)
{
  PbBrowseQuery *self = PB_BROWSE_QUERY (object);

  pb_query_unref (self->typed);
  pb_query_unref (self->chosen);
  pb_query_unref (self->all);
  G_OBJECT_CLASS (pb_browse_query_parent_class)->finalize (object);
}

static void
pb_browse_query_class_init (PbBrowseQueryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_browse_query_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", PB_TYPE_BROWSE_QUERY, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pb_browse_query_init (PbBrowseQuery *self)
{
  self->typed = pb_query_parse ("", NULL);
  self->chosen = pb_query_ref (self->typed);
  self->all = pb_query_ref (self->typed);
}

PbBrowseQuery *
pb_browse_query_new (void)
{
  return g_object_new (PB_TYPE_BROWSE_QUERY, NULL);
}

PbQuery *
pb_browse_query_get (PbBrowseQuery *self)
{
  return self->all;
}

const char *
pb_browse_query_get_typed (PbBrowseQuery *self)
{
  return pb_query_get_text (self->typed);
}

/* Takes both parts. */
static void
change (PbBrowseQuery *self, PbQuery *typed, PbQuery *chosen)
{
  g_autoptr (PbQuery) old = self->all;

  pb_query_unref (self->typed);
  pb_query_unref (self->chosen);
  self->typed = typed;
  self->chosen = chosen;
  self->all = pb_query_join (typed, chosen);
  if (!pb_query_equal (self->all, old))
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

gboolean
pb_browse_query_type (PbBrowseQuery *self, const char *text, GError **error)
{
  PbQuery *typed = pb_query_parse (text, error);

  if (!typed)
    return FALSE;
  change (self, typed, pb_query_ref (self->chosen));
  return TRUE;
}

void
pb_browse_query_set (PbBrowseQuery *self, PbQuery *query)
{
  PbQuery *typed = pb_query_parse ("", NULL);

  for (guint i = 0; i < pb_query_get_n_limits (query); i++) {
    const PbLimit *limit = pb_query_get_limit (query, i);

    if (!limit->field) {
      g_autoptr (PbQuery) fewer = typed;

      typed = pb_query_with (fewer, NULL, limit->value, limit->negated);
    }
  }
  change (self, typed, pb_query_without (query, NULL, NULL));
}

PbLimitState
pb_browse_query_get_state (PbBrowseQuery *self, const PbQueryField *field, const char *value)
{
  for (guint i = 0; i < pb_query_get_n_limits (self->all); i++) {
    const PbLimit *limit = pb_query_get_limit (self->all, i);

    if (limit->field == field && g_str_equal (limit->value, value))
      return limit->negated ? PB_LIMIT_UNWANTED : PB_LIMIT_WANTED;
  }
  return PB_LIMIT_NONE;
}

void
pb_browse_query_set_state (PbBrowseQuery *self,
                           const PbQueryField *field,
                           const char *value,
                           PbLimitState state)
{
  /* The value may belong to what is replaced. */
  g_autofree char *copy = g_strdup (value);
  PbQuery *typed = pb_query_without (self->typed, field, copy);
  PbQuery *chosen = pb_query_without (self->chosen, field, copy);

  if (state != PB_LIMIT_NONE) {
    g_autoptr (PbQuery) fewer = chosen;

    chosen = pb_query_with (fewer, field, copy, state == PB_LIMIT_UNWANTED);
  }
  change (self, typed, chosen);
}

void
pb_browse_query_replace (PbBrowseQuery *self, const PbQueryField *field, const char *value)
{
  PbQuery *typed = pb_query_without (self->typed, field, NULL);
  PbQuery *chosen = pb_query_without (self->chosen, field, NULL);

  if (value) {
    g_autoptr (PbQuery) fewer = chosen;

    chosen = pb_query_with (fewer, field, value, FALSE);
  }
  change (self, typed, chosen);
}

void
pb_browse_query_drop (PbBrowseQuery *self, const PbQuery *limits)
{
  change (self, pb_query_drop (self->typed, limits), pb_query_drop (self->chosen, limits));
}

void
pb_browse_query_clear (PbBrowseQuery *self)
{
  change (self, pb_query_parse ("", NULL), pb_query_parse ("", NULL));
}
