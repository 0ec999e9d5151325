/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "browse/pb-index.h"
#include "browse/pb-pack-writer.h"
#include "browse/pb-unpacker.h"

/*
 * The content of an index as bytes:
 *
 *   terms: field and code of each, sorted
 *   records by row: id, title, ..., terms, portions, worth
 *   texts that changed lately; words of all others; letters of all words: see pb-words.c
 *
 * Sets of rows are not written, but made again from the records: CRoaring takes it on trust that
 * the sets it reads are well-formed. Equal indexes give equal bytes, so they can be compared.
 */

/* @as_keys: write what terms that are spelled differently have in common, to compare indexes that
 * met them in another order */
void pb_index_pack (PbIndex *index, PbPackWriter *writer, gboolean as_keys);
/* @index: an empty one, of no use when @unpacker is broken then
 * @owner: of what is read; words stay there, and are not copied */
void pb_index_unpack (PbIndex *index, PbUnpacker *unpacker, GBytes *owner);
