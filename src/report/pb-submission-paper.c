/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/pb-submission-paper.h"

#include "base/pb-date.h"
#include "domain/pb-record-lines.h"
#include "domain/pb-record.h"
#include "domain/pb-trust.h"
#include "exchange/pb-public-key.h"
#include "exchange/pb-signature.h"
#include "exchange/pb-submission-private.h"
#include "report/pb-paper.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Characters of a digest that stand together, and how many of the first are on every page. */
#define GROUP 4
#define MARK 16

typedef struct {
  const PbSubmission *submission;
  PbValue *names; /* the titles of its records, by their ids */
  const char *day;
  const char *digest; /* in groups */
} Sheet;

static PbValue *
get_records (const PbSubmission *submission, const PbKind *kind)
{
  return pb_value_get_member (pb_submission_get_payload (submission), kind->plural);
}

static PbValue *
list_names (const PbSubmission *submission)
{
  g_autoptr (GHashTable) names =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) pb_value_unref);

  for (const PbKind *const *kind = pb_kind_get_all (); *kind != NULL; kind++) {
    PbValue *records = get_records (submission, *kind);

    for (guint i = 0; i < pb_value_get_length (records); i++) {
      PbValue *record = pb_value_get_item (records, i);

      g_hash_table_insert (names, g_strdup (pb_record_get_id (record)),
                           pb_value_new_string (pb_record_title (*kind, record)));
    }
  }
  return pb_value_new_map_take (g_steal_pointer (&names));
}

/* "d3f1 1a2b …": the first @n characters in groups. (transfer full) */
static char *
make_groups (const char *digits, gsize n)
{
  GString *groups = g_string_new (NULL);

  for (gsize i = 0; i < n && digits[i] != '\0'; i++) {
    if (i > 0 && i % GROUP == 0)
      g_string_append_c (groups, ' ');
    g_string_append_c (groups, digits[i]);
  }
  return g_string_free (groups, FALSE);
}

static char *
join_entities (const PbSubmission *submission, const char *between)
{
  PbValue *entities = get_records (submission, &pb_entity_kind);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  for (guint i = 0; i < pb_value_get_length (entities); i++)
    g_strv_builder_add (builder,
                        pb_record_title (&pb_entity_kind, pb_value_get_item (entities, i)));
  names = g_strv_builder_end (builder);
  return g_strjoinv (between, names);
}

static void
add_count (PbPaper *paper, const Sheet *sheet, const PbKind *kind, const char *label)
{
  guint n = pb_value_get_length (get_records (sheet->submission, kind));
  g_autofree char *number = g_strdup_printf ("%'u", n);

  if (n > 0)
    pb_paper_add_field (paper, 0, label, number, NULL);
}

static const char *
get_title (void)
{
  return _ ("Pledges to the Partner2Connect Digital Coalition");
}

static void
add_front (PbPaper *paper, const Sheet *sheet)
{
  g_autofree char *entities = join_entities (sheet->submission, "\n");

  pb_paper_add_heading (paper, 1, get_title ());
  if (*entities != '\0')
    pb_paper_add_field (paper, 0, _ ("Handed over for"), entities, NULL);
  pb_paper_add_field (paper, 0, _ ("As of"), sheet->day, NULL);
  add_count (paper, sheet, &pb_entity_kind, _ ("Entities"));
  add_count (paper, sheet, &pb_pledge_kind, _ ("Pledges"));
  add_count (paper, sheet, &pb_report_kind, _ ("Progress reports"));
  pb_paper_add_text (paper,
                     _ ("This paper says what the file says that is handed over with it, but "
                        "for contacts of people, which are in the file only."));
}

static void
add_line (PbPaper *paper, const PbRecordLine *line)
{
  switch (line->type) {
  case PB_RECORD_LINE_SECTION: pb_paper_add_heading (paper, 3, line->label); return;
  case PB_RECORD_LINE_HEADING: pb_paper_add_heading (paper, 4, line->label); return;
  case PB_RECORD_LINE_FIELD:
    pb_paper_add_field (paper, line->depth, line->label, line->value, line->language);
    return;
  }
}

/* What a record is found by in the registers of both sides. */
static void
add_system_field (PbPaper *paper, const PbKind *kind, PbValue *record, const char *name)
{
  const PbField *field = pb_kind_find_field (kind, name);
  g_autofree char *value = pb_field_format (field, pb_value_get_member (record, name));

  pb_paper_add_field (paper, 0, pb_field_get_label (field), value, NULL);
}

static void
add_record (PbPaper *paper, const Sheet *sheet, const PbKind *kind, PbValue *record)
{
  const PbRecordLinesChoice choice = {
    .leave_out = PB_FIELD_PRIVATE | PB_FIELD_INTERNAL | PB_FIELD_SYSTEM,
    .to_read = TRUE,
    .names = sheet->names,
  };
  g_autoptr (GPtrArray) lines = pb_record_lines_make (kind, record, &choice);
  /* Translators: a heading: what a record is, and what it is called: "Pledge: Schools online". */
  g_autofree char *heading =
      g_strdup_printf (C_ ("kind and title", "%1$s: %2$s"), pb_kind_get_label (kind),
                       pb_record_title (kind, record));

  pb_paper_add_heading (paper, 2, heading);
  add_system_field (paper, kind, record, "id");
  add_system_field (paper, kind, record, "revision");
  for (guint i = 0; i < lines->len; i++)
    add_line (paper, g_ptr_array_index (lines, i));
}

static void
add_records (PbPaper *paper, const Sheet *sheet, const PbKind *kind)
{
  PbValue *records = get_records (sheet->submission, kind);

  for (guint i = 0; i < pb_value_get_length (records); i++)
    add_record (paper, sheet, kind, pb_value_get_item (records, i));
}

static PbValue *
get_signatures (const Sheet *sheet)
{
  return pb_value_get_member (pb_submission_get_document (sheet->submission), PB_SIGNATURES);
}

static const char *
name_signer (const Sheet *sheet, PbValue *signature)
{
  const char *signer = pb_signature_get_signer (signature);
  const char *name = signer != NULL ? pb_value_get_member_string (sheet->names, signer) : NULL;

  if (g_strcmp0 (signer, PB_SIGNER_SECRETARIAT) == 0)
    return _ ("The secretariat");
  return name != NULL ? name : signer;
}

static void
add_fingerprint (PbPaper *paper, const Sheet *sheet, PbValue *signature)
{
  const char *key = pb_signature_get_key (signature);
  g_autofree char *fingerprint = key != NULL ? pb_public_key_fingerprint (key) : NULL;
  /* Translators: %s is the name of an entity. */
  g_autofree char *label =
      g_strdup_printf (_ ("Fingerprint of the key of %s"), name_signer (sheet, signature));

  if (fingerprint != NULL)
    pb_paper_add_field (paper, 0, label, fingerprint, "en");
}

static void
add_proof (PbPaper *paper, const Sheet *sheet)
{
  PbValue *signatures = get_signatures (sheet);

  pb_paper_add_heading (paper, 2, _ ("The File"));
  pb_paper_add_text (paper, _ ("A file belongs to this paper when it has the same digest."));
  /* Figures and their groups run from left to right in every script. */
  pb_paper_add_field (paper, 0, _ ("Digest (SHA-256)"), sheet->digest, "en");
  for (guint i = 0; i < pb_value_get_length (signatures); i++)
    add_fingerprint (paper, sheet, pb_value_get_item (signatures, i));
}

static void
add_signatures (PbPaper *paper)
{
  const char *const labels[] = { _ ("Name"), _ ("Position"), _ ("Place and date"), _ ("Signature"),
                                 NULL };

  pb_paper_add_blanks (paper, _ ("For the Entities Named Above"), labels);
}

static void
write_sheet (PbPaper *paper, gpointer user_data)
{
  const Sheet *sheet = user_data;

  add_front (paper, sheet);
  for (const PbKind *const *kind = pb_kind_get_all (); *kind != NULL; kind++)
    add_records (paper, sheet, *kind);
  add_proof (paper, sheet);
  add_signatures (paper);
}

GBytes *
pb_submission_paper_make (const PbSubmission *submission, GError **error)
{
  const char *digest = pb_submission_get_digest (submission);
  g_autofree char *day = pb_timestamp_format_locale (pb_submission_get_created (submission));
  g_autofree char *groups = make_groups (digest, strlen (digest));
  g_autofree char *start = make_groups (digest, MARK);
  /* Translators: at the foot of a page; %s are the first figures of a long number. */
  g_autofree char *mark = g_strdup_printf (_ ("Digest %s…"), start);
  g_autoptr (PbValue) names = list_names (submission);
  g_autofree char *entities = join_entities (submission, "; ");
  Sheet sheet = { submission, names, day, groups };
  const PbPaperTitles titles = { get_title (), *entities != '\0' ? entities : NULL, day, mark };

  return pb_paper_make (&titles, write_sheet, &sheet, error);
}
