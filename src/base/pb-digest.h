/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <nettle/sha2.h>

/**
 * PbDigest:
 *
 * SHA-256 of bytes that come piece by piece. Begins with pb_digest_init(), holds nothing to free.
 */
typedef struct sha256_ctx PbDigest;

void pb_digest_init (PbDigest *self);
void pb_digest_add (PbDigest *self, const char *bytes, gsize length);
/* (transfer full): 64 lower-case hexadecimal digits; nothing can be added any more. */
char *pb_digest_finish (PbDigest *self);
/* The same for one text. */
char *pb_digest_of (const char *text);
