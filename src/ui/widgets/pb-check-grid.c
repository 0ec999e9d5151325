/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/pb-check-grid.h"

#include "ui/widgets/pb-columns.h"
#include "ui/widgets/pb-tooltip-name.h"

#define COLUMN_WIDTH 220
#define COLUMN_SPACING 12

struct _PbCheckGrid {
  GtkWidget parent_instance;

  GtkWidget *columns;
  GPtrArray *codes;
  GPtrArray *checks;
  gboolean quiet;
};

enum { SIGNAL_TOGGLED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbCheckGrid, pb_check_grid, GTK_TYPE_WIDGET)

static gboolean
has_focus_inside (PbCheckGrid *self)
{
  return gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
}

/* Tab comes in at the first that is ticked, or the first of all, and goes out from any. */
static gboolean
focus_entry_point (PbCheckGrid *self)
{
  for (guint i = 0; i < self->checks->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->checks, i)))
      return gtk_widget_grab_focus (g_ptr_array_index (self->checks, i));
  return self->checks->len > 0 && gtk_widget_grab_focus (g_ptr_array_index (self->checks, 0));
}

/* How far @to lies in @direction from @from; 0 when it does not. The other axis counts the more, so
 * that the arrow keys keep to a line or column as long as there is one. */
static float
measure_way (PbCheckGrid *self, GtkWidget *from, GtkWidget *to, GtkDirectionType direction)
{
  gboolean is_level = direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT;
  gboolean is_back = direction == GTK_DIR_LEFT || direction == GTK_DIR_UP;
  graphene_rect_t a;
  graphene_rect_t b;
  float ahead;
  float aside;

  if (!gtk_widget_compute_bounds (from, GTK_WIDGET (self), &a) ||
      !gtk_widget_compute_bounds (to, GTK_WIDGET (self), &b))
    return 0;
  ahead = is_level ? b.origin.x - a.origin.x : b.origin.y - a.origin.y;
  aside = is_level ? b.origin.y - a.origin.y : b.origin.x - a.origin.x;
  if (is_back)
    ahead = -ahead;
  if (ahead < 1 || (is_level && ABS (aside) >= 1))
    return 0;
  return ahead + 8 * ABS (aside);
}

/* GTK 4.8 would take an arrow key on a check button that stands alone for a wish to tick it. */
static void
move_focus (PbCheckGrid *self, GtkDirectionType direction)
{
  GtkWidget *from = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *best = NULL;
  float least = 0;

  for (guint i = 0; i < self->checks->len; i++) {
    GtkWidget *to = g_ptr_array_index (self->checks, i);
    float way = measure_way (self, from, to, direction);

    if (way > 0 && (!best || way < least)) {
      best = to;
      least = way;
    }
  }
  if (best)
    gtk_widget_grab_focus (best);
}

static gboolean
pb_check_grid_focus (GtkWidget *widget, GtkDirectionType direction)
{
  PbCheckGrid *self = PB_CHECK_GRID (widget);
  gboolean is_tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (!has_focus_inside (self))
    return focus_entry_point (self);
  if (!is_tab)
    move_focus (self, direction);
  return !is_tab;
}

static gboolean
pb_check_grid_grab_focus (GtkWidget *widget)
{
  return focus_entry_point (PB_CHECK_GRID (widget));
}

static void
pb_check_grid_dispose (GObject *object)
{
  PbCheckGrid *self = PB_CHECK_GRID (object);

  g_ptr_array_set_size (self->checks, 0);
  g_clear_pointer (&self->columns, gtk_widget_unparent);
  G_OBJECT_CLASS (pb_check_grid_parent_class)->dispose (object);
}

static void
pb_check_grid_finalize (GObject *object)
{
  PbCheckGrid *self = PB_CHECK_GRID (object);

  g_ptr_array_unref (self->checks);
  g_ptr_array_unref (self->codes);
  G_OBJECT_CLASS (pb_check_grid_parent_class)->finalize (object);
}

static void
pb_check_grid_class_init (PbCheckGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_check_grid_dispose;
  G_OBJECT_CLASS (klass)->finalize = pb_check_grid_finalize;
  widget_class->focus = pb_check_grid_focus;
  widget_class->grab_focus = pb_check_grid_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  signals[SIGNAL_TOGGLED] = g_signal_new ("toggled", PB_TYPE_CHECK_GRID, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
pb_check_grid_init (PbCheckGrid *self)
{
  self->codes = g_ptr_array_new_with_free_func (g_free);
  self->checks = g_ptr_array_new ();
  self->columns = pb_columns_new (2, COLUMN_WIDTH, COLUMN_SPACING);
  gtk_widget_set_parent (self->columns, GTK_WIDGET (self));
}

GtkWidget *
pb_check_grid_new (void)
{
  return g_object_new (PB_TYPE_CHECK_GRID, NULL);
}

static void
toggled_cb (PbCheckGrid *self)
{
  if (!self->quiet)
    g_signal_emit (self, signals[SIGNAL_TOGGLED], 0);
}

static GtkWidget *
make_label (const char *text)
{
  return g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "wrap-mode",
                       PANGO_WRAP_WORD_CHAR, "xalign", 0.0f, NULL);
}

/* The least width of a GtkBox of labels depends on the lines they had in another width, so that it
 * could stick out of its column; that of PbColumns does not. */
static GtkWidget *
make_face (const char *label, const char *description)
{
  GtkWidget *face = pb_columns_new (1, 1, 0);
  GtkWidget *dim;

  gtk_widget_set_hexpand (face, TRUE);
  pb_columns_append (PB_COLUMNS (face), make_label (label));
  if (!description)
    return face;
  dim = make_label (description);
  gtk_widget_add_css_class (dim, "dim-label");
  gtk_widget_add_css_class (dim, "form-help");
  pb_columns_append (PB_COLUMNS (face), dim);
  return face;
}

void
pb_check_grid_add (PbCheckGrid *self,
                   const char *code,
                   const char *label,
                   const char *description,
                   gboolean spelled_out)
{
  GtkWidget *check = gtk_check_button_new ();

  /* The box to tick stands beside the first line. */
  gtk_widget_set_valign (gtk_widget_get_first_child (check), GTK_ALIGN_START);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check),
                              make_face (label, spelled_out ? description : NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  if (description)
    gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    description, -1);
  if (!spelled_out)
    pb_tooltip_set (check, description);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (toggled_cb), self);
  pb_columns_append (PB_COLUMNS (self->columns), check);
  g_ptr_array_add (self->codes, g_strdup (code));
  g_ptr_array_add (self->checks, check);
}

static GtkCheckButton *
find_check (PbCheckGrid *self, const char *code)
{
  guint index;

  if (!g_ptr_array_find_with_equal_func (self->codes, code, g_str_equal, &index))
    return NULL;
  return g_ptr_array_index (self->checks, index);
}

gboolean
pb_check_grid_has (PbCheckGrid *self, const char *code)
{
  return find_check (self, code) != NULL;
}

void
pb_check_grid_set_active (PbCheckGrid *self, const char *code, gboolean active)
{
  GtkCheckButton *check = find_check (self, code);

  g_return_if_fail (check);

  self->quiet = TRUE;
  gtk_check_button_set_active (check, active);
  self->quiet = FALSE;
}

void
pb_check_grid_set_codes (PbCheckGrid *self, const char *const *codes)
{
  for (guint i = 0; i < self->codes->len; i++) {
    const char *code = g_ptr_array_index (self->codes, i);

    pb_check_grid_set_active (self, code, g_strv_contains (codes, code));
  }
}

GStrv
pb_check_grid_get_codes (PbCheckGrid *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < self->codes->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->checks, i)))
      g_strv_builder_add (builder, g_ptr_array_index (self->codes, i));
  return g_strv_builder_end (builder);
}
