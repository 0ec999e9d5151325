/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/pages/pb-browse-amount.h"

#include <glib/gi18n-lib.h>

#include "base/pb-decimal.h"

struct _PbBrowseAmount {
  AdwBin parent_instance;

  PbBrowseQuery *query;
  const PbQueryField *field;
  GtkEditable *least;
  GtkEditable *most;
  GtkWidget *mistake;
};

G_DEFINE_FINAL_TYPE (PbBrowseAmount, pb_browse_amount, ADW_TYPE_BIN)

static void
pb_browse_amount_dispose (GObject *object)
{
  PbBrowseAmount *self = PB_BROWSE_AMOUNT (object);

  if (self->query)
    g_signal_handlers_disconnect_by_data (self->query, self);
  g_clear_object (&self->query);
  G_OBJECT_CLASS (pb_browse_amount_parent_class)->dispose (object);
}

static void
pb_browse_amount_class_init (PbBrowseAmountClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_browse_amount_dispose;
}

/* (nullable) */
static const PbLimit *
find_limit (PbBrowseAmount *self)
{
  PbQuery *query = pb_browse_query_get (self->query);

  for (guint i = 0; i < pb_query_get_n_limits (query); i++)
    if (pb_query_get_limit (query, i)->field == self->field)
      return pb_query_get_limit (query, i);
  return NULL;
}

static void
show_mistake (PbBrowseAmount *self, gboolean wrong)
{
  gtk_widget_set_visible (self->mistake, wrong);
}

static void
show_range (PbBrowseAmount *self)
{
  const PbLimit *limit = find_limit (self);
  g_auto (GStrv) ends = g_strsplit (limit ? limit->value : "..", "..", 2);

  gtk_editable_set_text (self->least, ends[0]);
  gtk_editable_set_text (self->most, ends[1] ? ends[1] : ends[0]);
  show_mistake (self, FALSE);
}

/* As a query has it; "" for nothing, %NULL when it is no amount. (transfer full) */
static char *
read_number (GtkEditable *entry)
{
  const char *text = gtk_editable_get_text (entry);
  PbDecimal amount;

  if (*text == '\0')
    return g_strdup ("");
  return pb_decimal_parse_typed (text, &amount) ? pb_decimal_format (&amount) : NULL;
}

static void
take_range (PbBrowseAmount *self)
{
  g_autofree char *least = read_number (self->least);
  g_autofree char *most = read_number (self->most);
  g_autofree char *text = least && most ? g_strdup_printf ("%s..%s", least, most) : NULL;
  gboolean none = text && g_str_equal (text, "..");
  g_autofree char *range = text && !none ? pb_query_field_read (self->field, text, 1, NULL) : NULL;

  if (none || range)
    pb_browse_query_replace (self->query, self->field, range);
  show_mistake (self, !none && !range);
}

static GtkEditable *
make_entry (PbBrowseAmount *self, const char *name, const char *placeholder)
{
  GtkWidget *entry = gtk_entry_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_entry_set_input_purpose (GTK_ENTRY (entry), GTK_INPUT_PURPOSE_NUMBER);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), placeholder);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 6);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 6);
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (take_range), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (take_range), self);
  gtk_widget_add_controller (entry, focus);
  return GTK_EDITABLE (entry);
}

static GtkWidget *
make_line (PbBrowseAmount *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  /* Translators: the lower end of a range of amounts, where nothing has been typed. */
  self->least = make_entry (self, _ ("Least amount in US dollars"), C_ ("amount", "from"));
  /* Translators: the upper end of a range of amounts, where nothing has been typed. */
  self->most = make_entry (self, _ ("Largest amount in US dollars"), C_ ("amount", "to"));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->least));
  gtk_box_append (GTK_BOX (line), gtk_label_new ("–"));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->most));
  return line;
}

static void
pb_browse_amount_init (PbBrowseAmount *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->mistake = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT,
                                "label", _ ("Write whole amounts, the smaller one first."), "wrap",
                                TRUE, "xalign", 0.0f, "visible", FALSE, NULL);
  gtk_widget_add_css_class (self->mistake, "error");
  gtk_widget_add_css_class (self->mistake, "caption");
  gtk_box_append (GTK_BOX (box), make_line (self));
  gtk_box_append (GTK_BOX (box), self->mistake);
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * pb_browse_amount_new:
 * @query: (transfer none): what it shows and changes
 * @field: the field of amounts
 *
 * Returns: (transfer floating): the entries
 */
GtkWidget *
pb_browse_amount_new (PbBrowseQuery *query, const PbQueryField *field)
{
  PbBrowseAmount *self = g_object_new (PB_TYPE_BROWSE_AMOUNT, NULL);

  self->query = g_object_ref (query);
  self->field = field;
  g_signal_connect_swapped (query, "changed", G_CALLBACK (show_range), self);
  show_range (self);
  return GTK_WIDGET (self);
}
