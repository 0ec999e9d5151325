/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include "exchange/pb-key.h"

/**
 * PbKeyring:
 *
 * The key pairs of this person, one file each in a folder that nobody else may enter. A key never
 * goes into a register, a log or a backup; it leaves this folder in a #PbKeyTransfer only. Errors
 * are #PbExchangeError in sentences.
 */
typedef struct _PbKeyring PbKeyring;

/* @folder: (nullable): %NULL for $XDG_DATA_HOME/pledgebook/keys. Makes nothing yet. */
PbKeyring *pb_keyring_new (const char *folder);
void pb_keyring_free (PbKeyring *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbKeyring, pb_keyring_free)

/* @signer: the id of an entity, or PB_SIGNER_SECRETARIAT. (transfer full) (nullable): %NULL without
 * error when there is none. */
PbKey *pb_keyring_load (PbKeyring *self, const char *signer, GError **error);
gboolean pb_keyring_has (PbKeyring *self, const char *signer);
/* Never replaces a key that is there. */
gboolean pb_keyring_save (PbKeyring *self, const char *signer, const PbKey *key, GError **error);
gboolean pb_keyring_remove (PbKeyring *self, const char *signer, GError **error);
