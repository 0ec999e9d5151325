/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include "base/pb-json.h"

/**
 * PbJsonStream:
 *
 * Reads JSON texts larger than the memory they may take: whoever reads walks through the outer
 * objects and arrays step by step, and takes each value inside as a whole. Every byte passes either
 * these steps, which know nothing but the grammar, or pb_json_guard(). Only one value is in memory.
 *
 * Errors are #PbError with sentences that name the line, or those of the stream that is read.
 */
typedef struct _PbJsonStream PbJsonStream;

/* @limits: of each value that is taken as a whole. */
PbJsonStream *
pb_json_stream_new (GInputStream *input, const PbJsonLimits *limits, GCancellable *cancellable);
void pb_json_stream_free (PbJsonStream *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbJsonStream, pb_json_stream_free)
/* How many bytes are behind the reader. */
guint64 pb_json_stream_get_offset (const PbJsonStream *self);
/* The line it stands in, from 1. */
guint pb_json_stream_get_line (const PbJsonStream *self);

/* Goes into an object or array, whose bracket is @open. */
gboolean pb_json_stream_enter (PbJsonStream *self, char open, GError **error);
/* @more: (out): whether there is another member or item, which is next then; else @close was next,
 * and the reader is behind it. @first: whether none has been read yet. */
gboolean pb_json_stream_advance (
    PbJsonStream *self, char close, gboolean first, gboolean *more, GError **error);
/* The name of a member with its colon. (transfer full) (nullable) */
char *pb_json_stream_read_name (PbJsonStream *self, GError **error);
/* A value of any type, as a whole. (transfer full) (nullable) */
PbValue *pb_json_stream_read_value (PbJsonStream *self, GError **error);
/* The next line, which is one JSON text; %NULL without an error at the end of the stream.
 * (transfer full) (nullable) */
PbValue *pb_json_stream_read_line (PbJsonStream *self, GError **error);
/* Whole lines with their line feeds, which follow the next @from bytes of the stream, at most @most
 * bytes; the stream stays where it is. %NULL when not even one line is so short, or the input has
 * ended or failed, which reading on will tell.
 * @length: (out): the bytes
 * (nullable): until the stream goes on */
const char *pb_json_stream_look_ahead (PbJsonStream *self, gsize from, gsize most, gsize *length);
/* Goes behind bytes that were looked at. */
void pb_json_stream_skip (PbJsonStream *self, gsize length);
/* The text of the value that was read last, when it is in canonical form as it stands; %NULL when
 * it is not, or that would take long to tell. It is there until the stream goes on.
 * @length: (out): its bytes */
const char *pb_json_stream_get_canonical (const PbJsonStream *self, gsize *length);
/* Goes behind the line feed that comes next. */
gboolean pb_json_stream_end_line (PbJsonStream *self, GError **error);
/* Whether nothing but blanks follows. */
gboolean pb_json_stream_end (PbJsonStream *self, GError **error);
