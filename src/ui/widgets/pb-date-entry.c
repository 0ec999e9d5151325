/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/pb-date-entry.h"

#include <glib/gi18n-lib.h>

#include "base/pb-date.h"
#include "base/pb-text.h"
#include "ui/widgets/pb-hold-side.h"
#include "ui/widgets/pb-plain-input.h"

struct _PbDateEntry {
  GtkWidget parent_instance;

  GtkWidget *entry;
  GtkWidget *button;
  GtkWidget *popover;
  GtkWidget *calendar;
  gboolean quiet;
};

enum { SIGNAL_CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbDateEntry, pb_date_entry, GTK_TYPE_WIDGET)

static void
show_text (PbDateEntry *self, const char *text)
{
  self->quiet = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  self->quiet = FALSE;
}

static void
changed_cb (PbDateEntry *self)
{
  if (!self->quiet)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
leave_cb (PbDateEntry *self)
{
  g_autofree char *text = pb_date_entry_dup_text (self);

  if (g_strcmp0 (text, gtk_editable_get_text (GTK_EDITABLE (self->entry))) != 0)
    show_text (self, text);
}

/* The calendar opens at what is typed, else at today. */
static void
find_day (PbDateEntry *self, PbDate *day)
{
  g_autofree char *text = pb_date_entry_dup_text (self);
  PbDate date;

  if (!pb_date_parse (text, &date))
    pb_date_today (&date);
  pb_date_first_day (&date, day);
}

static void
map_cb (PbDateEntry *self)
{
  g_autoptr (GDateTime) time = NULL;
  PbDate day;

  find_day (self, &day);
  time = g_date_time_new_local (day.year, day.month, day.day, 12, 0, 0);
  gtk_calendar_select_day (GTK_CALENDAR (self->calendar), time);
}

static void
take_day (PbDateEntry *self)
{
  g_autoptr (GDateTime) time = gtk_calendar_get_date (GTK_CALENDAR (self->calendar));
  g_autofree char *text = g_date_time_format (time, "%Y-%m-%d");

  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static gboolean
is_day (GtkWidget *widget)
{
  return widget && gtk_widget_has_css_class (widget, "day-number");
}

/* GtkCalendar::day-selected does not come for the day that is selected already, nor for the same
 * number in another month; the calendar selects a day when the button goes down. */
static void
released_cb (PbDateEntry *self, int n_press, double x, double y)
{
  if (is_day (gtk_widget_pick (self->calendar, x, y, GTK_PICK_DEFAULT)))
    take_day (self);
}

/* How many days an arrow key goes on, as the calendar shows them; 0 for any other key. */
static int
count_days_of_key (GtkWidget *calendar, guint key)
{
  int left = gtk_widget_get_direction (calendar) == GTK_TEXT_DIR_RTL ? 1 : -1;

  switch (key) {
  case GDK_KEY_Left:
  case GDK_KEY_KP_Left: return left;
  case GDK_KEY_Right:
  case GDK_KEY_KP_Right: return -left;
  case GDK_KEY_Up:
  case GDK_KEY_KP_Up: return -7;
  case GDK_KEY_Down:
  case GDK_KEY_KP_Down: return 7;
  default: return 0;
  }
}

static void
move_selection (GtkCalendar *calendar, int n_days)
{
  g_autoptr (GDateTime) time = gtk_calendar_get_date (calendar);
  g_autoptr (GDateTime) next = g_date_time_add_days (time, n_days);

  if (next)
    gtk_calendar_select_day (calendar, next);
}

/* GTK's arrow keys move a mark that starts at the corner of the month and is kept from one opening
 * to the next; with these the selected day itself moves, and into the other months. */
static gboolean
key_pressed_cb (PbDateEntry *self, guint key, guint code, GdkModifierType state)
{
  int n_days = count_days_of_key (self->calendar, key);

  switch (key) {
  case GDK_KEY_space:
  case GDK_KEY_KP_Space:
  case GDK_KEY_Return:
  case GDK_KEY_KP_Enter:
  case GDK_KEY_ISO_Enter: take_day (self); return TRUE;
  default: break;
  }
  if (n_days == 0 || state & GDK_CONTROL_MASK)
    return FALSE;
  move_selection (GTK_CALENDAR (self->calendar), n_days);
  return TRUE;
}

static void
add_entry (PbDateEntry *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  /* Translators: how a date can be typed, in the field for it; year, month and day. Keep it short.
   */
  const char *placeholder = _ ("YYYY-MM-DD");

  self->entry = g_object_new (GTK_TYPE_ENTRY, "placeholder-text", placeholder, "width-chars", 10,
                              "hexpand", TRUE, NULL);
  pb_plain_input_set_up (self->entry);
  pb_hold_side_set_up (GTK_EDITABLE (self->entry),
                       gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL);
  gtk_widget_add_css_class (self->entry, "numeric");
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (self->entry, focus);
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
}

static void
connect_calendar (PbDateEntry *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (self->calendar, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (self->calendar, keys);
}

static void
add_calendar (PbDateEntry *self)
{
  self->calendar = gtk_calendar_new ();
  connect_calendar (self);
  self->popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->popover), self->calendar);
  g_signal_connect_swapped (self->popover, "map", G_CALLBACK (map_cb), self);
  self->button = g_object_new (GTK_TYPE_MENU_BUTTON, "icon-name", "x-office-calendar-symbolic",
                               "popover", self->popover, "tooltip-text", _ ("Choose a date"), NULL);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

static void
pb_date_entry_init (PbDateEntry *self)
{
  add_entry (self);
  add_calendar (self);
  gtk_widget_add_css_class (GTK_WIDGET (self), "linked");
}

static void
pb_date_entry_dispose (GObject *object)
{
  PbDateEntry *self = PB_DATE_ENTRY (object);

  g_clear_pointer (&self->entry, gtk_widget_unparent);
  g_clear_pointer (&self->button, gtk_widget_unparent);
  G_OBJECT_CLASS (pb_date_entry_parent_class)->dispose (object);
}

static void
pb_date_entry_class_init (PbDateEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_date_entry_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "box");
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", PB_TYPE_DATE_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

GtkWidget *
pb_date_entry_new (void)
{
  return g_object_new (PB_TYPE_DATE_ENTRY, NULL);
}

char *
pb_date_entry_dup_text (PbDateEntry *self)
{
  g_autofree char *text = pb_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->entry)), FALSE);
  PbDate date;

  return pb_date_parse_typed (text, &date) ? pb_date_format (&date) : g_steal_pointer (&text);
}

void
pb_date_entry_set_text (PbDateEntry *self, const char *text)
{
  g_autofree char *shown = pb_date_entry_dup_text (self);

  if (g_strcmp0 (shown, text ? text : "") != 0)
    show_text (self, text ? text : "");
}

void
pb_date_entry_set_subject (PbDateEntry *self, const char *subject)
{
  g_autofree char *name = g_strdup_printf (
      /* Translators: the button of a calendar; %s is what the date is of, such as "Start". */
      _ ("Choose a date: %s"), subject);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

GtkWidget *
pb_date_entry_get_entry (PbDateEntry *self)
{
  return self->entry;
}
