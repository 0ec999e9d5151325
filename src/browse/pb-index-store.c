/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse/pb-index-file.h"
#include "browse/pb-index-private.h"

#include <glib/gi18n-lib.h>

#include "base/pb-finding.h"
#include "domain/pb-record.h"

/* The part of PbIndex that keeps up with a register. */

/* So many changes are quicker read again at the next start than everything is written. */
#define FEW 100

/* @block: (nullable): where the entries of a whole register are to stand */
typedef struct {
  PbIndex *index;
  PbBlock *block;
  guint n;
} Change;

static void
change_cb (guint32 row, const PbKind *kind, PbValue *record, const char *text, gpointer user_data)
{
  Change *self = user_data;
  g_autofree char *own_text = NULL;

  if (++self->n == FEW)
    pb_index_forget_rankings (self->index);
  if (record == NULL) {
    pb_index_remove (self->index, row);
    return;
  }
  if (text == NULL)
    own_text = pb_record_search_text (kind, record);
  pb_index_put_entry (self->index,
                      pb_entry_new (self->index->terms, row, kind, record, self->block),
                      text != NULL ? text : own_text);
}

static gboolean
read_changes (PbIndex *self, PbStore *store, PbBlock *block, GError **error)
{
  Change change = { self, block, 0 };

  return pb_store_foreach_change (store, &self->moment, change_cb, &change, error);
}

PbIndex *
pb_index_build (PbStore *store, GError **error)
{
  g_autoptr (PbIndex) self = pb_index_new ();
  g_autoptr (PbBlock) block = pb_block_new (0);

  if (!read_changes (self, store, block, error))
    return NULL;
  pb_index_settle (self);
  return g_steal_pointer (&self);
}

static gboolean
build_in_place (PbIndex *self, PbStore *store, GError **error)
{
  g_autoptr (PbIndex) fresh = pb_index_build (store, error);
  PbIndex old = *self;

  if (fresh == NULL)
    return FALSE;
  *self = *fresh;
  *fresh = old;
  return TRUE;
}

gboolean
pb_index_catch_up (PbIndex *self, PbStore *store, GError **error)
{
  g_autoptr (GError) fault = NULL;

  if (read_changes (self, store, NULL, &fault))
    return TRUE;
  if (g_error_matches (fault, PB_STORE_ERROR, PB_STORE_ERROR_NOT_FOUND))
    return build_in_place (self, store, error);
  g_propagate_error (error, g_steal_pointer (&fault));
  return FALSE;
}

/* Beside the register, as SQLite's own are: "pledgebook.db-index". */
static char *
get_path (PbStore *store)
{
  return g_strconcat (pb_store_get_path (store), "-index", NULL);
}

static gboolean
write_file (PbIndex *self, PbStore *store, GError **error)
{
  g_autofree char *path = get_path (store);

  if (!pb_index_file_write (self, path, error))
    return FALSE;
  self->saved = self->moment.generation;
  self->n_unsaved = 0;
  return TRUE;
}

static gboolean
is_worth_writing (const PbIndex *self)
{
  return self->n_unsaved >= FEW ||
         (self->saved != 0 && self->moment.generation - self->saved >= FEW);
}

gboolean
pb_index_save (PbIndex *self, PbStore *store, GError **error)
{
  if (!pb_index_catch_up (self, store, error))
    return FALSE;
  return !is_worth_writing (self) || write_file (self, store, error);
}

static PbIndex *
read_file (PbStore *store, gboolean *whole)
{
  g_autofree char *path = get_path (store);

  return pb_index_file_read (path, whole);
}

PbIndex *
pb_index_open (PbStore *store, GError **error)
{
  gboolean whole;
  g_autoptr (PbIndex) self = read_file (store, &whole);
  g_autoptr (GError) fault = NULL;

  if (self == NULL)
    self = pb_index_build (store, error);
  else if (!pb_index_catch_up (self, store, error))
    return NULL;
  if (self == NULL)
    return NULL;
  /* Where nothing may be written, the next start takes as long again, and that is all. */
  if (self->saved == 0 && is_worth_writing (self) && !write_file (self, store, &fault))
    g_debug ("The index was not written: %s", fault->message);
  return g_steal_pointer (&self);
}

gboolean
pb_index_verify (PbStore *store, GPtrArray *findings, GError **error)
{
  gboolean whole;
  g_autoptr (PbIndex) stored = read_file (store, &whole);
  g_autoptr (PbIndex) fresh = NULL;

  /* There is none, or one that will not be read. */
  if (stored == NULL && whole)
    return TRUE;
  fresh = pb_index_build (store, error);
  if (fresh == NULL || (stored != NULL && !pb_index_catch_up (stored, store, error)))
    return FALSE;
  if (stored != NULL && pb_index_file_equal (stored, fresh))
    return TRUE;
  g_ptr_array_add (findings,
                   pb_finding_new (PB_SEVERITY_WARNING, "index-differs", "", "%s",
                                   _ ("What searches and totals were made from was not what the "
                                      "records say. It was made anew.")));
  return write_file (fresh, store, error);
}
