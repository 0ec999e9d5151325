/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include "exchange/pb-key.h"

#define PB_MINISIG_SUFFIX ".minisig"

/**
 * pb_minisig_write:
 * @file: a file that is there
 * @key: with which to sign it
 *
 * Writes a signature of the whole file beside it, named like it with PB_MINISIG_SUFFIX, so that it
 * can be checked without this program: `minisign -Vm FILE -P KEY`. The format is that of minisign
 * 0.6 and later: the signature is over BLAKE2b-512 of the file, and a second one over the first and
 * the comment that names the file and the time.
 */
gboolean
pb_minisig_write (GFile *file, const PbKey *key, GCancellable *cancellable, GError **error);
