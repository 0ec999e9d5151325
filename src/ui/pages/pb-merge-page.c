/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-merge-page.h"

#include <glib/gi18n-lib.h>

#include "base/pb-finding.h"
#include "domain/pb-merge.h"
#include "domain/pb-record.h"
#include "store/pb-store-merge.h"
#include "ui/pages/pb-import-undo.h"
#include "ui/pages/pb-merge-row.h"
#include "ui/pages/pb-row-group.h"
#include "ui/pages/pb-side-radio.h"
#include "ui/pb-window.h"
#include "ui/widgets/pb-scrolled-column.h"
#include "ui/widgets/pb-text-label.h"
#include "ui/widgets/pb-toast-area.h"

/* Of the column in px. */
#define WIDTH 720

struct _PbMergePage {
  PbPage parent_instance;

  PbRegister *reg;
  const PbKind *kind;
  char *ids[2];
  PbValue *records[2];
  guint kept; /* which of both */
  GPtrArray *choices;
  GCancellable *cancellable;

  GtkWidget *column;
  GtkWidget *sides; /* (nullable) */
  GtkWidget *fields;
  GtkWidget *errors;
  GtkWidget *button;
};

enum { SIGNAL_MERGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbMergePage, pb_merge_page, PB_TYPE_PAGE)

static PbValue *
get_kept (PbMergePage *self)
{
  return self->records[self->kept];
}

static PbValue *
get_other (PbMergePage *self)
{
  return self->records[1 - self->kept];
}

/* What comes of it. */

static void
show_errors (PbMergePage *self)
{
  g_autoptr (PbValue) merged =
      pb_merge_records (self->kind, get_kept (self), get_other (self), self->choices);
  g_autoptr (GPtrArray) errors = pb_merge_list_errors (self->kind, get_kept (self), merged);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < errors->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "",
                            ((const PbFinding *) g_ptr_array_index (errors, i))->message);
  gtk_label_set_label (GTK_LABEL (self->errors), text->str);
  gtk_widget_set_visible (self->errors, errors->len > 0);
  gtk_widget_set_sensitive (self->button, errors->len == 0);
}

static void
chosen_cb (PbMergeRow *row, PbMergePage *self)
{
  show_errors (self);
}

static GtkWidget *
make_row (gpointer choice, gpointer data)
{
  PbMergePage *self = data;
  GtkWidget *row = pb_merge_row_new (self->kind, choice);

  g_signal_connect (row, "chosen", G_CALLBACK (chosen_cb), self);
  return row;
}

/* The rows point to the choices, which go after them. */
static void
show_fields (PbMergePage *self)
{
  adw_bin_set_child (ADW_BIN (self->fields), NULL);
  g_clear_pointer (&self->choices, g_ptr_array_unref);
  self->choices = pb_merge_list_choices (self->kind, get_kept (self), get_other (self));
  if (self->choices->len > 0)
    adw_bin_set_child (ADW_BIN (self->fields),
                       pb_row_group_new (_ ("Where They Differ"),
                                         _ ("Choose what the record says from now on."),
                                         self->choices, make_row, self));
  else
    adw_bin_set_child (ADW_BIN (self->fields),
                       pb_text_label_new (_ ("Both say the same everywhere."), "dim-label"));
  show_errors (self);
}

/* Which of both is kept. */

static void
kept_toggled_cb (GtkCheckButton *radio, PbMergePage *self)
{
  if (!gtk_check_button_get_active (radio))
    return;
  self->kept = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (radio), "index"));
  show_fields (self);
}

static void
open_clicked_cb (GtkButton *button, PbMergePage *self)
{
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "index"));

  pb_window_read_record (pb_window_of (GTK_WIDGET (self)), self->kind, self->ids[index]);
}

static GtkWidget *
make_open_button (PbMergePage *self, guint index)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Read It"));
  g_autofree char *name =
      /* Translators: %s is the title of a record. */
      g_strdup_printf (_ ("Read “%s”"), pb_record_title (self->kind, self->records[index]));

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data (G_OBJECT (button), "index", GUINT_TO_POINTER (index));
  g_signal_connect (button, "clicked", G_CALLBACK (open_clicked_cb), self);
  return button;
}

static GtkWidget *
make_radio (PbMergePage *self, guint index, GtkCheckButton *group)
{
  PbValue *record = self->records[index];
  g_autofree char *side = pb_side_describe (self->kind, record);
  GtkWidget *radio = pb_side_radio_new (pb_record_title (self->kind, record), side);

  gtk_check_button_set_group (GTK_CHECK_BUTTON (radio), group);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (radio), index == self->kept);
  gtk_widget_set_hexpand (radio, TRUE);
  g_object_set_data (G_OBJECT (radio), "index", GUINT_TO_POINTER (index));
  g_signal_connect (radio, "toggled", G_CALLBACK (kept_toggled_cb), self);
  return radio;
}

static GtkWidget *
make_sides (PbMergePage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkCheckButton *group = NULL;

  gtk_box_append (GTK_BOX (box), pb_text_label_new (_ ("Which One to Keep"), "heading"));
  for (guint i = 0; i < 2; i++) {
    GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
    GtkWidget *radio = make_radio (self, i, group);

    group = GTK_CHECK_BUTTON (radio);
    gtk_box_append (GTK_BOX (line), radio);
    gtk_box_append (GTK_BOX (line), make_open_button (self, i));
    gtk_box_append (GTK_BOX (box), line);
  }
  gtk_box_append (GTK_BOX (box),
                  pb_text_label_new (_ ("The other one can still be read, marked as replaced. "
                                        "Records that pointed to it now point to the one you "
                                        "keep."),
                                     "dim-label"));
  return box;
}

/* Doing it. */

typedef struct {
  const PbKind *kind;
  PbValue *merged;
  char *kept_digest;
  char *other;
  char *other_digest;
} Order;

static void
free_order (gpointer data)
{
  Order *self = data;

  pb_value_unref (self->merged);
  g_free (self->kept_digest);
  g_free (self->other);
  g_free (self->other_digest);
  g_free (self);
}

static Order *
make_order (PbMergePage *self)
{
  Order *order = g_new (Order, 1);

  order->kind = self->kind;
  order->merged = pb_merge_records (self->kind, get_kept (self), get_other (self), self->choices);
  order->kept_digest = pb_record_digest (self->kind, get_kept (self));
  order->other = g_strdup (self->ids[1 - self->kept]);
  order->other_digest = pb_record_digest (self->kind, get_other (self));
  return order;
}

static gpointer
merge_job (PbStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Order *order = data;

  return GINT_TO_POINTER (pb_store_merge (store, order->kind, order->merged, order->kept_digest,
                                          order->other, order->other_digest, NULL, error));
}

static void
leave (PbMergePage *self)
{
  PbWindow *window = pb_window_of (GTK_WIDGET (self));

  if (!window)
    return;
  if (pb_window_get_page (window) == PB_PAGE (self))
    pb_window_pop (window);
  pb_window_add_toast (window, pb_merge_undo_toast_new (self->reg, window));
  g_signal_emit (self, signals[SIGNAL_MERGED], 0, self->ids[self->kept]);
}

/* The page may be gone by now, since it keeps itself alive only until the answer. */
static void
merged_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PbMergePage) self = data;
  g_autoptr (GError) error = NULL;
  PbWindow *window = pb_window_of (GTK_WIDGET (self));

  pb_store_worker_run_finish (PB_STORE_WORKER (source), result, &error);
  gtk_widget_set_sensitive (GTK_WIDGET (self), TRUE);
  if (!error) {
    pb_register_emit_changed (self->reg, NULL);
    leave (self);
  } else if (window) {
    pb_window_show_error (window, error);
  }
}

static void
merge_clicked_cb (PbMergePage *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
  pb_store_worker_run (pb_register_get_worker (self->reg), merge_job, make_order (self), free_order,
                       NULL, NULL, merged_cb, g_object_ref (self));
}

/* Reading both. */

typedef struct {
  const PbKind *kind;
  char *ids[2];
} Question;

static void
free_question (gpointer data)
{
  Question *self = data;

  g_free (self->ids[0]);
  g_free (self->ids[1]);
  g_free (self);
}

/* The record that @id was merged into, or its own. */
static const char *
find_kept (GHashTable *targets, const char *id)
{
  const char *kept = g_hash_table_lookup (targets, id);

  return kept ? kept : id;
}

static gpointer
read_job (PbStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *question = data;
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_value_unref);
  g_autoptr (GHashTable) targets = pb_store_list_targets (store, error);

  for (guint i = 0; targets && i < 2; i++) {
    const char *id = find_kept (targets, question->ids[i]);
    PbValue *record = pb_store_load (store, question->kind, id, error);

    if (!record)
      return NULL;
    g_ptr_array_add (records, record);
  }
  return targets ? g_steal_pointer (&records) : NULL;
}

/* What is final rather than what is a draft; else what was there first. */
static guint
propose_kept (PbValue *const *records)
{
  gboolean drafts[] = { pb_record_is_draft (records[0]), pb_record_is_draft (records[1]) };

  if (drafts[0] != drafts[1])
    return drafts[0] ? 1 : 0;
  return g_strcmp0 (pb_value_get_member_string (records[0], "created"),
                    pb_value_get_member_string (records[1], "created")) <= 0
             ? 0
             : 1;
}

/* FALSE when both are as they were. */
static gboolean
take_records (PbMergePage *self, PbValue *const *records)
{
  if (pb_value_equal (self->records[0], records[0]) &&
      pb_value_equal (self->records[1], records[1]))
    return FALSE;
  for (guint i = 0; i < 2; i++) {
    g_free (self->ids[i]);
    self->ids[i] = g_strdup (pb_record_get_id (records[i]));
    g_clear_pointer (&self->records[i], pb_value_unref);
    self->records[i] = pb_value_ref (records[i]);
  }
  return TRUE;
}

static void
show_text (PbMergePage *self, const char *text, const char *css_class)
{
  adw_bin_set_child (ADW_BIN (self->fields), pb_text_label_new (text, css_class));
  gtk_widget_set_visible (self->errors, FALSE);
  gtk_widget_set_sensitive (self->button, FALSE);
}

static void
show_records (PbMergePage *self)
{
  if (self->sides)
    gtk_box_remove (GTK_BOX (self->column), self->sides);
  self->sides = NULL;
  if (g_str_equal (self->ids[0], self->ids[1])) {
    show_text (self, _ ("The two have been made one already."), "dim-label");
    return;
  }
  self->kept = propose_kept (self->records);
  self->sides = make_sides (self);
  gtk_box_prepend (GTK_BOX (self->column), self->sides);
  show_fields (self);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PbMergePage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records =
      pb_store_worker_run_finish (PB_STORE_WORKER (source), result, &error);
  gboolean is_first = !self->records[0];

  if (!self->reg)
    return;
  if (!records) {
    show_text (self, error->message, "error");
    return;
  }
  if (take_records (self, (PbValue *const *) records->pdata))
    show_records (self);
  if (is_first)
    gtk_widget_child_focus (self->column, GTK_DIR_TAB_FORWARD);
}

static void
read_records (PbMergePage *self)
{
  Question *question = g_new (Question, 1);

  question->kind = self->kind;
  question->ids[0] = g_strdup (self->ids[0]);
  question->ids[1] = g_strdup (self->ids[1]);
  pb_store_worker_run (pb_register_get_worker (self->reg), read_job, question, free_question,
                       (GDestroyNotify) g_ptr_array_unref, self->cancellable, read_cb,
                       g_object_ref (self));
}

/* One of the two may be merged with a third before: of an import, several pages lie on each other.
 */
static void
register_changed_cb (PbRegister *reg, const char *id, PbMergePage *self)
{
  read_records (self);
}

/* Life. */

static void
pb_merge_page_dispose (GObject *object)
{
  PbMergePage *self = PB_MERGE_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->reg);
  G_OBJECT_CLASS (pb_merge_page_parent_class)->dispose (object);
}

/* The rows point to the choices, which go after them. */
static void
pb_merge_page_finalize (GObject *object)
{
  PbMergePage *self = PB_MERGE_PAGE (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->choices, g_ptr_array_unref);
  for (guint i = 0; i < 2; i++) {
    g_clear_pointer (&self->records[i], pb_value_unref);
    g_free (self->ids[i]);
  }
  G_OBJECT_CLASS (pb_merge_page_parent_class)->finalize (object);
}

static void
pb_merge_page_class_init (PbMergePageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_merge_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = pb_merge_page_finalize;

  signals[SIGNAL_MERGED] = g_signal_new ("merged", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
pb_merge_page_init (PbMergePage *self)
{
  self->cancellable = g_cancellable_new ();
  self->column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  self->fields = adw_bin_new ();
  self->errors = pb_text_label_new (NULL, "error");
  self->button = gtk_button_new_with_mnemonic (_ ("_Merge"));
}

static GtkWidget *
make_bar (PbMergePage *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (self->button, "pill");
  gtk_widget_add_css_class (self->button, "suggested-action");
  gtk_widget_add_css_class (self->button, "merge-button");
  gtk_widget_set_halign (self->button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (self->button, FALSE);
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (merge_clicked_cb), self);
  gtk_box_append (GTK_BOX (bar), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (bar), self->button);
  pb_toast_area_keep_clear (bar);
  return bar;
}

PbMergePage *
pb_merge_page_new (PbRegister *reg, const PbKind *kind, const char *one, const char *other)
{
  PbMergePage *self = g_object_new (PB_TYPE_MERGE_PAGE, NULL);
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scrolled = pb_scrolled_column_new (self->column, WIDTH);

  self->reg = g_object_ref (reg);
  self->kind = kind;
  self->ids[0] = g_strdup (one);
  self->ids[1] = g_strdup (other);
  gtk_widget_set_visible (self->errors, FALSE);
  gtk_box_append (GTK_BOX (self->column), self->fields);
  gtk_box_append (GTK_BOX (self->column), self->errors);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (content), scrolled);
  gtk_box_append (GTK_BOX (content), make_bar (self));
  pb_page_set_title (PB_PAGE (self), _ ("Make One of Two"), pb_kind_get_label (kind));
  pb_page_set_content (PB_PAGE (self), content);
  g_signal_connect_object (reg, "changed", G_CALLBACK (register_changed_cb), self, 0);
  read_records (self);
  return self;
}

const PbKind *
pb_merge_page_get_kind (PbMergePage *self)
{
  return self->kind;
}

const char *
pb_merge_page_get_gone (PbMergePage *self)
{
  return self->ids[1 - self->kept];
}
