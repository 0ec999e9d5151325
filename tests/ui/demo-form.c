/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Shows all forms of a kind of record in a window, to look at and to try: demo-form [pledge|entity
 * [RECORD.json]]. Not installed, and no test. Ctrl+Z and Ctrl+Shift+Z undo and redo; every change
 * is checked. References have no register to point to. */

#include <adwaita.h>

#include "base/pb-json.h"
#include "domain/pb-check.h"
#include "domain/pb-record.h"
#include "domain/pb-resources.h"
#include "ui/pb-resources.h"
#include "ui/rows/pb-form.h"

typedef struct {
  PbDraft *draft;
  GPtrArray *forms;
} Demo;

static void
check (Demo *demo)
{
  g_autoptr (GPtrArray) findings = pb_findings_new ();
  const PbKind *kind = pb_draft_get_kind (demo->draft);
  PbValue *record = pb_draft_get_value (demo->draft);

  pb_check_format (kind, record, findings);
  pb_check_rules (kind, record, findings);
  for (guint i = 0; i < demo->forms->len; i++)
    pb_form_set_findings (g_ptr_array_index (demo->forms, i), findings);
}

static void
changed_cb (Demo *demo, const char *pointer)
{
  for (guint i = 0; i < demo->forms->len; i++)
    pb_form_refresh (g_ptr_array_index (demo->forms, i), pointer);
  check (demo);
}

static gboolean
undo_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  pb_draft_undo (((Demo *) data)->draft);
  return TRUE;
}

static gboolean
redo_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  pb_draft_redo (((Demo *) data)->draft);
  return TRUE;
}

static void
add_shortcut (GtkWidget *window, const char *trigger, GtkShortcutFunc func, Demo *demo)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string (trigger),
                        gtk_callback_action_new (func, demo, NULL)));
  gtk_widget_add_controller (window, controller);
}

static GtkWidget *
make_page (Demo *demo)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  const PbKind *kind = pb_draft_get_kind (demo->draft);

  gtk_widget_add_css_class (box, "record-form");
  for (const PbSection *section = kind->sections; section->id; section++) {
    GtkWidget *title = gtk_label_new (pb_section_get_title (section));
    PbForm *form = pb_form_new (demo->draft, NULL, kind, section->id, "");

    gtk_widget_add_css_class (title, "title-4");
    gtk_label_set_xalign (GTK_LABEL (title), 0);
    gtk_box_append (GTK_BOX (box), title);
    gtk_box_append (GTK_BOX (box), GTK_WIDGET (form));
    g_ptr_array_add (demo->forms, form);
  }
  return box;
}

static PbValue *
read_record (const PbKind *kind, const char *path)
{
  g_autofree char *data = NULL;
  gsize length;
  PbValue *record;

  if (!path)
    return pb_record_new (kind, "en");
  g_assert_true (g_file_get_contents (path, &data, &length, NULL));
  record = pb_json_parse (data, length, NULL, NULL);
  g_assert_nonnull (record);
  return record;
}

static void
add_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/io/github/pledgebook/Pledgebook/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static GtkWidget *
make_window (Demo *demo)
{
  GtkWidget *clamp =
      g_object_new (ADW_TYPE_CLAMP, "maximum-size", 720, "child", make_page (demo), NULL);
  GtkWidget *scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", clamp, "hscrollbar-policy",
                                      GTK_POLICY_NEVER, NULL);
  GtkWidget *window = g_object_new (GTK_TYPE_WINDOW, "title", "Forms", "child", scroller,
                                    "default-width", 900, "default-height", 720, NULL);

  add_shortcut (window, "<Control>z", undo_cb, demo);
  add_shortcut (window, "<Control><Shift>z", redo_cb, demo);
  return window;
}

int
main (int argc, char **argv)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  const PbKind *kind = pb_kind_find (argc > 1 ? argv[1] : "pledge");
  g_autoptr (PbValue) record = NULL;
  g_autoptr (PbDraft) draft = NULL;
  g_autoptr (GPtrArray) forms = g_ptr_array_new ();
  Demo demo = { 0 };
  GtkWidget *window;

  adw_init ();
  pb_domain_ensure_resources ();
  pb_ui_ensure_resources ();
  add_style ();
  record = read_record (kind, argc > 2 ? argv[2] : NULL);
  demo.draft = draft = pb_draft_new (kind, record);
  demo.forms = forms;
  window = make_window (&demo);
  g_signal_connect_swapped (draft, "changed", G_CALLBACK (changed_cb), &demo);
  check (&demo);
  g_signal_connect_swapped (window, "destroy", G_CALLBACK (g_main_loop_quit), loop);
  gtk_window_present (GTK_WINDOW (window));
  g_main_loop_run (loop);
  return 0;
}
