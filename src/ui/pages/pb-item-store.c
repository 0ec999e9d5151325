/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-item-store.h"

#include "ui/pb-register-item.h"

static guint
find_id (GListModel *items, const char *id)
{
  guint n = g_list_model_get_n_items (items);

  for (guint i = 0; i < n; i++) {
    g_autoptr (PbRegisterItem) item = g_list_model_get_item (items, i);

    if (g_strcmp0 (pb_register_item_get_id (item), id) == 0)
      return i;
  }
  return G_MAXUINT;
}

static gboolean
is_same (GListModel *a, guint a_position, GListModel *b, guint b_position)
{
  g_autoptr (PbRegisterItem) x = g_list_model_get_item (a, a_position);
  g_autoptr (PbRegisterItem) y = g_list_model_get_item (b, b_position);

  return pb_value_equal (pb_register_item_get_record (x), pb_register_item_get_record (y));
}

/* The everyday case: one record was written and moves to the top, appears, or disappears. */
static void
move_one (GListStore *shown, GListModel *fresh, const char *id)
{
  guint from = find_id (G_LIST_MODEL (shown), id);
  guint to = find_id (fresh, id);
  g_autoptr (PbRegisterItem) item = to != G_MAXUINT ? g_list_model_get_item (fresh, to) : NULL;

  if (from != G_MAXUINT)
    g_list_store_splice (shown, from, 1, (gpointer *) &item, from == to ? 1 : 0);
  if (item && from != to)
    g_list_store_insert (shown, MIN (to, g_list_model_get_n_items (G_LIST_MODEL (shown))), item);
}

/* Replaces what lies between the first and the last difference. */
static void
replace_middle (GListStore *shown, GListModel *fresh)
{
  GListModel *old = G_LIST_MODEL (shown);
  guint n_old = g_list_model_get_n_items (old);
  guint n_new = g_list_model_get_n_items (fresh);
  guint n_most = MIN (n_old, n_new);
  guint n_head = 0;
  guint n_tail = 0;
  g_autoptr (GPtrArray) middle = g_ptr_array_new_with_free_func (g_object_unref);

  while (n_head < n_most && is_same (old, n_head, fresh, n_head))
    n_head++;
  while (n_tail < n_most - n_head && is_same (old, n_old - n_tail - 1, fresh, n_new - n_tail - 1))
    n_tail++;
  for (guint i = n_head; i < n_new - n_tail; i++)
    g_ptr_array_add (middle, g_list_model_get_item (fresh, i));
  if (n_old - n_tail - n_head > 0 || middle->len > 0)
    g_list_store_splice (shown, n_head, n_old - n_tail - n_head, middle->pdata, middle->len);
}

/**
 * pb_item_store_update:
 * @shown: what a list shows
 * @fresh: what it should show
 * @id: (nullable): the record that changed, %NULL when there are many
 */
void
pb_item_store_update (GListStore *shown, GListModel *fresh, const char *id)
{
  if (id)
    move_one (shown, fresh, id);
  replace_middle (shown, fresh);
}
