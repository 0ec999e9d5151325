/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/review/pb-comment-list.h"

#include <glib/gi18n-lib.h>

#include "base/pb-pointer.h"
#include "ui/widgets/pb-picker.h"
#include "ui/widgets/pb-text-box.h"
#include "ui/widgets/pb-text-label.h"
#include "ui/widgets/pb-tooltip-name.h"

struct _PbCommentList {
  AdwBin parent_instance;

  const PbKind *kind;
  PbCommentDraft *draft;
  GtkWidget *box;
  GPtrArray *lines; /* of Line; that to all of the record comes first */
  PbPicker *picker;
};

/* A place, and where something is said to it. */
typedef struct {
  char *place;
  GtkWidget *widget;
  PbTextBox *text;
} Line;

G_DEFINE_FINAL_TYPE (PbCommentList, pb_comment_list, ADW_TYPE_BIN)

static void
free_line (gpointer data)
{
  Line *line = data;

  g_free (line->place);
  g_free (line);
}

static Line *
find_line (PbCommentList *self, const char *place)
{
  for (guint i = 0; i < self->lines->len; i++) {
    Line *line = g_ptr_array_index (self->lines, i);

    if (g_str_equal (line->place, place))
      return line;
  }
  return NULL;
}

static Line *
find_line_of (PbCommentList *self, GtkWidget *text)
{
  for (guint i = 0; i < self->lines->len; i++) {
    Line *line = g_ptr_array_index (self->lines, i);

    if (GTK_WIDGET (line->text) == text)
      return line;
  }
  return NULL;
}

static void
typed_cb (PbTextBox *text, PbCommentList *self)
{
  const Line *line = find_line_of (self, GTK_WIDGET (text));
  g_autofree char *typed = pb_text_box_dup_text (text);

  pb_comment_draft_set (self->draft, line->place, typed);
}

static void
focus_line (const Line *line)
{
  gtk_widget_grab_focus (pb_text_box_get_input (line->text));
}

static void
remove_line (PbCommentList *self, Line *line)
{
  gtk_box_remove (GTK_BOX (self->box), line->widget);
  g_ptr_array_remove (self->lines, line);
}

static void
remove_clicked_cb (GtkButton *button, PbCommentList *self)
{
  Line *line = find_line (self, g_object_get_data (G_OBJECT (button), "place"));
  g_autofree char *place = g_strdup (line->place);

  focus_line (g_ptr_array_index (self->lines, 0));
  remove_line (self, line);
  pb_comment_draft_set (self->draft, place, NULL);
}

static char *
describe_place (PbCommentList *self, const char *place)
{
  return *place ? pb_kind_describe_place (self->kind, place) : g_strdup (_ ("All of the record"));
}

static GtkWidget *
make_remove_button (PbCommentList *self, const char *place, const char *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-clear-symbolic");
  /* Translators: %s is the name of a field of a form. */
  g_autofree char *label = g_strdup_printf (_ ("Remove the comment on “%s”"), name);

  pb_tooltip_name_set (button, label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "form-small-button");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (button), "place", g_strdup (place), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (remove_clicked_cb), self);
  return button;
}

static GtkWidget *
make_head (PbCommentList *self, const char *place, const char *name)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = pb_text_label_new (name, "form-label");

  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (head), label);
  if (*place)
    gtk_box_append (GTK_BOX (head), make_remove_button (self, place, name));
  return head;
}

static void
name_input (GtkWidget *input, const char *name)
{
  /* Translators: %s is the name of a field of a form, or “All of the record”. */
  g_autofree char *label = g_strdup_printf (_ ("Comment: %s"), name);

  gtk_accessible_update_property (GTK_ACCESSIBLE (input), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static Line *
add_line (PbCommentList *self, const char *place)
{
  Line *line = g_new0 (Line, 1);
  g_autofree char *name = describe_place (self, place);

  line->place = g_strdup (place);
  line->widget = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  line->text = PB_TEXT_BOX (pb_text_box_new (TRUE));
  name_input (pb_text_box_get_input (line->text), name);
  pb_text_box_set_text (line->text, pb_comment_draft_get (self->draft, place));
  g_signal_connect (line->text, "changed", G_CALLBACK (typed_cb), self);
  gtk_box_append (GTK_BOX (line->widget), make_head (self, place, name));
  gtk_box_append (GTK_BOX (line->widget), GTK_WIDGET (line->text));
  gtk_box_append (GTK_BOX (self->box), line->widget);
  g_ptr_array_add (self->lines, line);
  return line;
}

/* Undo may bring a comment back whose line is gone. */
static void
update_lines (PbCommentList *self)
{
  g_auto (GStrv) places = pb_comment_draft_list_places (self->draft);

  for (char **place = places; *place; place++)
    if (!find_line (self, *place))
      add_line (self, *place);
  for (guint i = 0; i < self->lines->len; i++) {
    const Line *line = g_ptr_array_index (self->lines, i);

    pb_text_box_set_text (line->text, pb_comment_draft_get (self->draft, line->place));
  }
}

/* Places to choose from. */

static void
add_option (GListStore *options, const PbKind *kind, const char *pointer, const char *detail)
{
  g_autofree char *name = pb_kind_describe_place (kind, pointer);
  g_autoptr (PbOption) option = pb_option_new (pointer, name, detail);

  g_list_store_append (options, option);
}

/* Also what is empty: that may be what there is something to say about. */
static gboolean
can_have_comment (const PbField *field, PbValue *map)
{
  return !(field->flags & (PB_FIELD_SYSTEM | PB_FIELD_INTERNAL)) && pb_field_applies (field, map);
}

static void
add_part_options (GListStore *options,
                  const PbKind *kind,
                  const PbField *field,
                  const char *pointer,
                  PbValue *part,
                  const char *detail)
{
  for (const PbField *inner = field->part->fields; inner->name; inner++) {
    g_autofree char *place = pb_pointer_child (pointer, inner->name);

    if (can_have_comment (inner, part))
      add_option (options, kind, place, detail);
  }
}

static void
add_section_options (GListStore *options,
                     const PbKind *kind,
                     PbValue *record,
                     const PbSection *section)
{
  const char *title = pb_section_get_title (section);

  for (const PbField *field = kind->fields; field->name; field++) {
    g_autofree char *pointer = pb_pointer_child ("", field->name);

    if (g_strcmp0 (field->section, section->id) != 0 || !can_have_comment (field, record))
      continue;
    add_option (options, kind, pointer, title);
    if (field->type == PB_FIELD_PART)
      add_part_options (options, kind, field, pointer, pb_value_get_member (record, field->name),
                        title);
  }
}

static void
fill_picker (PbCommentList *self, PbValue *record)
{
  g_autoptr (GListStore) options = g_list_store_new (PB_TYPE_OPTION);

  for (const PbSection *section = self->kind->sections; section->id; section++)
    add_section_options (options, self->kind, record, section);
  pb_picker_set_options (self->picker, G_LIST_MODEL (options), pb_option_matches);
}

static void
picked_cb (PbCommentList *self, PbOption *option)
{
  pb_picker_set_text (self->picker, "");
  pb_comment_list_open (self, pb_option_get_code (option));
}

static GtkWidget *
make_picker (PbCommentList *self)
{
  self->picker = pb_picker_new ();
  pb_picker_set_placeholder (self->picker, _ ("Comment on a field"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (pb_picker_get_entry (self->picker)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Comment on a field"), -1);
  g_signal_connect_swapped (self->picker, "picked", G_CALLBACK (picked_cb), self);
  return GTK_WIDGET (self->picker);
}

/* Life. */

static void
pb_comment_list_dispose (GObject *object)
{
  PbCommentList *self = PB_COMMENT_LIST (object);

  g_clear_object (&self->draft);
  G_OBJECT_CLASS (pb_comment_list_parent_class)->dispose (object);
}

static void
pb_comment_list_finalize (GObject *object)
{
  g_ptr_array_unref (PB_COMMENT_LIST (object)->lines);
  G_OBJECT_CLASS (pb_comment_list_parent_class)->finalize (object);
}

static void
pb_comment_list_class_init (PbCommentListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_comment_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = pb_comment_list_finalize;
}

static void
pb_comment_list_init (PbCommentList *self)
{
  GtkWidget *all = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->lines = g_ptr_array_new_with_free_func (free_line);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_box_append (GTK_BOX (all), self->box);
  gtk_box_append (GTK_BOX (all), make_picker (self));
  adw_bin_set_child (ADW_BIN (self), all);
}

PbCommentList *
pb_comment_list_new (void)
{
  return g_object_new (PB_TYPE_COMMENT_LIST, NULL);
}

static void
take_draft (PbCommentList *self, PbCommentDraft *draft)
{
  if (self->draft)
    g_signal_handlers_disconnect_by_data (self->draft, self);
  g_set_object (&self->draft, draft);
  g_signal_connect_object (draft, "changed", G_CALLBACK (update_lines), self, G_CONNECT_SWAPPED);
}

void
pb_comment_list_set_draft (PbCommentList *self,
                           const PbKind *kind,
                           PbValue *record,
                           PbCommentDraft *draft)
{
  while (self->lines->len > 0)
    remove_line (self, g_ptr_array_index (self->lines, 0));
  self->kind = kind;
  take_draft (self, draft);
  add_line (self, "");
  update_lines (self);
  fill_picker (self, record);
}

void
pb_comment_list_open (PbCommentList *self, const char *place)
{
  const Line *line = find_line (self, place);

  focus_line (line ? line : add_line (self, place));
}
