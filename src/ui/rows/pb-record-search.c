/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/rows/pb-record-search.h"

#include "domain/pb-merge.h"

typedef struct {
  PbPicker *picker;
  char *except;
} Search;

static void
free_search (Search *self)
{
  g_object_unref (self->picker);
  g_free (self->except);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Search, free_search)

static gboolean
is_offered (const Search *self, PbRegisterItem *item)
{
  return g_strcmp0 (pb_register_item_get_id (item), self->except) != 0 &&
         !pb_merge_get_target (pb_register_item_get_record (item));
}

static GListModel *
make_options (const Search *self, GListModel *items)
{
  GListStore *options = g_list_store_new (PB_TYPE_OPTION);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++) {
    g_autoptr (PbRegisterItem) item = g_list_model_get_item (items, i);
    g_autoptr (PbOption) option =
        pb_option_new (pb_register_item_get_id (item), pb_register_item_get_title (item), NULL);

    if (is_offered (self, item))
      g_list_store_append (options, option);
  }
  return G_LIST_MODEL (options);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Search) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) items = pb_register_list_finish (PB_REGISTER (source), result, &error);
  g_autoptr (GListModel) options = items ? make_options (self, items) : NULL;

  if (options)
    pb_picker_set_results (self->picker, options);
}

void
pb_record_search_run (PbPicker *picker,
                      PbRegister *reg,
                      const PbKind *kind,
                      const char *text,
                      const char *except,
                      GCancellable *cancellable)
{
  Search *self = g_new (Search, 1);

  self->picker = g_object_ref (picker);
  self->except = g_strdup (except);
  pb_register_list (reg, kind, *text ? text : NULL, cancellable, listed_cb, self);
}
