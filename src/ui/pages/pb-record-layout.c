/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/pages/pb-record-layout.h"

#include "ui/widgets/pb-row-text.h"

/* In px: between texts and what stands beside them, between what stands under each other, and what
 * is left for the texts where there is hardly any room. */
#define GAP 12
#define LINE_GAP 3
#define LEAST_TEXT 60
/* What a row can do with; the list is wider. */
#define LEAST_WIDTH 240
#define MOST_TEXTS 3

struct _PbRecordLayout {
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (PbRecordLayout, pb_record_layout, GTK_TYPE_LAYOUT_MANAGER)

/* The parts, in px, but the texts, which get what the others leave. */
typedef struct {
  GtkWidget *state;
  GtkWidget *day;
  GtkWidget *menu;
  GtkWidget *first_text;
  GtkRequisition state_size;
  GtkRequisition day_size;
  GtkRequisition menu_size;
  int side_width; /* of state and day */
} Parts;

/* What is hidden takes no room. */
static GtkRequisition
find_size (GtkWidget *part)
{
  GtkRequisition size = { 0, 0 };

  if (!gtk_widget_should_layout (part))
    return size;
  gtk_widget_measure (part, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &size.width, NULL, NULL);
  gtk_widget_measure (part, GTK_ORIENTATION_VERTICAL, -1, NULL, &size.height, NULL, NULL);
  return size;
}

static Parts
find_parts (GtkWidget *widget)
{
  Parts parts = { .state = gtk_widget_get_first_child (widget) };

  parts.day = gtk_widget_get_next_sibling (parts.state);
  parts.menu = gtk_widget_get_next_sibling (parts.day);
  parts.first_text = gtk_widget_get_next_sibling (parts.menu);
  parts.state_size = find_size (parts.state);
  parts.day_size = find_size (parts.day);
  parts.menu_size = find_size (parts.menu);
  parts.side_width = MAX (parts.state_size.width, parts.day_size.width);
  return parts;
}

static int
find_side_height (const Parts *parts)
{
  return parts->state_size.height + LINE_GAP + parts->day_size.height;
}

/* Without a width of the row there is none of the texts: they tell how high they are as they are.
 */
static int
find_text_width (const Parts *parts, int width)
{
  if (width < 0)
    return -1;
  return MAX (width - 2 * GAP - parts->side_width - parts->menu_size.width, LEAST_TEXT);
}

static int
find_text_height (GtkWidget *text, int width)
{
  int height;

  if (GTK_IS_INSCRIPTION (text))
    return pb_row_text_find_height (GTK_INSCRIPTION (text), width);
  gtk_widget_measure (text, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  return height;
}

/* How high each text of a row is, in px; 0 for one that is hidden. */
typedef struct {
  int heights[MOST_TEXTS];
  int sum; /* with what is between them */
} TextHeights;

static TextHeights
find_text_heights (const Parts *parts, int width)
{
  TextHeights found = { { 0 }, 0 };
  int i = 0;

  for (GtkWidget *text = parts->first_text; text; text = gtk_widget_get_next_sibling (text), i++) {
    g_assert (i < MOST_TEXTS);
    if (!gtk_widget_should_layout (text))
      continue;
    found.heights[i] = find_text_height (text, width);
    found.sum += found.heights[i] + (found.sum > 0 ? LINE_GAP : 0);
  }
  return found;
}

static int
find_height (GtkWidget *widget, int width)
{
  Parts parts = find_parts (widget);
  int height = MAX (find_side_height (&parts), parts.menu_size.height);

  return MAX (find_text_heights (&parts, find_text_width (&parts, width)).sum, height);
}

static GtkSizeRequestMode
pb_record_layout_get_request_mode (GtkLayoutManager *layout, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pb_record_layout_measure (GtkLayoutManager *layout,
                          GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  *minimum =
      orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_WIDTH : find_height (widget, for_size);
  *natural = *minimum;
}

typedef struct {
  GtkWidget *widget;
  int width;
  int height;
} Room;

/* Halfway up, at @x from the edge where lines begin. */
static void
place (const Room *room, GtkWidget *part, int x, int y, int width, int height)
{
  gboolean mirrored = gtk_widget_get_direction (room->widget) == GTK_TEXT_DIR_RTL;

  if (gtk_widget_should_layout (part))
    gtk_widget_size_allocate (
        part, &(GtkAllocation){ mirrored ? room->width - x - width : x, y, width, height }, -1);
}

static void
place_texts (const Room *room, const Parts *parts, int width)
{
  TextHeights found = find_text_heights (parts, width);
  int y = (room->height - found.sum) / 2;
  int i = 0;

  for (GtkWidget *text = parts->first_text; text; text = gtk_widget_get_next_sibling (text), i++) {
    place (room, text, 0, y, width, found.heights[i]);
    y += found.heights[i] > 0 ? found.heights[i] + LINE_GAP : 0;
  }
}

static void
place_side (const Room *room, const Parts *parts, int end)
{
  int y = (room->height - find_side_height (parts)) / 2;

  place (room, parts->state, end - parts->state_size.width, y, parts->state_size.width,
         parts->state_size.height);
  place (room, parts->day, end - parts->day_size.width, y + parts->state_size.height + LINE_GAP,
         parts->day_size.width, parts->day_size.height);
}

static void
pb_record_layout_allocate (
    GtkLayoutManager *layout, GtkWidget *widget, int width, int height, int baseline)
{
  Parts parts = find_parts (widget);
  Room room = { widget, width, height };
  int text_width = find_text_width (&parts, width);
  int side_end = text_width + GAP + parts.side_width;

  place_texts (&room, &parts, text_width);
  place_side (&room, &parts, side_end);
  place (&room, parts.menu, side_end + GAP, (height - parts.menu_size.height) / 2,
         parts.menu_size.width, parts.menu_size.height);
}

static void
pb_record_layout_class_init (PbRecordLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = pb_record_layout_get_request_mode;
  layout_class->measure = pb_record_layout_measure;
  layout_class->allocate = pb_record_layout_allocate;
}

static void
pb_record_layout_init (PbRecordLayout *self)
{
}
