/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-preferences-page.h"

#include <glib/gi18n-lib.h>

#include "domain/pb-field.h"
#include "domain/pb-pattern.h"
#include "pb-config.h"
#include "ui/widgets/pb-keep-inside.h"
#include "ui/widgets/pb-scrolled-column.h"
#include "ui/widgets/pb-text-label.h"

/* Of the column, in px. */
#define WIDTH 560

struct _PbPreferencesPage {
  PbPage parent_instance;

  GSettings *settings;
  GtkEditable *address;
  GtkWidget *mistake;
};

G_DEFINE_FINAL_TYPE (PbPreferencesPage, pb_preferences_page, PB_TYPE_PAGE)

static gboolean
is_address (const char *text)
{
  static const PbField email = { .type = PB_FIELD_EMAIL };

  return pb_pattern_matches (pb_field_get_pattern (&email), text);
}

/* What is no address is not kept: the one before holds. */
static void
address_changed_cb (PbPreferencesPage *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->address)));
  gboolean is_good = !*text || is_address (text);

  gtk_widget_set_visible (self->mistake, !is_good);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->address), GTK_ACCESSIBLE_STATE_INVALID,
                               is_good ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE,
                               -1);
  if (is_good)
    g_settings_set_string (self->settings, "secretariat-address", text);
}

static void
pb_preferences_page_shown (PbPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (PB_PREFERENCES_PAGE (page)->address));
}

static void
pb_preferences_page_finalize (GObject *object)
{
  g_object_unref (PB_PREFERENCES_PAGE (object)->settings);

  G_OBJECT_CLASS (pb_preferences_page_parent_class)->finalize (object);
}

static void
pb_preferences_page_class_init (PbPreferencesPageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_preferences_page_finalize;
  PB_PAGE_CLASS (klass)->shown = pb_preferences_page_shown;
}

static GtkWidget *
make_secretariat (PbPreferencesPage *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = adw_entry_row_new ();
  g_autofree char *address = g_settings_get_string (self->settings, "secretariat-address");

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("Secretariat"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                         _ ("Files that you send by mail go to this address."));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("E-mail address"));
  adw_entry_row_set_input_purpose (ADW_ENTRY_ROW (row), GTK_INPUT_PURPOSE_EMAIL);
  self->address = GTK_EDITABLE (row);
  gtk_editable_set_text (self->address, address);
  g_signal_connect_swapped (row, "changed", G_CALLBACK (address_changed_cb), self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  pb_keep_inside (group);
  return group;
}

static void
pb_preferences_page_init (PbPreferencesPage *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->settings = g_settings_new (PB_APP_ID);
  self->mistake =
      pb_text_label_new (_ ("This is no e-mail address yet, such as office@example.org."), "error");
  gtk_widget_set_visible (self->mistake, FALSE);
  gtk_box_append (GTK_BOX (column), make_secretariat (self));
  gtk_box_append (GTK_BOX (column), self->mistake);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->address),
                                  GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->mistake, NULL, -1);
  pb_page_set_title (PB_PAGE (self), _ ("Preferences"), NULL);
  pb_page_set_content (PB_PAGE (self), pb_scrolled_column_new (column, WIDTH));
}

/**
 * pb_preferences_page_new:
 *
 * Returns: (transfer floating): a page with what is set now
 */
PbPreferencesPage *
pb_preferences_page_new (void)
{
  return g_object_new (PB_TYPE_PREFERENCES_PAGE, NULL);
}
