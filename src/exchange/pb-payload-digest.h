/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * PbPayloadDigest:
 *
 * The digest of a payload, SHA-256 of its canonical form, made record by record, so that the
 * payload never has to be in memory at once. The same as pb_json_digest() of the whole.
 */
typedef struct _PbPayloadDigest PbPayloadDigest;

PbPayloadDigest *pb_payload_digest_new (void);
void pb_payload_digest_free (PbPayloadDigest *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbPayloadDigest, pb_payload_digest_free)
/* Starts the next list; %FALSE when canonical order has it before the one that was started last, or
 * it has been there, or @name has other than small letters, digits and low lines. */
gboolean pb_payload_digest_begin_list (PbPayloadDigest *self, const char *name);
/* @canonical: one record of the list, in canonical form. */
void pb_payload_digest_add (PbPayloadDigest *self, const char *canonical, gsize length);
/* (transfer full): 64 lower-case hexadecimal digits; nothing can be added any more. */
char *pb_payload_digest_finish (PbPayloadDigest *self);
