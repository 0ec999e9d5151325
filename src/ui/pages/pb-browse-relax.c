/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/pages/pb-browse-relax.h"

#include <glib/gi18n-lib.h>

#include "browse/pb-result.h"
#include "report/pb-overview-words.h"
#include "report/pb-query-words.h"

/* So many ways out are enough. */
#define MOST 6
/* Of so many limits, two at a time are tried where to drop one does not help. */
#define MOST_IN_PAIRS 8

struct _PbBrowseRelax {
  AdwBin parent_instance;

  PbRegister *reg;
  const PbKind *kind;
  PbBrowseQuery *query;
  GHashTable *names;
  GCancellable *counting;
  GtkWidget *box;
};

G_DEFINE_FINAL_TYPE (PbBrowseRelax, pb_browse_relax, ADW_TYPE_BIN)

/* Limits that are in the way, and how many records would be found without them. */
typedef struct {
  PbQuery *limits;
  guint64 n;
} Way;

static void
free_way (gpointer data)
{
  Way *way = data;

  pb_query_unref (way->limits);
  g_free (way);
}

static void
stop_counting (PbBrowseRelax *self)
{
  g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
}

static void
pb_browse_relax_dispose (GObject *object)
{
  PbBrowseRelax *self = PB_BROWSE_RELAX (object);

  stop_counting (self);
  g_clear_object (&self->reg);
  g_clear_object (&self->query);
  g_clear_pointer (&self->names, g_hash_table_unref);
  G_OBJECT_CLASS (pb_browse_relax_parent_class)->dispose (object);
}

static void
pb_browse_relax_class_init (PbBrowseRelaxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_browse_relax_dispose;
}

static void
pb_browse_relax_init (PbBrowseRelax *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_halign (self->box, GTK_ALIGN_CENTER);
  adw_bin_set_child (ADW_BIN (self), self->box);
}

static int
compare_ways (gconstpointer a, gconstpointer b)
{
  const Way *one = *(const Way *const *) a;
  const Way *other = *(const Way *const *) b;

  return one->n == other->n ? 0 : one->n > other->n ? -1 : 1;
}

typedef struct {
  const PbKind *kind;
  PbQuery *query;
} Request;

static void
free_request (gpointer data)
{
  Request *request = data;

  pb_query_unref (request->query);
  g_free (request);
}

static gboolean
goes_with (const PbLimit *one, const PbLimit *other)
{
  return one->field && one->field == other->field && !one->negated && !other->negated;
}

/* The limit at @index, which moves on, and those that stand or fall with it: of several values of
 * one field any will do, so without just one of them still less is found. */
static PbQuery *
take_group (PbQuery *query, guint *index)
{
  const PbLimit *first = pb_query_get_limit (query, *index);
  const PbLimit *limit = first;
  PbQuery *group = pb_query_parse ("", NULL);

  do {
    g_autoptr (PbQuery) former = group;

    group = pb_query_with (former, limit->field, limit->value, limit->negated);
    limit = ++*index < pb_query_get_n_limits (query) ? pb_query_get_limit (query, *index) : NULL;
  } while (limit && goes_with (first, limit));
  return group;
}

static GPtrArray *
list_groups (PbQuery *query)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_query_unref);

  for (guint i = 0; i < pb_query_get_n_limits (query);)
    g_ptr_array_add (groups, take_group (query, &i));
  return groups;
}

typedef struct {
  PbIndex *index;
  PbStore *store;
  const Request *request;
  GPtrArray *ways;
} Search;

/* @limits: (transfer full) */
static gboolean
try_way (Search *self, PbQuery *limits, GError **error)
{
  g_autoptr (PbQuery) owned = limits;
  g_autoptr (PbQuery) rest = pb_query_drop (self->request->query, limits);
  g_autoptr (PbResult) result =
      pb_result_new (self->index, self->store, self->request->kind, rest, error);
  Way *way;

  if (!result)
    return FALSE;
  if (pb_result_get_n (result) == 0)
    return TRUE;
  way = g_new (Way, 1);
  way->limits = g_steal_pointer (&owned);
  way->n = pb_result_get_n (result);
  g_ptr_array_add (self->ways, way);
  return TRUE;
}

static gboolean
try_each (Search *self, GPtrArray *groups, GError **error)
{
  for (guint i = 0; i < groups->len; i++)
    if (!try_way (self, pb_query_ref (g_ptr_array_index (groups, i)), error))
      return FALSE;
  return TRUE;
}

static gboolean
try_pairs (Search *self, GPtrArray *groups, GError **error)
{
  for (guint i = 0; i < groups->len; i++)
    for (guint j = i + 1; j < groups->len; j++)
      if (!try_way (self, pb_query_join (groups->pdata[i], groups->pdata[j]), error))
        return FALSE;
  return TRUE;
}

static gpointer
count_job (
    PbIndex *index, PbStore *store, gpointer user_data, GCancellable *cancellable, GError **error)
{
  const Request *request = user_data;
  g_autoptr (GPtrArray) groups = list_groups (request->query);
  g_autoptr (GPtrArray) ways = g_ptr_array_new_with_free_func (free_way);
  Search search = { index, store, request, ways };

  if (!try_each (&search, groups, error))
    return NULL;
  if (ways->len == 0 && groups->len > 2 && groups->len <= MOST_IN_PAIRS &&
      !try_pairs (&search, groups, error))
    return NULL;
  g_ptr_array_sort (ways, compare_ways);
  return g_steal_pointer (&ways);
}

static void
way_clicked_cb (GtkWidget *button, PbBrowseRelax *self)
{
  const Way *way = g_object_get_data (G_OBJECT (button), "way");
  g_autoptr (PbQuery) limits = pb_query_ref (way->limits);

  pb_browse_query_drop (self->query, limits);
}

static GtkWidget *
make_button (PbBrowseRelax *self, Way *way)
{
  GtkWidget *button = gtk_button_new ();
  g_autofree char *name = pb_query_words_make (way->limits, self->names);
  g_autofree char *number = pb_overview_words_make_number (way->n);
  /* Translators: %1$s is a limit of a search, such as "Kenya", and %2$s a number. */
  g_autofree char *label = g_strdup_printf (
      ngettext ("Without %1$s: %2$s Found", "Without %1$s: %2$s Found", (gulong) way->n), name,
      number);

  gtk_button_set_child (
      GTK_BUTTON (button),
      g_object_new (GTK_TYPE_LABEL, "label", label, "ellipsize", PANGO_ELLIPSIZE_MIDDLE, NULL));
  gtk_widget_add_css_class (button, "pill");
  g_object_set_data (G_OBJECT (button), "way", way);
  g_signal_connect (button, "clicked", G_CALLBACK (way_clicked_cb), self);
  return button;
}

static void
clear (PbBrowseRelax *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->box)))
    gtk_box_remove (GTK_BOX (self->box), child);
}

static void
show_ways (PbBrowseRelax *self, GPtrArray *ways)
{
  clear (self);
  for (guint i = 0; i < MIN (ways->len, MOST); i++)
    gtk_box_append (GTK_BOX (self->box), make_button (self, g_ptr_array_index (ways, i)));
  g_object_set_data_full (G_OBJECT (self->box), "ways", g_ptr_array_ref (ways),
                          (GDestroyNotify) g_ptr_array_unref);
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PbBrowseRelax) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) ways = pb_browser_run_finish (PB_BROWSER (source), result, &error);

  /* What cannot be counted is not offered; the way to clear everything is always there. */
  if (ways)
    show_ways (self, ways);
}

/**
 * pb_browse_relax_new:
 * @reg: (transfer none): where the records are
 * @kind: which of them are looked for
 * @query: (transfer none): what it changes
 *
 * Returns: (transfer floating): nothing to see yet
 */
GtkWidget *
pb_browse_relax_new (PbRegister *reg, const PbKind *kind, PbBrowseQuery *query)
{
  PbBrowseRelax *self = g_object_new (PB_TYPE_BROWSE_RELAX, NULL);

  self->reg = g_object_ref (reg);
  self->kind = kind;
  self->query = g_object_ref (query);
  return GTK_WIDGET (self);
}

void
pb_browse_relax_update (PbBrowseRelax *self, GHashTable *names)
{
  Request *request;

  g_return_if_fail (PB_IS_BROWSE_RELAX (self));

  g_clear_pointer (&self->names, g_hash_table_unref);
  self->names = g_hash_table_ref (names);
  stop_counting (self);
  clear (self);
  self->counting = g_cancellable_new ();
  request = g_new (Request, 1);
  request->kind = self->kind;
  request->query = pb_query_ref (pb_browse_query_get (self->query));
  pb_browser_run (pb_register_get_browser (self->reg), count_job, request, free_request,
                  (GDestroyNotify) g_ptr_array_unref, self->counting, counted_cb,
                  g_object_ref (self));
}
