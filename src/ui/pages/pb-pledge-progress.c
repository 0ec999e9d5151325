/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-pledge-progress.h"

#include <glib/gi18n-lib.h>

#include "domain/pb-language.h"
#include "domain/pb-money.h"
#include "domain/pb-record-text.h"
#include "domain/pb-record.h"
#include "domain/pb-report.h"
#include "ui/pages/pb-row-group.h"
#include "ui/pages/pb-state-pill.h"
#include "ui/pb-window.h"
#include "ui/widgets/pb-heading.h"
#include "ui/widgets/pb-read-label.h"
#include "ui/widgets/pb-wrapping-button.h"

/* What is read in the store's thread. */
typedef struct {
  PbValue *pledge;
  GPtrArray *reports; /* of PbValue, the latest period first */
} Reading;

struct _PbPledgeProgress {
  AdwBin parent_instance;

  PbRegister *reg;
  char *id;
  Reading *reading;
  gboolean stale;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (PbPledgeProgress, pb_pledge_progress, ADW_TYPE_BIN)

static void
free_reading (gpointer data)
{
  Reading *reading = data;

  g_clear_pointer (&reading->pledge, pb_value_unref);
  g_clear_pointer (&reading->reports, g_ptr_array_unref);
  g_free (reading);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, free_reading)

/* In the store's thread. */

static int
compare_periods (gconstpointer a, gconstpointer b)
{
  PbValue *one = *(PbValue *const *) a;
  PbValue *other = *(PbValue *const *) b;

  return g_strcmp0 (pb_value_get_member_string (other, "period_end"),
                    pb_value_get_member_string (one, "period_end"));
}

static gpointer
read_job (PbStore *store, gpointer id, GCancellable *cancellable, GError **error)
{
  g_autoptr (Reading) reading = g_new0 (Reading, 1);

  reading->pledge = pb_store_load (store, &pb_pledge_kind, id, error);
  if (reading->pledge)
    reading->reports = pb_store_list_linked (store, &pb_report_kind, "/pledge", id, error);
  if (!reading->reports)
    return NULL;
  g_ptr_array_sort (reading->reports, compare_periods);
  return g_steal_pointer (&reading);
}

/* Reports that there are. */

/* (nullable): the latest report that is a draft, or, with @draft %FALSE, that is none. */
static PbValue *
find_latest (const Reading *reading, gboolean draft)
{
  for (guint i = 0; i < reading->reports->len; i++) {
    PbValue *report = g_ptr_array_index (reading->reports, i);

    if (pb_record_is_draft (report) == draft)
      return report;
  }
  return NULL;
}

static char *
format (PbValue *report, const char *name)
{
  return pb_field_format (pb_kind_find_field (&pb_report_kind, name),
                          pb_value_get_member (report, name));
}

static void
row_activated_cb (AdwActionRow *row, PbValue *report)
{
  PbWindow *window = pb_window_of (GTK_WIDGET (row));

  if (window)
    pb_window_open_record (window, &pb_report_kind, pb_record_get_id (report), NULL);
}

static char *
describe_money (PbValue *report)
{
  g_autofree char *amount = format (report, "disbursement");
  const char *currency = pb_value_get_member_string (report, "currency");
  g_autofree char *money = currency ? pb_money_write (currency, amount) : g_strdup (amount);

  if (!*amount)
    return NULL;
  /* Translators: %s is an amount of money: "USD 1,500 disbursed". */
  return g_strdup_printf (C_ ("report", "%s disbursed"), money);
}

static char *
describe_people (PbValue *report)
{
  g_autofree char *people = format (report, "people_reached");
  double n = pb_value_get_number (pb_value_get_member (report, "people_reached"));

  if (!*people)
    return NULL;
  /* Translators: how many people a pledge has reached so far. */
  return g_strdup_printf (
      ngettext ("%s person reached", "%s people reached", (gulong) CLAMP (n, 0, G_MAXINT32)),
      people);
}

/* "In progress · 1,200 people reached · USD 1,500 disbursed" */
static char *
describe_report (PbValue *report)
{
  g_autofree char *implementation = format (report, "implementation");
  g_autofree char *people = describe_people (report);
  g_autofree char *money = describe_money (report);
  gboolean no_change = pb_value_get_boolean (pb_value_get_member (report, "no_change"));
  const char *const facts[] = { implementation, no_change ? C_ ("report", "No change") : NULL,
                                people, money };
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) known = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    if (facts[i] && *facts[i])
      g_strv_builder_add (builder, facts[i]);
  known = g_strv_builder_end (builder);
  return g_strjoinv (C_ ("list separator", " · "), known);
}

static GtkWidget *
make_row (gpointer report, gpointer user_data)
{
  g_autofree char *period =
      pb_record_text_make_span (&pb_report_kind, report, "period_start", "period_end");
  g_autofree char *subtitle = describe_report (report);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *pill = pb_state_pill_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 *period ? period : _ ("Report without a period"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  pb_state_pill_set_state (PB_STATE_PILL (pill), pb_record_get_publication (report));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), pill);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect (row, "activated", G_CALLBACK (row_activated_cb), report);
  return row;
}

/* The next report. */

static void
report_cb (GtkButton *button, PbPledgeProgress *self)
{
  PbWindow *window = pb_window_of (GTK_WIDGET (self));
  PbValue *draft = find_latest (self->reading, TRUE);
  g_autoptr (PbValue) report = NULL;

  if (draft) {
    pb_window_open_record (window, &pb_report_kind, pb_record_get_id (draft), NULL);
    return;
  }
  report = pb_report_new (self->reading->pledge, find_latest (self->reading, FALSE),
                          pb_language_current ());
  pb_window_new_record (window, &pb_report_kind, report);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PbPledgeProgress) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PbValue) saved =
      pb_store_worker_save_finish (PB_STORE_WORKER (source), result, &error);
  PbWindow *window = pb_window_of (GTK_WIDGET (self));

  if (!self->reg)
    return;
  if (saved)
    pb_register_emit_changed (self->reg, pb_record_get_id (saved));
  if (saved && window)
    pb_window_open_record (window, &pb_report_kind, pb_record_get_id (saved), NULL);
  else if (window)
    pb_window_show_error (window, error);
}

/* There is nothing to type, so it is in the register at once. */
static void
no_change_cb (GtkButton *button, PbPledgeProgress *self)
{
  g_autoptr (PbValue) report = pb_report_new_unchanged (
      self->reading->pledge, find_latest (self->reading, FALSE), pb_language_current ());
  g_autofree char *session = g_uuid_string_random ();

  gtk_widget_set_sensitive (GTK_WIDGET (button), FALSE);
  pb_store_worker_save (pb_register_get_worker (self->reg), &pb_report_kind, report, session,
                        saved_cb, g_object_ref (self));
}

static void
add_button (GtkWidget *box, const char *label, GCallback clicked, PbPledgeProgress *self)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  pb_wrapping_button_set_up (button);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect (button, "clicked", clicked, self);
  gtk_box_append (GTK_BOX (box), button);
}

static void
add_buttons (GtkWidget *box, PbPledgeProgress *self)
{
  gboolean has_draft = find_latest (self->reading, TRUE) != NULL;

  add_button (box, has_draft ? _ ("Continue the Report") : _ ("Report Progress"),
              G_CALLBACK (report_cb), self);
  if (!has_draft && find_latest (self->reading, FALSE))
    add_button (box, _ ("No Change since the Last Report"), G_CALLBACK (no_change_cb), self);
}

/* Showing. */

static void
add_state (GtkWidget *box, const Reading *reading)
{
  PbValue *report = find_latest (reading, FALSE);
  g_autofree char *implementation = report ? format (report, "implementation") : NULL;
  g_autofree char *end = report ? format (report, "period_end") : NULL;
  g_autofree char *text = NULL;

  if (report)
    /* Translators: the state of a pledge and a date: "In progress, as of 30 June 2026". */
    text = g_strdup_printf (_ ("%1$s, as of %2$s"), implementation, end);
  gtk_box_append (GTK_BOX (box),
                  pb_read_label_new (text ? text : _ ("Nobody has reported on it yet."), NULL));
}

/* (nullable) */
static GtkWidget *
make_content (PbPledgeProgress *self)
{
  const Reading *reading = self->reading;
  gboolean is_draft = pb_record_is_draft (reading->pledge);
  GtkWidget *box;

  if (is_draft && reading->reports->len == 0)
    return NULL;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  gtk_box_append (GTK_BOX (box), pb_heading_new (_ ("Progress"), "title-4", 2));
  add_state (box, reading);
  if (reading->reports->len > 0)
    gtk_box_append (GTK_BOX (box), pb_row_group_new ("", NULL, reading->reports, make_row, NULL));
  if (!is_draft)
    add_buttons (box, self);
  return box;
}

/* The rows point into what was read before. */
static void
show_reading (PbPledgeProgress *self, Reading *reading)
{
  GtkWidget *content;

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_pointer (&self->reading, free_reading);
  self->reading = reading;
  content = reading ? make_content (self) : NULL;
  gtk_widget_set_visible (GTK_WIDGET (self), content != NULL);
  adw_bin_set_child (ADW_BIN (self), content);
}

/* Reading. */

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PbPledgeProgress) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (Reading) reading =
      pb_store_worker_run_finish (PB_STORE_WORKER (source), result, &error);

  if (!self->reg || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self->stale = FALSE;
  show_reading (self, g_steal_pointer (&reading));
}

static void
read_anew (PbPledgeProgress *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  pb_store_worker_run (pb_register_get_worker (self->reg), read_job, g_strdup (self->id), g_free,
                       free_reading, self->cancellable, read_cb, g_object_ref (self));
}

/* What nobody sees waits until somebody does; but without reports there is nothing to be seen. */
static void
changed_cb (PbPledgeProgress *self)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  self->stale = TRUE;
  if (parent && gtk_widget_get_mapped (parent))
    read_anew (self);
}

static void
pb_pledge_progress_map (GtkWidget *widget)
{
  PbPledgeProgress *self = PB_PLEDGE_PROGRESS (widget);

  GTK_WIDGET_CLASS (pb_pledge_progress_parent_class)->map (widget);

  if (self->stale)
    read_anew (self);
}

/* Life. */

static void
pb_pledge_progress_dispose (GObject *object)
{
  PbPledgeProgress *self = PB_PLEDGE_PROGRESS (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->reg);
  G_OBJECT_CLASS (pb_pledge_progress_parent_class)->dispose (object);
}

static void
pb_pledge_progress_finalize (GObject *object)
{
  PbPledgeProgress *self = PB_PLEDGE_PROGRESS (object);

  g_clear_pointer (&self->reading, free_reading);
  g_free (self->id);
  G_OBJECT_CLASS (pb_pledge_progress_parent_class)->finalize (object);
}

static void
pb_pledge_progress_class_init (PbPledgeProgressClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_pledge_progress_dispose;
  G_OBJECT_CLASS (klass)->finalize = pb_pledge_progress_finalize;
  GTK_WIDGET_CLASS (klass)->map = pb_pledge_progress_map;
}

static void
pb_pledge_progress_init (PbPledgeProgress *self)
{
  self->stale = TRUE;
}

/**
 * pb_pledge_progress_new:
 * @reg: (transfer none): where the reports are
 * @pledge: the id of a pledge
 *
 * Returns: (transfer floating): its progress, which reads itself when it is first shown
 */
GtkWidget *
pb_pledge_progress_new (PbRegister *reg, const char *pledge)
{
  PbPledgeProgress *self = g_object_new (PB_TYPE_PLEDGE_PROGRESS, NULL);

  self->reg = g_object_ref (reg);
  self->id = g_strdup (pledge);
  g_signal_connect_object (reg, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
