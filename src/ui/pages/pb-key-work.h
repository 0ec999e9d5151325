/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/pb-store-keys.h"
#include "ui/pb-register.h"

/* What can be done with the keys of a signer, in the thread of the register. */

/**
 * PbKeyState:
 * @current: (nullable): the key that the signer has now
 * @decisions: (element-type PbDecision): what was decided about the signer's keys, oldest first
 * @has_private: whether the private key is on this computer
 */
typedef struct {
  PbKnownKey *current;
  GPtrArray *decisions;
  gboolean has_private;
} PbKeyState;

void pb_key_state_free (PbKeyState *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbKeyState, pb_key_state_free)

void pb_key_work_read (PbRegister *reg,
                       const char *signer,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data);
/* (transfer full) (nullable) */
PbKeyState *pb_key_work_read_finish (PbRegister *reg, GAsyncResult *result, GError **error);

/* Each of these ends in pb_key_work_finish(). */
/* An entity was registered here, and gets its key if it has none. */
void pb_key_work_register (PbRegister *reg,
                           const char *signer,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
void pb_key_work_make (PbRegister *reg,
                       const char *signer,
                       GAsyncReadyCallback callback,
                       gpointer user_data);
/* Notes that the fingerprint of @key was compared. */
void pb_key_work_confirm (PbRegister *reg,
                          const char *signer,
                          const char *key,
                          GAsyncReadyCallback callback,
                          gpointer user_data);
/* Takes most of a second, and so does loading: that is what keeps thieves from trying passphrases.
 */
void pb_key_work_save (PbRegister *reg,
                       const char *signer,
                       GFile *file,
                       const char *passphrase,
                       GAsyncReadyCallback callback,
                       gpointer user_data);
void pb_key_work_load (PbRegister *reg,
                       const char *signer,
                       GFile *file,
                       const char *passphrase,
                       GAsyncReadyCallback callback,
                       gpointer user_data);
gboolean pb_key_work_finish (PbRegister *reg, GAsyncResult *result, GError **error);
