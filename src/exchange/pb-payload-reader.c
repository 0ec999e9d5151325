/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-payload-reader.h"

#include "base/pb-error.h"
#include "base/pb-finding.h"
#include "base/pb-json-stream.h"
#include "base/pb-pointer.h"
#include "domain/pb-record.h"
#include "exchange/pb-dataset.h"
#include "exchange/pb-envelope.h"
#include "exchange/pb-file.h"
#include "exchange/pb-lines-ahead.h"
#include "exchange/pb-payload-digest.h"
#include "exchange/pb-read-record.h"
#include "exchange/pb-submission-check.h"
#include "exchange/pb-submission-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Of one record; a hostile file can have many of these. */
#define MOST_RECORD_VALUES (100 * 1000)
#define MOST_ADVICE 1000
/* Of the first line of a file in lines. */
#define MOST_HEAD_BYTES (64 * 1024)

typedef enum {
  STATE_ENVELOPE = 1,
  STATE_PAYLOAD,
  STATE_LIST,
  STATE_LINES,
  STATE_END,
} State;

/* @line: where what is looked at starts
 * @is_first: whether nothing has been read yet of the object or list that the reader is in
 * @lists: (nullable): of a file in lines, the names of its lists; @n_begun of them have begun
 * @ahead: (nullable): of a file in lines, what reads and checks its records
 * @kind: (nullable): of the list that the reader is in; %NULL for one that only newer versions know
 * @previous_id: of the record before in the same list, "" at its start
 * @kinds: the kind of every id so far */
struct _PbPayloadReader {
  char *name;
  guint64 size;
  PbJsonStream *stream;
  guint line;
  GPtrArray *findings;
  guint n_advice;
  gboolean gives_records;
  State state;
  PbForm form;
  PbValue *envelope;
  gboolean has_payload;
  gboolean is_first;
  PbValue *lists;
  guint n_begun;
  PbLinesAhead *ahead;
  const PbKind *kind;
  guint n_in_list;
  guint n_records;
  char previous_id[PB_READ_RECORD_ID_BYTES + 1];
  guint previous_revision;
  GHashTable *kinds;
  PbPayloadDigest *digest;
};

static guint64
find_size (GFileInputStream *stream)
{
  g_autoptr (GFileInfo) info =
      g_file_input_stream_query_info (stream, G_FILE_ATTRIBUTE_STANDARD_SIZE, NULL, NULL);

  return info != NULL && g_file_info_has_attribute (info, G_FILE_ATTRIBUTE_STANDARD_SIZE)
             ? (guint64) g_file_info_get_size (info)
             : 0;
}

/* Of each value that is read as a whole. */
static const PbJsonLimits RECORD_LIMITS = {
  .max_bytes = PB_PAYLOAD_MAX_RECORD_BYTES,
  .max_depth = 64,
  .max_values = MOST_RECORD_VALUES,
  .max_members = 1000,
};

static PbPayloadReader *
create (const char *name,
        GInputStream *input,
        guint64 size,
        GPtrArray *findings,
        GCancellable *cancellable)
{
  PbPayloadReader *self = g_new0 (PbPayloadReader, 1);

  pb_kind_know_names ();
  self->name = g_strdup (name);
  self->size = size;
  self->stream = pb_json_stream_new (input, &RECORD_LIMITS, cancellable);
  self->findings = findings != NULL ? g_ptr_array_ref (findings) : pb_findings_new ();
  self->line = 1;
  self->gives_records = TRUE;
  self->state = STATE_ENVELOPE;
  self->is_first = TRUE;
  self->form = PB_FORM_JSON;
  self->envelope = pb_value_new_map ();
  self->kinds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->digest = pb_payload_digest_new ();
  return self;
}

void
pb_payload_reader_free (PbPayloadReader *self)
{
  g_clear_pointer (&self->ahead, pb_lines_ahead_free);
  pb_json_stream_free (self->stream);
  g_ptr_array_unref (self->findings);
  pb_value_unref (self->envelope);
  g_clear_pointer (&self->lists, pb_value_unref);
  g_hash_table_unref (self->kinds);
  pb_payload_digest_free (self->digest);
  g_free (self->name);
  g_free (self);
}

PbValue *
pb_payload_reader_get_envelope (const PbPayloadReader *self)
{
  return self->envelope;
}

guint
pb_payload_reader_get_n_records (const PbPayloadReader *self)
{
  return self->n_records;
}

double
pb_payload_reader_get_fraction (const PbPayloadReader *self)
{
  guint64 offset = pb_json_stream_get_offset (self->stream);

  return self->size > 0 ? MIN ((double) offset / (double) self->size, 1) : 0;
}

/* @fault: (transfer full): of the stream or of this reader */
static gboolean
explain (const PbPayloadReader *self, GError *fault, GError **error)
{
  g_autoptr (GError) owned = fault;

  if (owned->domain == PB_EXCHANGE_ERROR)
    g_propagate_error (error, g_steal_pointer (&owned));
  else if (owned->domain != PB_ERROR)
    pb_file_explain_reading (self->name, g_steal_pointer (&owned), error);
  else
    pb_submission_explain_text (self->name, pb_format_find_for (self->envelope) != NULL, owned,
                                error);
  return FALSE;
}

/* @reason: a whole sentence */
static gboolean
refuse (const PbPayloadReader *self, PbExchangeError code, const char *reason, GError **error)
{
  g_set_error (error, PB_EXCHANGE_ERROR, code,
               /* Translators: the name of a file, a number, a whole sentence. */
               _ ("“%1$s” cannot be read. Line %2$u: %3$s"), self->name, self->line, reason);
  return FALSE;
}

static gboolean
add_to_envelope (PbPayloadReader *self, const char *name, PbValue *value, GError **error)
{
  g_autoptr (PbValue) before = NULL;

  if (pb_value_get_member (self->envelope, name) != NULL ||
      pb_value_get_length (self->envelope) >= PB_JSON_LIMITS_DEFAULT.max_members)
    return refuse (self, PB_EXCHANGE_ERROR_DAMAGED,
                   _ ("The file has the same member twice, or too many members."), error);
  before = g_steal_pointer (&self->envelope);
  self->envelope = pb_value_with_member (before, name, value);
  return TRUE;
}

static gboolean
begin_list (PbPayloadReader *self, const char *name, GError **error)
{
  if (!pb_payload_digest_begin_list (self->digest, name))
    return refuse (self, PB_EXCHANGE_ERROR_DAMAGED,
                   _ ("The records are not in order. Somebody may have changed the file: ask for "
                      "it again."),
                   error);
  self->kind = pb_kind_find (name);
  self->n_in_list = 0;
  self->previous_id[0] = '\0';
  return TRUE;
}

/* The head of a file in lines has been read. The names of the lists are no part of the envelope:
 * without them it is the same in both forms, and so are its signatures. */
static gboolean
begin_lines (PbPayloadReader *self, GError **error)
{
  g_autoptr (PbValue) head = g_steal_pointer (&self->envelope);
  PbValue *lists = pb_value_get_member (head, PB_ENVELOPE_LISTS);

  self->envelope = pb_value_with_member (head, PB_ENVELOPE_LISTS, NULL);
  self->form = PB_FORM_LINES;
  self->state = STATE_LINES;
  self->lists = pb_value_ref (lists);
  for (guint i = 0; i < pb_value_get_length (lists); i++) {
    const char *name = pb_value_get_string (pb_value_get_item (lists, i));
    const PbKind *kind = name != NULL ? pb_kind_find (name) : NULL;

    if (kind == NULL || g_strcmp0 (kind->plural, name) != 0)
      return refuse (self, PB_EXCHANGE_ERROR_NEWER,
                     _ ("The file has records of a kind that this version does not know. Update "
                        "Pledgebook."),
                     error);
  }
  self->ahead = pb_lines_ahead_new (self->stream, &RECORD_LIMITS, self->gives_records);
  return pb_submission_can_read (self->envelope, self->name, error) &&
         pb_json_stream_end_line (self->stream, error);
}

static gboolean
begin_payload (PbPayloadReader *self, GError **error)
{
  if (self->has_payload)
    return refuse (self, PB_EXCHANGE_ERROR_DAMAGED,
                   _ ("The file has the same member twice, or too many members."), error);
  self->has_payload = TRUE;
  self->state = STATE_PAYLOAD;
  self->is_first = TRUE;
  /* Where the format stands further down, it is looked at in the end. */
  return (pb_value_get_member (self->envelope, "format") == NULL ||
          pb_submission_can_read (self->envelope, self->name, error)) &&
         pb_json_stream_enter (self->stream, '{', error);
}

static gboolean
end_envelope (PbPayloadReader *self, GError **error)
{
  if (!self->has_payload && pb_value_get_member (self->envelope, PB_ENVELOPE_LISTS) != NULL)
    return begin_lines (self, error);
  self->state = STATE_END;
  return pb_json_stream_end (self->stream, error);
}

static gboolean
read_envelope_member (PbPayloadReader *self, GError **error)
{
  g_autofree char *name = NULL;
  g_autoptr (PbValue) value = NULL;
  gboolean more;

  if (!pb_json_stream_advance (self->stream, '}', self->is_first, &more, error))
    return FALSE;
  self->is_first = FALSE;
  if (!more)
    return end_envelope (self, error);
  name = pb_json_stream_read_name (self->stream, error);
  if (name == NULL)
    return FALSE;
  if (g_str_equal (name, PB_ENVELOPE_PAYLOAD))
    return begin_payload (self, error);
  value = pb_json_stream_read_value (self->stream, error);
  return value != NULL && add_to_envelope (self, name, value, error);
}

/* A list, or the end of them. */
static gboolean
read_payload_member (PbPayloadReader *self, GError **error)
{
  g_autofree char *name = NULL;
  gboolean more;

  if (!pb_json_stream_advance (self->stream, '}', self->is_first, &more, error))
    return FALSE;
  self->is_first = FALSE;
  if (!more) {
    self->state = STATE_ENVELOPE;
    return TRUE;
  }
  name = pb_json_stream_read_name (self->stream, error);
  if (name == NULL || !begin_list (self, name, error))
    return FALSE;
  self->state = STATE_LIST;
  self->is_first = TRUE;
  return pb_json_stream_enter (self->stream, '[', error);
}

/* "/payload/pledges/4" with the place inside the record. */
static char *
locate (const PbPayloadReader *self, const char *pointer)
{
  g_autofree char *list = pb_pointer_child ("/" PB_ENVELOPE_PAYLOAD, self->kind->plural);
  g_autofree char *record = pb_pointer_item (list, self->n_in_list);

  return g_strconcat (record, pointer, NULL);
}

static gboolean
refuse_record (const PbPayloadReader *self, const PbFinding *finding, GError **error)
{
  g_autofree char *place = pb_kind_describe_place (self->kind, finding->pointer);

  g_set_error (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_RECORDS,
               /* Translators: the name of a file, a number, the kind of a record such as “Pledge”,
                * a place in it such as “Title”, a whole sentence. */
               _ ("“%1$s” has an error in line %2$u. %3$s, %4$s: %5$s"), self->name, self->line,
               pb_kind_get_label (self->kind), place, finding->message);
  return FALSE;
}

/* Keeps what was found, up to some number, and fails with the first error in it. */
static gboolean
keep_findings (PbPayloadReader *self, GPtrArray *found, GError **error)
{
  const PbFinding *first = NULL;

  for (guint i = 0; i < found->len; i++) {
    const PbFinding *finding = g_ptr_array_index (found, i);
    g_autofree char *place = locate (self, finding->pointer);

    if (first == NULL && finding->severity == PB_SEVERITY_ERROR)
      first = finding;
    if (finding->severity == PB_SEVERITY_ERROR || self->n_advice++ < MOST_ADVICE)
      g_ptr_array_add (self->findings, pb_finding_new (finding->severity, finding->tag, place, "%s",
                                                       finding->message));
  }
  if (first == NULL)
    return TRUE;
  return refuse_record (self, first, error);
}

/* Whether the record comes after the one before, and no other kind has its id. */
static gboolean
check_order (PbPayloadReader *self, const PbReadRecord *record, GError **error)
{
  int order = strcmp (self->previous_id, record->id);
  const PbKind *other = g_hash_table_lookup (self->kinds, record->id);

  if (order > 0 || (order == 0 && self->previous_revision >= record->revision))
    return refuse (self, PB_EXCHANGE_ERROR_DAMAGED,
                   _ ("The records are not in order. Somebody may have changed the file: ask for "
                      "it again."),
                   error);
  if (other != NULL && other != self->kind)
    return refuse (self, PB_EXCHANGE_ERROR_RECORDS,
                   _ ("Two records of different kinds have the same identifier."), error);
  if (other == NULL)
    g_hash_table_insert (self->kinds, g_strdup (record->id), (gpointer) self->kind);
  memcpy (self->previous_id, record->id, sizeof self->previous_id);
  self->previous_revision = record->revision;
  return TRUE;
}

/* @value: (out) (transfer full) (nullable): %NULL when the list is of a kind that only newer
 * versions know, or the records are not wanted */
static gboolean
take_record (PbPayloadReader *self, const PbReadRecord *record, PbValue **value, GError **error)
{
  pb_payload_digest_add (self->digest, record->canonical, record->length);
  if (record->findings != NULL && !keep_findings (self, record->findings, error))
    return FALSE;
  if (self->kind != NULL && !check_order (self, record, error))
    return FALSE;
  self->n_in_list++;
  self->n_records++;
  *value = self->kind != NULL && self->gives_records ? pb_value_ref (record->value) : NULL;
  return TRUE;
}

static gboolean
read_list_item (PbPayloadReader *self, PbValue **record, GError **error)
{
  g_auto (PbReadRecord) read = { .is_there = FALSE };
  g_autoptr (PbValue) value = NULL;
  const char *text;
  gboolean more;
  gsize length;

  if (!pb_json_stream_advance (self->stream, ']', self->is_first, &more, error))
    return FALSE;
  self->is_first = FALSE;
  if (!more) {
    self->state = STATE_PAYLOAD;
    return TRUE;
  }
  self->line = pb_json_stream_get_line (self->stream);
  value = pb_json_stream_read_value (self->stream, error);
  if (value == NULL)
    return FALSE;
  text = pb_json_stream_get_canonical (self->stream, &length);
  pb_read_record_init (&read, self->kind, value, text, length);
  return take_record (self, &read, record, error);
}

/* Begins the lists of a file in lines up to that of @kind, or all of them. */
static gboolean
begin_lists (PbPayloadReader *self, const PbKind *kind, GError **error)
{
  while ((self->kind == NULL || self->kind != kind) &&
         self->n_begun < pb_value_get_length (self->lists))
    if (!begin_list (self, pb_value_get_string (pb_value_get_item (self->lists, self->n_begun++)),
                     error))
      return FALSE;
  return kind == NULL || self->kind == kind ||
         refuse (self, PB_EXCHANGE_ERROR_DAMAGED,
                 _ ("The records are not in order. Somebody may have changed the file: ask for "
                    "it again."),
                 error);
}

static gboolean
take_tail (PbPayloadReader *self, PbValue *tail, GError **error)
{
  double count = pb_value_get_number (pb_value_get_member (tail, PB_ENVELOPE_COUNT));

  if (count != self->n_records)
    return refuse (self, PB_EXCHANGE_ERROR_DAMAGED,
                   _ ("Records are missing, or there are too many. Somebody may have changed the "
                      "file: ask for it again."),
                   error);
  for (guint i = 0; i < pb_value_get_length (tail); i++) {
    const char *name = pb_value_get_member_name (tail, i);

    if (!g_str_equal (name, PB_ENVELOPE_COUNT) &&
        !add_to_envelope (self, name, pb_value_get_item (tail, i), error))
      return FALSE;
  }
  self->state = STATE_END;
  return begin_lists (self, NULL, error) && pb_json_stream_end (self->stream, error);
}

static gboolean
take_line (PbPayloadReader *self, const PbReadRecord *record, PbValue **value, GError **error)
{
  return begin_lists (self, record->kind, error) && take_record (self, record, value, error);
}

/* A line that is read here and now: the last one, and one that may not be in order. */
static gboolean
read_this_line (PbPayloadReader *self, PbValue **record, GError **error)
{
  g_autoptr (GError) fault = NULL;
  g_autoptr (PbValue) line = pb_json_stream_read_line (self->stream, &fault);
  g_auto (PbReadRecord) read = { .is_there = FALSE };
  const char *text;
  gsize length;

  if (fault != NULL) {
    g_propagate_error (error, g_steal_pointer (&fault));
    return FALSE;
  }
  if (line == NULL)
    return refuse (self, PB_EXCHANGE_ERROR_DAMAGED,
                   _ ("The file ends here, too early. It may be incomplete: ask for it again."),
                   error);
  if (pb_value_get_member (line, PB_ENVELOPE_COUNT) != NULL)
    return take_tail (self, line, error);
  text = pb_json_stream_get_canonical (self->stream, &length);
  if (!pb_read_record_init_line (&read, line, text, length))
    return refuse (self, PB_EXCHANGE_ERROR_DAMAGED, _ ("A record with its kind is missing here."),
                   error);
  return take_line (self, &read, record, error);
}

static gboolean
read_line (PbPayloadReader *self, PbValue **record, GError **error)
{
  gsize length;
  const PbReadRecord *read = pb_lines_ahead_next (self->ahead, &length);

  self->line = pb_json_stream_get_line (self->stream);
  if (read == NULL)
    return read_this_line (self, record, error);
  pb_json_stream_skip (self->stream, length);
  return take_line (self, read, record, error);
}

/* What can only be said when all has been read. */
static gboolean
check_end (PbPayloadReader *self, GError **error)
{
  g_autofree char *digest = pb_payload_digest_finish (self->digest);

  self->line = pb_json_stream_get_line (self->stream);
  if (!pb_submission_can_read (self->envelope, self->name, error))
    return FALSE;
  pb_submission_check_envelope (self->envelope, self->findings);
  if (pb_submission_refuse_for_errors (pb_format_find_for (self->envelope), self->name,
                                       self->findings, PB_EXCHANGE_ERROR_DAMAGED, error))
    return FALSE;
  if (!self->has_payload && self->form == PB_FORM_JSON)
    return refuse (self, PB_EXCHANGE_ERROR_RECORDS, _ ("The records are missing."), error);
  if (g_strcmp0 (digest, pb_value_get_string_at (self->envelope, "/digest/value")) == 0)
    return TRUE;
  return refuse (
      self, PB_EXCHANGE_ERROR_DAMAGED,
      /* Translators: what is in brackets is a place in the file, which stays as it is. */
      _ ("The records do not match their digest (/digest/value). Somebody has changed "
         "the file after it was written: ask for it again."),
      error);
}

static gboolean
step (PbPayloadReader *self, PbValue **record, GError **error)
{
  if (pb_json_stream_get_offset (self->stream) > PB_PAYLOAD_MAX_BYTES)
    return refuse (self, PB_EXCHANGE_ERROR_READ,
                   _ ("The file is larger than can be read. Ask for it in several parts."), error);
  switch (self->state) {
  case STATE_ENVELOPE: return read_envelope_member (self, error);
  case STATE_PAYLOAD: return read_payload_member (self, error);
  case STATE_LIST: return read_list_item (self, record, error);
  case STATE_LINES: return read_line (self, record, error);
  case STATE_END: return TRUE;
  }
  g_return_val_if_reached (FALSE);
}

gboolean
pb_payload_reader_next (PbPayloadReader *self,
                        const PbKind **kind,
                        PbValue **record,
                        GError **error)
{
  GError *fault = NULL;

  *record = NULL;
  while (*record == NULL && self->state != STATE_END)
    if (!step (self, record, &fault))
      return explain (self, fault, error);
  if (*record == NULL && !check_end (self, &fault))
    return explain (self, fault, error);
  *kind = self->kind;
  return TRUE;
}

gboolean
pb_payload_reader_check (PbPayloadReader *self, GError **error)
{
  const PbKind *kind;
  PbValue *record;

  self->gives_records = FALSE;
  return pb_payload_reader_next (self, &kind, &record, error);
}

PbPayloadReader *
pb_payload_reader_new (GInputStream *input,
                       const char *name,
                       guint64 size,
                       GPtrArray *findings,
                       GCancellable *cancellable,
                       GError **error)
{
  g_autoptr (PbPayloadReader) self = create (name, input, size, findings, cancellable);
  GError *fault = NULL;

  if (pb_json_stream_enter (self->stream, '{', &fault))
    return g_steal_pointer (&self);
  explain (self, fault, error);
  return NULL;
}

/**
 * pb_payload_reader_open:
 * @file: what to read
 * @findings: (nullable) (element-type PbFinding): takes errors and advice
 * @cancellable: (nullable): stops the reading
 * @error: return location for a #PbExchangeError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): a reader that stands before the first record
 */
PbPayloadReader *
pb_payload_reader_open (GFile *file, GPtrArray *findings, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = pb_file_get_name (file);
  GError *fault = NULL;
  g_autoptr (GFileInputStream) input = g_file_read (file, cancellable, &fault);

  if (input != NULL)
    return pb_payload_reader_new (G_INPUT_STREAM (input), name, find_size (input), findings,
                                  cancellable, error);
  pb_file_explain_reading (name, fault, error);
  return NULL;
}

gboolean
pb_payload_reader_has_lines (const char *data, gsize length)
{
  const char *end = length > 0 ? memchr (data, '\n', MIN (length, MOST_HEAD_BYTES)) : NULL;
  g_autoptr (PbValue) head = end != NULL ? pb_json_parse (data, end - data, NULL, NULL) : NULL;

  return pb_value_get_member (head, PB_ENVELOPE_LISTS) != NULL;
}

static gboolean
says_dataset (const char *start, gsize length)
{
  return length > 0 && g_strstr_len (start, length, "\"" PB_DATASET_FORMAT "\"") != NULL;
}

gboolean
pb_payload_reader_is_for (GFile *file, gsize limit_bytes)
{
  g_autoptr (GFileInputStream) input = g_file_read (file, NULL, NULL);
  g_autofree char *start = g_malloc (MOST_HEAD_BYTES);
  guint64 most = limit_bytes > 0 ? limit_bytes : PB_JSON_LIMITS_DEFAULT.max_bytes;
  gsize length;

  if (input == NULL || !g_input_stream_read_all (G_INPUT_STREAM (input), start, MOST_HEAD_BYTES,
                                                 &length, NULL, NULL))
    return FALSE;
  return find_size (input) > most ? says_dataset (start, length)
                                  : pb_payload_reader_has_lines (start, length);
}
