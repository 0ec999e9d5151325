/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/pb-paper.h"

#include "base/pb-text.h"
#include "domain/pb-language.h"
#include "map/pb-type.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <langinfo.h>

/* Everything in points. */
#define POINTS_PER_MM (72 / 25.4)
#define MARGIN 57.0
#define HEADER_Y 30.0
#define FOOTER_FROM_EDGE 40.0
#define TEXT_SIZE 9.5
#define SMALL_SIZE 8.0
#define LABEL_SHARE 0.3
#define GUTTER 12.0
#define STEP 12.0
#define LINE_GAP 3.0
#define BLANK_HEIGHT 34.0

static const PbColour ink = PB_COLOUR (0x1d1d20);
static const PbColour grey = PB_COLOUR (0x5e5c64);

/* Levels of headings. */
#define N_LEVELS 4

struct _PbPaper {
  PbType type;
  double width;
  double height;
  const PbPaperTitles *titles;
  guint page;
  guint n_pages; /* 0 as long as that is not known */
  double y;
  cairo_surface_t *surface;
  int contents[N_LEVELS +
               1]; /* the last entry of each level; what is under the paper is of level 0 */
};

/* The look of a heading; @room: what must fit on the page under it, too. */
static const struct {
  double size;
  double before;
  double room;
  const char *tag;
} headings[N_LEVELS] = {
  { 20, 0, 60, "H1" },
  { 13.5, 20, 60, "H2" },
  { 11, 12, 40, "H3" },
  { TEXT_SIZE, 6, 30, "H4" },
};

/* The sheet that the locale prints on, which it gives as numbers, in millimetres. */
static void
find_size (double *width, double *height)
{
  *width = GPOINTER_TO_INT (nl_langinfo (_NL_PAPER_WIDTH)) * POINTS_PER_MM;
  *height = GPOINTER_TO_INT (nl_langinfo (_NL_PAPER_HEIGHT)) * POINTS_PER_MM;
}

/* Where something of a width begins that is so far from the first edge of the text. */
static double
find_x (const PbPaper *self, double inset, double width)
{
  return self->type.right_to_left ? self->width - MARGIN - inset - width : MARGIN + inset;
}

static double
get_text_width (const PbPaper *self)
{
  return self->width - 2 * MARGIN;
}

static double
get_bottom (const PbPaper *self)
{
  return self->height - MARGIN;
}

/* In the margin: at one edge or, @at_end, at the other. */
static void
put_in_margin (PbPaper *self, const char *text, gboolean at_end, double y)
{
  PangoLayout *layout = pb_type_set (&self->type, text, SMALL_SIZE, PB_TYPE_PLAIN, -1);
  double width = pb_type_get_width (layout);
  double inset = at_end ? get_text_width (self) - width : 0;

  pb_type_show (&self->type, layout, &grey, find_x (self, inset, width), y);
  g_object_unref (layout);
}

static void
draw_rule (PbPaper *self, double y, double inset, double width)
{
  double x = find_x (self, inset, width);

  pb_colour_set (&grey, self->type.cr);
  cairo_set_line_width (self->type.cr, 0.5);
  cairo_move_to (self->type.cr, x, y);
  cairo_line_to (self->type.cr, x + width, y);
  cairo_stroke (self->type.cr);
}

static void
draw_margins (PbPaper *self)
{
  /* Translators: the number of a page, and how many there are. */
  g_autofree char *number =
      g_strdup_printf (C_ ("page", "%1$u of %2$u"), self->page, self->n_pages);
  double foot = self->height - FOOTER_FROM_EDGE;

  put_in_margin (self, self->titles->mark, FALSE, foot);
  put_in_margin (self, number, TRUE, foot);
  if (self->page == 1)
    return;
  put_in_margin (self, self->titles->title, FALSE, HEADER_Y);
  put_in_margin (self, self->titles->day, TRUE, HEADER_Y);
  draw_rule (self, HEADER_Y + 14, 0, get_text_width (self));
}

static void
begin_page (PbPaper *self)
{
  self->page++;
  self->y = MARGIN;
  draw_margins (self);
}

static void
turn_page (PbPaper *self)
{
  cairo_show_page (self->type.cr);
  begin_page (self);
}

static void
need_room (PbPaper *self, double height)
{
  if (self->y + height > get_bottom (self) && self->y > MARGIN)
    turn_page (self);
}

/* One line of a layout, and where it is in it. */
typedef struct {
  PangoLayoutLine *line;
  double x;
  double ascent;
  double height;
} Line;

static GArray *
list_lines (PangoLayout *layout)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  do {
    PangoRectangle extents;
    Line line = { .line = pango_layout_iter_get_line_readonly (iter) };

    pango_layout_iter_get_line_extents (iter, NULL, &extents);
    line.x = pango_units_to_double (extents.x);
    line.ascent = pango_units_to_double (pango_layout_iter_get_baseline (iter) - extents.y);
    line.height = pango_units_to_double (extents.height);
    g_array_append_val (lines, line);
  } while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
  return lines;
}

/* A column of lines, and how many of them are on paper already. */
typedef struct {
  GArray *lines;
  guint n_done;
  double x;
  const PbColour *colour;
} Column;

/* Puts on the page what fits of a column, as one paragraph to screen readers. At least one line,
 * or a line that is higher than a page would never end. Returns: how far down it goes. */
static double
put_column (PbPaper *self, Column *column, const char *tag)
{
  double y = self->y;

  if (column->n_done == column->lines->len)
    return y;
  cairo_tag_begin (self->type.cr, tag, NULL);
  pb_colour_set (column->colour, self->type.cr);
  for (guint i = column->n_done; i < column->lines->len; i++) {
    const Line *line = &g_array_index (column->lines, Line, i);

    if (y + line->height > get_bottom (self) && y > MARGIN)
      break;
    cairo_move_to (self->type.cr, column->x + line->x, y + line->ascent);
    pango_cairo_show_layout_line (self->type.cr, line->line);
    y += line->height;
    column->n_done++;
  }
  cairo_tag_end (self->type.cr, tag);
  return y;
}

/* Columns beside each other; what does not fit goes on on the next page. */
static void
put_columns (PbPaper *self, Column *columns, guint n, const char *tag)
{
  gboolean more;

  do {
    double y = self->y;

    more = FALSE;
    for (guint i = 0; i < n; i++) {
      double end = put_column (self, &columns[i], tag);

      y = MAX (y, end);
      more |= columns[i].n_done < columns[i].lines->len;
    }
    self->y = y;
    if (more)
      turn_page (self);
  } while (more);
}

static double
get_first_height (const GArray *lines)
{
  return g_array_index (lines, Line, 0).height;
}

static void
put_layout (PbPaper *self, PangoLayout *layout, const char *tag, double room)
{
  g_autoptr (GArray) lines = list_lines (layout);
  Column column = { lines, 0, MARGIN, &ink };

  need_room (self, get_first_height (lines) + room);
  put_columns (self, &column, 1, tag);
  g_object_unref (layout);
}

/* Adds a heading that has just been put to the contents. One that skips levels stands under what
 * is above it. */
static void
add_to_contents (PbPaper *self, guint level, const char *text, double y)
{
  g_autofree char *place = g_strdup_printf ("page=%u pos=[0 %d]", self->page, (int) y);

  self->contents[level] =
      cairo_pdf_surface_add_outline (self->surface, self->contents[level - 1], text, place,
                                     level == 1 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);
  for (guint below = level + 1; below <= N_LEVELS; below++)
    self->contents[below] = self->contents[level];
}

void
pb_paper_add_heading (PbPaper *self, guint level, const char *text)
{
  g_return_if_fail (level >= 1 && level <= G_N_ELEMENTS (headings));

  if (self->y > MARGIN)
    self->y += headings[level - 1].before;
  put_layout (self,
              pb_type_set (&self->type, text, headings[level - 1].size, PB_TYPE_BOLD,
                           get_text_width (self)),
              headings[level - 1].tag, headings[level - 1].room);
  add_to_contents (self, level, text, MAX (self->y - 2 * headings[level - 1].size, 0));
  self->y += LINE_GAP;
}

void
pb_paper_add_text (PbPaper *self, const char *text)
{
  put_layout (self,
              pb_type_set (&self->type, text, TEXT_SIZE, PB_TYPE_PLAIN, get_text_width (self)), "P",
              0);
  self->y += LINE_GAP;
}

/* What is read the other way than the page, "200 schools" on an Arabic one, keeps its order, and
 * the full stop stays at its end. Every line is a paragraph of its own. (transfer full) */
static char *
isolate_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (char **line = lines; *line != NULL; line++) {
    g_autofree char *bare = *line;

    *line = pb_text_isolate (bare);
  }
  return g_strjoinv ("\n", lines);
}

void
pb_paper_add_field (
    PbPaper *self, guint depth, const char *label, const char *value, const char *language)
{
  PbType value_type = self->type;
  double inset = MIN (depth, 8) * STEP;
  double label_width = get_text_width (self) * LABEL_SHARE;
  double value_inset = label_width + GUTTER + inset;
  double value_width = get_text_width (self) - value_inset;
  PangoLayout *names = pb_type_set (&self->type, label, TEXT_SIZE, PB_TYPE_PLAIN, label_width);
  g_autofree char *whole = isolate_lines (value);
  PangoLayout *words;

  if (language != NULL)
    value_type.right_to_left = pb_language_is_right_to_left (language);
  words = pb_type_set (&value_type, whole, TEXT_SIZE, PB_TYPE_PLAIN, value_width);
  {
    g_autoptr (GArray) name_lines = list_lines (names);
    g_autoptr (GArray) word_lines = list_lines (words);
    Column columns[] = {
      { name_lines, 0, find_x (self, inset, label_width), &grey },
      { word_lines, 0, find_x (self, value_inset, value_width), &ink },
    };

    need_room (self, MAX (get_first_height (name_lines), get_first_height (word_lines)));
    put_columns (self, columns, G_N_ELEMENTS (columns), "P");
  }
  self->y += LINE_GAP;
  g_object_unref (names);
  g_object_unref (words);
}

void
pb_paper_add_blanks (PbPaper *self, const char *title, const char *const *labels)
{
  need_room (self, g_strv_length ((char **) labels) * BLANK_HEIGHT + BLANK_HEIGHT);
  pb_paper_add_heading (self, 3, title);
  for (; *labels != NULL; labels++) {
    self->y += BLANK_HEIGHT - TEXT_SIZE - 2 * LINE_GAP;
    pb_paper_add_field (self, 0, *labels, "", NULL);
    draw_rule (self, self->y, get_text_width (self) * LABEL_SHARE + GUTTER,
               get_text_width (self) * (1 - LABEL_SHARE) - GUTTER);
    self->y += LINE_GAP;
  }
}

static cairo_status_t
collect (void *bytes, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
set_properties (cairo_surface_t *surface, const PbPaperTitles *titles)
{
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, titles->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, titles->mark);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Pledgebook");
  if (titles->author != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, titles->author);
}

/* Returns: how many pages there are; 0 when something went wrong. */
static guint
run (const PbPaperTitles *titles,
     PbPaperFunc write,
     gpointer user_data,
     guint n_pages,
     GByteArray *bytes)
{
  PbPaper paper = { .titles = titles, .n_pages = n_pages };
  cairo_surface_t *surface;
  cairo_status_t status;

  find_size (&paper.width, &paper.height);
  surface = cairo_pdf_surface_create_for_stream (collect, bytes, paper.width, paper.height);
  set_properties (surface, titles);
  paper.surface = surface;
  paper.type.cr = cairo_create (surface);
  paper.type.right_to_left = pb_language_is_right_to_left (pb_language_current ());
  begin_page (&paper);
  write (&paper, user_data);
  cairo_show_page (paper.type.cr);
  status = cairo_status (paper.type.cr);
  cairo_destroy (paper.type.cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return status == CAIRO_STATUS_SUCCESS ? paper.page : 0;
}

GBytes *
pb_paper_make (const PbPaperTitles *titles, PbPaperFunc write, gpointer user_data, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint n_pages = run (titles, write, user_data, 0, bytes);

  g_byte_array_set_size (bytes, 0);
  if (n_pages > 0 && run (titles, write, user_data, n_pages, bytes) > 0)
    return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                       _ ("There is not enough memory for the paper. Hand over fewer records."));
  return NULL;
}
