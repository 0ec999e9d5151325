/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/widgets/pb-map-bars.h"

#include "map/pb-map-words.h"
#include "ui/widgets/pb-columns.h"
#include "ui/widgets/pb-map-theme.h"
#include "ui/widgets/pb-tooltip-name.h"

#define MOST_COLUMNS 4
#define COLUMN_WIDTH 150
#define SPACING 6
#define BAR_HEIGHT 6

/* One bar. */
typedef struct {
  char *place;
  char *words;    /* what it says when one points at it or listens */
  GtkWidget *top; /* a button, or, for what is not known, a box */
  GtkLabel *label;
  GtkLabel *number;
  GtkWidget *bar;
  double fraction; /* of all that was counted, which is the whole track */
} Line;

struct _PbMapBars {
  AdwBin parent_instance;

  GtkLabel *heading;
  PbColumns *columns;
  GPtrArray *lines;
  PbMapData *data;
  GStrv selected;
};

enum { SIGNAL_ACTIVATED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbMapBars, pb_map_bars, ADW_TYPE_BIN)

gboolean
pb_map_bars_can_activate (const char *place)
{
  return !g_str_equal (place, PB_MAP_NOT_SPLIT) && !g_str_equal (place, PB_MAP_NOWHERE);
}

static void
free_line (gpointer data)
{
  Line *line = data;

  g_free (line->place);
  g_free (line->words);
  g_free (line);
}

static void
draw_bar_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer user_data)
{
  const Line *line = user_data;
  const PbMapStyle *style = pb_map_theme_get_style ();
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (area)) == GTK_TEXT_DIR_RTL;
  double length = width * line->fraction;

  pb_colour_set (&style->land, cr);
  cairo_paint (cr);
  pb_colour_set (&style->classes[PB_CLASS_BREAKS_MAX / 2], cr);
  cairo_rectangle (cr, mirrored ? width - length : 0, 0, length, height);
  cairo_fill (cr);
}

static void
clicked_cb (GtkButton *button, PbMapBars *self)
{
  for (guint i = 0; i < self->lines->len; i++) {
    const Line *line = g_ptr_array_index (self->lines, i);

    if (line->top == GTK_WIDGET (button))
      g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, line->place);
  }
}

static GtkWidget *
create_text (Line *line)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);

  line->label = GTK_LABEL (gtk_label_new (pb_map_words_get_place (line->place)));
  gtk_label_set_wrap (line->label, TRUE);
  gtk_label_set_xalign (line->label, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (line->label), TRUE);
  line->number = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_set_valign (GTK_WIDGET (line->number), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (line->number), "numeric");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (line->label));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (line->number));
  return box;
}

static GtkWidget *
create_content (Line *line)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  line->bar =
      g_object_new (GTK_TYPE_DRAWING_AREA, "content-height", BAR_HEIGHT, "valign", GTK_ALIGN_END,
                    "vexpand", TRUE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (line->bar), draw_bar_cb, line, NULL);
  gtk_box_append (GTK_BOX (box), create_text (line));
  gtk_box_append (GTK_BOX (box), line->bar);
  return box;
}

static void
add_line (PbMapBars *self, const char *place)
{
  Line *line = g_new0 (Line, 1);
  GtkWidget *content;

  line->place = g_strdup (place);
  content = create_content (line);
  if (pb_map_bars_can_activate (place)) {
    line->top = gtk_button_new ();
    gtk_button_set_child (GTK_BUTTON (line->top), content);
    gtk_widget_add_css_class (line->top, "flat");
    g_signal_connect (line->top, "clicked", G_CALLBACK (clicked_cb), self);
  } else {
    line->top = content;
  }
  gtk_widget_add_css_class (line->top, "map-bar");
  g_ptr_array_add (self->lines, line);
  pb_columns_append (self->columns, line->top);
}

static Line *
get_line (PbMapBars *self, guint i)
{
  return g_ptr_array_index (self->lines, i);
}

/* Bars that stay keep the focus: only from the first that differs on are they made anew. */
static void
show_places (PbMapBars *self, GPtrArray *places)
{
  guint n_same = 0;

  while (n_same < MIN (self->lines->len, places->len) &&
         g_str_equal (get_line (self, n_same)->place, g_ptr_array_index (places, n_same)))
    n_same++;
  for (guint i = n_same; i < self->lines->len; i++)
    pb_columns_remove (self->columns, get_line (self, i)->top);
  g_ptr_array_set_size (self->lines, (int) n_same);
  for (guint i = n_same; i < places->len; i++)
    add_line (self, g_ptr_array_index (places, i));
}

/* GTK looks where the pointer is for every tooltip that is set, also for the same one again. */
static void
say_words (PbMapBars *self, Line *line)
{
  g_autofree char *words = pb_map_words_make_both (self->data, line->place);

  if (g_strcmp0 (line->words, words) == 0)
    return;
  g_free (line->words);
  line->words = g_steal_pointer (&words);
  pb_tooltip_set (line->top, line->words);
  if (GTK_IS_BUTTON (line->top))
    gtk_accessible_update_property (GTK_ACCESSIBLE (line->top), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    line->words, -1);
}

static void
update_line (PbMapBars *self, Line *line)
{
  double value = pb_map_data_get (self->data, line->place);
  double whole = pb_map_data_get_whole (self->data);
  g_autofree char *number = pb_map_words_make_figure (self->data, line->place);

  line->fraction = whole > 0 ? MIN (value / whole, 1) : 0;
  gtk_label_set_label (line->number, number);
  gtk_widget_queue_draw (line->bar);
  say_words (self, line);
  if (!GTK_IS_BUTTON (line->top))
    return;
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (line->top), GTK_ACCESSIBLE_STATE_PRESSED,
      self->selected && g_strv_contains ((const char *const *) self->selected, line->place)
          ? GTK_ACCESSIBLE_TRISTATE_TRUE
          : GTK_ACCESSIBLE_TRISTATE_FALSE,
      -1);
}

static void
update (PbMapBars *self)
{
  g_autoptr (GPtrArray) places = pb_map_data_list_elsewhere (self->data);

  show_places (self, places);
  for (guint i = 0; i < self->lines->len; i++)
    update_line (self, get_line (self, i));
  gtk_label_set_label (self->heading, pb_map_words_get_elsewhere_title (self->data));
  gtk_widget_set_visible (GTK_WIDGET (self), places->len > 0);
}

static void
pb_map_bars_finalize (GObject *object)
{
  PbMapBars *self = PB_MAP_BARS (object);

  g_ptr_array_unref (self->lines);
  g_strfreev (self->selected);
  pb_map_data_unref (self->data);
  G_OBJECT_CLASS (pb_map_bars_parent_class)->finalize (object);
}

static void
pb_map_bars_class_init (PbMapBarsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_map_bars_finalize;

  signals[SIGNAL_ACTIVATED] =
      g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
pb_map_bars_init (PbMapBars *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);

  self->lines = g_ptr_array_new_with_free_func (free_line);
  self->data = pb_map_data_new (PB_MAP_PLEDGES, PB_MAP_BY_COVERAGE);
  self->heading = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->heading, 0);
  gtk_label_set_wrap (self->heading, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->heading), "caption-heading");
  self->columns = PB_COLUMNS (pb_columns_new (MOST_COLUMNS, COLUMN_WIDTH, SPACING));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->heading));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->columns));
  adw_bin_set_child (ADW_BIN (self), box);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
}

void
pb_map_bars_set_data (PbMapBars *self, PbMapData *data)
{
  PbMapData *old = self->data;

  self->data = pb_map_data_ref (data);
  pb_map_data_unref (old);
  update (self);
}

void
pb_map_bars_set_selected (PbMapBars *self, const char *const *codes)
{
  g_strfreev (self->selected);
  self->selected = g_strdupv ((GStrv) codes);
  update (self);
}
