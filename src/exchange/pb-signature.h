/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/pb-value.h"
#include "domain/pb-trust.h"
#include "exchange/pb-key.h"

/* Signatures of a file, in its member "signatures": any number, since a file may be handed over by
 * several entities. They work for every #PbFormat, and on an envelope with or without payload. */

#define PB_SIGNATURES "signatures"
#define PB_SIGNATURE_ALGORITHM "ed25519"

/**
 * pb_signature_message:
 * @document: a file
 * @signer: the id of an entity, or PB_SIGNER_SECRETARIAT
 *
 * What is signed: three lines, each ended by a line feed.
 *
 * 1. the format and its major version: "pledgebook/submission/1"
 * 2. the signer
 * 3. SHA-256 of the canonical form (RFC 8785) of the file without its members "payload" and
 *    "signatures", 64 lower-case hexadecimal digits
 *
 * The digest of the payload is among the members of the file, so the signature holds for all of it.
 *
 * Returns: (transfer full): the text
 */
char *pb_signature_message (PbValue *document, const char *signer);
/* (transfer full): @document with one more signature. */
PbValue *pb_signature_add (PbValue *document, const char *signer, const PbKey *key);
/* Who made a signature: the id of an entity, or PB_SIGNER_SECRETARIAT. */
const char *pb_signature_get_signer (PbValue *signature);
/* (nullable): the public key that it says to be made with. */
const char *pb_signature_get_key (PbValue *signature);
/* Whether it was made over @document, with the key it says. */
gboolean pb_signature_verify (PbValue *signature, PbValue *document);
