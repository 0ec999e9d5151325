/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/pb-keyring.h"
#include "exchange/pb-submission.h"
#include "store/pb-store.h"

/* The keys of this person, as keyring and register know them together: the keyring has the secrets,
 * and the register that they are own ones. */

/* Makes a key for an entity or the secretariat. (transfer full) (nullable) */
PbKey *pb_own_keys_create (PbKeyring *keyring, PbStore *store, const char *signer, GError **error);
/* Takes a key that came from another computer. */
gboolean pb_own_keys_adopt (
    PbKeyring *keyring, PbStore *store, const char *signer, const PbKey *key, GError **error);

/* An entity that was made in this register and is registered gets its key, unless it has one or
 * another office has shown one of it. */
gboolean pb_own_keys_register (PbKeyring *keyring, PbStore *store, const char *id, GError **error);

/**
 * pb_own_keys_sign:
 * @submission: what is to go out
 *
 * Signs with the key of every entity in it that has one here. One that goes out before it is final,
 * as a party of a pledge, gets its key now: its first signature must not come later than its first
 * record, or anybody else could be its first contact.
 *
 * Returns: (transfer full) (nullable): the signed file
 */
PbSubmission *pb_own_keys_sign (PbKeyring *keyring,
                                PbStore *store,
                                const PbSubmission *submission,
                                GError **error);
/* The same as one named signer only, who must have a key here. */
PbSubmission *pb_own_keys_sign_as (PbKeyring *keyring,
                                   const char *signer,
                                   const PbSubmission *submission,
                                   GError **error);
