/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include "exchange/pb-key.h"

/* A key on its way to another computer of its owner: a file that only a passphrase opens. */

#define PB_KEY_TRANSFER_SUFFIX ".pledgebook-key"
/* Characters a passphrase must have at least. */
#define PB_KEY_TRANSFER_LEAST 12

/**
 * PbKeyCost:
 * @operations: passes over the memory
 * @bytes: of memory, a multiple of 1,024
 *
 * What Argon2id takes to try one passphrase. It is written into the file.
 */
typedef struct {
  guint64 operations;
  guint64 bytes;
} PbKeyCost;

/* libsodium's "moderate": 3 passes over 256 MiB, most of a second. */
extern const PbKeyCost PB_KEY_COST_DEFAULT;

/**
 * pb_key_transfer_write:
 * @file: where to
 * @signer: whose key it is
 * @passphrase: in UTF-8, PB_KEY_TRANSFER_LEAST characters at least
 * @cost: (nullable): %NULL for PB_KEY_COST_DEFAULT
 *
 * Argon2id makes a key of the passphrase, under which the seed of the key and its owner's id are
 * encrypted and sealed (XSalsa20 and Poly1305, libsodium's secret box). Takes long.
 */
gboolean pb_key_transfer_write (GFile *file,
                                const char *signer,
                                const PbKey *key,
                                const char *passphrase,
                                const PbKeyCost *cost,
                                GError **error);
/* @signer: (out): whose key it is. (transfer full) (nullable). A file that asks for more than ten
 * times the default cost is refused. Takes long. */
PbKey *pb_key_transfer_read (GFile *file, const char *passphrase, char **signer, GError **error);
