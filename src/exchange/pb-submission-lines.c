/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-submission-private.h"

#include "base/pb-json.h"
#include "domain/pb-record.h"
#include "exchange/pb-envelope.h"
#include "exchange/pb-map.h"
#include "exchange/pb-payload-reader.h"
#include "exchange/pb-signature.h"

#include <string.h>

static void
free_list (gpointer list)
{
  g_ptr_array_unref (list);
}

/* A map from the plural of each kind to the list of its records. */
static PbValue *
create_payload (GHashTable *lists)
{
  g_autoptr (PbValue) payload = pb_value_new_map ();

  for (const PbKind *const *kind = pb_kind_get_all (); *kind != NULL; kind++) {
    GPtrArray *records = g_hash_table_lookup (lists, *kind);
    g_autoptr (PbValue) list =
        pb_value_new_list (records != NULL ? (PbValue *const *) records->pdata : NULL,
                           records != NULL ? records->len : 0);
    g_autoptr (PbValue) before = g_steal_pointer (&payload);

    payload = pb_value_with_member (before, (*kind)->plural, list);
  }
  return g_steal_pointer (&payload);
}

static void
take_into (GHashTable *lists, const PbKind *kind, PbValue *record)
{
  GPtrArray *records = g_hash_table_lookup (lists, kind);

  if (records == NULL) {
    records = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_value_unref);
    g_hash_table_insert (lists, (gpointer) kind, records);
  }
  g_ptr_array_add (records, record);
}

static PbValue *
read_all (PbPayloadReader *reader, GError **error)
{
  g_autoptr (GHashTable) lists = g_hash_table_new_full (NULL, NULL, NULL, free_list);
  g_autoptr (PbValue) payload = NULL;
  PbValue *record;
  const PbKind *kind;

  do {
    if (!pb_payload_reader_next (reader, &kind, &record, error))
      return NULL;
    if (record != NULL)
      take_into (lists, kind, record);
  } while (record != NULL);
  payload = create_payload (lists);
  return pb_value_with_member (pb_payload_reader_get_envelope (reader), PB_ENVELOPE_PAYLOAD,
                               payload);
}

PbValue *
pb_submission_read_lines (GBytes *bytes,
                          const char *name,
                          GCancellable *cancellable,
                          GError **error)
{
  g_autoptr (GInputStream) input = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (PbPayloadReader) reader =
      pb_payload_reader_new (input, name, g_bytes_get_size (bytes), NULL, cancellable, error);

  return reader != NULL ? read_all (reader, error) : NULL;
}

static PbValue *
without (PbValue *document, const char *name)
{
  g_autoptr (PbValue) before = document;

  return pb_value_with_member (before, name, NULL);
}

/* What comes before the records: all but these, and the names of the lists besides. */
static PbValue *
create_head (PbValue *document)
{
  PbValue *payload = pb_value_get_member (document, PB_ENVELOPE_PAYLOAD);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (PbValue) head = without (pb_value_ref (document), PB_ENVELOPE_PAYLOAD);
  g_autoptr (PbValue) lists = NULL;

  head = without (g_steal_pointer (&head), PB_ENVELOPE_DIGEST);
  head = without (g_steal_pointer (&head), PB_SIGNATURES);
  for (guint i = 0; i < pb_value_get_length (payload); i++)
    g_ptr_array_add (names, (gpointer) pb_value_get_member_name (payload, i));
  g_ptr_array_add (names, NULL);
  lists = pb_value_new_strings ((const char *const *) names->pdata);
  return pb_value_with_member (head, PB_ENVELOPE_LISTS, lists);
}

static PbValue *
create_tail (PbValue *document, guint n_records)
{
  return pb_map_of ((const PbMember[]){
      { PB_ENVELOPE_COUNT, pb_value_new_number (n_records) },
      { PB_ENVELOPE_DIGEST, pb_value_ref (pb_value_get_member (document, PB_ENVELOPE_DIGEST)) },
      { PB_SIGNATURES, pb_value_get_member (document, PB_SIGNATURES) != NULL
                           ? pb_value_ref (pb_value_get_member (document, PB_SIGNATURES))
                           : NULL },
      { NULL },
  });
}

static void
append_line (GString *text, PbValue *value)
{
  g_autofree char *line = pb_json_canonical (value);

  g_string_append (text, line);
  g_string_append_c (text, '\n');
}

static gboolean
append_records (GString *text, const PbKind *kind, PbValue *records, GError **error)
{
  for (guint i = 0; i < pb_value_get_length (records); i++) {
    PbValue *record = pb_value_get_item (records, i);
    g_autofree char *canonical = pb_json_canonical (record);

    if (!pb_payload_check_size (kind, pb_record_get_id (record), strlen (canonical), error))
      return FALSE;
    g_string_append_printf (text,
                            PB_FORM_LINE_START "%s" PB_FORM_LINE_MIDDLE "%s" PB_FORM_LINE_END "\n",
                            kind->name, canonical);
  }
  return TRUE;
}

char *
pb_submission_write_lines (PbValue *document, GError **error)
{
  PbValue *payload = pb_value_get_member (document, PB_ENVELOPE_PAYLOAD);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (PbValue) head = create_head (document);
  g_autoptr (PbValue) tail = NULL;
  guint n_records = 0;

  append_line (text, head);
  for (const PbKind *const *kind = pb_kind_get_all (); *kind != NULL; kind++) {
    PbValue *records = pb_value_get_member (payload, (*kind)->plural);

    if (!append_records (text, *kind, records, error))
      return NULL;
    n_records += pb_value_get_length (records);
  }
  tail = create_tail (document, n_records);
  append_line (text, tail);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
