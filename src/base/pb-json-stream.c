/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pb-json-stream.h"

#include "base/pb-error.h"
#include "base/pb-json-builder.h"
#include "base/pb-json-string.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define CHUNK_BYTES (256 * 1024)

/* @buffer: what was read from the input, @end bytes; those before @at have been given out
 * @last: where the value begins that was given out last, @last_length bytes
 * @place: of the byte at @at
 * @is_whole: whether the input has ended
 * @failure: (nullable): what the input has failed with, which it does for good */
struct _PbJsonStream {
  GInputStream *input;
  GCancellable *cancellable;
  PbJsonLimits limits;
  PbJsonBuilder *builder;
  char *buffer;
  gsize capacity;
  gsize at;
  gsize end;
  gsize last;
  gsize last_length;
  guint64 offset;
  PbJsonPlace place;
  gboolean is_whole;
  GError *failure;
};

PbJsonStream *
pb_json_stream_new (GInputStream *input, const PbJsonLimits *limits, GCancellable *cancellable)
{
  PbJsonStream *self = g_new0 (PbJsonStream, 1);

  self->input = g_object_ref (input);
  g_set_object (&self->cancellable, cancellable);
  self->limits = *limits;
  self->builder = pb_json_builder_new ();
  self->place = (PbJsonPlace){ 1, 1 };
  return self;
}

void
pb_json_stream_free (PbJsonStream *self)
{
  g_object_unref (self->input);
  g_clear_object (&self->cancellable);
  pb_json_builder_free (self->builder);
  g_clear_error (&self->failure);
  g_free (self->buffer);
  g_free (self);
}

guint64
pb_json_stream_get_offset (const PbJsonStream *self)
{
  return self->offset;
}

guint
pb_json_stream_get_line (const PbJsonStream *self)
{
  return self->place.line;
}

/* Makes room for a chunk behind what is there, by moving that to the front or by growing: so much
 * that what lies ahead is not moved for each chunk. */
static void
make_room (PbJsonStream *self)
{
  if (self->at > 0)
    memmove (self->buffer, self->buffer + self->at, self->end - self->at);
  self->end -= self->at;
  self->at = 0;
  if (self->capacity - self->end >= CHUNK_BYTES)
    return;
  self->capacity = 2 * self->end + CHUNK_BYTES;
  self->buffer = g_realloc (self->buffer, self->capacity);
}

/* Places in the buffer count from @at afterwards as they did before. */
static gboolean
read_more (PbJsonStream *self, GError **error)
{
  gssize count = 0;

  if (self->buffer == NULL || self->capacity - self->end < CHUNK_BYTES)
    make_room (self);
  if (self->failure == NULL) {
    count = g_input_stream_read (self->input, self->buffer + self->end, CHUNK_BYTES,
                                 self->cancellable, &self->failure);
  }
  if (self->failure != NULL) {
    g_propagate_error (error, g_error_copy (self->failure));
    return FALSE;
  }
  self->end += count;
  self->is_whole = count == 0;
  return TRUE;
}

static guint
count_feeds (const char *at, const char *end)
{
  guint count = 0;

  for (; (at = memchr (at, '\n', end - at)) != NULL; at++)
    count++;
  return count;
}

/* Bytes that go on with a character are no columns of their own. */
static guint
count_characters (const char *at, const char *end)
{
  guint count = 0;

  for (; at < end; at++)
    count += (*at & 0xC0) != 0x80;
  return count;
}

static void
consume (PbJsonStream *self, gsize length)
{
  const char *at = self->buffer + self->at;
  const char *end = at + length;
  const char *feed = length > 0 ? memrchr (at, '\n', length) : NULL;

  if (feed != NULL) {
    self->place.line += count_feeds (at, feed + 1);
    self->place.column = 1;
    at = feed + 1;
  }
  self->place.column += count_characters (at, end);
  self->at += length;
  self->offset += length;
}

/* @next: (out): the byte the reader stands at, 0 at the end. */
static gboolean
peek (PbJsonStream *self, char *next, GError **error)
{
  while (self->at == self->end && !self->is_whole)
    if (!read_more (self, error))
      return FALSE;
  *next = self->at < self->end ? self->buffer[self->at] : '\0';
  return TRUE;
}

static gboolean
skip_blanks (PbJsonStream *self, char *next, GError **error)
{
  for (;;) {
    if (!peek (self, next, error))
      return FALSE;
    if (!pb_json_is_blank (*next))
      return TRUE;
    consume (self, 1);
  }
}

static gboolean
refuse_end (const PbJsonStream *self, GError **error)
{
  g_set_error (error, PB_ERROR, PB_ERROR_SYNTAX,
               _ ("Line %u, column %u: the file ends here, too early. It may be incomplete: "
                  "ask for it again."),
               self->place.line, self->place.column);
  return FALSE;
}

static gboolean
refuse_here (const PbJsonStream *self, GError **error)
{
  if (self->at == self->end)
    return refuse_end (self, error);
  g_set_error (error, PB_ERROR, PB_ERROR_SYNTAX,
               _ ("Line %u, column %u: what is here is not expected here."), self->place.line,
               self->place.column);
  return FALSE;
}

gboolean
pb_json_stream_enter (PbJsonStream *self, char open, GError **error)
{
  char next;

  if (!skip_blanks (self, &next, error))
    return FALSE;
  if (next != open)
    return refuse_here (self, error);
  consume (self, 1);
  return TRUE;
}

gboolean
pb_json_stream_advance (
    PbJsonStream *self, char close, gboolean first, gboolean *more, GError **error)
{
  char next;

  if (!skip_blanks (self, &next, error))
    return FALSE;
  *more = next != close;
  if (!*more || !first) {
    if (*more && next != ',')
      return refuse_here (self, error);
    consume (self, 1);
  }
  return TRUE;
}

/* The quotes are behind a scan that is in the middle of a string. */
typedef struct {
  gsize length;
  guint depth;
  gboolean in_string;
  gboolean is_complete;
} Scan;

/* Inside of a string up to its end, or to the end of what is there. */
static void
scan_string (Scan *scan, const char *text, gsize available)
{
  while (scan->length < available && scan->in_string) {
    char next = text[scan->length];

    if (next == '\\' && scan->length + 1 == available)
      return;
    scan->in_string = next != '"';
    scan->length += next == '\\' ? 2 : 1;
    if (scan->in_string && scan->length < available)
      scan->length = pb_json_skip_plain (text + scan->length, text + available) - text;
  }
}

/* Looks for the end of a value by its quotes and brackets; whether it is JSON is for the guard. */
static void
scan_value (Scan *scan, const char *text, gsize available)
{
  while (scan->length < available && !scan->is_complete) {
    char next = text[scan->length];

    if (scan->in_string) {
      scan_string (scan, text, available);
      if (scan->in_string)
        return;
    } else if (scan->depth == 0 && scan->length > 0 &&
               (strchr (",]}", next) != NULL || pb_json_is_blank (next))) {
      scan->is_complete = TRUE;
      return;
    } else {
      scan->in_string = next == '"';
      scan->depth += next == '{' || next == '[';
      scan->depth -= scan->depth > 0 && (next == '}' || next == ']');
      scan->length++;
    }
    scan->is_complete =
        scan->depth == 0 && !scan->in_string && strchr ("\"}]", text[scan->length - 1]) != NULL;
  }
}

static gboolean
check_size (const PbJsonStream *self, gsize length, GError **error)
{
  g_autofree char *most = NULL;

  if (length <= self->limits.max_bytes)
    return TRUE;
  most = g_format_size_full (self->limits.max_bytes, G_FORMAT_SIZE_IEC_UNITS);
  g_set_error (error, PB_ERROR, PB_ERROR_LIMIT,
               /* Translators: %2$s is a size, such as “1.0 MiB”. */
               _ ("Line %1$u: one record is larger than %2$s, the most that can be read."),
               self->place.line, most);
  return FALSE;
}

/* @length: (out): of the value that the reader stands at, all of which is in the buffer then. */
static gboolean
find_value (PbJsonStream *self, gsize *length, GError **error)
{
  Scan scan = { 0 };

  for (;;) {
    scan_value (&scan, self->buffer + self->at, self->end - self->at);
    if (!check_size (self, scan.length, error))
      return FALSE;
    *length = scan.length;
    if (scan.is_complete || self->is_whole)
      return TRUE;
    if (!read_more (self, error))
      return FALSE;
  }
}

/* @n_behind: bytes behind the value that go with it */
static PbValue *
take_value (PbJsonStream *self, gsize length, gsize n_behind, GError **error)
{
  PbValue *value = pb_json_builder_read (self->builder, self->buffer + self->at, length,
                                         &self->limits, &self->place, error);

  if (value == NULL)
    return NULL;
  self->last = self->at;
  self->last_length = length;
  consume (self, length + n_behind);
  return value;
}

const char *
pb_json_stream_get_canonical (const PbJsonStream *self, gsize *length)
{
  *length = self->last_length;
  return pb_json_builder_was_canonical (self->builder) ? self->buffer + self->last : NULL;
}

PbValue *
pb_json_stream_read_value (PbJsonStream *self, GError **error)
{
  char next;
  gsize length;

  if (!skip_blanks (self, &next, error))
    return NULL;
  if (next == '\0' || strchr (",:]}", next) != NULL) {
    refuse_here (self, error);
    return NULL;
  }
  return find_value (self, &length, error) ? take_value (self, length, 0, error) : NULL;
}

char *
pb_json_stream_read_name (PbJsonStream *self, GError **error)
{
  g_autoptr (PbValue) name = NULL;
  char next;

  if (!skip_blanks (self, &next, error))
    return NULL;
  if (next != '"') {
    refuse_here (self, error);
    return NULL;
  }
  name = pb_json_stream_read_value (self, error);
  if (name == NULL || !skip_blanks (self, &next, error))
    return NULL;
  if (next != ':') {
    refuse_here (self, error);
    return NULL;
  }
  consume (self, 1);
  return g_strdup (pb_value_get_string (name));
}

/* @length: (out): of the line the reader stands at, without its line feed. */
static gboolean
find_line (PbJsonStream *self, gsize *length, GError **error)
{
  gsize seen = 0;

  for (;;) {
    const char *start = self->buffer + self->at;
    const char *feed = seen < self->end - self->at
                           ? memchr (start + seen, '\n', self->end - self->at - seen)
                           : NULL;

    seen = self->end - self->at;
    *length = feed != NULL ? (gsize) (feed - start) : seen;
    if (!check_size (self, *length, error))
      return FALSE;
    if (feed != NULL || self->is_whole)
      return TRUE;
    if (!read_more (self, error))
      return FALSE;
  }
}

PbValue *
pb_json_stream_read_line (PbJsonStream *self, GError **error)
{
  char next;
  gsize length;
  gboolean has_feed;

  if (!peek (self, &next, error) || self->at == self->end || !find_line (self, &length, error))
    return NULL;
  has_feed = length < self->end - self->at;
  return take_value (self, length, has_feed ? 1 : 0, error);
}

const char *
pb_json_stream_look_ahead (PbJsonStream *self, gsize from, gsize most, gsize *length)
{
  const char *feed;
  const char *start;

  while (self->end - self->at < from + most && !self->is_whole)
    if (!read_more (self, NULL))
      break;
  start = self->buffer + self->at + from;
  *length = MIN (self->end - self->at - from, most);
  feed = *length > 0 ? memrchr (start, '\n', *length) : NULL;
  if (feed == NULL)
    return NULL;
  *length = feed + 1 - start;
  return start;
}

void
pb_json_stream_skip (PbJsonStream *self, gsize length)
{
  g_return_if_fail (length <= self->end - self->at);

  consume (self, length);
}

gboolean
pb_json_stream_end_line (PbJsonStream *self, GError **error)
{
  char next;

  if (!peek (self, &next, error))
    return FALSE;
  if (next != '\n')
    return refuse_here (self, error);
  consume (self, 1);
  return TRUE;
}

gboolean
pb_json_stream_end (PbJsonStream *self, GError **error)
{
  char next;

  if (!skip_blanks (self, &next, error))
    return FALSE;
  return self->at == self->end || refuse_here (self, error);
}
