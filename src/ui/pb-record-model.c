/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pb-record-model.h"

#include "ui/pb-register-item.h"

/* Items that were shown last are kept, so that scrolling back does not read them again. */
#define N_KEPT 256
/* So many lines ahead of one that is shown have their records; when half of them are left, as many
 * are read at once. */
#define N_AHEAD 32
/* From this many pieces on, a change is told as one. */
#define MAX_PIECES 8
/* Longer lists are not compared row by row: that would take longer than to show them anew. */
#define MAX_COMPARED 2000

struct _PbRecordModel {
  GObject parent_instance;

  PbRegister *reg;
  const PbKind *kind;
  PbQuery *query; /* NULL before the first view */
  GArray *rows;
  GHashTable *items; /* row -> item, which belongs to those who hold it */
  GQueue kept;
  GArray *wanted; /* rows of items whose record is to be read */
  guint shown;    /* place of the line that was shown last */
  gboolean is_up; /* lines are shown one above the other */
  guint reading_id;
  GCancellable *cancellable;
};

static void read_wanted (PbRecordModel *self);

static guint32
row_at (const GArray *rows, guint place)
{
  return g_array_index (rows, guint32, place);
}

static GType
get_item_type (GListModel *model)
{
  return PB_TYPE_REGISTER_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return PB_RECORD_MODEL (model)->rows->len;
}

static void
item_gone_cb (gpointer data, GObject *item)
{
  PbRecordModel *self = data;
  GHashTableIter iter;
  gpointer known;

  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, NULL, &known))
    if (known == (gpointer) item)
      g_hash_table_iter_remove (&iter);
}

static void
keep_item (PbRecordModel *self, PbRegisterItem *item)
{
  g_queue_push_tail (&self->kept, g_object_ref (item));
  if (self->kept.length > N_KEPT)
    g_object_unref (g_queue_pop_head (&self->kept));
}

static gboolean
read_idle_cb (gpointer data)
{
  PbRecordModel *self = data;

  self->reading_id = 0;
  read_wanted (self);
  return G_SOURCE_REMOVE;
}

static PbRegisterItem *make_item (PbRecordModel *self, guint32 row);

static PbRegisterItem *
get_item_of_row (PbRecordModel *self, guint32 row)
{
  PbRegisterItem *item = g_hash_table_lookup (self->items, GUINT_TO_POINTER (row));

  return item ? g_object_ref (item) : make_item (self, row);
}

/* %FALSE when it is there, or on its way. */
static gboolean
want_record (PbRecordModel *self, guint place)
{
  guint32 row = row_at (self->rows, place);
  g_autoptr (PbRegisterItem) item = get_item_of_row (self, row);

  if (!pb_register_item_await (item))
    return FALSE;
  g_array_append_val (self->wanted, row);
  if (self->reading_id == 0)
    self->reading_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, read_idle_cb, self, NULL);
  return TRUE;
}

/* The place @n lines on, or of the last one. */
static guint
find_ahead (PbRecordModel *self, guint n)
{
  if (self->is_up)
    return self->shown - MIN (n, self->shown);
  return MIN (self->shown + n, self->rows->len - 1);
}

static void
read_ahead (PbRecordModel *self)
{
  if (!want_record (self, find_ahead (self, N_AHEAD / 2)))
    return;
  for (guint i = 1; i <= N_AHEAD; i++)
    want_record (self, find_ahead (self, i));
}

/* A line has many cells, and mostly is beside the one before. */
static guint
find_place (PbRecordModel *self, guint32 row)
{
  guint end = MIN (self->shown + 2, self->rows->len);

  for (guint i = self->shown > 0 ? self->shown - 1 : 0; i < end; i++)
    if (row_at (self->rows, i) == row)
      return i;
  return pb_record_model_find_row (self, row);
}

static void
item_shown_cb (PbRegisterItem *item, PbRecordModel *self)
{
  guint place = find_place (self, pb_register_item_get_row (item));

  if (place == G_MAXUINT)
    return;
  if (place != self->shown)
    self->is_up = place < self->shown;
  self->shown = place;
  want_record (self, place);
  read_ahead (self);
}

static PbRegisterItem *
make_item (PbRecordModel *self, guint32 row)
{
  PbRegisterItem *item = pb_register_item_new_for_row (self->kind, row);

  g_signal_connect (item, "shown", G_CALLBACK (item_shown_cb), self);
  if (self->query)
    pb_register_item_set_query (item, self->query);
  g_hash_table_insert (self->items, GUINT_TO_POINTER (row), item);
  g_object_weak_ref (G_OBJECT (item), item_gone_cb, self);
  keep_item (self, item);
  return item;
}

static gpointer
get_item (GListModel *model, guint position)
{
  PbRecordModel *self = PB_RECORD_MODEL (model);

  return position < self->rows->len ? get_item_of_row (self, row_at (self->rows, position)) : NULL;
}

static void
implement_list_model (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (PbRecordModel,
                               pb_record_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, implement_list_model))

static void
forget_items (PbRecordModel *self)
{
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, NULL, &item)) {
    g_object_weak_unref (item, item_gone_cb, self);
    g_signal_handlers_disconnect_by_func (item, item_shown_cb, self);
  }
  g_hash_table_remove_all (self->items);
  g_queue_clear_full (&self->kept, g_object_unref);
}

static void
pb_record_model_dispose (GObject *object)
{
  PbRecordModel *self = PB_RECORD_MODEL (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->reading_id, g_source_remove);
  forget_items (self);
  g_clear_object (&self->reg);
  G_OBJECT_CLASS (pb_record_model_parent_class)->dispose (object);
}

static void
pb_record_model_finalize (GObject *object)
{
  PbRecordModel *self = PB_RECORD_MODEL (object);

  g_clear_pointer (&self->query, pb_query_unref);
  g_array_unref (self->rows);
  g_array_unref (self->wanted);
  g_hash_table_unref (self->items);
  G_OBJECT_CLASS (pb_record_model_parent_class)->finalize (object);
}

static void
pb_record_model_class_init (PbRecordModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_record_model_dispose;
  G_OBJECT_CLASS (klass)->finalize = pb_record_model_finalize;
}

static void
pb_record_model_init (PbRecordModel *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->wanted = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->items = g_hash_table_new (NULL, NULL);
  self->cancellable = g_cancellable_new ();
}

/**
 * pb_record_model_new:
 * @reg: (transfer none): where the records are
 * @kind: which records
 *
 * Returns: (transfer full): an empty list
 */
PbRecordModel *
pb_record_model_new (PbRegister *reg, const PbKind *kind)
{
  PbRecordModel *self = g_object_new (PB_TYPE_RECORD_MODEL, NULL);

  self->reg = g_object_ref (reg);
  self->kind = kind;
  return self;
}

/* Reading what did not come with a view. */

static gpointer
read_job (
    PbIndex *index, PbStore *store, gpointer user_data, GCancellable *cancellable, GError **error)
{
  const GArray *rows = user_data;
  GHashTable *records =
      g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) pb_view_record_free);

  for (guint i = 0; i < rows->len; i++) {
    guint32 row = row_at (rows, i);
    PbViewRecord *record = pb_view_record_read (index, store, row);

    if (record)
      g_hash_table_insert (records, GUINT_TO_POINTER (row), record);
  }
  return records;
}

static void
take_records (PbRecordModel *self, GHashTable *records)
{
  GHashTableIter iter;
  gpointer row;
  gpointer value;

  g_hash_table_iter_init (&iter, records);
  while (g_hash_table_iter_next (&iter, &row, &value)) {
    const PbViewRecord *record = value;
    PbRegisterItem *item = g_hash_table_lookup (self->items, row);

    if (item)
      pb_register_item_set_record (item, record->record, record->party);
  }
}

/* What cannot be read any more is gone, and a view without it is on its way. */
static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PbRecordModel) self = user_data;
  g_autoptr (GHashTable) records = pb_browser_run_finish (PB_BROWSER (source), result, NULL);

  if (records)
    take_records (self, records);
}

static void
read_wanted (PbRecordModel *self)
{
  GArray *rows = g_steal_pointer (&self->wanted);

  self->wanted = g_array_new (FALSE, FALSE, sizeof (guint32));
  pb_browser_run (pb_register_get_browser (self->reg), read_job, rows,
                  (GDestroyNotify) g_array_unref, (GDestroyNotify) g_hash_table_unref,
                  self->cancellable, read_cb, g_object_ref (self));
}

/* Changing. */

/* A change of @n_removed rows at a place of the old list into @n_added at one of the new. */
typedef struct {
  guint old_place;
  guint n_removed;
  guint new_place;
  guint n_added;
} Piece;

static GHashTable *
make_set (const GArray *rows)
{
  GHashTable *set = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < rows->len; i++)
    g_hash_table_add (set, GUINT_TO_POINTER (row_at (rows, i)));
  return set;
}

static gboolean
has_row (GHashTable *set, const GArray *rows, guint place)
{
  return g_hash_table_contains (set, GUINT_TO_POINTER (row_at (rows, place)));
}

/* The next place at which the two lists differ, and how far; rows that moved are removed at one
 * place and added at the other. %FALSE when the rest is too much of a muddle to follow. */
static gboolean
find_piece (
    const GArray *old, GHashTable *in_old, const GArray *new, GHashTable *in_new, Piece *piece)
{
  guint i = piece->old_place;
  guint j = piece->new_place;

  while (i < old->len && j < new->len &&row_at (old, i) == row_at (new, j)) {
    i++;
    j++;
  }
  *piece = (Piece){ i, 0, j, 0 };
  while (i < old->len && !has_row (in_new, old, i))
    i++;
  while (j < new->len && !has_row (in_old, new, j))
    j++;
  piece->n_removed = i - piece->old_place;
  piece->n_added = j - piece->new_place;
  return piece->n_removed > 0 || piece->n_added > 0 || (i == old->len && j == new->len);
}

/* The pieces in order; %NULL when one for all is better. */
static GArray *
find_pieces (const GArray *old, const GArray *new)
{
  g_autoptr (GHashTable) in_old = make_set (old);
  g_autoptr (GHashTable) in_new = make_set (new);
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  Piece piece = { 0 };

  while (piece.old_place < old->len || piece.new_place < new->len) {
    if (pieces->len == MAX_PIECES || !find_piece (old, in_old, new, in_new, &piece))
      return NULL;
    if (piece.n_removed > 0 || piece.n_added > 0)
      g_array_append_val (pieces, piece);
    piece.old_place += piece.n_removed;
    piece.new_place += piece.n_added;
  }
  return g_steal_pointer (&pieces);
}

/* One after the other from the end, so that the places before are still the old ones. */
static void
splice (PbRecordModel *self, const GArray *new, const Piece *piece)
{
  if (piece->n_removed > 0)
    g_array_remove_range (self->rows, piece->old_place, piece->n_removed);
  if (piece->n_added > 0)
    g_array_insert_vals (self->rows, piece->old_place,
                         &g_array_index (new, guint32, piece->new_place), piece->n_added);
  g_list_model_items_changed (G_LIST_MODEL (self), piece->old_place, piece->n_removed,
                              piece->n_added);
}

/* The everyday case: one record was written and moves to the top. */
static gboolean
move_one (PbRecordModel *self, const GArray *new)
{
  guint32 row = new->len > 0 ? row_at (new, 0) : 0;
  guint place = pb_record_model_find_row (self, row);
  g_autoptr (GArray) rest = NULL;

  if (place == 0 || place >= self->rows->len || self->rows->len != new->len)
    return FALSE;
  rest = g_array_copy (self->rows);
  g_array_remove_index (rest, place);
  if (memcmp (rest->data, &g_array_index (new, guint32, 1), rest->len * sizeof (guint32)) != 0)
    return FALSE;
  splice (self, new, &(Piece){ place, 1, 0, 0 });
  splice (self, new, &(Piece){ 0, 0, 0, 1 });
  return TRUE;
}

/* All between the first place that differs and the last: nothing when the lists are the same. */
static Piece
find_middle (const GArray *old, const GArray *new)
{
  guint n = MIN (old->len, new->len);
  guint head = 0;
  guint tail = 0;

  while (head < n && row_at (old, head) == row_at (new, head))
    head++;
  while (tail < n - head && row_at (old, old->len - 1 - tail) == row_at (new, new->len - 1 - tail))
    tail++;
  return (Piece){ head, old->len - head - tail, head, new->len - head - tail };
}

/* What is told as changed is asked for row by row, and read again. */
static void
splice_middle (PbRecordModel *self, const GArray *new)
{
  Piece middle = find_middle (self->rows, new);

  if (middle.n_removed > 0 || middle.n_added > 0)
    splice (self, new, &middle);
}

static void
take_rows (PbRecordModel *self, const GArray *new)
{
  g_autoptr (GArray) pieces = NULL;

  if (move_one (self, new))
    return;
  if (self->rows->len + new->len <= MAX_COMPARED)
    pieces = find_pieces (self->rows, new);
  for (guint i = pieces ? pieces->len : 0; i > 0; i--)
    splice (self, new, &g_array_index (pieces, Piece, i - 1));
  if (!pieces)
    splice_middle (self, new);
}

/* Rows that are not shown yet have their items from now on, so that the next view does not bring
 * their records again. */
static void
make_items (PbRecordModel *self, GHashTable *records)
{
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, records);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    if (!g_hash_table_contains (self->items, row))
      g_object_unref (make_item (self, GPOINTER_TO_UINT (row)));
}

static void
take_query (PbRecordModel *self, PbQuery *query)
{
  GHashTableIter iter;
  gpointer item;

  g_clear_pointer (&self->query, pb_query_unref);
  self->query = pb_query_ref (query);
  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    pb_register_item_set_query (item, query);
}

/**
 * pb_record_model_take_view:
 * @self: a list
 * @view: (transfer none): what it shall show
 *
 * Items of rows that stay are told of their new records, if those came with the view.
 */
void
pb_record_model_take_view (PbRecordModel *self, const PbView *view)
{
  g_return_if_fail (PB_IS_RECORD_MODEL (self));

  take_query (self, view->query);
  make_items (self, view->records);
  take_records (self, view->records);
  take_rows (self, view->rows);
}

/**
 * pb_record_model_list_live_rows:
 * @self: a list
 *
 * Returns: (transfer full) (element-type guint32): those whose records are there, to be asked for
 *   with the next view
 */
GArray *
pb_record_model_list_live_rows (PbRecordModel *self)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint32));
  GHashTableIter iter;
  gpointer row;
  gpointer item;

  g_return_val_if_fail (PB_IS_RECORD_MODEL (self), rows);

  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, &row, &item)) {
    guint32 number = GPOINTER_TO_UINT (row);

    if (pb_register_item_get_record (item))
      g_array_append_val (rows, number);
  }
  return rows;
}

guint32
pb_record_model_get_row (PbRecordModel *self, guint position)
{
  g_return_val_if_fail (PB_IS_RECORD_MODEL (self), 0);
  g_return_val_if_fail (position < self->rows->len, 0);

  return row_at (self->rows, position);
}

guint
pb_record_model_find_row (PbRecordModel *self, guint32 row)
{
  g_return_val_if_fail (PB_IS_RECORD_MODEL (self), G_MAXUINT);

  for (guint i = 0; i < self->rows->len; i++)
    if (row_at (self->rows, i) == row)
      return i;
  return G_MAXUINT;
}
