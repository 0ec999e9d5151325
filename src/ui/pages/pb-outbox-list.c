/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-outbox-list.h"

#include <glib/gi18n-lib.h>

#include "base/pb-date.h"
#include "domain/pb-kind.h"
#include "domain/pb-review.h"
#include "domain/pb-vocabulary.h"
#include "ui/pages/pb-row-group.h"
#include "ui/pages/pb-state-pill.h"
#include "ui/pb-window.h"
#include "ui/widgets/pb-tooltip-name.h"

/* Between the groups, in px. */
#define SPACING 24

struct _PbOutboxList {
  AdwBin parent_instance;

  GtkBox *groups;
};

G_DEFINE_FINAL_TYPE (PbOutboxList, pb_outbox_list, ADW_TYPE_BIN)

enum {
  CHANGED = 1,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
check_toggled_cb (GtkCheckButton *check, PbOutboxLine *line)
{
  GtkWidget *self = gtk_widget_get_ancestor (GTK_WIDGET (check), PB_TYPE_OUTBOX_LIST);

  line->chosen = gtk_check_button_get_active (check);
  if (self)
    g_signal_emit (self, signals[CHANGED], 0);
}

/* Who hears the widgets one by one does not see what they stand beside. Takes @name. */
static void
take_name (GtkWidget *widget, char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_free (name);
}

static GtkWidget *
make_check (PbOutboxLine *line)
{
  const char *title = line->title;
  GtkWidget *check = gtk_check_button_new ();

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  /* Translators: %s is the title of a pledge or the name of an entity. */
  take_name (check, g_strdup_printf (_ ("Put “%s” into the file"), title));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), line->chosen);
  g_signal_connect (check, "toggled", G_CALLBACK (check_toggled_cb), line);
  return check;
}

static void
open_clicked_cb (GtkWidget *button, PbOutboxLine *line)
{
  PbWindow *window = pb_window_of (button);

  if (window)
    pb_window_open_record (window, line->kind, line->id, NULL);
}

static GtkWidget *
make_open_button (PbOutboxLine *line)
{
  const char *title = line->title;
  GtkWidget *button = gtk_button_new_from_icon_name ("go-next-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  pb_tooltip_set (button, _ ("Open the Record"));
  /* Translators: %s is the title of a pledge or the name of an entity. */
  take_name (button, g_strdup_printf (_ ("Open “%s”"), title));
  g_signal_connect (button, "clicked", G_CALLBACK (open_clicked_cb), line);
  return button;
}

/* What the secretariat said is the state that the record is in since. */
static const char *
get_verdict (const PbOutboxLine *line)
{
  return line->publication;
}

static void
show_state (PbStatePill *pill, const PbOutboxLine *line)
{
  switch (line->state) {
  case PB_OUTBOX_READY:
    /* Translators: the state of a record. */
    pb_state_pill_set_word (pill, "final", C_ ("outbox", "Not sent"));
    return;
  case PB_OUTBOX_SENT:
    /* Translators: the state of a record. */
    pb_state_pill_set_word (pill, "sent", C_ ("outbox", "Sent"));
    return;
  case PB_OUTBOX_FOREIGN:
    /* Translators: the state of a record. */
    pb_state_pill_set_word (pill, "foreign", C_ ("outbox", "From a file"));
    return;
  case PB_OUTBOX_ASKED:
  case PB_OUTBOX_ANSWERED:
    pb_state_pill_set_word (pill, get_verdict (line),
                            pb_vocabulary_label (PB_REVIEW_VERDICTS, get_verdict (line)));
    return;
  }
}

static char *
describe_line (const PbOutboxLine *line)
{
  const char *kind = pb_kind_get_label (line->kind);
  g_autofree char *time = line->time ? pb_timestamp_format_locale (line->time) : NULL;

  if (!time)
    return g_strdup (kind);
  if (line->file)
    /* Translators: %s is what the record is, such as "Pledge", then a date and time, then a file.
     */
    return g_strdup_printf (_ ("%s, sent %s in %s"), kind, time, line->file);
  /* Translators: %s is what the record is, such as "Pledge", then a date and time. */
  return g_strdup_printf (_ ("%s, answered %s"), kind, time);
}

/* What is not final cannot go into a file. */
static void
add_buttons (AdwActionRow *row, PbOutboxLine *line)
{
  GtkWidget *open = make_open_button (line);
  GtkWidget *check = line->state != PB_OUTBOX_ASKED ? make_check (line) : NULL;

  if (check)
    adw_action_row_add_prefix (row, check);
  adw_action_row_add_suffix (row, open);
  adw_action_row_set_activatable_widget (row, check ? check : open);
}

static GtkWidget *
make_row (gpointer item, gpointer user_data)
{
  PbOutboxLine *line = item;
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *pill = pb_state_pill_new ();
  g_autofree char *subtitle = describe_line (line);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), line->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  show_state (PB_STATE_PILL (pill), line);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), pill);
  add_buttons (ADW_ACTION_ROW (row), line);
  return row;
}

static const char *
get_title (PbOutboxState state)
{
  switch (state) {
  case PB_OUTBOX_READY: return _ ("Ready to Hand Over");
  case PB_OUTBOX_ASKED: return _ ("Change Requested");
  case PB_OUTBOX_SENT: return _ ("Sent");
  case PB_OUTBOX_ANSWERED: return _ ("Answered by the Secretariat");
  case PB_OUTBOX_FOREIGN: return _ ("Taken from Files");
  }
  g_return_val_if_reached (NULL);
}

static const char *
get_text (PbOutboxState state)
{
  switch (state) {
  case PB_OUTBOX_READY:
    return _ ("Final, and not in a file yet. The entities of a pledge go along with it.");
  case PB_OUTBOX_ASKED:
    return _ (
        "Open the record to see the comments at its fields, change it and finalise it again.");
  case PB_OUTBOX_SENT: return _ ("No receipt has come yet. Tick a record to send it again.");
  case PB_OUTBOX_ANSWERED: return _ ("Nothing is left to do. Tick a record to send it again.");
  case PB_OUTBOX_FOREIGN: return _ ("Made by somebody else. Tick a record to pass it on.");
  }
  g_return_val_if_reached (NULL);
}

static void
add_group (PbOutboxList *self, const PbOutbox *outbox, PbOutboxState state)
{
  GPtrArray *lines = pb_outbox_get_lines (outbox, state);
  g_autofree char *title = NULL;

  if (lines->len == 0)
    return;
  /* Translators: the heading of a list, and how many lines it has: "Sent (3)". */
  title =
      g_strdup_printf (C_ ("heading and number", "%1$s (%2$'u)"), get_title (state), lines->len);
  gtk_box_append (self->groups, pb_row_group_new (title, get_text (state), lines, make_row, NULL));
}

/**
 * pb_outbox_list_set_outbox:
 * @self: a list
 * @outbox: (nullable): what it shows
 */
void
pb_outbox_list_set_outbox (PbOutboxList *self, PbOutbox *outbox)
{
  GtkWidget *group;

  g_return_if_fail (PB_IS_OUTBOX_LIST (self));

  while ((group = gtk_widget_get_first_child (GTK_WIDGET (self->groups))))
    gtk_box_remove (self->groups, group);
  for (PbOutboxState state = PB_OUTBOX_READY; outbox && state <= PB_OUTBOX_FOREIGN; state++)
    add_group (self, outbox, state);
  gtk_widget_set_visible (GTK_WIDGET (self),
                          gtk_widget_get_first_child (GTK_WIDGET (self->groups)) != NULL);
}

static void
pb_outbox_list_class_init (PbOutboxListClass *klass)
{
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
pb_outbox_list_init (PbOutboxList *self)
{
  self->groups = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->groups));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
