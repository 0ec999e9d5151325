/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/editors/pb-autosave.h"

#include "break-register.h"
#include "domain/pb-record.h"

/* A pledge that is being written. */
typedef struct {
  UiFixture ui;
  PbDraft *draft;
  PbAutosave *autosave;
  char *id;
  guint n_saved;
} Fixture;

static void
changed_cb (PbRegister *reg, const char *id, Fixture *self)
{
  self->n_saved += g_strcmp0 (id, self->id) == 0;
}

static void
begin (Fixture *self, PbValue *record, gboolean is_new)
{
  self->draft = pb_draft_new (&pb_pledge_kind, record);
  self->autosave = pb_autosave_new (self->ui.reg, self->draft, is_new);
  self->id = g_strdup (pb_record_get_id (record));
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (PbValue) record = pb_record_new (&pb_pledge_kind, "en");

  ui_fixture_set_up (&self->ui, data);
  g_signal_connect (self->ui.reg, "changed", G_CALLBACK (changed_cb), self);
  begin (self, record, TRUE);
}

/* The editor is gone. */
static void
end (Fixture *self)
{
  g_clear_object (&self->autosave);
  g_clear_object (&self->draft);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  if (self->autosave)
    pb_autosave_flush (self->autosave);
  end (self);
  ui_fixture_tear_down (&self->ui, data);
  g_free (self->id);
}

static void
type (Fixture *self, const char *title)
{
  pb_draft_set_string (self->draft, "/title/en", title);
}

static PbSaveState
get_state (Fixture *self)
{
  return pb_autosave_get_state (self->autosave);
}

/* The register as another program sees it now. */
static PbStore *
open_aside (Fixture *self)
{
  g_autofree char *path = g_build_filename (self->ui.folder, "register.db", NULL);
  g_autoptr (GError) error = NULL;
  PbStore *store = pb_store_open (path, PB_STORE_READ_ONLY, &error);

  g_assert_no_error (error);
  return store;
}

/* The title and the revision in the register, such as "Towers 2"; "" when the record is not there.
 */
static char *
read_stored (Fixture *self)
{
  g_autoptr (PbStore) store = open_aside (self);
  g_autoptr (PbValue) record = pb_store_load (store, &pb_pledge_kind, self->id, NULL);

  if (!record)
    return g_strdup ("");
  return g_strdup_printf ("%s %u", pb_record_title (&pb_pledge_kind, record),
                          pb_record_get_revision (record));
}

static void
assert_stored (Fixture *self, const char *expected)
{
  g_autofree char *stored = read_stored (self);

  g_assert_cmpstr (stored, ==, expected);
}

/* What the way out of the program does: no main loop runs any more. */
static void
flush_and_drain (Fixture *self)
{
  pb_autosave_flush (self->autosave);
  pb_store_worker_drain (self->ui.worker);
}

static void
test_nothing (Fixture *self, gconstpointer data)
{
  g_assert_cmpint (get_state (self), ==, PB_SAVE_NOTHING);
  flush_and_drain (self);
  assert_stored (self, "");
  g_assert_cmpint (get_state (self), ==, PB_SAVE_NOTHING);
}

static void
test_by_itself (Fixture *self, gconstpointer data)
{
  type (self, "Towers");
  g_assert_cmpint (get_state (self), ==, PB_SAVE_PENDING);
  ui_wait_until (get_state (self) == PB_SAVE_SAVED);
  assert_stored (self, "Towers 1");
  g_assert_null (pb_autosave_get_error (self->autosave));
}

static gboolean
type_more_cb (gpointer data)
{
  Fixture *self = data;
  g_autofree char *title =
      g_strdup_printf ("%s.", pb_record_title (&pb_pledge_kind, pb_draft_get_value (self->draft)));

  type (self, title);
  return G_SOURCE_CONTINUE;
}

/* The hands never rest, and yet it is written, again and again. */
static void
test_steady_typing (Fixture *self, gconstpointer data)
{
  guint typing = g_timeout_add (10, type_more_cb, self);

  ui_wait_until (self->n_saved >= 2);
  g_source_remove (typing);
}

static void
test_flush (Fixture *self, gconstpointer data)
{
  type (self, "T");
  pb_autosave_flush (self->autosave);
  type (self, "To");
  pb_autosave_flush (self->autosave);
  type (self, "Towers");
  flush_and_drain (self);
  assert_stored (self, "Towers 1");

  ui_fixture_settle (&self->ui);
  g_assert_cmpint (get_state (self), ==, PB_SAVE_SAVED);
  g_assert_cmpuint (pb_record_get_revision (pb_draft_get_value (self->draft)), ==, 1);
}

static void
test_tells_the_register (Fixture *self, gconstpointer data)
{
  type (self, "Towers");
  pb_autosave_flush (self->autosave);
  ui_wait_until (get_state (self) == PB_SAVE_SAVED);
  g_assert_cmpuint (self->n_saved, ==, 1);
}

/* What is typed while the writing goes on is not taken for written. */
static void
test_typing_while_saving (Fixture *self, gconstpointer data)
{
  g_autofree char *stored = NULL;
  type (self, "Towers");
  pb_autosave_flush (self->autosave);
  type (self, "Towers and masts");
  ui_wait_until (self->n_saved > 0);
  stored = read_stored (self);
  if (g_str_equal (stored, "Towers 1"))
    g_assert_cmpint (get_state (self), ==, PB_SAVE_PENDING);
  flush_and_drain (self);
  assert_stored (self, "Towers and masts 1");
}

/* Nothing was filled in after all: there is nothing to write, and nothing waits for ever. */
static void
test_taken_back (Fixture *self, gconstpointer data)
{
  type (self, "Towers");
  pb_draft_undo (self->draft);
  ui_wait_until (get_state (self) == PB_SAVE_NOTHING);
  assert_stored (self, "");
}

static void
test_taken_back_when_stored (Fixture *self, gconstpointer data)
{
  g_autoptr (PbValue) record = ui_make_record (&pb_pledge_kind, "Towers", "draft");
  g_autoptr (PbValue) stored = ui_fixture_save (&self->ui, &pb_pledge_kind, record);

  end (self);
  g_free (self->id);
  begin (self, stored, FALSE);
  g_assert_cmpint (get_state (self), ==, PB_SAVE_SAVED);
  type (self, "Masts");
  type (self, "Towers");
  g_assert_cmpint (get_state (self), ==, PB_SAVE_PENDING);
  flush_and_drain (self);
  g_assert_cmpint (get_state (self), ==, PB_SAVE_SAVED);
  assert_stored (self, "Towers 1");
}

/* What was written and is undone before the next writing is written again. */
static void
test_undo_while_saving (Fixture *self, gconstpointer data)
{
  type (self, "Towers");
  pb_autosave_flush (self->autosave);
  pb_draft_undo (self->draft);
  flush_and_drain (self);
  assert_stored (self, "Pledge without a title 1");
  ui_fixture_settle (&self->ui);
  g_assert_cmpint (get_state (self), ==, PB_SAVE_SAVED);
}

static void
assert_history (Fixture *self, guint n_revisions)
{
  g_autoptr (PbStore) store = open_aside (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) history = pb_store_history (store, self->id, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (history->len, ==, n_revisions);
  for (guint i = 0; i < history->len; i++) {
    const PbRevision *revision = g_ptr_array_index (history, i);
    const PbRevision *before = i + 1 < history->len ? g_ptr_array_index (history, i + 1) : NULL;

    g_assert_cmpuint (revision->number, ==, n_revisions - i);
    g_assert_cmpstr (revision->parent, ==, before ? before->digest : NULL);
  }
}

static void
test_seal (Fixture *self, gconstpointer data)
{
  type (self, "Towers");
  pb_autosave_seal (self->autosave);
  pb_store_worker_drain (self->ui.worker);
  assert_stored (self, "Towers 1");

  type (self, "Masts");
  flush_and_drain (self);
  type (self, "Cables");
  flush_and_drain (self);
  assert_stored (self, "Cables 2");
  assert_history (self, 2);
  ui_fixture_settle (&self->ui);
  g_assert_cmpuint (pb_record_get_revision (pb_draft_get_value (self->draft)), ==, 2);
  g_assert_cmpint (get_state (self), ==, PB_SAVE_SAVED);
}

/* The next revision is known also when the main loop has heard of none in between. */
static void
test_seal_without_loop (Fixture *self, gconstpointer data)
{
  type (self, "Towers");
  pb_autosave_seal (self->autosave);
  type (self, "Masts");
  pb_autosave_seal (self->autosave);
  pb_autosave_seal (self->autosave);
  type (self, "Cables");
  flush_and_drain (self);
  assert_stored (self, "Cables 3");
  assert_history (self, 3);
  ui_fixture_settle (&self->ui);
  g_assert_no_error (pb_autosave_get_error (self->autosave));
}

static void
test_failure (Fixture *self, gconstpointer data)
{
  ui_fixture_break_register (&self->ui);
  type (self, "Towers");
  pb_autosave_flush (self->autosave);
  ui_wait_until (get_state (self) == PB_SAVE_FAILED);
  g_assert_nonnull (pb_autosave_get_error (self->autosave));
  assert_stored (self, "");

  /* Leaving, closing and so on try again at once. */
  ui_fixture_mend_register (&self->ui);
  flush_and_drain (self);
  assert_stored (self, "Towers 1");
  ui_fixture_settle (&self->ui);
  g_assert_cmpint (get_state (self), ==, PB_SAVE_SAVED);
  g_assert_null (pb_autosave_get_error (self->autosave));
}

/* It tries again by itself, and does not give up when the editor is closed meanwhile. */
static void
test_failure_outlives_editor (Fixture *self, gconstpointer data)
{
  ui_fixture_break_register (&self->ui);
  type (self, "Towers");
  pb_autosave_flush (self->autosave);
  end (self);
  ui_fixture_settle (&self->ui);
  assert_stored (self, "");

  ui_fixture_mend_register (&self->ui);
  ui_wait_until (self->n_saved == 1);
  assert_stored (self, "Towers 1");
}

static void
test_changed_elsewhere (Fixture *self, gconstpointer data)
{
  g_autoptr (PbValue) elsewhere = NULL;
  g_autoptr (PbValue) title = pb_value_new_string ("Cables");
  g_autoptr (PbValue) other = NULL;

  type (self, "Towers");
  pb_autosave_flush (self->autosave);
  ui_wait_until (get_state (self) == PB_SAVE_SAVED);
  elsewhere = pb_value_with_at (pb_draft_get_value (self->draft), "/title/en", title);
  other = ui_fixture_save (&self->ui, &pb_pledge_kind, elsewhere);

  type (self, "Masts");
  pb_autosave_flush (self->autosave);
  ui_wait_until (get_state (self) == PB_SAVE_FAILED);
  g_assert_error (pb_autosave_get_error (self->autosave), PB_STORE_ERROR, PB_STORE_ERROR_CHANGED);
  assert_stored (self, "Cables 2");
  g_assert_cmpstr (pb_record_title (&pb_pledge_kind, pb_draft_get_value (self->draft)), ==,
                   "Masts");
}

/* A record that was deleted does not come back. */
static void
test_stop (Fixture *self, gconstpointer data)
{
  type (self, "Towers");
  pb_autosave_flush (self->autosave);
  type (self, "Masts");
  pb_autosave_stop (self->autosave);
  type (self, "Cables");
  ui_fixture_settle (&self->ui);
  assert_stored (self, "Towers 1");
  /* No clock is running that would still write. */
  g_assert_finalize_object (g_steal_pointer (&self->autosave));
}

static void
test_stop_after_failure (Fixture *self, gconstpointer data)
{
  ui_fixture_break_register (&self->ui);
  type (self, "Towers");
  pb_autosave_flush (self->autosave);
  pb_autosave_stop (self->autosave);
  ui_fixture_settle (&self->ui);
  g_assert_finalize_object (g_steal_pointer (&self->autosave));
}

static void
test_closed_while_saving (Fixture *self, gconstpointer data)
{
  type (self, "Towers");
  pb_autosave_flush (self->autosave);
  end (self);
  ui_wait_until (self->n_saved == 1);
  assert_stored (self, "Towers 1");
}

static void
test_closed_before_saving (Fixture *self, gconstpointer data)
{
  type (self, "Towers");
  end (self);
  ui_wait_until (self->n_saved == 1);
  assert_stored (self, "Towers 1");
}

/* A register that is closed is not knocked at for ever. */
static void
test_closed_register (Fixture *self, gconstpointer data)
{
  pb_store_worker_close (self->ui.worker);
  type (self, "Towers");
  pb_autosave_flush (self->autosave);
  ui_wait_until (get_state (self) == PB_SAVE_FAILED);
  g_assert_error (pb_autosave_get_error (self->autosave), PB_STORE_ERROR, PB_STORE_ERROR_OPEN);
  g_assert_finalize_object (g_steal_pointer (&self->autosave));
}

#define ADD(name, func) g_test_add ("/autosave/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);
  ADD ("nothing", test_nothing);
  ADD ("by-itself", test_by_itself);
  ADD ("steady-typing", test_steady_typing);
  ADD ("flush", test_flush);
  ADD ("tells-the-register", test_tells_the_register);
  ADD ("typing-while-saving", test_typing_while_saving);
  ADD ("taken-back", test_taken_back);
  ADD ("taken-back/when-stored", test_taken_back_when_stored);
  ADD ("undo-while-saving", test_undo_while_saving);
  ADD ("seal", test_seal);
  ADD ("seal/without-loop", test_seal_without_loop);
  ADD ("failure", test_failure);
  ADD ("failure/outlives-editor", test_failure_outlives_editor);
  ADD ("changed-elsewhere", test_changed_elsewhere);
  ADD ("stop", test_stop);
  ADD ("stop/after-failure", test_stop_after_failure);
  ADD ("closed/while-saving", test_closed_while_saving);
  ADD ("closed/before-saving", test_closed_before_saving);
  ADD ("closed/register", test_closed_register);
  return g_test_run ();
}
