/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-submission-private.h"

#include "exchange/pb-envelope.h"
#include "exchange/pb-payload-reader.h"

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
