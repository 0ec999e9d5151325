/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/pages/pb-browse-saved.h"

#include <glib/gi18n-lib.h>

#include "base/pb-text.h"
#include "report/pb-query-words.h"
#include "ui/widgets/pb-tooltip-name.h"

#define SEARCHES "searches"
#define MAX_NAME 60

struct _PbBrowseSaved {
  AdwBin parent_instance;

  PbBrowseQuery *query;
  GSettings *settings;
  GtkWidget *button;
  GtkEditable *name;
  GtkWidget *save;
  GtkWidget *form;
  GtkWidget *list;
  GtkWidget *scrolled; /* around the list; as high as a scroll bar, also without a line */
  GtkWidget *empty;    /* instead of it */
  char *renamed;       /* the search whose name is being typed; NULL for a new one */
};

G_DEFINE_FINAL_TYPE (PbBrowseSaved, pb_browse_saved, ADW_TYPE_BIN)

static void
pb_browse_saved_dispose (GObject *object)
{
  PbBrowseSaved *self = PB_BROWSE_SAVED (object);

  if (self->query)
    g_signal_handlers_disconnect_by_data (self->query, self);
  g_clear_object (&self->query);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->renamed, g_free);
  G_OBJECT_CLASS (pb_browse_saved_parent_class)->dispose (object);
}

static void
pb_browse_saved_class_init (PbBrowseSavedClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_browse_saved_dispose;
}

/* The searches without one of a name, and with another (nullable) at the place of the first that
 * went, or at the end. */
static void
store_search (PbBrowseSaved *self, const char *old, const char *name, const char *text)
{
  g_autoptr (GVariant) searches = g_settings_get_value (self->settings, SEARCHES);
  GVariantBuilder builder;
  GVariantIter iter;
  const char *known;
  const char *query;
  gboolean placed = FALSE;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(ss)"));
  g_variant_iter_init (&iter, searches);
  while (g_variant_iter_next (&iter, "(&s&s)", &known, &query)) {
    gboolean goes = g_strcmp0 (known, old) == 0 || g_strcmp0 (known, name) == 0;

    if (!goes)
      g_variant_builder_add (&builder, "(ss)", known, query);
    else if (name && !placed)
      g_variant_builder_add (&builder, "(ss)", name, text);
    placed |= goes;
  }
  if (name && !placed)
    g_variant_builder_add (&builder, "(ss)", name, text);
  g_settings_set_value (self->settings, SEARCHES, g_variant_builder_end (&builder));
}

/* (nullable) (transfer full): the text of a search. */
static char *
find_search (PbBrowseSaved *self, const char *name)
{
  g_autoptr (GVariant) searches = g_settings_get_value (self->settings, SEARCHES);
  GVariantIter iter;
  const char *known;
  const char *text;

  g_variant_iter_init (&iter, searches);
  while (g_variant_iter_next (&iter, "(&s&s)", &known, &text))
    if (g_str_equal (known, name))
      return g_strdup (text);
  return NULL;
}

static gboolean
has_query (PbBrowseSaved *self)
{
  return pb_query_get_n_limits (pb_browse_query_get (self->query)) > 0;
}

static void
update_form (PbBrowseSaved *self)
{
  const char *typed = gtk_editable_get_text (self->name);
  g_autofree char *name = pb_text_clean (typed, FALSE);

  gtk_widget_set_visible (self->form, self->renamed || has_query (self));
  gtk_widget_set_sensitive (self->save, *name != '\0');
  gtk_button_set_label (GTK_BUTTON (self->save), self->renamed ? _ ("_Rename") : _ ("_Save"));
}

static void
begin_name (PbBrowseSaved *self, const char *renamed)
{
  g_free (self->renamed);
  self->renamed = g_strdup (renamed);
  gtk_editable_set_text (self->name, renamed ? renamed : "");
  update_form (self);
  if (renamed)
    gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

static void
save_cb (PbBrowseSaved *self)
{
  g_autofree char *name = pb_text_clean (gtk_editable_get_text (self->name), FALSE);
  g_autofree char *text = self->renamed
                              ? find_search (self, self->renamed)
                              : g_strdup (pb_query_get_text (pb_browse_query_get (self->query)));

  if (*name == '\0' || !text)
    return;
  store_search (self, self->renamed, name, text);
  begin_name (self, NULL);
}

static const char *
get_name (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (button), "name");
}

static void
open_clicked_cb (GtkWidget *button, PbBrowseSaved *self)
{
  g_autofree char *text = find_search (self, get_name (button));
  g_autoptr (PbQuery) query = text ? pb_query_parse (text, NULL) : NULL;

  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  if (query)
    pb_browse_query_set (self->query, query);
}

static void
rename_clicked_cb (GtkWidget *button, PbBrowseSaved *self)
{
  begin_name (self, get_name (button));
}

static void
delete_clicked_cb (GtkWidget *button, PbBrowseSaved *self)
{
  store_search (self, get_name (button), NULL, NULL);
  gtk_widget_child_focus (gtk_widget_get_parent (self->list), GTK_DIR_TAB_FORWARD);
}

static GtkWidget *
make_open_button (PbBrowseSaved *self, const char *name, const char *text)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", name, "xalign", 0.0f, "ellipsize",
                                   PANGO_ELLIPSIZE_END, "max-width-chars", 30, NULL);
  g_autoptr (PbQuery) query = pb_query_parse (text, NULL);
  g_autofree char *words = query ? pb_query_words_make (query, NULL) : NULL;

  gtk_button_set_child (GTK_BUTTON (button), label);
  pb_tooltip_set (button, words);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data_full (G_OBJECT (button), "name", g_strdup (name), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (open_clicked_cb), self);
  return button;
}

static GtkWidget *
make_icon_button (
    PbBrowseSaved *self, const char *name, const char *icon, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  pb_tooltip_name_set (button, label);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data_full (G_OBJECT (button), "name", g_strdup (name), g_free);
  g_signal_connect (button, "clicked", callback, self);
  return button;
}

static GtkWidget *
make_line (PbBrowseSaved *self, const char *name, const char *text)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  /* Translators: %s is the name of a saved search. */
  g_autofree char *rename = g_strdup_printf (_ ("Rename “%s”"), name);
  /* Translators: %s is the name of a saved search. */
  g_autofree char *delete = g_strdup_printf (_ ("Delete “%s”"), name);

  gtk_box_append (GTK_BOX (line), make_open_button (self, name, text));
  gtk_box_append (GTK_BOX (line), make_icon_button (self, name, "document-edit-symbolic", rename,
                                                    G_CALLBACK (rename_clicked_cb)));
  gtk_box_append (GTK_BOX (line), make_icon_button (self, name, "user-trash-symbolic", delete,
                                                    G_CALLBACK (delete_clicked_cb)));
  return line;
}

static GtkWidget *
make_empty (void)
{
  GtkWidget *label =
      g_object_new (GTK_TYPE_LABEL, "label", _ ("Searches that you save will be listed here."),
                    "wrap", TRUE, "max-width-chars", 30, "xalign", 0.0f, NULL);

  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

static void
fill_list (PbBrowseSaved *self)
{
  g_autoptr (GVariant) searches = g_settings_get_value (self->settings, SEARCHES);
  GtkWidget *child;
  GVariantIter iter;
  const char *name;
  const char *text;
  gboolean has_any;

  while ((child = gtk_widget_get_first_child (self->list)))
    gtk_box_remove (GTK_BOX (self->list), child);
  g_variant_iter_init (&iter, searches);
  while (g_variant_iter_next (&iter, "(&s&s)", &name, &text))
    gtk_box_append (GTK_BOX (self->list), make_line (self, name, text));
  has_any = gtk_widget_get_first_child (self->list) != NULL;
  gtk_widget_set_visible (self->scrolled, has_any);
  gtk_widget_set_visible (self->empty, !has_any);
}

static void
shown_cb (PbBrowseSaved *self)
{
  begin_name (self, NULL);
}

static GtkWidget *
make_form (PbBrowseSaved *self)
{
  GtkWidget *form = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->name = GTK_EDITABLE (gtk_entry_new ());
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->name), _ ("Name of this search"));
  gtk_entry_set_max_length (GTK_ENTRY (self->name), MAX_NAME);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->name), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Name of this search"), -1);
  gtk_widget_set_hexpand (GTK_WIDGET (self->name), TRUE);
  g_signal_connect_swapped (self->name, "changed", G_CALLBACK (update_form), self);
  g_signal_connect_swapped (self->name, "activate", G_CALLBACK (save_cb), self);
  self->save = gtk_button_new_with_mnemonic (_ ("_Save"));
  g_signal_connect_swapped (self->save, "clicked", G_CALLBACK (save_cb), self);
  gtk_box_append (GTK_BOX (form), GTK_WIDGET (self->name));
  gtk_box_append (GTK_BOX (form), self->save);
  return form;
}

static GtkWidget *
make_popover (PbBrowseSaved *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  self->form = make_form (self);
  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->scrolled = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER,
                                 "propagate-natural-height", TRUE, "max-content-height", 320,
                                 "child", self->list, NULL);
  self->empty = make_empty ();
  gtk_widget_add_css_class (box, "saved-searches");
  gtk_box_append (GTK_BOX (box), self->form);
  gtk_box_append (GTK_BOX (box), self->empty);
  gtk_box_append (GTK_BOX (box), self->scrolled);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  g_signal_connect_swapped (popover, "show", G_CALLBACK (shown_cb), self);
  return popover;
}

static void
pb_browse_saved_init (PbBrowseSaved *self)
{
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->button), "user-bookmarks-symbolic");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), make_popover (self));
  pb_tooltip_name_set (self->button, _ ("Saved Searches"));
  adw_bin_set_child (ADW_BIN (self), self->button);
}

/**
 * pb_browse_saved_new:
 * @query: (transfer none): what is saved, and set
 * @settings: (transfer none): of the place
 *
 * Returns: (transfer floating): the button
 */
GtkWidget *
pb_browse_saved_new (PbBrowseQuery *query, GSettings *settings)
{
  PbBrowseSaved *self = g_object_new (PB_TYPE_BROWSE_SAVED, NULL);

  self->query = g_object_ref (query);
  self->settings = g_object_ref (settings);
  g_signal_connect_swapped (query, "changed", G_CALLBACK (update_form), self);
  g_signal_connect_object (settings, "changed::" SEARCHES, G_CALLBACK (fill_list), self,
                           G_CONNECT_SWAPPED);
  fill_list (self);
  update_form (self);
  return GTK_WIDGET (self);
}
