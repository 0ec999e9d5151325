/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/rows/pb-country-parts-row.h"

#include <glib/gi18n-lib.h>

#include "base/pb-pointer.h"
#include "ui/rows/pb-country-line.h"
#include "ui/rows/pb-coverage.h"
#include "ui/rows/pb-group-button.h"
#include "ui/widgets/pb-country-picker.h"
#include "ui/widgets/pb-wrap-box.h"
#include "ui/widgets/pb-wrapping-button.h"

/* A longer list shows this many until it is unfolded. */
#define FEW_LINES 12
/* The height of the list when it is unfolded, in px. */
#define SCROLLED_HEIGHT 520

struct _PbCountryPartsRow {
  PbRow parent_instance;

  GtkWidget *card;
  GtkWidget *scroller;
  GtkWidget *lines;
  GtkWidget *more;
  GtkWidget *remove_all;
  PbPicker *picker;
  GPtrArray *findings;
  gboolean unfolded;
};

G_DEFINE_FINAL_TYPE (PbCountryPartsRow, pb_country_parts_row, PB_TYPE_ROW)

static const PbKind *
get_part (PbCountryPartsRow *self)
{
  return pb_row_get_field (PB_ROW (self))->part;
}

static PbValue *
get_value (PbCountryPartsRow *self)
{
  return pb_draft_get (pb_row_get_draft (PB_ROW (self)), pb_row_get_pointer (PB_ROW (self)));
}

static PbCountryLine *
get_line (PbCountryPartsRow *self, guint index)
{
  GtkWidget *line = gtk_widget_get_first_child (self->lines);

  while (line && index-- > 0)
    line = gtk_widget_get_next_sibling (line);
  return line ? PB_COUNTRY_LINE (line) : NULL;
}

static guint
find_index (PbCountryPartsRow *self, PbCountryLine *line)
{
  guint index = 0;

  for (GtkWidget *at = gtk_widget_get_prev_sibling (GTK_WIDGET (line)); at;
       at = gtk_widget_get_prev_sibling (at))
    index++;
  return index;
}

static void
show_again (PbCountryPartsRow *self)
{
  pb_row_refresh (PB_ROW (self), pb_row_get_pointer (PB_ROW (self)));
}

static void
remove_cb (PbCountryPartsRow *self, PbCountryLine *line)
{
  guint index = find_index (self, line);
  g_autofree char *place = pb_pointer_item (pb_row_get_pointer (PB_ROW (self)), index);

  pb_draft_remove (pb_row_get_draft (PB_ROW (self)), place);
  show_again (self);
  line = get_line (self, index);
  if (line)
    pb_country_line_focus_remove (line);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->picker));
}

static void
add_rows (PbCountryPartsRow *self, PbCountryLine *line, const char *place)
{
  PbRow *row = PB_ROW (self);
  const PbKind *part = get_part (self);

  for (const PbField *field = part->fields; field->name; field++) {
    g_autofree char *pointer = pb_pointer_child (place, field->name);
    PbRow *inner;

    if (g_str_equal (field->name, part->key))
      continue;
    inner =
        pb_row_new_for_field (pb_row_get_draft (row), pb_row_get_register (row), field, pointer);
    pb_country_line_add_row (line, inner);
    if (self->findings)
      pb_row_set_findings (inner, self->findings);
  }
}

static void
add_line (PbCountryPartsRow *self, guint index, const char *code)
{
  g_autofree char *place = pb_pointer_item (pb_row_get_pointer (PB_ROW (self)), index);
  PbCountryLine *line = pb_country_line_new (code);

  add_rows (self, line, place);
  g_signal_connect_swapped (line, "remove", G_CALLBACK (remove_cb), self);
  gtk_box_append (GTK_BOX (self->lines), GTK_WIDGET (line));
}

static void
place_line (PbCountryPartsRow *self, PbCountryLine *line, guint index, const char *code)
{
  g_autofree char *place = pb_pointer_item (pb_row_get_pointer (PB_ROW (self)), index);
  GPtrArray *rows = pb_country_line_get_rows (line);

  pb_country_line_set_code (line, code);
  for (guint i = 0; i < rows->len; i++) {
    PbRow *row = g_ptr_array_index (rows, i);
    g_autofree char *pointer = pb_pointer_child (place, pb_row_get_field (row)->name);

    pb_row_set_pointer (row, pointer);
  }
}

static void
show_lines (PbCountryPartsRow *self, PbValue *value, guint n_shown)
{
  GtkWidget *line = gtk_widget_get_first_child (self->lines);

  for (guint i = 0; i < n_shown; i++) {
    const char *code =
        pb_value_get_member_string (pb_value_get_item (value, i), get_part (self)->key);

    if (!code)
      code = "";
    if (!line) {
      add_line (self, i, code);
      continue;
    }
    place_line (self, PB_COUNTRY_LINE (line), i, code);
    line = gtk_widget_get_next_sibling (line);
  }
  while (line) {
    GtkWidget *next = gtk_widget_get_next_sibling (line);

    gtk_box_remove (GTK_BOX (self->lines), line);
    line = next;
  }
}

static void
show_more_button (PbCountryPartsRow *self, guint n_countries, guint n_shown)
{
  g_autofree char *label =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Show %u more country",
                                    "Show %u more countries", n_countries - n_shown),
                       n_countries - n_shown);

  gtk_button_set_label (GTK_BUTTON (self->more), label);
  gtk_widget_set_visible (self->more, n_countries > n_shown);
}

/* Few lines stand there in full; many scroll. */
static void
set_scrolled (PbCountryPartsRow *self, gboolean scrolled)
{
  GtkScrolledWindow *scroller = GTK_SCROLLED_WINDOW (self->scroller);

  gtk_scrolled_window_set_policy (scroller, GTK_POLICY_NEVER,
                                  scrolled ? GTK_POLICY_AUTOMATIC : GTK_POLICY_NEVER);
  gtk_scrolled_window_set_min_content_height (scroller, scrolled ? SCROLLED_HEIGHT : -1);
}

static char *
describe_number (guint n_countries)
{
  if (n_countries == 0)
    return NULL;
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u country", "%u countries", n_countries),
                          n_countries);
}

static void
pb_country_parts_row_update (PbRow *row, PbValue *value)
{
  PbCountryPartsRow *self = PB_COUNTRY_PARTS_ROW (row);
  guint n_countries = pb_value_get_length (value);
  gboolean is_sensitive = gtk_widget_is_sensitive (GTK_WIDGET (self));
  guint n_shown = self->unfolded || !is_sensitive ? n_countries : MIN (n_countries, FEW_LINES);
  g_autofree char *number = describe_number (n_countries);

  show_lines (self, value, n_shown);
  show_more_button (self, n_countries, n_shown);
  set_scrolled (self, is_sensitive && n_shown > FEW_LINES);
  pb_row_set_aside (row, number);
  gtk_widget_set_visible (self->card, n_countries > 0);
  gtk_widget_set_visible (self->remove_all, n_countries > 0);
}

static void
more_clicked_cb (PbCountryPartsRow *self)
{
  guint first = FEW_LINES;

  self->unfolded = TRUE;
  show_again (self);
  gtk_widget_child_focus (GTK_WIDGET (get_line (self, first)), GTK_DIR_TAB_FORWARD);
}

/* The countries and the note of their group are one step to undo. */
static void
set_container (PbCountryPartsRow *self, PbValue *container)
{
  PbDraft *draft = pb_row_get_draft (PB_ROW (self));
  g_autofree char *place = pb_row_dup_container_pointer (PB_ROW (self));

  pb_draft_end_step (draft);
  pb_draft_set (draft, place, container);
  pb_draft_end_step (draft);
  show_again (self);
}

static void
add_countries (PbCountryPartsRow *self,
               const char *const *codes,
               const char *group,
               const char *as_of)
{
  PbRow *row = PB_ROW (self);
  g_autoptr (PbValue) container =
      pb_coverage_with_countries (pb_row_get_container_kind (row), pb_row_get_field (row),
                                  pb_row_get_container (row), codes, group, as_of);

  set_container (self, container);
}

static void
chosen_cb (PbCountryPartsRow *self, GStrv codes, const char *group, const char *as_of)
{
  add_countries (self, (const char *const *) codes, group, as_of);
}

static void
picked_cb (PbCountryPartsRow *self, PbOption *option)
{
  const char *codes[] = { pb_option_get_code (option), NULL };

  add_countries (self, codes, NULL, NULL);
  pb_picker_set_text (self->picker, "");
}

static void
remove_all_cb (PbCountryPartsRow *self)
{
  PbRow *row = PB_ROW (self);
  g_autoptr (PbValue) container = pb_coverage_without_any (
      pb_row_get_container_kind (row), pb_row_get_field (row), pb_row_get_container (row));

  self->unfolded = FALSE;
  gtk_widget_grab_focus (GTK_WIDGET (self->picker));
  set_container (self, container);
}

typedef void (*RowFunc) (PbRow *row, gconstpointer data);

static void
for_each_row (PbCountryPartsRow *self, RowFunc func, gconstpointer data)
{
  for (GtkWidget *line = gtk_widget_get_first_child (self->lines); line;
       line = gtk_widget_get_next_sibling (line)) {
    GPtrArray *rows = pb_country_line_get_rows (PB_COUNTRY_LINE (line));

    for (guint i = 0; i < rows->len; i++)
      func (g_ptr_array_index (rows, i), data);
  }
}

static void
refresh_row (PbRow *row, gconstpointer pointer)
{
  pb_row_refresh (row, pointer);
}

static void
set_row_findings (PbRow *row, gconstpointer findings)
{
  pb_row_set_findings (row, (GPtrArray *) findings);
}

static void
pb_country_parts_row_refresh (PbRow *row, const char *pointer)
{
  for_each_row (PB_COUNTRY_PARTS_ROW (row), refresh_row, pointer);
}

static void
pb_country_parts_row_set_findings (PbRow *row, GPtrArray *findings)
{
  PbCountryPartsRow *self = PB_COUNTRY_PARTS_ROW (row);

  if (self->findings != findings) {
    g_clear_pointer (&self->findings, g_ptr_array_unref);
    self->findings = g_ptr_array_ref (findings);
  }
  for_each_row (self, set_row_findings, findings);
}

static gboolean
focus_line (PbCountryLine *line, const char *pointer)
{
  GPtrArray *rows = pb_country_line_get_rows (line);

  for (guint i = 0; i < rows->len; i++)
    if (pb_row_focus_pointer (g_ptr_array_index (rows, i), pointer))
      return TRUE;
  return gtk_widget_child_focus (GTK_WIDGET (line), GTK_DIR_TAB_FORWARD);
}

static gboolean
pb_country_parts_row_focus_pointer (PbRow *row, const char *pointer)
{
  PbCountryPartsRow *self = PB_COUNTRY_PARTS_ROW (row);

  for (guint i = 0; i < pb_value_get_length (get_value (self)); i++) {
    g_autofree char *place = pb_pointer_item (pb_row_get_pointer (row), i);

    if (!pb_pointer_is_within (pointer, place))
      continue;
    if (!get_line (self, i))
      more_clicked_cb (self);
    return focus_line (get_line (self, i), pointer);
  }
  return FALSE;
}

static GtkWidget *
make_column_heads (PbCountryPartsRow *self)
{
  const PbKind *part = get_part (self);
  GtkWidget *heads = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_add_css_class (heads, "country-heads");
  for (const PbField *field = part->fields; field->name; field++) {
    GtkWidget *head = g_object_new (GTK_TYPE_LABEL, "label", pb_field_get_label (field), "xalign",
                                    0.0f, "hexpand", g_str_equal (field->name, part->key), NULL);

    gtk_widget_add_css_class (head, "form-label");
    gtk_box_append (GTK_BOX (heads), head);
  }
  return heads;
}

static void
add_card (PbCountryPartsRow *self, GtkWidget *box)
{
  self->card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->card, "card");
  gtk_widget_add_css_class (self->card, "country-card");
  self->lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", self->lines,
                                 "hscrollbar-policy", GTK_POLICY_NEVER, NULL);
  self->more = g_object_new (GTK_TYPE_BUTTON, "has-frame", FALSE, NULL);
  g_signal_connect_swapped (self->more, "clicked", G_CALLBACK (more_clicked_cb), self);
  gtk_box_append (GTK_BOX (self->card), make_column_heads (self));
  gtk_box_append (GTK_BOX (self->card), self->scroller);
  gtk_box_append (GTK_BOX (self->card), self->more);
  gtk_box_append (GTK_BOX (box), self->card);
}

static void
add_buttons (PbCountryPartsRow *self, GtkWidget *box)
{
  GtkWidget *buttons = pb_wrap_box_new (6);
  GtkWidget *groups = pb_group_button_new ();

  self->remove_all = g_object_new (GTK_TYPE_BUTTON, "label", _ ("Remove all"), NULL);
  pb_wrapping_button_set_up (self->remove_all);
  g_signal_connect_swapped (groups, "chosen", G_CALLBACK (chosen_cb), self);
  g_signal_connect_swapped (self->remove_all, "clicked", G_CALLBACK (remove_all_cb), self);
  gtk_widget_set_halign (buttons, GTK_ALIGN_START);
  pb_wrap_box_append (PB_WRAP_BOX (buttons), groups);
  pb_wrap_box_append (PB_WRAP_BOX (buttons), self->remove_all);
  gtk_box_append (GTK_BOX (box), buttons);
}

static void
pb_country_parts_row_constructed (GObject *object)
{
  PbCountryPartsRow *self = PB_COUNTRY_PARTS_ROW (object);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  G_OBJECT_CLASS (pb_country_parts_row_parent_class)->constructed (object);

  add_card (self, box);
  self->picker = pb_country_picker_new ();
  g_signal_connect_swapped (self->picker, "marked", G_CALLBACK (pb_row_set_marked), self);
  g_signal_connect_swapped (self->picker, "picked", G_CALLBACK (picked_cb), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->picker));
  add_buttons (self, box);
  pb_row_set_control (PB_ROW (self), box, pb_picker_get_entry (self->picker));
}

static void
pb_country_parts_row_dispose (GObject *object)
{
  g_clear_pointer (&PB_COUNTRY_PARTS_ROW (object)->findings, g_ptr_array_unref);
  G_OBJECT_CLASS (pb_country_parts_row_parent_class)->dispose (object);
}

/* What can only be read can neither be unfolded nor scrolled: all of it is shown. */
static void
pb_country_parts_row_state_flags_changed (GtkWidget *widget, GtkStateFlags previous)
{
  gboolean was_sensitive = !(previous & GTK_STATE_FLAG_INSENSITIVE);

  GTK_WIDGET_CLASS (pb_country_parts_row_parent_class)->state_flags_changed (widget, previous);
  if (gtk_widget_is_sensitive (widget) != was_sensitive)
    show_again (PB_COUNTRY_PARTS_ROW (widget));
}

static void
pb_country_parts_row_class_init (PbCountryPartsRowClass *klass)
{
  PbRowClass *row_class = PB_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = pb_country_parts_row_constructed;
  G_OBJECT_CLASS (klass)->dispose = pb_country_parts_row_dispose;
  GTK_WIDGET_CLASS (klass)->state_flags_changed = pb_country_parts_row_state_flags_changed;
  row_class->update = pb_country_parts_row_update;
  row_class->refresh = pb_country_parts_row_refresh;
  row_class->set_findings = pb_country_parts_row_set_findings;
  row_class->focus_pointer = pb_country_parts_row_focus_pointer;
}

static void
pb_country_parts_row_init (PbCountryPartsRow *self)
{
}
