/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "domain/pb-check.h"

#include <glib/gstdio.h>
#include <string.h>

#include "../support/test-json.h"
#include "domain/pb-rule.h"

#define ID "'2f1d9a34-5c1e-4a57-9a5e-0d8c6f3b7e21'"
#define OTHER_ID "'7c0e8b12-3d4f-4e6a-8b9c-1a2b3c4d5e6f'"
#define SYSTEM_MEMBERS                                                                             \
  "'id':" ID ",'revision':1,'created':'2026-11-21T17:40:00Z',"                                     \
  "'modified':'2026-11-21T17:40:00Z','language':'en'"

typedef void (*Check) (const PbKind *kind, PbValue *record, GPtrArray *findings);

/* One line per finding: "error TAG POINTER". */
static char *
describe (GPtrArray *findings)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++) {
    const PbFinding *finding = g_ptr_array_index (findings, i);

    g_assert_cmpstr (finding->message, !=, "");
    g_string_append_printf (lines, "%s %s %s\n",
                            finding->severity == PB_SEVERITY_ERROR ? "error" : "warning",
                            finding->tag, finding->pointer);
  }
  return g_string_free (lines, FALSE);
}

static char *
run (Check check, const PbKind *kind, const char *json)
{
  g_autoptr (PbValue) record = parse_quoted (json);
  g_autoptr (GPtrArray) findings = pb_findings_new ();

  check (kind, record, findings);
  return describe (findings);
}

/* --- the format ----------------------------------------------------------------------------- */

/* A member of a pledge (or of an entity, when the row says so), and the tag found at its place. */
typedef struct {
  const char *member;
  const char *tag;
  const char *pointer;
  gboolean entity;
} FormatCase;

static const FormatCase format_cases[] = {
  /* Any field. */
  { "'future':{'any':[null,1.5,'']}", NULL },
  { "'title':null", "not-an-object", "/title" },
  { "'campaign':null", "not-a-text", "/campaign" },
  { "'campaign':7", "not-a-text", "/campaign" },
  { "'people':'7'", "not-a-number", "/people" },
  { "'types':'policy'", "not-a-list", "/types" },
  { "'financial':[]", "not-an-object", "/financial" },
  { "'parties':{}", "not-a-list", "/parties" },
  { "'parties':[7]", "not-an-object", "/parties/0" },
  { "'financial':{'amount_unknown':'yes'}", "not-a-truth-value", "/financial/amount_unknown" },
  { "'financial':{}", NULL },
  { "'financial':{'future':null}", NULL },
  /* Texts. */
  { "'campaign':'Roundtable'", NULL },
  { "'campaign':'مائدة مستديرة'", NULL },
  { "'campaign':''", "text-empty", "/campaign" },
  { "'campaign':' '", NULL },
  { "'campaign':'two\\nlines'", "text-not-one-line", "/campaign" },
  { "'campaign':'line\\n'", "text-not-one-line", "/campaign" },
  { "'campaign':'a\\u0085b'", "text-not-one-line", "/campaign" },
  { "'notes':'two\\n\\tlines\\n'", NULL },
  { "'notes':'a\\rb'", "text-control-character", "/notes" },
  { "'notes':'a\\u007fb'", "text-control-character", "/notes" },
  /* Texts in languages. */
  { "'title':{'en':'A','pt-BR':'B','zh-Hant-TW':'C'}", NULL },
  { "'title':'A'", "not-an-object", "/title" },
  { "'title':{}", "text-in-no-language", "/title" },
  { "'title':{'EN':'A'}", "language-malformed", "/title/EN" },
  { "'title':{'a/b':'A'}", "language-malformed", "/title/a~1b" },
  { "'title':{'en\\n':'A'}", "language-malformed", "/title/en\n" },
  { "'title':{'en':''}", "text-empty", "/title/en" },
  { "'title':{'en':1}", "not-a-text", "/title/en" },
  /* Codes. */
  { "'types':['policy','advocacy']", NULL },
  { "'types':[]", "list-empty", "/types" },
  { "'types':['policy','policy']", "code-twice", "/types/1" },
  { "'types':['policies']", "code-unknown", "/types/0" },
  { "'types':[1]", "not-a-text", "/types/0" },
  { "'main_focus_area':'access'", NULL },
  { "'main_focus_area':''", "code-unknown", "/main_focus_area" },
  { "'coverage':[{'country':'KEN'}]", NULL },
  { "'coverage':[{'country':'XXX'}]", "code-unknown", "/coverage/0/country" },
  { "'coverage':[{'country':'ken'}]", "code-unknown", "/coverage/0/country" },
  { "'coverage':[]", "list-empty", "/coverage" },
  { "'supports':[{'countries':['KEN','KEN']}]", "code-twice", "/supports/0/countries/1" },
  { "'financial':{'currency':'HRK'}", NULL },
  { "'financial':{'currency':'XAU'}", "code-unknown", "/financial/currency" },
  { "'financial':{'recurrence':'retired'}", NULL },
  /* Numbers. */
  { "'people':0", NULL },
  { "'people':5.0", NULL },
  { "'people':2.5e3", NULL },
  { "'people':2.5", "number-not-whole", "/people" },
  { "'people':-1", "number-out-of-range", "/people" },
  { "'people':1e300", "number-out-of-range", "/people" },
  { "'financial':{'plan':[{'year':2027}]}", NULL },
  { "'financial':{'plan':[{'year':1066}]}", "number-out-of-range", "/financial/plan/0/year" },
  /* Texts with a pattern. */
  { "'financial':{'amount':'1250000.50'}", NULL },
  { "'financial':{'amount':'01'}", "amount-malformed", "/financial/amount" },
  { "'financial':{'amount':'-1'}", "amount-malformed", "/financial/amount" },
  { "'financial':{'amount':'1\\n'}", "amount-malformed", "/financial/amount" },
  { "'financial':{'amount':'١٢'}", "amount-malformed", "/financial/amount" },
  { "'financial':{'rate':'0.000000000001'}", NULL },
  { "'financial':{'rate':'1e3'}", "rate-malformed", "/financial/rate" },
  { "'coverage':[{'share':'100'}]", NULL },
  { "'coverage':[{'share':'33.333333'}]", NULL },
  { "'coverage':[{'share':'100.1'}]", "percent-malformed", "/coverage/0/share" },
  { "'coverage':[{'share':'101'}]", "percent-malformed", "/coverage/0/share" },
  { "'start':'2027'", NULL },
  { "'start':'2027-02'", NULL },
  { "'start':'2027-02-30'", NULL },
  { "'start':'2027-13'", "date-malformed", "/start" },
  { "'start':'31.3.2027'", "date-malformed", "/start" },
  { "'parties':[{'entity':" OTHER_ID "}]", NULL },
  { "'parties':[{'entity':'ITU'}]", "reference-malformed", "/parties/0/entity" },
  { "'parent':'abc'", "digest-malformed", "/parent" },
  { "'focal_point':{'email':'n.diop@example.org'}", NULL, NULL, TRUE },
  { "'focal_point':{'email':'n diop@example.org'}", "email-malformed", "/focal_point/email", TRUE },
  { "'focal_point':{'email':'n.diop'}", "email-malformed", "/focal_point/email", TRUE },
  { "'focal_point':{'phone':'+254 20 123 4567'}", NULL, NULL, TRUE },
  { "'focal_point':{'phone':'call me'}", "phone-malformed", "/focal_point/phone", TRUE },
  { "'website':'https://example.org/a?b=c'", NULL, NULL, TRUE },
  { "'website':'javascript:alert(1)'", "link-malformed", "/website", TRUE },
  { "'website':'https://exa mple.org'", "link-malformed", "/website", TRUE },
};

static void
test_format (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (format_cases); i++) {
    const FormatCase *row = &format_cases[i];
    g_autofree char *json = g_strdup_printf ("{" SYSTEM_MEMBERS ",%s}", row->member);
    g_autofree char *expected =
        row->tag ? g_strdup_printf ("error %s %s\n", row->tag, row->pointer) : g_strdup ("");
    g_autofree char *found =
        run (pb_check_format, row->entity ? &pb_entity_kind : &pb_pledge_kind, json);

    g_test_message ("%s", row->member);
    g_assert_cmpstr (found, ==, expected);
  }
}

static void
test_format_required (void)
{
  g_autofree char *nothing = run (pb_check_format, &pb_pledge_kind, "{}");
  g_autofree char *list = run (pb_check_format, &pb_pledge_kind, "[]");
  g_autofree char *bad = run (pb_check_format, &pb_entity_kind,
                              "{'id':'X','revision':0,'created':'today','modified':'2026-11-21',"
                              "'language':'English'}");

  g_assert_cmpstr (nothing, ==,
                   "error member-missing /id\n"
                   "error member-missing /revision\n"
                   "error member-missing /created\n"
                   "error member-missing /modified\n"
                   "error member-missing /language\n");
  g_assert_cmpstr (list, ==, "error not-an-object \n");
  g_assert_cmpstr (bad, ==,
                   "error id-malformed /id\n"
                   "error number-out-of-range /revision\n"
                   "error timestamp-malformed /created\n"
                   "error timestamp-malformed /modified\n"
                   "error language-malformed /language\n");
}

static char *
make_pledge_of_campaign (guint n_characters)
{
  GString *json = g_string_new ("{" SYSTEM_MEMBERS ",'campaign':'");

  for (guint i = 0; i < n_characters; i++)
    g_string_append (json, "😀");
  g_string_append (json, "'}");
  return g_string_free (json, FALSE);
}

/* A limit counts characters, not bytes and not UTF-16 units. */
static void
test_format_length (void)
{
  g_autofree char *longest = make_pledge_of_campaign (200);
  g_autofree char *too_long = make_pledge_of_campaign (201);
  g_autofree char *accepted = run (pb_check_format, &pb_pledge_kind, longest);
  g_autofree char *refused = run (pb_check_format, &pb_pledge_kind, too_long);

  g_assert_cmpstr (accepted, ==, "");
  g_assert_cmpstr (refused, ==, "error text-too-long /campaign\n");
}

static char *
make_pledge_of_items (const char *name, const char *item, guint n_items)
{
  GString *json = g_string_new ("{" SYSTEM_MEMBERS);

  g_string_append_printf (json, ",'%s':[%s", name, item);
  for (guint i = 1; i < n_items; i++)
    g_string_append_printf (json, ",%s", item);
  g_string_append (json, "]}");
  return g_string_free (json, FALSE);
}

static void
test_format_limits (void)
{
  g_autofree char *full = make_pledge_of_items ("links", "{}", 50);
  g_autofree char *over = make_pledge_of_items ("links", "{}", 51);
  g_autofree char *broken = make_pledge_of_items ("parties", "{'roles':[1,2,3,4,5,6,7]}", 200);
  g_autofree char *accepted = run (pb_check_format, &pb_pledge_kind, full);
  g_autofree char *refused = run (pb_check_format, &pb_pledge_kind, over);
  g_autoptr (PbValue) record = parse_quoted (broken);
  g_autoptr (GPtrArray) findings = pb_findings_new ();

  g_assert_cmpstr (accepted, ==, "");
  g_assert_cmpstr (refused, ==, "error list-too-long /links\n");
  pb_check_format (&pb_pledge_kind, record, findings);
  g_assert_cmpuint (findings->len, ==, PB_CHECK_MAX_FINDINGS);
}

static void
test_format_quotes_little (void)
{
  g_autofree char *code = g_strnfill (100000, 'x');
  g_autofree char *json = g_strdup_printf ("{" SYSTEM_MEMBERS ",'types':['%s']}", code);
  g_autoptr (PbValue) record = parse_quoted (json);
  g_autoptr (GPtrArray) findings = pb_findings_new ();
  const PbFinding *finding;

  pb_check_format (&pb_pledge_kind, record, findings);
  g_assert_cmpuint (findings->len, ==, 1);
  finding = g_ptr_array_index (findings, 0);
  g_assert_cmpuint (strlen (finding->message), <, 200);
}

/* --- the rules ------------------------------------------------------------------------------ */

/* Each rule has a record that breaks it, at a place, and one that comes close but does not. */
typedef struct {
  const char *tag;
  const char *broken;
  const char *pointer;
  const char *sound;
  const PbKind *kind; /* (nullable): of a pledge */
} RuleCase;

static const RuleCase rule_cases[] = {
  { "date-not-in-calendar", "{'start':'2027-02-29'}", "/start", "{'start':'2028-02-29'}" },
  { "date-not-in-calendar", "{'milestones':[{'due':'2027-04-31'}]}", "/milestones/0/due",
    "{'milestones':[{'due':'2027-04'}]}" },
  { "date-not-in-calendar", "{'created':'2026-02-30T00:00:00Z'}", "/created",
    "{'created':'not even a date'}" },
  { "text-not-nfc", "{'campaign':'Cafe\\u0301'}", "/campaign", "{'campaign':'Caf\\u00e9'}" },
  { "text-not-nfc", "{'title':{'en':'A','fr':'Cafe\\u0301'}}", "/title/fr",
    "{'title':{'fr':'Caf\\u00e9'}}" },
  { "text-blank", "{'campaign':' \\u00a0 '}", "/campaign", "{'campaign':' a'}" },
  { "text-placeholder", "{'title':{'en':'Fibre for [country]'}}", "/title/en",
    "{'title':{'en':'Fibre for Kenya [1]'}}" },
  { "key-twice",
    "{'coverage_scope':'countries','coverage':[{'country':'KEN'},{'country':'UGA'},"
    "{'country':'KEN'}]}",
    "/coverage/2/country",
    "{'coverage_scope':'countries','coverage':[{'country':'KEN'},{'country':'UGA'},{},{}]}" },
  { "key-twice", "{'types':['financial'],'financial':{'plan':[{'year':2027},{'year':2027}]}}",
    "/financial/plan/1/year",
    "{'types':['financial'],'financial':{'plan':[{'year':2027},{'year':2028}]}}" },
  { "currency-withdrawn", "{'types':['financial'],'financial':{'currency':'HRK'}}",
    "/financial/currency", "{'types':['financial'],'financial':{'currency':'EUR'}}" },
  { "term-withdrawn", "{'types':['financial'],'financial':{'recurrence':'retired'}}",
    "/financial/recurrence", "{'types':['financial'],'financial':{'recurrence':'one-off'}}" },
  { "field-not-counted", "{'types':['policy'],'financial':{'amount':'5'}}", "/financial",
    "{'types':['policy'],'financial':{}}" },
  { "field-not-counted", "{'types':['financial'],'financial':{'amount_unknown':true,'amount':'5'}}",
    "/financial/amount",
    "{'types':['financial'],'financial':{'amount_unknown':false,'amount':'5'}}" },

  { "main-focus-area-not-chosen", "{'focus_areas':['access'],'main_focus_area':'adoption'}",
    "/main_focus_area", "{'focus_areas':['access','adoption'],'main_focus_area':'adoption'}" },
  { "pillar-outside-focus", "{'focus_areas':['access'],'pillars':['skills']}", "/pillars",
    "{'focus_areas':['adoption'],'pillars':['skills']}" },
  { "several-leads", "{'parties':[{'roles':['lead']},{'roles':['funder','lead']}]}",
    "/parties/1/roles", "{'parties':[{'roles':['lead']},{'roles':['funder']}]}" },
  { "no-lead", "{'parties':[{'name':'A'},{'name':'B','roles':['funder']}]}", "/parties",
    "{'parties':[{'name':'A','roles':['funder']}]}" },
  { "party-twice", "{'parties':[{'name':'Télécom A'},{'name':'B'},{'name':'TELECOM  A'}]}",
    "/parties/2/name", "{'parties':[{'name':'Télécom A'},{'name':'Télécom B'},{},{}]}" },
  { "party-twice", "{'parties':[{'name':'A','entity':" ID "},{'name':'B','entity':" ID "}]}",
    "/parties/1/name",
    "{'parties':[{'name':'A','entity':" ID "},{'name':'B','entity':" OTHER_ID "}]}" },
  { "link-to-itself", "{'id':" ID ",'links':[{'pledge':" OTHER_ID "},{'pledge':" ID "}]}",
    "/links/1/pledge", "{'id':" ID ",'links':[{'pledge':" OTHER_ID "}]}" },

  { "coverage-shares-not-100",
    "{'coverage_scope':'countries','coverage':[{'share':'33.33'},{'share':'66.66'}]}", "/coverage",
    "{'coverage_scope':'countries','coverage':[{'share':'33.333333'},{'share':'66.666667'}]}" },
  { "coverage-shares-not-100",
    "{'coverage_scope':'countries','coverage':[{'share':'60'},{'share':'60'},{}]}", "/coverage",
    "{'coverage_scope':'countries','coverage':[{'share':'60'},{'share':'20'},{}]}" },
  { "coverage-shares-not-100", "{'coverage_scope':'countries','coverage':[{'share':'60'}]}",
    "/coverage", "{'coverage_scope':'global','coverage':[{'share':'60'}]}" },
  { "coverage-shares-incomplete",
    "{'coverage_scope':'countries','coverage':[{'share':'60'},{'country':'KEN'}]}", "/coverage",
    "{'coverage_scope':'countries','coverage':[{'country':'UGA'},{'country':'KEN'}]}" },
  { "party-shares-over-100", "{'parties':[{'share':'60'},{'share':'40.5'},{}]}", "/parties",
    "{'parties':[{'share':'60'},{'share':'40'},{}]}" },
  { "party-shares-under-100", "{'parties':[{'share':'60'},{'share':'30'}]}", "/parties",
    "{'parties':[{'share':'60'},{'share':'30'},{}]}" },
  { "amount-zero", "{'types':['financial'],'financial':{'amount':'0.00'}}", "/financial/amount",
    "{'types':['financial'],'financial':{'amount':'0.01'}}" },
  { "plan-not-amount",
    "{'types':['financial'],'financial':{'amount':'100','plan':[{'amount':'60'},"
    "{'amount':'39.99'}]}}",
    "/financial/plan",
    "{'types':['financial'],'financial':{'amount':'100','plan':[{'amount':'60'},"
    "{'amount':'40.00'}]}}" },
  { "rate-missing", "{'types':['financial'],'financial':{'amount':'100','currency':'EUR'}}",
    "/financial/rate", "{'types':['financial'],'financial':{'amount':'100','currency':'USD'}}" },
  { "rate-needless", "{'types':['financial'],'financial':{'currency':'USD','rate':'1.1'}}",
    "/financial/rate", "{'types':['financial'],'financial':{'currency':'EUR','rate':'1.1'}}" },
  { "rate-zero", "{'types':['financial'],'financial':{'currency':'EUR','rate':'0.0'}}",
    "/financial/rate", "{'types':['financial'],'financial':{'currency':'EUR','rate':'0.1'}}" },
  { "rate-without-date", "{'types':['financial'],'financial':{'currency':'EUR','rate':'1.1'}}",
    "/financial/rate_date",
    "{'types':['financial'],'financial':{'currency':'EUR','rate':'1.1','rate_date':'2026-11'}}" },

  { "end-before-start", "{'start':'2027-03','end':'2027-02-28'}", "/end",
    "{'start':'2027-03','end':'2027'}" },
  { "milestone-outside-time",
    "{'start':'2026','end':'2027-06','milestones':[{'due':'2027-07-01'}]}", "/milestones/0/due",
    "{'start':'2026','end':'2027-06','milestones':[{'due':'2027'}]}" },
  { "milestone-outside-time", "{'start':'2026','milestones':[{'due':'2025-12-31'}]}",
    "/milestones/0/due", "{'start':'2026','milestones':[{'due':'2040'}]}" },
  { "target-outside-time", "{'end':'2030','targets':[{},{'target_date':'2031'}]}",
    "/targets/1/target_date", "{'end':'2030','targets':[{},{'target_date':'2030-12-31'}]}" },
  { "plan-outside-time",
    "{'types':['financial'],'start':'2026-06','end':'2027','financial':{'plan':[{'year':2025}]}}",
    "/financial/plan/0/year",
    "{'types':['financial'],'start':'2026-06','end':'2027','financial':{'plan':[{'year':2026}]}}" },
  { "baseline-after-target", "{'targets':[{'baseline_date':'2028','target_date':'2027'}]}",
    "/targets/0/baseline_date", "{'targets':[{'baseline_date':'2027','target_date':'2027'}]}" },
  { "target-is-baseline", "{'targets':[{'baseline':'5','target':'5.0'}]}", "/targets/0/target",
    "{'targets':[{'baseline':'5','target':'4'}]}" },

  { "identifier-incomplete", "{'identifier_scheme':'GB-CHC'}", "/identifier_code",
    "{'identifier_scheme':'GB-CHC','identifier_code':'1'}", &pb_entity_kind },
  { "identifier-incomplete", "{'identifier_code':'1'}", "/identifier_scheme", "{}",
    &pb_entity_kind },
  { "alternate-same-email",
    "{'focal_point':{'email':'a@example.org'},'alternate':{'email':'A@example.org'}}",
    "/alternate/email",
    "{'focal_point':{'email':'a@example.org'},'alternate':{'email':'b@example.org'}}",
    &pb_entity_kind },
  { "interest-in-future", "{'membership':{'expression_of_interest':'2026-11-22'}}",
    "/membership/expression_of_interest", "{'membership':{'expression_of_interest':'2026-11-21'}}",
    &pb_entity_kind },

  { "period-end-before-start", "{'period_start':'2026-03','period_end':'2026-02'}", "/period_end",
    "{'period_start':'2026-03-31','period_end':'2026-03'}", &pb_report_kind },
  { "period-in-future", "{'period_end':'2026-12'}", "/period_end", "{'period_end':'2026-11'}",
    &pb_report_kind },
  { "disbursed-over-confirmed", "{'commitment':'100','disbursement':'100.01'}", "/disbursement",
    "{'commitment':'100','disbursement':'100.00'}", &pb_report_kind },

  /* Asked only of a record that is to be final. */
  { "report-currency-missing", "{'disbursement':'5'}", "/currency",
    "{'disbursement':'5','currency':'EUR'}", &pb_report_kind },
  { "link-identifier-missing", "{'links':[{'relation':'matches'}]}", "/links/0/identifier",
    "{'links':[{'relation':'matches','identifier':'X-1'}]}" },
  { "contact-email-missing", "{'focal_point':{'name':'N. Diop'}}", "/focal_point/email",
    "{'focal_point':{'name':'N. Diop','phone':'+221 33'}}", &pb_entity_kind },
};

static const PbRule *const rule_tables[] = {
  pb_common_rules,       pb_entity_rules,      pb_pledge_rules,
  pb_pledge_money_rules, pb_pledge_time_rules, pb_report_rules,
};

static const PbRule *
find_rule (const char *tag)
{
  for (guint i = 0; i < G_N_ELEMENTS (rule_tables); i++)
    for (const PbRule *rule = rule_tables[i]; rule->tag; rule++)
      if (g_str_equal (rule->tag, tag))
        return rule;
  return NULL;
}

static Check
get_check (const PbRule *rule)
{
  return rule->stage == PB_RULE_ALWAYS ? pb_check_rules : pb_check_complete;
}

static void
test_rules (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rule_cases); i++) {
    const RuleCase *row = &rule_cases[i];
    const PbKind *kind = row->kind != NULL ? row->kind : &pb_pledge_kind;
    const PbRule *rule = find_rule (row->tag);
    g_autofree char *broken = NULL;
    g_autofree char *sound = NULL;
    g_autofree char *line = NULL;

    g_test_message ("%s %s", row->tag, row->broken);
    g_assert_nonnull (rule);
    broken = run (get_check (rule), kind, row->broken);
    sound = run (get_check (rule), kind, row->sound);
    line = g_strdup_printf ("%s %s %s\n", rule->severity == PB_SEVERITY_ERROR ? "error" : "warning",
                            row->tag, row->pointer);
    g_assert_nonnull (strstr (broken, line));
    g_assert_null (strstr (sound, row->tag));
  }
}

static void
test_rules_all_tested (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rule_tables); i++)
    for (const PbRule *rule = rule_tables[i]; rule->tag; rule++) {
      gboolean tested = FALSE;

      for (guint j = 0; j < G_N_ELEMENTS (rule_cases); j++)
        tested = tested || g_str_equal (rule_cases[j].tag, rule->tag);
      g_test_message ("%s", rule->tag);
      g_assert_true (tested);
    }
}

/* Records that no form could make are read without harm. */
static void
test_rules_hostile (void)
{
  static const char *const records[] = {
    "[]",
    "null",
    "{'parties':7,'coverage':{'a':1},'financial':[1],'links':'x','targets':{'0':[]}}",
    "{'types':['financial'],'financial':{'plan':[{'year':1e300},{'year':'x'},7],'amount':{}}}",
    "{'coverage_scope':'countries','coverage':[null,[],{'share':1},{'share':'x'}]}",
    "{'title':[['a']],'start':{},'end':['2027'],'focus_areas':'access','pillars':[1,null]}",
    "{'focal_point':7,'alternate':[],'membership':{'expression_of_interest':'soon'}}",
    "{'pledge':[],'period_end':{},'commitment':7,'disbursement':'x','currency':[null]}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    for (const PbKind *const *kind = pb_kind_get_all (); *kind; kind++) {
      g_autofree char *format = run (pb_check_format, *kind, records[i]);
      g_autofree char *rules = run (pb_check_rules, *kind, records[i]);
      g_autofree char *complete = run (pb_check_complete, *kind, records[i]);

      g_assert_cmpstr (format, !=, "");
      g_assert_nonnull (rules);
      g_assert_cmpstr (complete, !=, "");
    }
}

static void
test_plan_shows_both_sums (void)
{
  g_autoptr (PbValue) record =
      parse_quoted ("{'types':['financial'],'financial':{'amount':'100','currency':'USD','plan':"
                    "[{'year':2027,'amount':'70.5'}]}}");
  g_autoptr (GPtrArray) findings = pb_findings_new ();
  const PbFinding *finding;

  pb_check_rules (&pb_pledge_kind, record, findings);
  g_assert_cmpuint (findings->len, ==, 1);
  finding = g_ptr_array_index (findings, 0);
  g_assert_nonnull (strstr (finding->message, "70.5"));
  g_assert_nonnull (strstr (finding->message, "100"));
}

/* --- what is missing ------------------------------------------------------------------------- */

static void
test_complete_empty (void)
{
  g_autofree char *pledge = run (pb_check_complete, &pb_pledge_kind, "{}");
  g_autofree char *entity = run (pb_check_complete, &pb_entity_kind, "{}");
  g_autofree char *report = run (pb_check_complete, &pb_report_kind, "{}");

  g_assert_cmpstr (pledge, ==,
                   "error pledge-title-missing /title\n"
                   "error pledge-summary-missing /summary\n"
                   "error pledge-types-missing /types\n"
                   "error pledge-focus-areas-missing /focus_areas\n"
                   "error pledge-coverage-scope-missing /coverage_scope\n"
                   "error pledge-parties-missing /parties\n"
                   "error pledge-start-missing /start\n");
  g_assert_cmpstr (entity, ==,
                   "error entity-name-missing /name\n"
                   "error entity-type-missing /type\n"
                   "error entity-country-missing /country\n"
                   "error contact-name-missing /focal_point/name\n"
                   "error contact-email-missing /focal_point/email\n");
  g_assert_cmpstr (report, ==,
                   "error report-pledge-missing /pledge\n"
                   "error report-period-start-missing /period_start\n"
                   "error report-period-end-missing /period_end\n"
                   "error report-implementation-missing /implementation\n");
}

#define PLEDGE                                                                                     \
  "'title':{'en':'T'},'summary':{'en':'S'},'focus_areas':['access'],'start':'2027',"               \
  "'parties':[{'name':'A','roles':['lead']}],"

/* A pledge with nothing missing but what the row is about, and what is found missing. */
static const struct {
  const char *members;
  const char *missing;
} complete_cases[] = {
  { "'types':['policy'],'coverage_scope':'global','policy':{'instrument':'law','stage':'drafted'}",
    "" },
  { "'types':['policy'],'coverage_scope':'global'",
    "error policy-instrument-missing /policy/instrument\n"
    "error policy-stage-missing /policy/stage\n" },
  { "'types':['financial'],'coverage_scope':'global'",
    "error financial-amount-missing /financial/amount\n"
    "error financial-currency-missing /financial/currency\n" },
  { "'types':['financial'],'coverage_scope':'global','financial':{'amount_unknown':true}", "" },
  { "'types':['financial'],'coverage_scope':'global','financial':{'amount_unknown':false,"
    "'amount':'5','currency':'USD','plan':[{'year':2027}]}",
    "error plan-line-amount-missing /financial/plan/0/amount\n" },
  { "'types':['advocacy'],'coverage_scope':'countries','advocacy':{'activities':['event']}",
    "error pledge-coverage-missing /coverage\n" },
  { "'types':['advocacy'],'coverage_scope':'regional','advocacy':{'activities':['event']}",
    "error pledge-coverage-regions-missing /coverage_regions\n" },
  { "'types':['advocacy'],'coverage_scope':'global','advocacy':{'activities':['event']},"
    "'targets':[{'unit':'schools'}],'policy':{'stages':[{}]}",
    "error target-indicator-missing /targets/0/indicator\n"
    "error target-target-missing /targets/0/target\n" },
  { "'types':['programmatic'],'coverage_scope':'global'",
    "error programmatic-programme-name-missing /programmatic/programme_name\n"
    "error programmatic-novelty-missing /programmatic/novelty\n" },
};

static void
test_complete_pledge (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (complete_cases); i++) {
    g_autofree char *json = g_strdup_printf ("{" PLEDGE "%s}", complete_cases[i].members);
    g_autofree char *missing = run (pb_check_complete, &pb_pledge_kind, json);

    g_assert_cmpstr (missing, ==, complete_cases[i].missing);
  }
}

static void
test_complete_entity (void)
{
  g_autofree char *full =
      run (pb_check_complete, &pb_entity_kind,
           "{'name':{'fr':'A'},'type':'media','country':'SEN','alternate':{'role':'Clerk'},"
           "'focal_point':{'name':'N. Diop','email':'n@example.org'}}");
  g_autofree char *evidence = run (pb_check_complete, &pb_entity_kind,
                                   "{'name':{'fr':'A'},'type':'media','country':'SEN','membership':"
                                   "{'evidence':[{'kind':'past-work'}]},"
                                   "'focal_point':{'name':'N. Diop','email':'n@example.org'}}");

  g_assert_cmpstr (full, ==, "");
  g_assert_cmpstr (evidence, ==,
                   "error evidence-focus-area-missing /membership/evidence/0/focus_area\n"
                   "error evidence-text-missing /membership/evidence/0/text\n");
}

static void
test_missing_says_label (void)
{
  g_autoptr (PbValue) record = parse_quoted ("{}");
  g_autoptr (GPtrArray) findings = pb_findings_new ();
  const PbFinding *finding;

  pb_check_complete (&pb_pledge_kind, record, findings);
  finding = g_ptr_array_index (findings, 0);
  g_assert_cmpstr (finding->message, ==, "“Title” is missing.");
}

/* A newer vocabulary in the person's own folder, with a term that is no longer offered. */
static char *
write_vocabulary (const char *folder)
{
  g_autofree char *vocabularies = g_build_filename (folder, "pledgebook", "vocabularies", NULL);
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (vocabularies, "recurrence.json", NULL);

  g_assert_cmpint (g_mkdir_with_parents (vocabularies, 0700), ==, 0);
  g_file_set_contents (path,
                       "{\"vocabulary\":\"recurrence\",\"version\":\"9999-01-01\",\"terms\":["
                       "{\"code\":\"one-off\",\"label\":\"One-off\",\"status\":\"active\"},"
                       "{\"code\":\"retired\",\"label\":\"Retired\",\"status\":\"withdrawn\"}]}",
                       -1, &error);
  g_assert_no_error (error);
  return path;
}

static void
remove_vocabulary (const char *path, const char *folder)
{
  g_autofree char *at = g_strdup (path);

  g_remove (path);
  while (!g_str_equal (at, folder)) {
    g_autofree char *inner = g_steal_pointer (&at);

    at = g_path_get_dirname (inner);
    g_rmdir (at);
  }
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("pledgebook-check-XXXXXX", NULL);
  g_autofree char *vocabulary = write_vocabulary (folder);
  int status;

  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  g_setenv ("PB_TODAY", "2026-11-21", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/check/format", test_format);
  g_test_add_func ("/check/format/required", test_format_required);
  g_test_add_func ("/check/format/length", test_format_length);
  g_test_add_func ("/check/format/limits", test_format_limits);
  g_test_add_func ("/check/format/quotes-little", test_format_quotes_little);
  g_test_add_func ("/check/rules", test_rules);
  g_test_add_func ("/check/rules/all-tested", test_rules_all_tested);
  g_test_add_func ("/check/rules/hostile", test_rules_hostile);
  g_test_add_func ("/check/rules/plan-shows-both-sums", test_plan_shows_both_sums);
  g_test_add_func ("/check/complete/empty", test_complete_empty);
  g_test_add_func ("/check/complete/pledge", test_complete_pledge);
  g_test_add_func ("/check/complete/entity", test_complete_entity);
  g_test_add_func ("/check/complete/says-label", test_missing_says_label);

  status = g_test_run ();
  remove_vocabulary (vocabulary, folder);
  return status;
}
