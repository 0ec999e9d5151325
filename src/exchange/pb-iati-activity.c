/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-iati-activity.h"

#include "domain/pb-kind.h"
#include "domain/pb-language.h"
#include "domain/pb-money.h"
#include "domain/pb-record.h"
#include "domain/pb-vocabulary.h"
#include "exchange/pb-iati-codes.h"
#include "exchange/pb-iati-party.h"
#include "exchange/pb-iati-place.h"
#include "exchange/pb-iati-result.h"
#include "exchange/pb-iati-text.h"
#include "exchange/pb-shares.h"

#include <string.h>

/* Code lists of IATI 2.03. */
#define DESCRIPTION_GENERAL "1"
#define IDENTIFIER_OTHER "A9"
#define PLANNED_START "1"
#define PLANNED_END "3"
#define SECTOR_DAC "1"
#define SECTOR_SDG_GOAL "7"
#define SECTOR_OWN "99"
#define TAG_OWN "99"
#define TRANSACTION_OUTGOING_PLEDGE "12"
#define BUDGET_ORIGINAL "1"
#define BUDGET_INDICATIVE "1"
/* "Information and communication technology", DAC 5 digits: what every pledge is about. */
#define PURPOSE_ICT "22040"
/* "2026-11-21" of a timestamp. */
#define DAY_LENGTH 10

/* The fields that become tags: no percentages have to be made up for them. */
static const char *const tagged[] = { "pillars", "wsis_action_lines", "gdc_objectives" };

/* What all of an activity is written from. */
typedef struct {
  PbXml *xml;
  PbValue *pledge;
  GPtrArray *parties;
  const PbIatiParty *lead;
  char *start;
  char *end;
} Activity;

static void
clear_activity (Activity *self)
{
  g_ptr_array_unref (self->parties);
  g_free (self->start);
  g_free (self->end);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Activity, clear_activity)

static void
write_reporter (const Activity *self)
{
  const PbIatiParty *lead = self->lead;
  /* An entity that is only named is known by its pledge. */
  g_autofree char *ref = lead->ref != NULL
                             ? g_strdup (lead->ref)
                             : g_strdup_printf ("X-PLEDGEBOOK-%s", pb_record_get_id (self->pledge));
  g_autofree char *identifier = g_strdup_printf ("%s-%s", ref, pb_record_get_id (self->pledge));

  pb_xml_add_text (self->xml, "iati-identifier", identifier, NULL);
  pb_xml_open (self->xml, "reporting-org", "ref", ref, "type", lead->type, NULL);
  pb_xml_add_text (self->xml, "narrative", lead->name, NULL);
  pb_xml_close (self->xml);
}

static void
write_texts (const Activity *self)
{
  static const char *const descriptions[] = { "summary", "description" };

  pb_iati_text_add_translations (self->xml, "title", NULL, self->pledge,
                                 pb_value_get_member (self->pledge, "title"));
  for (guint i = 0; i < G_N_ELEMENTS (descriptions); i++)
    pb_iati_text_add_translations (self->xml, "description", DESCRIPTION_GENERAL, self->pledge,
                                   pb_value_get_member (self->pledge, descriptions[i]));
}

static void
write_participant (
    PbXml *xml, const char *name, const char *ref, const char *type, const char *role)
{
  pb_xml_open (xml, "participating-org", "ref", ref, "type", type, "role", role, NULL);
  pb_xml_add_text (xml, "narrative", name, NULL);
  pb_xml_close (xml);
}

/* %TRUE when the party has a role that IATI knows; each of them once. */
static gboolean
write_party (PbXml *xml, const PbIatiParty *party)
{
  PbValue *roles = pb_value_get_member (party->party, "roles");
  g_autoptr (GHashTable) written = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < pb_value_get_length (roles); i++) {
    const char *role = pb_iati_codes_get_role (pb_value_get_string (pb_value_get_item (roles, i)));

    if (role != NULL && g_hash_table_add (written, (gpointer) role))
      write_participant (xml, party->name, party->ref, party->type, role);
  }
  return g_hash_table_size (written) > 0;
}

static PbValue *
get_part (PbValue *pledge, const char *name)
{
  const PbField *field = pb_kind_find_field (&pb_pledge_kind, name);

  return pb_field_applies (field, pledge) ? pb_value_get_member (pledge, name) : NULL;
}

static void
write_parties (const Activity *self)
{
  PbValue *partners =
      pb_value_get_member (get_part (self->pledge, "programmatic"), "delivery_partners");
  gboolean written = FALSE;

  for (guint i = 0; i < self->parties->len; i++)
    written |= write_party (self->xml, g_ptr_array_index (self->parties, i));
  if (!written)
    write_participant (self->xml, self->lead->name, self->lead->ref, self->lead->type,
                       PB_IATI_ROLE_ACCOUNTABLE);
  for (guint i = 0; i < pb_value_get_length (partners); i++) {
    const char *name = pb_value_get_member_string (pb_value_get_item (partners, i), "name");

    if (name != NULL && *name != '\0')
      write_participant (self->xml, name, NULL, PB_IATI_ORGANISATION_OTHER,
                         PB_IATI_ROLE_IMPLEMENTING);
  }
}

static void
write_identifiers (const Activity *self)
{
  PbValue *links = pb_value_get_member (self->pledge, "links");

  for (guint i = 0; i < pb_value_get_length (links); i++) {
    const char *other = pb_value_get_member_string (pb_value_get_item (links, i), "identifier");

    if (other != NULL && *other != '\0')
      pb_xml_add (self->xml, "other-identifier", "ref", other, "type", IDENTIFIER_OTHER, NULL);
  }
}

static void
write_state (const Activity *self)
{
  gboolean withdrawn = g_str_equal (pb_record_get_publication (self->pledge), "withdrawn");
  const char *state =
      withdrawn ? "cancelled" : pb_value_get_member_string (self->pledge, "implementation");

  pb_xml_add (self->xml, "activity-status", "code", pb_iati_codes_get_status (state), NULL);
  /* Dates that were planned: what really happened is told by reports. */
  if (self->start != NULL)
    pb_iati_text_add_day (self->xml, "activity-date", PLANNED_START, self->start);
  if (self->end != NULL)
    pb_iati_text_add_day (self->xml, "activity-date", PLANNED_END, self->end);
}

static void
write_sector (
    PbXml *xml, const char *vocabulary, const char *code, gint64 share, const char *narrative)
{
  g_autofree char *percentage = pb_shares_format (share);

  if (narrative == NULL) {
    pb_xml_add (xml, "sector", "vocabulary", vocabulary, "code", code, "percentage", percentage,
                NULL);
    return;
  }
  pb_xml_open (xml, "sector", "vocabulary", vocabulary, "code", code, "percentage", percentage,
               NULL);
  pb_xml_add_text (xml, "narrative", narrative, "xml:lang", pb_language_current (), NULL);
  pb_xml_close (xml);
}

/* The codes of a field, each with the same share of the whole. */
static void
write_sectors_of (const Activity *self, const char *name, const char *vocabulary)
{
  const PbField *field = pb_kind_find_field (&pb_pledge_kind, name);
  PbValue *codes = pb_value_get_member (self->pledge, name);
  guint n = pb_value_get_length (codes);
  g_autofree gint64 *shares = g_new (gint64, n);

  for (guint i = 0; i < n; i++)
    shares[i] = PB_SHARES_UNKNOWN;
  pb_shares_complete (shares, n);
  for (guint i = 0; i < n; i++) {
    const char *code = pb_value_get_string (pb_value_get_item (codes, i));
    gboolean own = g_str_equal (vocabulary, SECTOR_OWN);

    write_sector (self->xml, vocabulary, code, shares[i],
                  own ? pb_vocabulary_label (field->of, code) : NULL);
  }
}

static void
write_tags (const Activity *self, const char *name)
{
  const PbField *field = pb_kind_find_field (&pb_pledge_kind, name);
  PbValue *codes = pb_value_get_member (self->pledge, name);

  for (guint i = 0; i < pb_value_get_length (codes); i++) {
    const char *code = pb_value_get_string (pb_value_get_item (codes, i));
    g_autofree char *full = g_strdup_printf ("%s:%s", field->of, code);

    pb_xml_open (self->xml, "tag", "code", full, "vocabulary", TAG_OWN, NULL);
    pb_xml_add_text (self->xml, "narrative", pb_vocabulary_label (field->of, code), "xml:lang",
                     pb_language_current (), NULL);
    pb_xml_close (self->xml);
  }
}

static void
write_subjects (const Activity *self)
{
  write_sector (self->xml, SECTOR_DAC, PURPOSE_ICT, PB_SHARES_WHOLE, NULL);
  write_sectors_of (self, "sdgs", SECTOR_SDG_GOAL);
  write_sectors_of (self, "focus_areas", SECTOR_OWN);
  for (guint i = 0; i < G_N_ELEMENTS (tagged); i++)
    write_tags (self, tagged[i]);
}

/* The day of the rate where there is one, for that is what it was worth then. */
static char *
get_value_date (const Activity *self, PbValue *financial)
{
  char *day = pb_iati_text_get_first_day (pb_value_get_member_string (financial, "rate_date"));

  return day != NULL ? day
                     : g_strndup (pb_value_get_member_string (self->pledge, "created"), DAY_LENGTH);
}

static void
write_budget (const Activity *self, PbValue *line, const char *currency, const char *value_date)
{
  double year = pb_value_get_number (pb_value_get_member (line, "year"));
  const char *amount = pb_value_get_member_string (line, "amount");
  g_autofree char *start = g_strdup_printf ("%04.0f-01-01", year);
  g_autofree char *end = g_strdup_printf ("%04.0f-12-31", year);

  if (year < 1 || amount == NULL)
    return;
  pb_xml_open (self->xml, "budget", "type", BUDGET_ORIGINAL, "status", BUDGET_INDICATIVE, NULL);
  pb_iati_text_add_day (self->xml, "period-start", NULL, start);
  pb_iati_text_add_day (self->xml, "period-end", NULL, end);
  pb_xml_add_text (self->xml, "value", amount, "currency", currency, "value-date", value_date,
                   NULL);
  pb_xml_close (self->xml);
}

static void
write_transaction (const Activity *self,
                   const char *amount,
                   const char *currency,
                   const char *value_date,
                   const char *finance)
{
  g_autofree char *day =
      g_strndup (pb_value_get_member_string (self->pledge, "created"), DAY_LENGTH);
  const PbIatiParty *lead = self->lead;

  pb_xml_open (self->xml, "transaction", NULL);
  pb_xml_add (self->xml, "transaction-type", "code", TRANSACTION_OUTGOING_PLEDGE, NULL);
  pb_iati_text_add_day (self->xml, "transaction-date", NULL, day);
  pb_xml_add_text (self->xml, "value", amount, "currency", currency, "value-date", value_date,
                   NULL);
  pb_xml_open (self->xml, "provider-org", "ref", lead->ref, "type", lead->type, NULL);
  pb_xml_add_text (self->xml, "narrative", lead->name, NULL);
  pb_xml_close (self->xml);
  if (finance != NULL)
    pb_xml_add (self->xml, "finance-type", "code", finance, NULL);
  pb_xml_close (self->xml);
}

static gboolean
has_money (PbValue *financial)
{
  PbDecimal amount;

  return pb_money_get_amount (financial, &amount) &&
         pb_value_get_member_string (financial, "currency") != NULL;
}

static void
write_money (const Activity *self)
{
  PbValue *financial = get_part (self->pledge, "financial");
  PbValue *plan = pb_value_get_member (financial, "plan");
  const char *currency = pb_value_get_member_string (financial, "currency");
  const char *finance =
      pb_iati_codes_get_finance (pb_value_get_member_string (financial, "instrument"));
  g_autofree char *value_date = get_value_date (self, financial);

  if (finance != NULL)
    pb_xml_add (self->xml, "default-finance-type", "code", finance, NULL);
  if (!has_money (financial))
    return;
  for (guint i = 0; i < pb_value_get_length (plan); i++)
    write_budget (self, pb_value_get_item (plan, i), currency, value_date);
  write_transaction (self, pb_value_get_member_string (financial, "amount"), currency, value_date,
                     finance);
}

static gboolean
is_complete (const Activity *self)
{
  PbValue *pledge = self->pledge;

  return pb_record_text (pledge, pb_value_get_member (pledge, "title")) != NULL &&
         (pb_record_text (pledge, pb_value_get_member (pledge, "summary")) != NULL ||
          pb_record_text (pledge, pb_value_get_member (pledge, "description")) != NULL) &&
         self->parties->len > 0 && (self->start != NULL || self->end != NULL);
}

gboolean
pb_iati_activity_write (PbXml *xml, PbStore *store, PbValue *pledge)
{
  g_auto (Activity) self = {
    .xml = xml,
    .pledge = pledge,
    .parties = pb_iati_parties_read (store, pledge),
    .start = pb_iati_text_get_first_day (pb_value_get_member_string (pledge, "start")),
    .end = pb_iati_text_get_last_day (pb_value_get_member_string (pledge, "end")),
  };

  if (!is_complete (&self))
    return FALSE;
  self.lead = g_ptr_array_index (self.parties, 0);
  pb_xml_open (xml, "iati-activity", "xml:lang", pb_record_get_language (pledge),
               "last-updated-datetime", pb_value_get_member_string (pledge, "modified"), NULL);
  write_reporter (&self);
  write_texts (&self);
  write_parties (&self);
  write_identifiers (&self);
  write_state (&self);
  pb_iati_place_write (xml, pledge);
  write_subjects (&self);
  write_money (&self);
  pb_iati_result_write (xml, pledge, self.start, self.end);
  pb_xml_close (xml);
  return TRUE;
}
