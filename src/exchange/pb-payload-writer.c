/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-payload-writer.h"

#include "base/pb-json.h"
#include "exchange/pb-envelope.h"
#include "exchange/pb-map.h"
#include "exchange/pb-new-file.h"
#include "exchange/pb-payload-digest.h"
#include "exchange/pb-signature.h"
#include "exchange/pb-submission-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* @list: (nullable): the list that was begun last
 * @next: the one that is begun next
 * @is_empty: whether @list has no record yet
 * @head: the envelope as it is known before the records are
 * @signer: (nullable): who signs with @key */
struct _PbPayloadWriter {
  PbNewFile *file;
  PbForm form;
  const PbKind *list;
  const PbKind *const *next;
  PbPayloadDigest *digest;
  gboolean is_empty;
  guint n_records;
  PbValue *head;
  char *signer;
  const PbKey *key;
};

PbForm
pb_form_for_name (const char *name)
{
  return g_str_has_suffix (name, PB_FORM_LINES_SUFFIX) ? PB_FORM_LINES : PB_FORM_JSON;
}

gboolean
pb_payload_check_size (const PbKind *kind, const char *id, gsize length, GError **error)
{
  gsize around =
      strlen (PB_FORM_LINE_START PB_FORM_LINE_MIDDLE PB_FORM_LINE_END) + strlen (kind->name);
  g_autofree char *most = NULL;

  if (length + around <= PB_PAYLOAD_MAX_RECORD_BYTES)
    return TRUE;
  most = g_format_size_full (PB_PAYLOAD_MAX_RECORD_BYTES, G_FORMAT_SIZE_IEC_UNITS);
  g_set_error (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_RECORDS,
               /* Translators: an identifier, and a size such as “1.0 MiB”. */
               _ ("The record %1$s takes more than %2$s, the most that can be read of one from a "
                  "data set or a file in lines. Shorten its texts."),
               id, most);
  return FALSE;
}

static void
add_text (PbPayloadWriter *self, const char *text)
{
  pb_new_file_add (self->file, text, -1);
}

/* The names of all lists: in lines an empty one could not be told from one that is not there. */
static PbValue *
name_lists (const PbFormat *format)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (const PbKind *const *kind = format->get_lists (); *kind != NULL; kind++)
    g_strv_builder_add (names, (*kind)->plural);
  list = g_strv_builder_end (names);
  return pb_value_new_strings ((const char *const *) list);
}

static PbValue *
create_head (const PbFormat *format, PbValue *members, const char *language)
{
  g_autoptr (PbValue) nothing = pb_value_new_map ();
  g_autoptr (PbSubmission) empty = pb_submission_new_of (format, nothing, members, language);
  g_autoptr (PbValue) open =
      pb_value_with_member (pb_submission_get_document (empty), PB_ENVELOPE_PAYLOAD, NULL);

  return pb_value_with_member (open, PB_ENVELOPE_DIGEST, NULL);
}

static void
write_head (PbPayloadWriter *self, const PbFormat *format)
{
  g_autoptr (PbValue) lists = self->form == PB_FORM_LINES ? name_lists (format) : NULL;
  g_autoptr (PbValue) head = pb_value_with_member (self->head, PB_ENVELOPE_LISTS, lists);
  g_autofree char *text = pb_json_canonical (head);

  switch (self->form) {
  case PB_FORM_JSON:
    pb_new_file_add (self->file, text, (gssize) strlen (text) - 1);
    add_text (self, ",\n\"" PB_ENVELOPE_PAYLOAD "\":{");
    return;
  case PB_FORM_LINES: add_text (self, text); return;
  }
}

/**
 * pb_payload_writer_begin:
 * @file: where to
 * @format: what the file is
 * @form: how it is laid out
 * @members: (nullable) (transfer none): a map of the members of the envelope that @format has of
 *   its own
 * @language: tag of the language of the paperwork
 * @error: a #PbExchangeError
 *
 * Returns: (transfer full) (nullable): a file on its way, with an id of its own, made now
 */
PbPayloadWriter *
pb_payload_writer_begin (GFile *file,
                         const PbFormat *format,
                         PbForm form,
                         PbValue *members,
                         const char *language,
                         GError **error)
{
  g_autoptr (PbNewFile) new_file = pb_new_file_begin (file, error);
  PbPayloadWriter *self;

  if (new_file == NULL)
    return NULL;
  self = g_new0 (PbPayloadWriter, 1);
  self->file = g_steal_pointer (&new_file);
  self->form = form;
  self->next = format->get_lists ();
  self->digest = pb_payload_digest_new ();
  self->head = create_head (format, members, language);
  write_head (self, format);
  return self;
}

void
pb_payload_writer_free (PbPayloadWriter *self)
{
  pb_new_file_free (self->file);
  pb_payload_digest_free (self->digest);
  pb_value_unref (self->head);
  g_free (self->signer);
  g_free (self);
}

guint
pb_payload_writer_get_n_records (const PbPayloadWriter *self)
{
  return self->n_records;
}

static void
begin_next_list (PbPayloadWriter *self)
{
  const PbKind *kind = *self->next++;

  pb_payload_digest_begin_list (self->digest, kind->plural);
  if (self->form == PB_FORM_JSON) {
    add_text (self, self->list != NULL ? "],\n\"" : "\n\"");
    add_text (self, kind->plural);
    add_text (self, "\":[");
  }
  self->list = kind;
  self->is_empty = TRUE;
}

static void
write_record (PbPayloadWriter *self, const char *canonical, gsize length)
{
  switch (self->form) {
  case PB_FORM_JSON:
    add_text (self, self->is_empty ? "\n" : ",\n");
    pb_new_file_add (self->file, canonical, (gssize) length);
    return;
  case PB_FORM_LINES:
    add_text (self, "\n" PB_FORM_LINE_START);
    add_text (self, self->list->name);
    add_text (self, PB_FORM_LINE_MIDDLE);
    pb_new_file_add (self->file, canonical, (gssize) length);
    add_text (self, PB_FORM_LINE_END);
    return;
  }
}

gboolean
pb_payload_writer_add (PbPayloadWriter *self,
                       const PbKind *kind,
                       const char *canonical,
                       gsize length)
{
  while (self->list != kind && *self->next != NULL)
    begin_next_list (self);
  g_return_val_if_fail (self->list == kind, FALSE);
  write_record (self, canonical, length);
  pb_payload_digest_add (self->digest, canonical, length);
  self->is_empty = FALSE;
  self->n_records++;
  return !pb_new_file_has_failed (self->file);
}

void
pb_payload_writer_sign (PbPayloadWriter *self, const char *signer, const PbKey *key)
{
  g_free (self->signer);
  self->signer = g_strdup (signer);
  self->key = key;
}

static void
write_member (PbPayloadWriter *self, const char *name, PbValue *value)
{
  g_autofree char *text = pb_json_canonical (value);

  add_text (self, "\"");
  add_text (self, name);
  add_text (self, "\":");
  add_text (self, text);
}

/* @digest: of the payload */
static void
write_tail (PbPayloadWriter *self, PbValue *digest)
{
  g_autofree char *count = g_strdup_printf ("\n{\"" PB_ENVELOPE_COUNT "\":%u,", self->n_records);
  g_autoptr (PbValue) envelope = pb_value_with_member (self->head, PB_ENVELOPE_DIGEST, digest);
  g_autoptr (PbValue) is_signed =
      self->signer != NULL ? pb_signature_add (envelope, self->signer, self->key) : NULL;

  switch (self->form) {
  case PB_FORM_JSON: add_text (self, self->list != NULL ? "]\n},\n" : "},\n"); break;
  case PB_FORM_LINES: add_text (self, count); break;
  }
  write_member (self, PB_ENVELOPE_DIGEST, digest);
  if (is_signed != NULL) {
    add_text (self, self->form == PB_FORM_JSON ? ",\n" : ",");
    write_member (self, PB_SIGNATURES, pb_value_get_member (is_signed, PB_SIGNATURES));
  }
  add_text (self, "}\n");
}

gboolean
pb_payload_writer_commit (PbPayloadWriter *self, GError **error)
{
  g_autoptr (PbValue) digest = NULL;
  g_autofree char *value = NULL;

  while (*self->next != NULL)
    begin_next_list (self);
  value = pb_payload_digest_finish (self->digest);
  digest = pb_map_of ((const PbMember[]){
      { "algorithm", pb_value_new_string (PB_ENVELOPE_DIGEST_ALGORITHM) },
      { "value", pb_value_new_string (value) },
      { NULL },
  });
  write_tail (self, digest);
  return pb_new_file_commit (self->file, error);
}
