/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "form-fixture.h"

#include "base/pb-json.h"
#include "domain/pb-record.h"
#include "domain/pb-resources.h"

/* GTK lets go of a widget when the frame that it was last drawn in is done. */
#define PATIENCE_SECONDS 60

static PbValue *
make_record (const PbKind *kind, const char *json)
{
  PbValue *record = pb_record_new (kind, "en");
  g_autoptr (GError) error = NULL;
  g_autoptr (PbValue) members = NULL;

  if (!*json)
    return record;
  members = pb_json_parse (json, strlen (json), NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < pb_value_get_length (members); i++) {
    PbValue *next = pb_value_with_member (record, pb_value_get_member_name (members, i),
                                          pb_value_get_item (members, i));

    pb_value_unref (record);
    record = next;
  }
  return record;
}

void
form_fixture_init (FormFixture *self, const PbKind *kind, const char *json)
{
  g_autoptr (PbValue) record = NULL;

  pb_domain_ensure_resources ();
  record = make_record (kind, json);
  self->draft = pb_draft_new (kind, record);
  self->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), 720, 600);
}

void
form_fixture_clear (FormFixture *self)
{
  GtkWidget *window = self->window;

  g_object_ref (window);
  gtk_window_destroy (GTK_WINDOW (window));
  form_fixture_assert_finalized (window);
  g_assert_finalize_object (self->draft);
}

void
form_fixture_show (FormFixture *self, GtkWidget *widget)
{
  gtk_window_set_child (GTK_WINDOW (self->window), widget);
  gtk_window_present (GTK_WINDOW (self->window));
  gtk_test_widget_wait_for_draw (self->window);
}

PbRow *
form_fixture_add_row (FormFixture *self, const char *pointer)
{
  const PbField *field = pb_kind_find_field_at (pb_draft_get_kind (self->draft), pointer);
  PbRow *row;

  g_assert_nonnull (field);
  row = pb_row_new_for_field (self->draft, NULL, field, pointer);
  form_fixture_show (self, GTK_WIDGET (row));
  return row;
}

PbForm *
form_fixture_add_form (FormFixture *self, const char *section)
{
  PbForm *form = pb_form_new (self->draft, NULL, pb_draft_get_kind (self->draft), section, "");

  g_signal_connect_object (self->draft, "changed", G_CALLBACK (pb_form_refresh), form,
                           G_CONNECT_SWAPPED);
  form_fixture_show (self, GTK_WIDGET (form));
  return form;
}

char *
form_fixture_dup (FormFixture *self, const char *pointer)
{
  PbValue *value = pb_draft_get (self->draft, pointer);

  return value ? pb_json_canonical (value) : g_strdup ("");
}

static gpointer
find_nth (GtkWidget *widget, GType type, guint *nth)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && (*nth)-- == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child)) {
    gpointer found = find_nth (child, type, nth);

    if (found)
      return found;
  }
  return NULL;
}

gpointer
form_fixture_find (GtkWidget *widget, GType type, guint nth)
{
  return find_nth (widget, type, &nth);
}

PbRow *
form_fixture_find_row (GtkWidget *widget, const char *pointer)
{
  PbRow *row;

  for (guint i = 0; (row = form_fixture_find (widget, PB_TYPE_ROW, i)); i++)
    if (g_str_equal (pb_row_get_pointer (row), pointer))
      return row;
  return NULL;
}

static gboolean
says (GtkWidget *button, const char *text)
{
  GtkLabel *label = form_fixture_find (button, GTK_TYPE_LABEL, 0);

  return g_strcmp0 (gtk_widget_get_tooltip_text (button), text) == 0 ||
         (label && g_strcmp0 (gtk_label_get_label (label), text) == 0);
}

GtkWidget *
form_fixture_find_button (GtkWidget *widget, const char *text)
{
  GtkWidget *button;

  for (guint i = 0; (button = form_fixture_find (widget, GTK_TYPE_BUTTON, i)); i++)
    if (says (button, text))
      return button;
  return NULL;
}

void
form_fixture_click (GtkWidget *button)
{
  g_assert_nonnull (button);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  form_fixture_settle ();
}

void
form_fixture_settle (void)
{
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
}

static gboolean
set_true_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

void
form_fixture_assert_finalized (gpointer object)
{
  gboolean is_late = FALSE;
  guint timer = g_timeout_add_seconds (PATIENCE_SECONDS, set_true_cb, &is_late);

  g_object_add_weak_pointer (object, &object);
  g_object_unref (object);
  while (object && !is_late)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (object);
  g_source_remove (timer);
}

gboolean
form_fixture_press_key (GtkWidget *widget, guint keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !taken; i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
      g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &taken);
  }
  return taken;
}
