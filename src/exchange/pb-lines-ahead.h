/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/pb-json-stream.h"
#include "exchange/pb-read-record.h"

/**
 * PbLinesAhead:
 *
 * Reads and checks the records of a file in lines before they are asked for, with all processors:
 * the lines that follow are cut into batches, of which each thread takes the next one; whoever asks
 * for a record whose batch is not ready works along. The records come out in the order of the file,
 * and the stream stays where the reader is: a line in which anything is not as it should be is left
 * to the reader, which reads it once more and finds the words for it.
 *
 * What is ahead takes some megabytes, however long the file.
 */
typedef struct _PbLinesAhead PbLinesAhead;

/* @stream: (transfer none): stands at the start of a line, and is there as long as this.
 * @limits: of each line
 * @keeps_values: whether the records are wanted; else they are only checked */
PbLinesAhead *
pb_lines_ahead_new (PbJsonStream *stream, const PbJsonLimits *limits, gboolean keeps_values);
void pb_lines_ahead_free (PbLinesAhead *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbLinesAhead, pb_lines_ahead_free)
/* The record in the line where the stream stands, %NULL when the reader must read that line itself.
 * Either way the reader goes behind that line before it asks again.
 * @length: (out): bytes of the line, with its line feed
 * (transfer none) (nullable): until the next call */
const PbReadRecord *pb_lines_ahead_next (PbLinesAhead *self, gsize *length);
