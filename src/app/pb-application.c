/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/pb-application.h"

#include <glib-unix.h>
#include <glib/gi18n-lib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "app/pb-samples.h"
#include "exchange/pb-sample-register.h"
#include "pb-config.h"
#include "ui/pb-register.h"
#include "ui/pb-resources.h"
#include "ui/pb-window.h"
#include "ui/seams/pb-about.h"
#include "ui/seams/pb-help.h"

/* In bytes; what the C library begins with. */
#define LARGE_PIECE (128 * 1024)
/* When a start is over, in milliseconds. */
#define STARTED_MS 1000

struct _PbApplication {
  AdwApplication parent_instance;

  PbRegister *reg;
  gboolean is_samples;
  char *dataset_path; /* of a register made of a data set, instead of the person's own; or NULL */
  char *dataset_name;
  GListStore *files;
  guint signal_sources[3];
};

G_DEFINE_FINAL_TYPE (PbApplication, pb_application, ADW_TYPE_APPLICATION)

static PbWindow *
find_window (PbApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  return window && PB_IS_WINDOW (window) ? PB_WINDOW (window) : NULL;
}

/* Says in a window of its own why there is no register to work in. */
static void
show_trouble (PbApplication *self, const GError *error)
{
  GtkWidget *window = adw_application_window_new (GTK_APPLICATION (self));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *page = adw_status_page_new ();
  g_autofree char *text = g_markup_escape_text (error->message, -1);

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "pb-progress-problem-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _ ("The register cannot be opened"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page), text);
  gtk_widget_set_vexpand (page, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), page);
  gtk_window_set_title (GTK_WINDOW (window), _ ("Pledgebook"));
  gtk_window_set_default_size (GTK_WINDOW (window), 640, 480);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
}

static void
show_given_files (PbApplication *self)
{
  g_autoptr (GListStore) files = g_steal_pointer (&self->files);

  if (files)
    pb_window_open_files (find_window (self), G_LIST_MODEL (files));
}

static gpointer
backup_job (PbStore *store, gpointer keep, GCancellable *cancellable, GError **error)
{
  if (!pb_store_backup_rotate (store, GPOINTER_TO_UINT (keep), error))
    return NULL;
  return g_strdup ("");
}

static void
backed_up_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PbApplication) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *done = pb_store_worker_run_finish (PB_STORE_WORKER (source), result, &error);

  if (!done && find_window (self))
    pb_window_show_error (find_window (self), error);
}

static void
back_up (PbApplication *self)
{
  g_autoptr (GSettings) settings = g_settings_new (PB_APP_ID);
  guint keep = (guint) g_settings_get_int (settings, "backup-count");

  pb_store_worker_run (pb_register_get_worker (self->reg), backup_job, GUINT_TO_POINTER (keep),
                       NULL, g_free, NULL, backed_up_cb, g_object_ref (self));
}

static void
show_window (PbApplication *self)
{
  PbWindow *window = pb_window_new (ADW_APPLICATION (self), self->reg, self->is_samples);

  gtk_window_present (GTK_WINDOW (window));
  show_given_files (self);
  if (!self->is_samples && !self->dataset_path)
    back_up (self);
}

static void
samples_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PbApplication) self = data;
  g_autoptr (GError) error = NULL;
  gboolean loaded = pb_samples_load_finish (PB_STORE_WORKER (source), result, &error);

  show_window (self);
  if (!loaded)
    pb_window_show_error (find_window (self), error);
  g_application_release (G_APPLICATION (self));
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PbApplication) self = data;
  g_autoptr (GError) error = NULL;
  PbStoreWorker *worker = PB_STORE_WORKER (source);

  if (!pb_store_worker_open_finish (worker, result, &error)) {
    show_trouble (self, error);
    g_application_release (G_APPLICATION (self));
    return;
  }
  if (self->is_samples) {
    pb_samples_load (worker, samples_loaded_cb, g_object_ref (self));
    return;
  }
  show_window (self);
  g_application_release (G_APPLICATION (self));
}

static void
close_register (PbApplication *self)
{
  PbWindow *window = find_window (self);

  if (!self->reg)
    return;
  if (window)
    pb_window_flush (window);
  pb_browser_keep (pb_register_get_browser (self->reg));
  pb_store_worker_close (pb_register_get_worker (self->reg));
  g_clear_object (&self->reg);
}

static PbStoreWorker *
create_worker (PbApplication *self)
{
  g_autofree char *path = self->is_samples ? pb_sample_register_path () : pb_store_default_path ();

  return self->dataset_path ? pb_store_worker_new_read_only (self->dataset_path)
                            : pb_store_worker_new (path);
}

/* Reads the index at once, without waiting for a window to ask for it. */
static void
open_register (PbApplication *self)
{
  g_autoptr (PbStoreWorker) worker = create_worker (self);

  self->reg = pb_register_new (worker);
  if (self->is_samples)
    pb_register_set_name (self->reg, "samples");
  if (self->dataset_path)
    pb_register_set_name (self->reg, "dataset");
  pb_register_set_dataset (self->reg, self->dataset_name);
  g_application_hold (G_APPLICATION (self));
  pb_store_worker_open (worker, opened_cb, g_object_ref (self));
  pb_browser_prepare (pb_register_get_browser (self->reg));
}

/* Changes between the person's own register, the samples and a data set. @path, @name: (nullable):
 * of the data set. */
static void
switch_register (PbApplication *self, gboolean to_samples, const char *path, const char *name)
{
  PbWindow *old = find_window (self);

  if (self->is_samples == to_samples && g_strcmp0 (self->dataset_path, path) == 0 && self->reg)
    return;
  if (old && !pb_window_prepare_close (old))
    return;
  close_register (self);
  self->is_samples = to_samples;
  g_free (self->dataset_path);
  g_free (self->dataset_name);
  self->dataset_path = g_strdup (path);
  self->dataset_name = g_strdup (name);
  open_register (self);
  if (old)
    gtk_window_destroy (GTK_WINDOW (old));
}

static void
samples_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  switch_register (PB_APPLICATION (data), TRUE, NULL, NULL);
}

static void
leave_samples_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  switch_register (PB_APPLICATION (data), FALSE, NULL, NULL);
}

static void
look_at_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  const char *path;
  const char *name;

  g_variant_get (parameter, "(&s&s)", &path, &name);
  switch_register (PB_APPLICATION (data), FALSE, path, name);
}

static void
help_shown_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PbApplication) self = data;
  g_autoptr (GError) error = NULL;

  if (!pb_help_show_finish (source, result, &error) && find_window (self))
    pb_window_show_error (find_window (self), error);
}

static void
help_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWindow *parent = gtk_application_get_active_window (GTK_APPLICATION (data));

  if (parent)
    pb_help_show (parent, help_shown_cb, g_object_ref (data));
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  pb_about_present (gtk_application_get_active_window (GTK_APPLICATION (data)));
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PbWindow *window = find_window (PB_APPLICATION (data));

  if (window)
    gtk_window_close (GTK_WINDOW (window));
  else
    g_application_quit (G_APPLICATION (data));
}

static const GActionEntry action_entries[] = {
  { "samples", samples_cb },
  { "leave-samples", leave_samples_cb },
  { "look-at", look_at_cb, "(ss)" },
  { "help", help_cb },
  { "about", about_cb },
  { "quit", quit_cb },
};

static const struct {
  const char *action;
  const char *accels[3];
} accels[] = {
  { "app.quit", { "<Control>q" } },
  { "app.help", { "F1" } },
  { "window.close", { "<Control>w" } },
  { "win.show-help-overlay", { "<Control>question", "<Control>F1" } },
  { "win.back", { "<Alt>Left", "Back" } },
  { "win.new-pledge", { "<Control>n" } },
  { "win.new-entity", { "<Control><Shift>n" } },
  { "win.open-file", { "<Control>o" } },
  { "win.export", { "<Control>e" } },
  { "win.preferences", { "<Control>comma" } },
  { "win.review", { "<Control>r" } },
  { "win.find", { "<Control>f" } },
  { "win.show-place::overview", { "<Alt>1" } },
  { "win.show-place::pledges", { "<Alt>2" } },
  { "win.show-place::entities", { "<Alt>3" } },
  { "win.show-place::exchange", { "<Alt>4" } },
};

static gboolean
terminated_cb (gpointer data)
{
  PbApplication *self = PB_APPLICATION (data);
  PbWindow *window = find_window (self);

  if (window)
    gtk_window_close (GTK_WINDOW (window));
  g_application_quit (G_APPLICATION (self));
  return G_SOURCE_CONTINUE;
}

#ifdef __GLIBC__
static gboolean
started_cb (gpointer data)
{
  malloc_trim (0);
  return G_SOURCE_REMOVE;
}
#endif

/* A large piece of memory goes back when it is freed. Left to itself, the GNU C library keeps
 * pieces up to the size of the largest that it has seen, such as what a window is painted on. What
 * a start needs for a moment only goes back when it is over, which takes less than a millisecond.
 */
static void
give_memory_back (void)
{
#ifdef __GLIBC__
  mallopt (M_MMAP_THRESHOLD, LARGE_PIECE);
  g_timeout_add_full (G_PRIORITY_LOW, STARTED_MS, started_cb, NULL, NULL);
#endif
}

static void
pb_application_startup (GApplication *application)
{
  static const int ways_out[] = { SIGTERM, SIGINT, SIGHUP };
  PbApplication *self = PB_APPLICATION (application);

  give_memory_back ();
  pb_ui_ensure_resources ();
  /* In a thread of its own, while this one starts GTK, which takes about as long. */
  open_register (self);
  G_APPLICATION_CLASS (pb_application_parent_class)->startup (application);
  g_action_map_add_action_entries (G_ACTION_MAP (self), action_entries,
                                   G_N_ELEMENTS (action_entries), self);
  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accels[i].action,
                                           accels[i].accels);
  for (guint i = 0; i < G_N_ELEMENTS (ways_out); i++)
    self->signal_sources[i] = g_unix_signal_add (ways_out[i], terminated_cb, self);
}

static void
pb_application_activate (GApplication *application)
{
  PbApplication *self = PB_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window)
    gtk_window_present (window);
  else if (!self->reg)
    open_register (self);
}

static void
pb_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  PbApplication *self = PB_APPLICATION (application);

  if (!self->files)
    self->files = g_list_store_new (G_TYPE_FILE);
  for (int i = 0; i < n_files; i++)
    g_list_store_append (self->files, files[i]);
  g_application_activate (application);
  if (find_window (self))
    show_given_files (self);
}

static int
pb_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  if (g_variant_dict_contains (options, "version")) {
    g_print ("Pledgebook %s\n", PB_VERSION);
    return 0;
  }
  if (g_variant_dict_contains (options, "samples"))
    PB_APPLICATION (application)->is_samples = TRUE;
  return -1;
}

static void
pb_application_shutdown (GApplication *application)
{
  PbApplication *self = PB_APPLICATION (application);

  for (guint i = 0; i < G_N_ELEMENTS (self->signal_sources); i++)
    g_clear_handle_id (&self->signal_sources[i], g_source_remove);
  close_register (self);
  g_clear_object (&self->files);
  g_clear_pointer (&self->dataset_path, g_free);
  g_clear_pointer (&self->dataset_name, g_free);
  G_APPLICATION_CLASS (pb_application_parent_class)->shutdown (application);
}

static void
pb_application_class_init (PbApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->startup = pb_application_startup;
  application_class->activate = pb_application_activate;
  application_class->open = pb_application_open;
  application_class->handle_local_options = pb_application_handle_local_options;
  application_class->shutdown = pb_application_shutdown;
}

static void
pb_application_init (PbApplication *self)
{
  static const GOptionEntry options[] = {
    { "samples", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Look at the samples"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Print the version"), NULL },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _ ("[FILE…]"));
}

/**
 * pb_application_new:
 *
 * To be called once the locale is set: GTK must not set it again while the register is read.
 *
 * Returns: (transfer full): the application
 */
PbApplication *
pb_application_new (void)
{
  gtk_disable_setlocale ();
  return g_object_new (PB_TYPE_APPLICATION, "application-id", PB_APP_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, "resource-base-path",
                       "/io/github/pledgebook/Pledgebook", NULL);
}
