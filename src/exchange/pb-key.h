/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/pb-public-key.h"

/**
 * PbKey:
 *
 * The key pair (Ed25519) with which an entity, or the secretariat, signs what it hands over. The
 * secret stays in memory that is locked, so that it is not written to a swap file, and that is
 * wiped when the key is freed.
 */
typedef struct _PbKey PbKey;

#define PB_KEY_SEED_BYTES 32

/* A new one, from the system's random numbers. */
PbKey *pb_key_new (void);
/* The one that grows from a seed, which is all there is to keep of it. */
PbKey *pb_key_new_for_seed (const guchar seed[PB_KEY_SEED_BYTES]);
void pb_key_free (PbKey *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbKey, pb_key_free)
/* (transfer none): secret; as long as the key. */
const guchar *pb_key_get_seed (const PbKey *self);
const PbPublicKey *pb_key_get_public (const PbKey *self);
/* (transfer none): the public key as text. */
const char *pb_key_get_text (const PbKey *self);
void pb_key_sign (const PbKey *self, const guchar *message, gsize length, guchar signature[64]);
