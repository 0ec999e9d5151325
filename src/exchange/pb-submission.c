/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-submission-private.h"

#include "base/pb-date.h"
#include "base/pb-json.h"
#include "domain/pb-party.h"
#include "domain/pb-record.h"
#include "exchange/pb-envelope.h"
#include "exchange/pb-map.h"
#include "pb-config.h"

#include <string.h>

#define PROGRAM_NAME "Pledgebook"
/* Leaves room for the date and the suffix in the 255 bytes that file systems allow. */
#define LONGEST_SLUG 60

struct _PbSubmission {
  PbValue *document;
};

/* The formatter would take the name for a subtraction. */
/* clang-format off */
G_DEFINE_QUARK (pb-exchange-error-quark, pb_exchange_error)
/* clang-format on */

static int
compare_records_cb (gconstpointer a, gconstpointer b)
{
  PbValue *x = *(PbValue *const *) a;
  PbValue *y = *(PbValue *const *) b;
  int order = g_strcmp0 (pb_record_get_id (x), pb_record_get_id (y));

  return order != 0 ? order : (int) pb_record_get_revision (x) - (int) pb_record_get_revision (y);
}

static PbValue *
list_records (const PbKind *kind, GPtrArray *records)
{
  g_autoptr (GPtrArray) outgoing = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_value_unref);

  for (guint i = 0; records != NULL && i < records->len; i++)
    g_ptr_array_add (outgoing,
                     pb_record_without (kind, g_ptr_array_index (records, i), PB_FIELD_INTERNAL));
  g_ptr_array_sort (outgoing, compare_records_cb);
  return pb_value_new_list ((PbValue *const *) outgoing->pdata, outgoing->len);
}

static PbValue *
create_payload (GPtrArray *entities, GPtrArray *pledges, GPtrArray *reports)
{
  return pb_map_of ((const PbMember[]){
      { pb_entity_kind.plural, list_records (&pb_entity_kind, entities) },
      { pb_pledge_kind.plural, list_records (&pb_pledge_kind, pledges) },
      { pb_report_kind.plural, list_records (&pb_report_kind, reports) },
      { NULL },
  });
}

static PbValue *
create_generator (void)
{
  return pb_map_of ((const PbMember[]){
      { "name", pb_value_new_string (PROGRAM_NAME) },
      { "version", pb_value_new_string (PB_VERSION) },
      { NULL },
  });
}

static PbValue *
create_digest (PbValue *payload)
{
  g_autofree char *digest = pb_json_digest (payload);

  return pb_map_of ((const PbMember[]){
      { "algorithm", pb_value_new_string (PB_ENVELOPE_DIGEST_ALGORITHM) },
      { "value", pb_value_new_string (digest) },
      { NULL },
  });
}

static PbValue *
create_document (const PbFormat *format, PbValue *payload, const char *language)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *now = pb_timestamp_now ();
  g_autofree char *version = g_strdup_printf ("%d.%d", format->major, format->minor);

  return pb_map_of ((const PbMember[]){
      { "format", pb_value_new_string (format->id) },
      { "format_version", pb_value_new_string (version) },
      { "generator", create_generator () },
      { "id", pb_value_new_string (id) },
      { "created", pb_value_new_string (now) },
      { "language", pb_value_new_string (language) },
      { "digest", create_digest (payload) },
      { PB_ENVELOPE_PAYLOAD, pb_value_ref (payload) },
      { NULL },
  });
}

/**
 * pb_submission_new:
 * @entities: (nullable) (element-type PbValue): entities to hand over
 * @pledges: (nullable) (element-type PbValue): pledges to hand over
 * @reports: (nullable) (element-type PbValue): progress reports to hand over
 * @language: tag of the language of the paperwork
 *
 * Makes a submission with an id of its own, created now. Notes for this office stay here.
 *
 * Returns: (transfer full): a submission
 */
PbSubmission *
pb_submission_new (GPtrArray *entities,
                   GPtrArray *pledges,
                   GPtrArray *reports,
                   const char *language)
{
  g_autoptr (PbValue) payload = create_payload (entities, pledges, reports);

  return pb_submission_new_of (&pb_format_submission, payload, NULL, language);
}

/**
 * pb_submission_new_of:
 * @format: what file it is to be
 * @payload: (transfer none): a map with a list for each of the format's kinds, sorted by id
 * @members: (nullable) (transfer none): a map of the envelope's members that this format has of its
 *   own
 * @language: tag of the language of the paperwork
 *
 * Makes a file of any format, with an id of its own, created now.
 *
 * Returns: (transfer full): the file
 */
PbSubmission *
pb_submission_new_of (const PbFormat *format,
                      PbValue *payload,
                      PbValue *members,
                      const char *language)
{
  g_autoptr (PbValue) document = create_document (format, payload, language);

  for (guint i = 0; i < pb_value_get_length (members); i++) {
    const char *name = pb_value_get_member_name (members, i);
    g_autoptr (PbValue) before = g_steal_pointer (&document);

    document = pb_value_with_member (before, name, pb_value_get_member (members, name));
  }
  return pb_submission_new_for_document (document);
}

PbSubmission *
pb_submission_new_for_document (PbValue *document)
{
  PbSubmission *self = g_new0 (PbSubmission, 1);

  self->document = pb_value_ref (document);
  return self;
}

void
pb_submission_free (PbSubmission *self)
{
  pb_value_unref (self->document);
  g_free (self);
}

PbValue *
pb_submission_get_document (const PbSubmission *self)
{
  return self->document;
}

/**
 * pb_submission_get_format:
 *
 * Returns: (transfer none): what kind of file it is
 */
const PbFormat *
pb_submission_get_format (const PbSubmission *self)
{
  return pb_format_find_for (self->document);
}

/**
 * pb_submission_get_id:
 *
 * Returns: the UUID of the file itself
 */
const char *
pb_submission_get_id (const PbSubmission *self)
{
  return pb_value_get_member_string (self->document, "id");
}

/**
 * pb_submission_get_created:
 *
 * Returns: RFC 3339 time in UTC
 */
const char *
pb_submission_get_created (const PbSubmission *self)
{
  return pb_value_get_member_string (self->document, "created");
}

/**
 * pb_submission_get_digest:
 *
 * Returns: SHA-256 of the payload's canonical form, 64 lower-case hexadecimal digits
 */
const char *
pb_submission_get_digest (const PbSubmission *self)
{
  return pb_value_get_string_at (self->document, "/digest/value");
}

/**
 * pb_submission_get_payload:
 *
 * Returns: (transfer none): a map from the plural of each record kind to the list of its records
 */
PbValue *
pb_submission_get_payload (const PbSubmission *self)
{
  return pb_value_get_member (self->document, PB_ENVELOPE_PAYLOAD);
}

static PbValue *
find_by_id (PbValue *records, const char *id)
{
  for (guint i = 0; i < pb_value_get_length (records); i++) {
    PbValue *record = pb_value_get_item (records, i);

    if (g_strcmp0 (pb_record_get_id (record), id) == 0)
      return record;
  }
  return NULL;
}

/* The entity that leads the first pledge, else the first entity of the file. */
static PbValue *
find_sender (const PbSubmission *self)
{
  PbValue *payload = pb_submission_get_payload (self);
  PbValue *entities = pb_value_get_member (payload, pb_entity_kind.plural);
  PbValue *parties = pb_value_get_at (payload, "/pledges/0/parties");

  for (guint i = 0; i < pb_value_get_length (parties); i++) {
    PbValue *party = pb_value_get_item (parties, i);
    const char *id = pb_value_get_member_string (party, "entity");
    PbValue *entity = id != NULL ? find_by_id (entities, id) : NULL;

    if (entity != NULL && pb_party_leads (party))
      return entity;
  }
  return pb_value_get_item (entities, 0);
}

/* Lower-case ASCII letters and digits with single hyphens between, NULL when none are left. */
static char *
create_slug (const char *text)
{
  g_autofree char *ascii = g_str_to_ascii (text, "C");
  g_autoptr (GString) slug = g_string_new (NULL);

  for (const char *at = ascii; *at != '\0' && slug->len < LONGEST_SLUG; at++) {
    if (g_ascii_isalnum (*at))
      g_string_append_c (slug, g_ascii_tolower (*at));
    else if (slug->len > 0 && slug->str[slug->len - 1] != '-')
      g_string_append_c (slug, '-');
  }
  if (slug->len > 0 && slug->str[slug->len - 1] == '-')
    g_string_truncate (slug, slug->len - 1);
  return slug->len > 0 ? g_strdup (slug->str) : NULL;
}

static char *
create_entity_slug (PbValue *entity)
{
  const char *name =
      entity != NULL ? pb_record_text (entity, pb_value_get_member (entity, "name")) : NULL;
  const char *acronym = pb_value_get_member_string (entity, "acronym");
  char *slug = name != NULL ? create_slug (name) : NULL;

  if (slug == NULL && acronym != NULL)
    slug = create_slug (acronym);
  return slug;
}

/**
 * pb_submission_suggest_name_for:
 * @entity: (nullable): the record of an entity
 *
 * A file name in plain ASCII from the name of an entity and the day the file was made.
 *
 * Returns: (transfer full): such as "northwind-connect-2026-11-21.pledgebook.json"
 */
char *
pb_submission_suggest_name_for (const PbSubmission *self, PbValue *entity)
{
  const PbFormat *format = pb_submission_get_format (self);
  g_autofree char *slug = create_entity_slug (entity);
  g_autofree char *day = g_strndup (pb_submission_get_created (self), strlen ("2026-11-21"));

  return g_strdup_printf ("%s-%s%s", slug != NULL ? slug : format->envelope->name, day,
                          format->suffix);
}

/**
 * pb_submission_suggest_name:
 *
 * The same, from the name of who hands it over.
 */
char *
pb_submission_suggest_name (const PbSubmission *self)
{
  return pb_submission_suggest_name_for (self, find_sender (self));
}
