/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-submission-check.h"

#include "base/pb-pointer.h"
#include "domain/pb-check.h"
#include "domain/pb-record.h"
#include "exchange/pb-envelope.h"
#include "exchange/pb-format.h"
#include "exchange/pb-submission.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* More errors than this help nobody, nor does more advice, and a hostile file can have millions. */
#define MOST_ERRORS 1000
#define MOST_ADVICE 1000

/* @seen has the kind of every id, and of every "id revision". */
typedef struct {
  GPtrArray *findings;
  GHashTable *seen;
  guint n_errors;
  guint n_advice;
} Check;

static void
add_error (GPtrArray *findings, const char *tag, const char *pointer, const char *message)
{
  g_ptr_array_add (findings, pb_finding_new (PB_SEVERITY_ERROR, tag, pointer, "%s", message));
}

static void
add_wrong_value (GPtrArray *findings, const char *pointer)
{
  add_error (findings, "submission-value", pointer,
             _ ("This value is not one that this version of the format has."));
}

static void
check_pattern (PbValue *document, const PbFormatPattern *rule, GPtrArray *findings)
{
  const char *text = pb_value_get_string_at (document, rule->pointer);

  if (text != NULL &&
      !g_regex_match_simple (rule->pattern, text, G_REGEX_DOLLAR_ENDONLY, G_REGEX_MATCH_DEFAULT))
    add_wrong_value (findings, rule->pointer);
}

void
pb_submission_check_envelope (PbValue *document, GPtrArray *findings)
{
  const PbFormat *format = pb_format_find_for (document);

  if (format == NULL) {
    add_wrong_value (findings, "/format");
    return;
  }
  pb_check_format (format->envelope, document, findings);
  for (const PbFormatPattern *rule = format->patterns; rule->pointer != NULL; rule++)
    check_pattern (document, rule, findings);
}

static void
add_moved (Check *check, GPtrArray *found, const char *place)
{
  for (guint i = 0; i < found->len; i++) {
    const PbFinding *finding = g_ptr_array_index (found, i);
    g_autofree char *pointer = NULL;

    if (finding->severity == PB_SEVERITY_WARNING && check->n_advice++ >= MOST_ADVICE)
      continue;
    pointer = g_strconcat (place, finding->pointer, NULL);
    g_ptr_array_add (check->findings, pb_finding_new (finding->severity, finding->tag, pointer,
                                                      "%s", finding->message));
  }
  check->n_errors += pb_findings_count (found, PB_SEVERITY_ERROR);
}

static gboolean
check_record (Check *check, const PbKind *kind, PbValue *record, const char *place)
{
  g_autoptr (GPtrArray) found = pb_findings_new ();
  gboolean well_formed = pb_check_record (kind, record, found);

  add_moved (check, found, place);
  return well_formed;
}

static const char *
find_repetition (Check *check, const PbKind *kind, const char *id, const char *id_and_revision)
{
  const PbKind *other = g_hash_table_lookup (check->seen, id);

  if (other != NULL && other != kind)
    return _ ("Two records of different kinds have the same identifier.");
  if (g_hash_table_contains (check->seen, id_and_revision))
    return _ ("The same revision of this record is in the file twice.");
  return NULL;
}

static void
check_is_single (Check *check, const PbKind *kind, PbValue *record, const char *place)
{
  const char *id = pb_record_get_id (record);
  g_autofree char *key = g_strdup_printf ("%s %u", id, pb_record_get_revision (record));
  g_autofree char *pointer = pb_pointer_child (place, "id");
  const char *message = find_repetition (check, kind, id, key);

  if (message != NULL) {
    add_error (check->findings, "submission-record-twice", pointer, message);
    check->n_errors++;
  }
  g_hash_table_insert (check->seen, g_strdup (id), (gpointer) kind);
  g_hash_table_insert (check->seen, g_steal_pointer (&key), (gpointer) kind);
}

static void
check_list (Check *check, const PbKind *kind, PbValue *payload)
{
  PbValue *list = pb_value_get_member (payload, kind->plural);
  g_autofree char *at = pb_pointer_child ("/" PB_ENVELOPE_PAYLOAD, kind->plural);

  /* An earlier version of the format did not have the kind. */
  if (list == NULL && kind->since > 0)
    return;
  if (pb_value_get_value_type (list) != PB_VALUE_LIST) {
    add_error (check->findings, "submission-list", at,
               _ ("A list of records is missing here; it may be an empty one."));
    return;
  }
  for (guint i = 0; i < pb_value_get_length (list) && check->n_errors < MOST_ERRORS; i++) {
    PbValue *record = pb_value_get_item (list, i);
    g_autofree char *place = pb_pointer_item (at, i);

    if (check_record (check, kind, record, place))
      check_is_single (check, kind, record, place);
  }
}

void
pb_submission_check_payload (PbValue *document, GPtrArray *findings)
{
  const PbFormat *format = pb_format_find_for (document);
  PbValue *payload = pb_value_get_member (document, PB_ENVELOPE_PAYLOAD);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Check check = { .findings = findings, .seen = seen };

  if (pb_value_get_value_type (payload) != PB_VALUE_MAP) {
    add_error (findings, "submission-payload", "/" PB_ENVELOPE_PAYLOAD,
               _ ("The records are missing."));
    return;
  }
  for (const PbKind *const *kind = format != NULL ? format->get_lists () : pb_kind_get_all ();
       *kind != NULL; kind++)
    check_list (&check, *kind, payload);
}

static const PbKind *
find_list (const PbFormat *format, const char *name)
{
  for (const PbKind *const *kind = format->get_lists (); *kind != NULL; kind++)
    if (g_str_equal ((*kind)->plural, name))
      return *kind;
  return NULL;
}

/* "Pledge 4 › Title" for the place of a record or inside it, %NULL for any other place. */
static char *
describe_record_place (const PbFormat *format, const char *pointer)
{
  g_auto (GStrv) tokens = pb_pointer_split (pointer);
  const PbKind *kind = g_strv_length (tokens) > 2 ? find_list (format, tokens[1]) : NULL;
  g_autofree char *prefix = NULL;
  g_autofree char *inside = NULL;
  g_autofree char *record = NULL;

  if (kind == NULL || !g_str_equal (tokens[0], PB_ENVELOPE_PAYLOAD))
    return NULL;
  prefix = g_strdup_printf ("/%s/%s/%s", tokens[0], tokens[1], tokens[2]);
  inside = pb_kind_describe_place (kind, pointer + strlen (prefix));
  record = g_strdup_printf ("%s %" G_GUINT64_FORMAT, pb_kind_get_label (kind),
                            g_ascii_strtoull (tokens[2], NULL, 10) + 1);
  if (*inside == '\0')
    return g_steal_pointer (&record);
  return g_strconcat (record, C_ ("place separator", " › "), inside, NULL);
}

static char *
describe_place (const PbFormat *format, const char *pointer)
{
  char *place = describe_record_place (format, pointer);

  if (place == NULL)
    place = pb_kind_describe_place (format->envelope, pointer);
  if (*place != '\0')
    return place;
  g_free (place);
  return g_strdup (_ ("the file as a whole"));
}

static const PbFinding *
find_first_error (GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++) {
    const PbFinding *finding = g_ptr_array_index (findings, i);

    if (finding->severity == PB_SEVERITY_ERROR)
      return finding;
  }
  return NULL;
}

gboolean
pb_submission_refuse_for_errors (
    const PbFormat *format, const char *file_name, GPtrArray *findings, int code, GError **error)
{
  const PbFinding *first = find_first_error (findings);
  guint count = pb_findings_count (findings, PB_SEVERITY_ERROR);
  g_autofree char *place = NULL;

  if (first == NULL)
    return FALSE;
  place = describe_place (format, first->pointer);
  g_set_error (error, PB_EXCHANGE_ERROR, code,
               /* Translators: 1 is the name of a file, 2 a number, 3 a place such as
                * "Pledge 4 › Title", 4 the same place for programs, 5 a whole sentence. */
               ngettext ("“%1$s” has %2$u error. %3$s (%4$s): %5$s",
                         "“%1$s” has %2$u errors. The first, %3$s (%4$s): %5$s", count),
               file_name, count, place, first->pointer, first->message);
  return TRUE;
}
