/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-key-work.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "exchange/pb-key-transfer.h"
#include "exchange/pb-own-keys.h"
#include "exchange/pb-secret.h"

/* @run: the one thing that is different. The strings that it does not need are %NULL. */
typedef struct _Work Work;
struct _Work {
  gboolean (*run) (const Work *self, PbKeyring *keyring, PbStore *store, GError **error);
  char *signer;
  char *key;
  GFile *file;
  PbSecret *passphrase;
};

static void
free_work (gpointer data)
{
  Work *self = data;

  g_free (self->signer);
  g_free (self->key);
  g_clear_object (&self->file);
  g_clear_pointer (&self->passphrase, pb_secret_free);
  g_free (self);
}

void
pb_key_state_free (PbKeyState *self)
{
  g_clear_pointer (&self->current, pb_known_key_free);
  g_ptr_array_unref (self->decisions);
  g_free (self);
}

static void
take_current (PbKeyState *state, GPtrArray *keys)
{
  for (guint i = 0; i < keys->len && !state->current; i++) {
    const PbKnownKey *key = g_ptr_array_index (keys, i);

    if (pb_trust_is_current (key->trust))
      state->current = g_ptr_array_steal_index (keys, i);
  }
}

static gpointer
read_job (PbStore *store, gpointer user_data, GCancellable *cancellable, GError **error)
{
  const char *signer = user_data;
  g_autoptr (PbKeyring) keyring = pb_keyring_new (NULL);
  g_autoptr (GPtrArray) keys = pb_store_list_keys (store, signer, error);
  g_autoptr (GPtrArray) decisions = keys ? pb_store_list_decisions (store, signer, error) : NULL;
  PbKeyState *state;

  if (!decisions)
    return NULL;
  state = g_new0 (PbKeyState, 1);
  state->decisions = g_steal_pointer (&decisions);
  state->has_private = pb_keyring_has (keyring, signer);
  take_current (state, keys);
  return state;
}

static void
read_done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  PbKeyState *state = pb_store_worker_run_finish (PB_STORE_WORKER (source), result, &error);

  if (state)
    g_task_return_pointer (task, state, (GDestroyNotify) pb_key_state_free);
  else
    g_task_return_error (task, error);
}

void
pb_key_work_read (PbRegister *reg,
                  const char *signer,
                  GCancellable *cancellable,
                  GAsyncReadyCallback callback,
                  gpointer user_data)
{
  GTask *task = g_task_new (reg, cancellable, callback, user_data);

  g_task_set_source_tag (task, pb_key_work_read);
  pb_store_worker_run (pb_register_get_worker (reg), read_job, g_strdup (signer), g_free,
                       (GDestroyNotify) pb_key_state_free, cancellable, read_done_cb, task);
}

PbKeyState *
pb_key_work_read_finish (PbRegister *reg, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, pb_key_work_read), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
work_job (PbStore *store, gpointer user_data, GCancellable *cancellable, GError **error)
{
  const Work *work = user_data;
  g_autoptr (PbKeyring) keyring = pb_keyring_new (NULL);

  return GINT_TO_POINTER (work->run (work, keyring, store, error));
}

static void
work_done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (pb_store_worker_run_finish (PB_STORE_WORKER (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* @work: (transfer full) */
static void
start (PbRegister *reg, Work *work, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (reg, NULL, callback, user_data);

  g_task_set_source_tag (task, pb_key_work_finish);
  pb_store_worker_run (pb_register_get_worker (reg), work_job, work, free_work, NULL, NULL,
                       work_done_cb, task);
}

gboolean
pb_key_work_finish (PbRegister *reg, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, pb_key_work_finish), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static gboolean
register_entity (const Work *work, PbKeyring *keyring, PbStore *store, GError **error)
{
  return pb_own_keys_register (keyring, store, work->signer, error);
}

void
pb_key_work_register (PbRegister *reg,
                      const char *signer,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  Work *work = g_new0 (Work, 1);

  *work = (Work){ .run = register_entity, .signer = g_strdup (signer) };
  start (reg, work, callback, user_data);
}

static gboolean
make (const Work *work, PbKeyring *keyring, PbStore *store, GError **error)
{
  g_autoptr (PbKey) key = pb_own_keys_create (keyring, store, work->signer, error);

  return key != NULL;
}

void
pb_key_work_make (PbRegister *reg,
                  const char *signer,
                  GAsyncReadyCallback callback,
                  gpointer user_data)
{
  Work *work = g_new0 (Work, 1);

  *work = (Work){ .run = make, .signer = g_strdup (signer) };
  start (reg, work, callback, user_data);
}

static gboolean
confirm (const Work *work, PbKeyring *keyring, PbStore *store, GError **error)
{
  return pb_store_trust_key (store, work->signer, work->key, PB_TRUST_CONFIRMED, error);
}

void
pb_key_work_confirm (PbRegister *reg,
                     const char *signer,
                     const char *key,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  Work *work = g_new0 (Work, 1);

  *work = (Work){ .run = confirm, .signer = g_strdup (signer), .key = g_strdup (key) };
  start (reg, work, callback, user_data);
}

static PbSecret *
copy_secret (const char *text)
{
  gsize length = strlen (text) + 1;
  PbSecret *secret = pb_secret_new (length);

  memcpy (secret, text, length);
  return secret;
}

static gboolean
save (const Work *work, PbKeyring *keyring, PbStore *store, GError **error)
{
  g_autoptr (PbKey) key = pb_keyring_load (keyring, work->signer, error);

  return key && pb_key_transfer_write (work->file, work->signer, key,
                                       (const char *) work->passphrase, NULL, error);
}

void
pb_key_work_save (PbRegister *reg,
                  const char *signer,
                  GFile *file,
                  const char *passphrase,
                  GAsyncReadyCallback callback,
                  gpointer user_data)
{
  Work *work = g_new0 (Work, 1);

  *work = (Work){ .run = save,
                  .signer = g_strdup (signer),
                  .file = g_object_ref (file),
                  .passphrase = copy_secret (passphrase) };
  start (reg, work, callback, user_data);
}

static gboolean
load (const Work *work, PbKeyring *keyring, PbStore *store, GError **error)
{
  g_autofree char *signer = NULL;
  g_autoptr (PbKey) key =
      pb_key_transfer_read (work->file, (const char *) work->passphrase, &signer, error);

  if (!key)
    return FALSE;
  if (g_str_equal (signer, work->signer))
    return pb_own_keys_adopt (keyring, store, signer, key, error);
  g_set_error_literal (
      error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_FOREIGN,
      _ ("This is the key of another entity. Open that entity and load it there."));
  return FALSE;
}

void
pb_key_work_load (PbRegister *reg,
                  const char *signer,
                  GFile *file,
                  const char *passphrase,
                  GAsyncReadyCallback callback,
                  gpointer user_data)
{
  Work *work = g_new0 (Work, 1);

  *work = (Work){ .run = load,
                  .signer = g_strdup (signer),
                  .file = g_object_ref (file),
                  .passphrase = copy_secret (passphrase) };
  start (reg, work, callback, user_data);
}
