/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Who signs for the secretariat, in place of the id of an entity. */
#define PB_SIGNER_SECRETARIAT "secretariat"

/* Whether @signer is the id of an entity or the secretariat. */
gboolean pb_signer_is_valid (const char *signer);

/**
 * PbTrust:
 * @PB_TRUST_UNSIGNED: there is no signature
 * @PB_TRUST_WRONG: the signature does not fit the file: one of them was changed
 * @PB_TRUST_FIRST: nothing was known of this signer before
 * @PB_TRUST_CHANGED: another key of this signer is known
 * @PB_TRUST_OWN: made on this computer, or brought here by its owner
 * @PB_TRUST_CONFIRMED: a person has compared the fingerprint
 * @PB_TRUST_ACCEPTED: the first key that was seen of this signer
 * @PB_TRUST_REFUSED: a person has refused the key
 * @PB_TRUST_REPLACED: the signer has another one now
 *
 * What is known of a signature and its key. The register keeps those from @PB_TRUST_OWN on.
 */
typedef enum {
  PB_TRUST_UNSIGNED,
  PB_TRUST_WRONG,
  PB_TRUST_FIRST,
  PB_TRUST_CHANGED,
  PB_TRUST_OWN,
  PB_TRUST_CONFIRMED,
  PB_TRUST_ACCEPTED,
  PB_TRUST_REFUSED,
  PB_TRUST_REPLACED,
} PbTrust;

#define PB_N_TRUSTS 9

/**
 * PbKnownKey:
 * @signer: the id of an entity, or PB_SIGNER_SECRETARIAT
 * @key: its public key, as text
 * @trust: %PB_TRUST_OWN or one after it
 * @first_seen: RFC 3339
 *
 * What a register knows of a key.
 */
typedef struct {
  char *signer;
  char *key;
  PbTrust trust;
  char *first_seen;
} PbKnownKey;

void pb_known_key_free (PbKnownKey *self);

/* Stable word ("own", "confirmed", …) for the register and programs; %PB_TRUST_UNSIGNED for any
 * other word. */
const char *pb_trust_get_name (PbTrust trust);
PbTrust pb_trust_find (const char *name);
/* A translated sentence. */
const char *pb_trust_describe (PbTrust trust);
/* Whether it is the key that its signer has now: there is at most one such key. */
gboolean pb_trust_is_current (PbTrust trust);
/* Whether what the key signs is what its signer says. */
gboolean pb_trust_is_good (PbTrust trust);
