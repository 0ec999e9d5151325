/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-fixture.h"

#include "base/pb-json.h"
#include "domain/pb-record.h"
#include "exchange/pb-keyring.h"
#include "exchange/pb-signature.h"
#include "exchange/pb-submission-private.h"
#include "ui/editors/pb-history-page.h"
#include "ui/pages/pb-import-page.h"
#include "ui/pages/pb-key-page.h"
#include "ui/pages/pb-key-work.h"

#include <string.h>

/* Whom the window believes, and how it asks. */

static void
click (GtkWidget *page, const char *text)
{
  GtkWidget *found = ui_find_text (page, text);
  GtkWidget *button =
      GTK_IS_BUTTON (found) ? found : gtk_widget_get_ancestor (found, GTK_TYPE_BUTTON);

  g_signal_emit_by_name (button, "clicked");
}

/* @key: (nullable): without one it is not signed. */
static GFile *
write_signed (
    UiFixture *fixture, const char *name, PbValue *entity, const char *signer, const PbKey *key)
{
  g_autoptr (GPtrArray) entities = g_ptr_array_new ();
  g_autoptr (PbSubmission) plain = NULL;
  g_autoptr (PbSubmission) file = NULL;
  g_autoptr (PbValue) document = NULL;
  g_autoptr (GError) error = NULL;
  GFile *target = ui_fixture_file (fixture, name);

  g_ptr_array_add (entities, entity);
  plain = pb_submission_new (entities, NULL, NULL, "en");
  document = key ? pb_signature_add (pb_submission_get_document (plain), signer, key)
                 : pb_value_ref (pb_submission_get_document (plain));
  file = pb_submission_new_for_document (document);
  pb_submission_write (file, target, NULL, &error);
  g_assert_no_error (error);
  return target;
}

static GFile *
write_entity (UiFixture *fixture, const char *name, PbValue *entity, const PbKey *key)
{
  return write_signed (fixture, name, entity, pb_record_get_id (entity), key);
}

static PbValue *
make_next (PbValue *entity)
{
  g_autofree char *digest = pb_json_digest (entity);
  g_autoptr (PbValue) revision = pb_value_new_number (pb_record_get_revision (entity) + 1);
  g_autoptr (PbValue) parent = pb_value_new_string (digest);
  g_autoptr (PbValue) acronym = pb_value_new_string ("NWC");
  g_autoptr (PbValue) numbered = pb_value_with_member (entity, "revision", revision);
  g_autoptr (PbValue) linked = pb_value_with_member (numbered, "parent", parent);

  return pb_value_with_member (linked, "acronym", acronym);
}

static GtkWidget *
show_import (UiFixture *fixture, GFile *file, GtkWindow **window)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  GtkWidget *page;

  g_list_store_append (files, file);
  page = GTK_WIDGET (pb_import_page_new (fixture->reg, G_LIST_MODEL (files)));
  *window = ui_show (page, 360, 720);
  ui_wait_until (ui_has_text (page, "Signatures"));
  return page;
}

/* As it is shown, in two lines of four groups. (transfer full) */
static char *
make_lines (const PbKey *key)
{
  char *fingerprint = pb_public_key_fingerprint (pb_key_get_text (key));

  fingerprint[strlen (fingerprint) / 2] = '\n';
  return fingerprint;
}

static void
import_first (UiFixture *fixture, PbValue *entity, const PbKey *key)
{
  g_autoptr (GFile) file = write_entity (fixture, "first.pledgebook.json", entity, key);
  g_autofree char *fingerprint = make_lines (key);
  GtkWindow *window;
  GtkWidget *page = show_import (fixture, file, &window);

  ui_wait_until (ui_has_text (page, fingerprint));
  ui_wait_until (ui_has_text (
      page, "first.pledgebook.json · Signed with a key that is new to this register."));
  g_assert_cmpint (ui_get_least_width (page), <=, 360);
  click (page, "_Apply 1 Change");
  ui_fixture_settle (fixture);
  gtk_window_destroy (window);
}

/* The page of a file with the next revision of an entity that is known by @key.
 * @signer: (nullable) */
static GtkWidget *
import_next (UiFixture *fixture, const PbKey *key, const PbKey *signer, GtkWindow **window)
{
  g_autoptr (PbValue) entity = ui_make_record (&pb_entity_kind, "Northwind", "final");
  g_autoptr (PbValue) next = make_next (entity);
  g_autoptr (GFile) file = write_entity (fixture, "next.pledgebook.json", next, signer);

  import_first (fixture, entity, key);
  return show_import (fixture, file, window);
}

static gboolean
keep_first_cb (const PbKind *kind, PbValue *record, gpointer user_data)
{
  *(PbValue **) user_data = pb_value_ref (record);
  return FALSE;
}

static PbValue *
load_only_entity (UiFixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "register.db", NULL);
  g_autoptr (PbStore) store = pb_store_open (path, PB_STORE_READ_ONLY, NULL);
  PbValue *entity = NULL;

  pb_store_foreach (store, &pb_entity_kind, keep_first_cb, &entity, NULL);
  g_assert_nonnull (entity);
  return entity;
}

/* Where the record came from, and who answers for it. */
static void
assert_decision_is_seen (UiFixture *fixture, const char *part)
{
  g_autoptr (PbValue) entity = load_only_entity (fixture);
  GtkWidget *page = GTK_WIDGET (pb_history_page_new (fixture->reg, &pb_entity_kind, entity));
  GtkWindow *window = ui_show (page, 360, 720);
  GtkWidget *row;

  ui_wait_until (ui_has_text (page, "Version 2, as it is now"));
  row = ui_find_type (page, ADW_TYPE_EXPANDER_ROW, 0);
  g_assert_nonnull (strstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), part));
  g_assert_cmpint (ui_get_least_width (page), <=, 360);
  gtk_window_destroy (window);
}

static void
test_unsigned (UiFixture *fixture, gconstpointer data)
{
  g_autoptr (PbKey) key = pb_key_new ();
  GtkWindow *window;
  GtkWidget *page = import_next (fixture, key, NULL, &window);

  ui_wait_until (ui_has_text (page, "Held Back 1"));
  ui_wait_until (ui_has_text (page, "Not signed, although the key of its entity is known."));
  ui_wait_until (ui_has_text (page, "Keep what is here"));
  g_assert_false (gtk_widget_get_sensitive (ui_find_text (page, "Nothing to Import")));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (ui_find_type (page, GTK_TYPE_CHECK_BUTTON, 1)),
                               TRUE);
  g_assert_true (gtk_widget_get_sensitive (ui_find_text (page, "_Apply 1 Change")));
  g_assert_cmpint (ui_get_least_width (page), <=, 360);
  click (page, "_Apply 1 Change");
  ui_fixture_settle (fixture);
  gtk_window_destroy (window);
  assert_decision_is_seen (fixture, "by a decision of somebody here. Not signed, although");
}

static void
test_changed_key (UiFixture *fixture, gconstpointer data)
{
  g_autoptr (PbKey) key = pb_key_new ();
  g_autoptr (PbKey) other = pb_key_new ();
  g_autofree char *known = make_lines (key);
  g_autofree char *new = make_lines (other);
  GtkWindow *window;
  GtkWidget *page = import_next (fixture, key, other, &window);

  ui_wait_until (ui_has_text (page, "Held Back 1"));
  ui_wait_until (ui_has_text (page, known));
  ui_wait_until (ui_has_text (page, new));
  ui_wait_until (ui_has_text (page, "Nothing to Import"));
  click (page, "_Trust the New Key");
  ui_wait_until (ui_has_text (page, "Updated 1"));
  g_assert_false (ui_has_text (page, "_Trust the New Key"));
  g_assert_true (gtk_widget_get_sensitive (ui_find_text (page, "_Apply 1 Change")));
  gtk_window_destroy (window);
}

/* What the secretariat signs is believed when somebody has compared its fingerprint, which can be
 * done where it is first seen. */
static void
test_compared (UiFixture *fixture, gconstpointer data)
{
  g_autoptr (PbKey) key = pb_key_new ();
  g_autoptr (PbKey) desk = pb_key_new ();
  g_autoptr (PbValue) entity = ui_make_record (&pb_entity_kind, "Northwind", "final");
  g_autoptr (PbValue) next = make_next (entity);
  g_autoptr (GFile) file =
      write_signed (fixture, "next.pledgebook.json", next, PB_SIGNER_SECRETARIAT, desk);
  GtkWindow *window;
  GtkWidget *page;

  import_first (fixture, entity, key);
  page = show_import (fixture, file, &window);
  ui_wait_until (ui_has_text (page, "Held Back 1"));
  click (page, "_The Fingerprint Is the Same");
  ui_wait_until (ui_has_text (
      page, "next.pledgebook.json · Signed with a key whose fingerprint was compared."));
  ui_wait_until (ui_has_text (page, "Updated 1"));
  g_assert_false (ui_has_text (page, "_The Fingerprint Is the Same"));
  g_assert_true (gtk_widget_get_sensitive (ui_find_text (page, "_Apply 1 Change")));
  gtk_window_destroy (window);
}

/* Two people who compare it see the same, whatever the languages of their screens. */
static void
test_right_to_left (UiFixture *fixture, gconstpointer data)
{
  g_autoptr (PbValue) entity = ui_make_record (&pb_entity_kind, "Northwind", "final");
  g_autoptr (PbKey) key = pb_key_new ();
  g_autoptr (GFile) file = write_entity (fixture, "first.pledgebook.json", entity, key);
  g_autofree char *fingerprint = make_lines (key);
  GtkWindow *window;
  GtkWidget *page;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  page = show_import (fixture, file, &window);
  ui_wait_until (ui_has_text (page, fingerprint));
  g_assert_cmpint (gtk_widget_get_direction (ui_find_text (page, fingerprint)), ==,
                   GTK_TEXT_DIR_LTR);
  gtk_window_destroy (window);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
test_refused_key (UiFixture *fixture, gconstpointer data)
{
  g_autoptr (PbKey) key = pb_key_new ();
  g_autoptr (PbKey) other = pb_key_new ();
  GtkWindow *window;
  GtkWidget *page = import_next (fixture, key, other, &window);

  ui_wait_until (ui_has_text (page, "_Refuse the New Key"));
  click (page, "_Refuse the New Key");
  ui_wait_until (
      ui_has_text (page, "next.pledgebook.json · Signed with a key that you have refused."));
  ui_wait_until (ui_has_text (page, "Nothing to Import"));
  gtk_window_destroy (window);
}

static void
test_key_page (UiFixture *fixture, gconstpointer data)
{
  g_autofree char *id = ui_fixture_add (fixture, &pb_entity_kind, "Northwind", "final");
  g_autoptr (PbKeyring) keyring = pb_keyring_new (NULL);
  g_autoptr (PbKey) key = NULL;
  g_autofree char *fingerprint = NULL;
  GtkWidget *page = GTK_WIDGET (pb_key_page_new (fixture->reg, id, "Northwind"));
  GtkWindow *window = ui_show (page, 360, 720);
  GtkWidget *save;

  ui_wait_until (ui_has_text (page, "No Key Yet"));
  ui_wait_until (ui_has_text (page, "_Load Private Key…"));
  click (page, "_Make a Key");
  ui_wait_until (ui_has_text (page, "Public Key"));
  key = pb_keyring_load (keyring, id, NULL);
  g_assert_nonnull (key);
  fingerprint = make_lines (key);
  ui_wait_until (ui_has_text (page, fingerprint));
  ui_wait_until (ui_has_text (page, pb_key_get_text (key)));
  save = gtk_widget_get_ancestor (ui_find_text (page, "_Save Private Key…"), GTK_TYPE_BUTTON);
  g_assert_false (gtk_widget_is_sensitive (save));
  gtk_editable_set_text (GTK_EDITABLE (ui_find_type (page, ADW_TYPE_PASSWORD_ENTRY_ROW, 0)),
                         "nine green bottles");
  g_assert_false (gtk_widget_is_sensitive (save));
  gtk_editable_set_text (GTK_EDITABLE (ui_find_type (page, ADW_TYPE_PASSWORD_ENTRY_ROW, 1)),
                         "nine green bottles");
  g_assert_true (gtk_widget_is_sensitive (save));
  g_assert_true (ui_has_text (page, "The key was made or loaded here."));
  g_assert_cmpint (ui_get_least_width (page), <=, 360);
  gtk_window_destroy (window);
  pb_keyring_remove (keyring, id, NULL);
}

static void
save_key (UiFixture *fixture, const char *id, GFile *file)
{
  g_autoptr (GAsyncResult) made = NULL;
  g_autoptr (GAsyncResult) saved = NULL;

  pb_key_work_make (fixture->reg, id, ui_keep_result_cb, &made);
  ui_wait_until (made != NULL);
  g_assert_true (pb_key_work_finish (fixture->reg, made, NULL));
  pb_key_work_save (fixture->reg, id, file, "nine green bottles", ui_keep_result_cb, &saved);
  ui_wait_until (saved != NULL);
  g_assert_true (pb_key_work_finish (fixture->reg, saved, NULL));
}

static gboolean
load_key (UiFixture *fixture, const char *id, GFile *file, const char *passphrase, GError **error)
{
  g_autoptr (GAsyncResult) loaded = NULL;

  pb_key_work_load (fixture->reg, id, file, passphrase, ui_keep_result_cb, &loaded);
  ui_wait_until (loaded != NULL);
  return pb_key_work_finish (fixture->reg, loaded, error);
}

/* The other computer has the entity, but not its key, until the file and the passphrase come. */
static void
test_moved (UiFixture *fixture, gconstpointer data)
{
  g_autofree char *id = ui_fixture_add (fixture, &pb_entity_kind, "Northwind", "final");
  g_autofree char *other = ui_fixture_add (fixture, &pb_entity_kind, "Southwind", "final");
  g_autoptr (PbKeyring) keyring = pb_keyring_new (NULL);
  g_autoptr (GFile) file = ui_fixture_file (fixture, "moved.pledgebook-key");
  g_autoptr (GError) error = NULL;
  g_autoptr (PbKey) before = NULL;
  g_autoptr (PbKey) after = NULL;

  save_key (fixture, id, file);
  before = pb_keyring_load (keyring, id, NULL);
  g_assert_true (pb_keyring_remove (keyring, id, NULL));
  g_assert_false (load_key (fixture, id, file, "nine green battles", &error));
  g_assert_error (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_PASSPHRASE);
  g_clear_error (&error);
  g_assert_false (load_key (fixture, other, file, "nine green bottles", &error));
  g_assert_error (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_FOREIGN);
  g_assert_false (pb_keyring_has (keyring, id) || pb_keyring_has (keyring, other));
  g_assert_true (load_key (fixture, id, file, "nine green bottles", NULL));
  after = pb_keyring_load (keyring, id, NULL);
  g_assert_cmpstr (pb_key_get_text (after), ==, pb_key_get_text (before));
  pb_keyring_remove (keyring, id, NULL);
}

#define TEST(name, func)                                                                           \
  g_test_add ("/keys/" name, UiFixture, NULL, ui_fixture_set_up, func, ui_fixture_tear_down)

int
main (int argc, char **argv)
{
  ui_init (&argc, &argv);
  TEST ("unsigned", test_unsigned);
  TEST ("changed-key", test_changed_key);
  TEST ("compared", test_compared);
  TEST ("refused-key", test_refused_key);
  TEST ("right-to-left", test_right_to_left);
  TEST ("page", test_key_page);
  TEST ("moved", test_moved);
  return g_test_run ();
}
