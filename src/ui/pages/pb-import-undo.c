/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-import-undo.h"

#include <glib/gi18n-lib.h>

#include "store/pb-store-merge.h"

typedef struct {
  PbRegister *reg;
  PbWindow *window; /* weak: it may be closed in the meantime */
  gboolean is_merge;
} Request;

static Request *
request_new (PbRegister *reg, PbWindow *window, gboolean is_merge)
{
  Request *self = g_new0 (Request, 1);

  self->reg = g_object_ref (reg);
  self->is_merge = is_merge;
  g_set_weak_pointer (&self->window, window);
  return self;
}

static void
request_free (Request *self)
{
  g_object_unref (self->reg);
  g_clear_weak_pointer (&self->window);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

static gpointer
undo_job (PbStore *store, gpointer user_data, GCancellable *cancellable, GError **error)
{
  guint n_undone = 0;

  if (!pb_store_undo_import (store, &n_undone, error))
    return NULL;
  /* One more, so that nothing undone differs from a failure. */
  return GUINT_TO_POINTER (n_undone + 1);
}

static gpointer
undo_merge_job (PbStore *store, gpointer user_data, GCancellable *cancellable, GError **error)
{
  return GUINT_TO_POINTER (pb_store_undo_merge (store, error));
}

static void
tell_undone (const Request *request, guint n)
{
  g_autofree char *text =
      g_strdup_printf (ngettext ("%'u change of the import was taken back.",
                                 "%'u changes of the import were taken back.", n),
                       n);

  pb_window_add_toast (request->window,
                       adw_toast_new (request->is_merge ? _ ("The two are apart again.") : text));
}

static void
undone_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Request) request = user_data;
  g_autoptr (GError) error = NULL;
  guint n =
      GPOINTER_TO_UINT (pb_store_worker_run_finish (PB_STORE_WORKER (source), result, &error));

  if (n > 0)
    pb_register_emit_changed (request->reg, NULL);
  if (!request->window)
    return;
  if (n > 0)
    tell_undone (request, n - 1);
  else
    pb_window_show_error (request->window, error);
}

static void
undo (const Request *request)
{
  pb_store_worker_run (pb_register_get_worker (request->reg),
                       request->is_merge ? undo_merge_job : undo_job, NULL, NULL, NULL, NULL,
                       undone_cb, request_new (request->reg, request->window, request->is_merge));
}

/**
 * pb_import_undo:
 * @reg: the register that was imported into
 * @window: (nullable): where to tell how it went
 */
void
pb_import_undo (PbRegister *reg, PbWindow *window)
{
  g_autoptr (Request) request = request_new (reg, window, FALSE);

  undo (request);
}

static void
undo_clicked_cb (AdwToast *toast, gpointer user_data)
{
  undo (user_data);
}

static void
free_request_cb (gpointer data, GClosure *closure)
{
  request_free (data);
}

static AdwToast *
make_toast (const char *text, PbRegister *reg, PbWindow *window, gboolean is_merge)
{
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (undo_clicked_cb),
                         request_new (reg, window, is_merge), free_request_cb, 0);
  return toast;
}

/**
 * pb_import_undo_toast_new:
 * @reg: the register that was imported into
 * @window: (nullable): where to tell how undoing went
 * @effect: what it did, in words; "" when it wrote no record
 *
 * Returns: (transfer full): a toast for pb_window_add_toast()
 */
AdwToast *
pb_import_undo_toast_new (PbRegister *reg, PbWindow *window, const char *effect)
{
  return make_toast (*effect ? effect : _ ("Imported"), reg, window, FALSE);
}

/**
 * pb_merge_undo_toast_new:
 * @reg: the register in which two records were merged
 * @window: (nullable): where to tell how undoing went
 *
 * Returns: (transfer full): a toast for pb_window_add_toast()
 */
AdwToast *
pb_merge_undo_toast_new (PbRegister *reg, PbWindow *window)
{
  return make_toast (_ ("The two are one now."), reg, window, TRUE);
}
