/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pb-front.h"

#include <glib/gi18n-lib.h>

#include "exchange/pb-dataset.h"
#include "ui/pages/pb-browse-page.h"
#include "ui/pages/pb-exchange-page.h"
#include "ui/pages/pb-overview-page.h"
#include "ui/pages/pb-welcome-page.h"
#include "ui/pb-window.h"
#include "ui/widgets/pb-break-bin.h"
#include "ui/widgets/pb-late-menu.h"
#include "ui/widgets/pb-notice-bar.h"
#include "ui/widgets/pb-tell-shown.h"
#include "ui/widgets/pb-toast-area.h"
#include "ui/widgets/pb-tooltip-name.h"
#include "ui/widgets/pb-waiting.h"

/* From this width, in px, the header bar has room for the places. */
#define ROOM_FOR_PLACES 620

struct _PbFront {
  AdwBin parent_instance;

  PbRegister *reg;
  GCancellable *cancellable;
  PbBreakBin *break_bin;
  GtkWidget *title;
  GtkWidget *switcher;
  GtkWidget *new_button;
  GtkStack *stack;
  AdwBin *welcome;
  AdwViewStack *places;
  GtkWidget *bar;
};

G_DEFINE_FINAL_TYPE (PbFront, pb_front, ADW_TYPE_BIN)

static void
pb_front_dispose (GObject *object)
{
  PbFront *self = PB_FRONT (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->reg)
    g_signal_handlers_disconnect_by_data (self->reg, self);
  g_clear_object (&self->reg);
  G_OBJECT_CLASS (pb_front_parent_class)->dispose (object);
}

static void
pb_front_class_init (PbFrontClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_front_dispose;
}

static void
pb_front_init (PbFront *self)
{
  self->cancellable = g_cancellable_new ();
}

static GtkWidget *
make_pledges (PbRegister *reg)
{
  return GTK_WIDGET (pb_browse_page_new (reg, &pb_pledge_kind));
}

static GtkWidget *
make_entities (PbRegister *reg)
{
  return GTK_WIDGET (pb_browse_page_new (reg, &pb_entity_kind));
}

static const struct {
  const char *name;
  const char *title;
  const char *icon;
  GtkWidget *(*make) (PbRegister *reg);
  gboolean reads_ahead; /* is made early, to read while the window is not there yet */
} places[] = {
  { "overview", N_ ("Overview"), "pb-overview-symbolic", pb_overview_page_new, FALSE },
  { "pledges", N_ ("Pledges"), "pb-pledges-symbolic", make_pledges, TRUE },
  { "entities", N_ ("Entities"), "pb-entities-symbolic", make_entities, TRUE },
  { "exchange", N_ ("Exchange"), "pb-exchange-symbolic", pb_exchange_page_new, FALSE },
};

/* A place is built when it is first needed: at the start of the program that is one of them. */
static GtkWidget *
need_place (PbFront *self, const char *name)
{
  AdwBin *holder = ADW_BIN (adw_view_stack_get_child_by_name (self->places, name));

  for (guint i = 0; !adw_bin_get_child (holder) && i < G_N_ELEMENTS (places); i++)
    if (g_str_equal (places[i].name, name))
      adw_bin_set_child (holder, places[i].make (self->reg));
  return adw_bin_get_child (holder);
}

static gboolean
reads_ahead (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_strcmp0 (places[i].name, name) == 0)
      return places[i].reads_ahead;
  return FALSE;
}

static GtkWidget *
need_visible_place (PbFront *self)
{
  return need_place (self, pb_front_get_place (self));
}

static void
need_welcome (PbFront *self)
{
  if (!adw_bin_get_child (self->welcome))
    adw_bin_set_child (self->welcome, pb_welcome_page_new ());
}

gboolean
pb_front_has_places (PbFront *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "places") == 0;
}

/* The places stand in the header bar where there is room, else at the bottom. */
static void
arrange_places (PbFront *self)
{
  gboolean has_places = pb_front_has_places (self);
  gboolean has_room = pb_break_bin_get_room (self->break_bin) != PB_ROOM_NARROW;

  gtk_widget_set_visible (self->switcher, has_places && has_room);
  gtk_widget_set_visible (self->title, !has_places || !has_room);
  adw_view_switcher_bar_set_reveal (ADW_VIEW_SWITCHER_BAR (self->bar), has_places && !has_room);
}

static void
show_places (PbFront *self, gboolean shown)
{
  gboolean had_places = pb_front_has_places (self);
  PbWindow *window = pb_window_of (GTK_WIDGET (self));

  if (shown)
    need_visible_place (self);
  else
    need_welcome (self);
  gtk_stack_set_visible_child_name (self->stack, shown ? "places" : "welcome");
  gtk_widget_set_visible (self->new_button, shown && !pb_register_get_dataset (self->reg));
  arrange_places (self);
  if (shown && !had_places && window && !pb_window_get_page (window))
    pb_front_focus_place (self);
}

static gpointer
count_job (PbIndex *index, PbStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  guint n = pb_index_get_n (index);

  return g_memdup2 (&n, sizeof n);
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PbFront) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree guint *n = pb_browser_run_finish (PB_BROWSER (source), result, &error);

  if (!self->reg)
    return;
  if (n)
    show_places (self, *n > 0);
  else
    pb_window_show_error (pb_window_of (GTK_WIDGET (self)), error);
}

static void
count_records (PbFront *self)
{
  pb_browser_run (pb_register_get_browser (self->reg), count_job, NULL, NULL, g_free,
                  self->cancellable, counted_cb, g_object_ref (self));
}

static GMenuModel *
make_new_menu (void)
{
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, _ ("New Pledge…"), "win.new-pledge");
  g_menu_append (menu, _ ("New Entity"), "win.new-entity");
  return G_MENU_MODEL (menu);
}

static GMenuModel *
make_main_menu (gboolean is_samples)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) files = g_menu_new ();
  g_autoptr (GMenu) about = g_menu_new ();

  g_menu_append (files, _ ("Open Files…"), "win.open-file");
  g_menu_append (files, _ ("Working Groups"), "win.show-composition");
  if (is_samples)
    g_menu_append (files, _ ("Leave the Samples"), "app.leave-samples");
  else
    g_menu_append (files, _ ("Look at the Samples"), "app.samples");
  g_menu_append (about, _ ("Preferences"), "win.preferences");
  g_menu_append (about, _ ("Keyboard Shortcuts"), "win.show-help-overlay");
  g_menu_append (about, _ ("Help"), "app.help");
  g_menu_append (about, _ ("About Pledgebook"), "app.about");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (files));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (about));
  return G_MENU_MODEL (menu);
}

/* Takes the menu. */
static GtkWidget *
make_menu_button (const char *icon, const char *label, GMenuModel *menu)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), icon);
  pb_late_menu_set (GTK_MENU_BUTTON (button), menu);
  pb_tooltip_name_set (button, label);
  g_object_unref (menu);
  return button;
}

static void
place_changed_cb (PbFront *self)
{
  if (self->reg && (pb_front_has_places (self) || reads_ahead (pb_front_get_place (self))))
    need_visible_place (self);
}

static void
add_places (PbFront *self)
{
  self->places = ADW_VIEW_STACK (adw_view_stack_new ());
  /* One place that needs more width must not have the others cut off. */
  adw_view_stack_set_hhomogeneous (self->places, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (places[i].make != pb_exchange_page_new || !pb_register_get_dataset (self->reg)) {
      GtkWidget *holder = adw_bin_new ();

      pb_tell_shown (holder);
      adw_view_stack_add_titled_with_icon (self->places, holder, places[i].name,
                                           _ (places[i].title), places[i].icon);
    }
}

static void
add_stack (PbFront *self)
{
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_stack_add_named (self->stack, pb_waiting_new (_ ("Reading the register…")), "loading");
  self->welcome = ADW_BIN (adw_bin_new ());
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->welcome), "welcome");
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->places), "places");
  g_signal_connect_swapped (self->places, "notify::visible-child", G_CALLBACK (place_changed_cb),
                            self);
}

static void
add_switchers (PbFront *self)
{
  self->bar = adw_view_switcher_bar_new ();
  adw_view_switcher_bar_set_stack (ADW_VIEW_SWITCHER_BAR (self->bar), self->places);
  pb_toast_area_keep_clear (self->bar);
  self->switcher = adw_view_switcher_new ();
  adw_view_switcher_set_stack (ADW_VIEW_SWITCHER (self->switcher), self->places);
  adw_view_switcher_set_policy (ADW_VIEW_SWITCHER (self->switcher), ADW_VIEW_SWITCHER_POLICY_WIDE);
}

/* The title and the switcher; one of them is shown. */
static GtkWidget *
make_title (PbFront *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->title = adw_window_title_new (_ ("Pledgebook"), NULL);
  gtk_widget_set_visible (self->switcher, FALSE);
  gtk_box_append (GTK_BOX (box), self->title);
  gtk_box_append (GTK_BOX (box), self->switcher);
  return box;
}

static GtkWidget *
make_header (PbFront *self, gboolean is_samples)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *menu_button =
      make_menu_button ("open-menu-symbolic", _ ("Main Menu"), make_main_menu (is_samples));

  gtk_menu_button_set_primary (GTK_MENU_BUTTON (menu_button), TRUE);
  self->new_button = make_menu_button ("list-add-symbolic", _ ("New"), make_new_menu ());
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), make_title (self));
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), self->new_button);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), menu_button);
  return header;
}

/* Says what is shown instead of the person's own register, and offers the way back. */
static GtkWidget *
make_guest_bar (const char *sentence, const char *label)
{
  GtkWidget *leave = gtk_button_new_with_label (label);
  GtkWidget *bar = pb_notice_bar_new ("final", leave);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (leave), "app.leave-samples");
  pb_notice_bar_set_sentence (PB_NOTICE_BAR (bar), sentence);
  return bar;
}

/* What the names of all data sets end in says nothing, and would be hyphenated. (transfer full) */
static char *
shorten_name (const char *name)
{
  gsize length = strlen (name);

  if (g_str_has_suffix (name, PB_DATASET_SUFFIX))
    length -= strlen (PB_DATASET_SUFFIX);
  return g_strndup (name, length);
}

static GtkWidget *
make_dataset_bar (const char *name)
{
  g_autofree char *short_name = shorten_name (name);
  /* Translators: %s is the name of a file. */
  g_autofree char *sentence = g_strdup_printf (_ ("You look through “%s”. Nothing in it can be "
                                                  "changed, and your own register stays as it is."),
                                               short_name);

  return make_guest_bar (sentence, _ ("Leave the Data Set"));
}

static void
put_together (PbFront *self, gboolean is_samples)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), make_header (self, is_samples));
  if (is_samples)
    gtk_box_append (GTK_BOX (box),
                    make_guest_bar (_ ("These are samples, kept apart from your own register."),
                                    _ ("Leave the Samples")));
  if (pb_register_get_dataset (self->reg))
    gtk_box_append (GTK_BOX (box), make_dataset_bar (pb_register_get_dataset (self->reg)));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  gtk_box_append (GTK_BOX (box), self->bar);
  self->break_bin = pb_break_bin_new (ROOM_FOR_PLACES, ROOM_FOR_PLACES);
  pb_break_bin_set_child (self->break_bin, box);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->break_bin));
  g_signal_connect_swapped (self->break_bin, "room-changed", G_CALLBACK (arrange_places), self);
}

PbFront *
pb_front_new (PbRegister *reg, gboolean is_samples, const char *place)
{
  PbFront *self = g_object_new (PB_TYPE_FRONT, NULL);

  self->reg = g_object_ref (reg);
  add_places (self);
  add_stack (self);
  add_switchers (self);
  put_together (self, is_samples);
  /* What the place reads comes before the count that shows the place, so it is shown complete. */
  pb_front_set_place (self, place);
  g_signal_connect_swapped (reg, "changed", G_CALLBACK (count_records), self);
  count_records (self);
  return self;
}

void
pb_front_set_place (PbFront *self, const char *name)
{
  if (adw_view_stack_get_child_by_name (self->places, name))
    adw_view_stack_set_visible_child_name (self->places, name);
}

void
pb_front_browse (PbFront *self, const PbKind *kind, const char *query)
{
  pb_browse_page_set_query (PB_BROWSE_PAGE (need_place (self, kind->plural)), query);
  adw_view_stack_set_visible_child_name (self->places, kind->plural);
}

const char *
pb_front_get_place (PbFront *self)
{
  return adw_view_stack_get_visible_child_name (self->places);
}

void
pb_front_focus_place (PbFront *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  GtkWidget *place = pb_front_has_places (self) ? need_visible_place (self) : NULL;

  /* Asked again where the focus is already, GTK would move it on. */
  if (!place || (focus && gtk_widget_is_ancestor (focus, place)))
    return;
  if (!gtk_widget_grab_focus (place))
    gtk_widget_child_focus (place, GTK_DIR_TAB_FORWARD);
}

void
pb_front_find (PbFront *self)
{
  /* Where there is nothing to look through, one means the pledges. */
  if (!PB_IS_BROWSE_PAGE (need_visible_place (self)))
    pb_front_set_place (self, pb_pledge_kind.plural);
  pb_browse_page_find (PB_BROWSE_PAGE (need_visible_place (self)));
}

void
pb_front_find_export (PbFront *self)
{
  g_return_if_fail (PB_IS_FRONT (self));

  pb_exchange_page_find_export (PB_EXCHANGE_PAGE (need_place (self, "exchange")));
}
