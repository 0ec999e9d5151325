/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/pages/pb-browse-relax.h"

#include <glib/gi18n-lib.h>

#include "browse/pb-result.h"
#include "report/pb-overview-words.h"
#include "report/pb-query-words.h"

/* So many ways out are enough. */
#define MOST 6

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

/* A limit that is in the way, and how many records would be found without it. */
typedef struct {
  const PbQueryField *field;
  char *value;
  gboolean negated;
  guint64 n;
} Way;

static void
free_way (gpointer data)
{
  Way *way = data;

  g_free (way->value);
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
add_way (GPtrArray *ways,
         PbIndex *index,
         PbStore *store,
         const Request *request,
         const PbLimit *limit,
         GError **error)
{
  g_autoptr (PbQuery) fewer = pb_query_without (request->query, limit->field, limit->value);
  g_autoptr (PbResult) result = pb_result_new (index, store, request->kind, fewer, error);
  Way *way;

  if (!result)
    return FALSE;
  if (pb_result_get_n (result) == 0)
    return TRUE;
  way = g_new (Way, 1);
  way->field = limit->field;
  way->value = g_strdup (limit->value);
  way->negated = limit->negated;
  way->n = pb_result_get_n (result);
  g_ptr_array_add (ways, way);
  return TRUE;
}

static gpointer
count_job (
    PbIndex *index, PbStore *store, gpointer user_data, GCancellable *cancellable, GError **error)
{
  const Request *request = user_data;
  g_autoptr (GPtrArray) ways = g_ptr_array_new_with_free_func (free_way);

  for (guint i = 0; i < pb_query_get_n_limits (request->query); i++)
    if (!add_way (ways, index, store, request, pb_query_get_limit (request->query, i), error))
      return NULL;
  g_ptr_array_sort (ways, compare_ways);
  return g_steal_pointer (&ways);
}

static void
way_clicked_cb (GtkWidget *button, PbBrowseRelax *self)
{
  const Way *way = g_object_get_data (G_OBJECT (button), "way");

  pb_browse_query_set_state (self->query, way->field, way->value, PB_LIMIT_NONE);
}

static GtkWidget *
make_button (PbBrowseRelax *self, Way *way)
{
  GtkWidget *button = gtk_button_new ();
  const PbLimit limit = { way->field, way->value, way->negated };
  g_autofree char *name =
      pb_query_words_make_limit (&limit, g_hash_table_lookup (self->names, way->value));
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
