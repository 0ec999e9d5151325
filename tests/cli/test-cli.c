/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-fixture.h"

#include "../support/test-json.h"
#include "domain/pb-record.h"
#include "exchange/pb-schema.h"

#include <string.h>

static void
test_usage (CliFixture *fixture, gconstpointer user_data)
{
  static const char *const wrong[] = {
    "",
    "juggle",
    "--juggle",
    "check",
    "check --juggle",
    "plan",
    "import",
    "export",
    "export -o",
    "list type:tree",
    "list trees:all",
    "list --sort size",
    "facets type:tree",
    "totals -- -type:tree",
    "totals -type:tree",
    "totals -tree:all",
    "verify -type:policy",
    "map",
    "map -o map.jpg",
    "map -o map.svg --by size",
    "map -o map.svg --size 20x20",
    "map -o map.svg --style pink",
    "map -o map.svg type:tree",
    "show",
    "show a b",
    "schema",
    "schema tree",
    "backup",
    "verify now",
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++) {
    cli_run (fixture, 2, wrong[i]);
    g_assert_cmpstr (fixture->output, ==, "");
    cli_assert_messages (fixture, "pledgebook-cli: ");
  }
}

static void
test_help (CliFixture *fixture, gconstpointer user_data)
{
  static const char *const commands[] = {
    "check",  "plan", "import", "export", "list",   "facets",
    "totals", "show", "map",    "schema", "backup", "verify"
  };

  cli_run (fixture, 0, "--version");
  g_assert_true (g_str_has_prefix (fixture->output, "pledgebook-cli "));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++) {
    g_autofree char *arguments = g_strconcat (commands[i], " --help", NULL);
    g_autofree char *usage = g_strconcat ("pledgebook-cli [OPTION…] ", commands[i], NULL);
    g_autofree char *line = g_strconcat ("\n  ", commands[i], " ", NULL);

    cli_run (fixture, 0, "--help");
    cli_assert_output (fixture, line);
    cli_run (fixture, 0, arguments);
    cli_assert_output (fixture, usage);
    cli_assert_output (fixture, "--store");
    cli_assert_silent (fixture);
  }
}

static void
test_check (CliFixture *fixture, gconstpointer user_data)
{
  g_autoptr (GFile) wrong = pb_test_file ("wrong.pledgebook.json");

  cli_write_samples ("a.pledgebook.json");
  pb_test_write (wrong, "{\"format\": \"pledgebook/submission\",}", -1);
  cli_run (fixture, 0, "check @a.pledgebook.json");
  cli_assert_output (fixture, "in order, 5 records");
  cli_run (fixture, 1, "check @a.pledgebook.json @wrong.pledgebook.json");
  cli_assert_output (fixture, "in order, 5 records");
  cli_assert_messages (fixture, "wrong.pledgebook.json");
  cli_assert_messages (fixture, "Line 1, column 36");
  cli_run (fixture, 1, "check @missing.pledgebook.json");
  cli_assert_messages (fixture, "There is no file");
}

static void
test_plan (CliFixture *fixture, gconstpointer user_data)
{
  g_autofree char *store = cli_path_of ("r.db");

  cli_write_samples ("a.pledgebook.json");
  cli_run (fixture, 0, "--store @r.db plan @a.pledgebook.json");
  cli_assert_output (fixture, "new       pledge " FINAL_PLEDGE "  Fibre for 400 village schools");
  cli_assert_silent (fixture);
  g_assert_false (g_file_test (store, G_FILE_TEST_EXISTS));
  cli_run (fixture, 0, "import --store @r.db @a.pledgebook.json");
  cli_run (fixture, 0, "plan --store @r.db @a.pledgebook.json @a.pledgebook.json");
  cli_assert_output (fixture, "same      entity " LEAD);
  g_assert_null (strstr (fixture->output, "new"));
}

static void
test_import (CliFixture *fixture, gconstpointer user_data)
{
  cli_write_samples ("a.pledgebook.json");
  cli_write_changed ("b.pledgebook.json", "/revision", "2");
  cli_run (fixture, 0, "--store @r.db import @b.pledgebook.json @a.pledgebook.json");
  g_assert_cmpstr (fixture->output, ==,
                   "new       5\nupdate    0\nsame      0\nolder     1\nconflict  0\n"
                   "duplicate 0\nrefused   0\nheld      0\n");
  cli_run (fixture, 0, "--store @r.db import @a.pledgebook.json @b.pledgebook.json");
  cli_assert_output (fixture, "same      6\n");
  cli_assert_silent (fixture);
  cli_run (fixture, 0, "--store @r.db show " FINAL_PLEDGE);
  cli_assert_output (fixture, "Revision: 2\n");
  cli_run (fixture, 0, "--store @r.db verify");
  cli_assert_output (fixture, "in order");
}

static void
test_import_all_or_nothing (CliFixture *fixture, gconstpointer user_data)
{
  g_autofree char *before = NULL;
  g_autoptr (GFile) cut = pb_test_file ("cut.pledgebook.json");
  g_autofree char *text = NULL;

  cli_write_samples ("a.pledgebook.json");
  cli_write_changed ("b.pledgebook.json", "/revision", "2");
  cli_run (fixture, 0, "--store @r.db import @a.pledgebook.json");
  cli_run (fixture, 0, "--store @r.db list --json");
  before = g_steal_pointer (&fixture->output);
  cli_write_samples ("cut.pledgebook.json");
  text = pb_test_read (cut);
  pb_test_write (cut, text, 2048);
  cli_run (fixture, 1, "--store @r.db import @b.pledgebook.json @cut.pledgebook.json");
  cli_assert_messages (fixture, "cut.pledgebook.json");
  cli_run (fixture, 0, "--store @r.db list --json");
  g_assert_cmpstr (fixture->output, ==, before);
}

/* A valid file with one place of its text changed. */
static void
write_damaged (const char *name, const char *before, const char *after)
{
  g_autoptr (GFile) file = pb_test_file (name);
  g_autoptr (GString) text = NULL;
  g_autofree char *whole = NULL;

  cli_write_samples (name);
  whole = pb_test_read (file);
  text = g_string_new (whole);
  g_assert_cmpuint (g_string_replace (text, before, after, 1), ==, 1);
  pb_test_write (file, text->str, (gssize) text->len);
}

/* Whatever is wrong with a file: one clear sentence, exit status 1, and no register made. */
static void
test_import_refused (CliFixture *fixture, gconstpointer user_data)
{
  static const char *const damages[][2] = {
    { "\"pledgebook/submission\"", "\"pledgebook/recipe\"" },
    { "\"format_version\": \"1.1\"", "\"format_version\": \"2.0\"" },
    { "Baobab Connect", "Baobab Disconnect" },
    { "\"revision\": 1", "\"revision\": 1, \"revision\": 1" },
    { "\"revision\": 1", "\"revision\": 01" },
    { "\"payload\": {", "\"payload\": {," },
    { "\"final\"", "\"\xff\"" },
  };
  g_autofree char *store = cli_path_of ("r.db");

  for (guint i = 0; i < G_N_ELEMENTS (damages); i++) {
    write_damaged ("bad.pledgebook.json", damages[i][0], damages[i][1]);
    cli_run (fixture, 1, "--store @r.db import @bad.pledgebook.json");
    g_assert_cmpstr (fixture->output, ==, "");
    cli_assert_messages (fixture, "“bad.pledgebook.json”");
    g_assert_true (strchr (fixture->messages, '\n') ==
                   fixture->messages + strlen (fixture->messages) - 1);
    g_assert_false (g_file_test (store, G_FILE_TEST_EXISTS));
  }
}

static void
test_import_in_doubt (CliFixture *fixture, gconstpointer user_data)
{
  cli_write_samples ("a.pledgebook.json");
  cli_write_changed ("conflict.pledgebook.json", "/campaign", "\"Another\"");
  cli_write_changed ("alike.pledgebook.json", "/id", "\"00000000-4b0e-4a57-9c55-0a6f0e1b2c11\"");
  cli_run (fixture, 0, "--store @r.db import @a.pledgebook.json");
  cli_run (fixture, 1, "--store @r.db plan @conflict.pledgebook.json");
  cli_assert_output (fixture, "conflict  pledge " FINAL_PLEDGE);
  cli_run (fixture, 1, "--store @r.db import @conflict.pledgebook.json");
  cli_assert_output (fixture, "conflict  1\n");
  cli_assert_messages (fixture, FINAL_PLEDGE);
  cli_run (fixture, 0, "--store @r.db import @alike.pledgebook.json");
  cli_assert_output (fixture, "duplicate 1\n");
  cli_assert_messages (fixture, "was left out: it says the same as " FINAL_PLEDGE);
  cli_run (fixture, 1, "--store @r.db show 00000000-4b0e-4a57-9c55-0a6f0e1b2c11");
}

static void
assert_campaign (CliFixture *fixture, const char *expected)
{
  g_autoptr (PbValue) record = NULL;

  cli_run (fixture, 0, "--store @r.db show --json " FINAL_PLEDGE);
  record = parse_json (fixture->output);
  g_assert_cmpstr (pb_value_get_string_at (record, "/campaign"), ==, expected);
}

/* What a person decides in the window, and takes back later, can be said here as well. */
static void
test_import_decided (CliFixture *fixture, gconstpointer user_data)
{
  cli_write_samples ("a.pledgebook.json");
  cli_write_changed ("other.pledgebook.json", "/campaign", "\"Another\"");
  cli_write_changed ("alike.pledgebook.json", "/id", "\"00000000-4b0e-4a57-9c55-0a6f0e1b2c11\"");
  cli_run (fixture, 0, "--store @r.db import @a.pledgebook.json");
  cli_run (fixture, 0, "--store @r.db import --take " FINAL_PLEDGE " @other.pledgebook.json");
  g_assert_null (strstr (fixture->messages, "was left out"));
  assert_campaign (fixture, "Another");
  cli_run (fixture, 0, "--store @r.db import --undo");
  cli_assert_output (fixture, "1 record is what it was");
  assert_campaign (fixture, NULL);
  cli_run (fixture, 0, "--store @r.db import --undo");
  cli_run (fixture, 1, "--store @r.db show " FINAL_PLEDGE);
  cli_run (fixture, 1, "--store @r.db import --undo");
  cli_run (fixture, 1, "--store @r.db import --leave " FINAL_PLEDGE " @a.pledgebook.json");
  cli_assert_messages (fixture, FINAL_PLEDGE ") was left out as you asked.");
  cli_run (fixture, 1, "--store @r.db show " FINAL_PLEDGE);
  cli_run (fixture, 1, "--store @r.db import --take " PARTNER " @alike.pledgebook.json");
  cli_assert_messages (fixture, "nothing to decide about “" PARTNER "”");
  cli_run (fixture, 2, "--store @r.db import");
  cli_run (fixture, 2, "--store @r.db import --undo @a.pledgebook.json");
}

static void
test_query (CliFixture *fixture, gconstpointer user_data)
{
  cli_write_samples ("a.pledgebook.json");
  cli_run (fixture, 0, "--store @r.db import @a.pledgebook.json");
  cli_run (fixture, 0, "--store @r.db list pledges type:financial country:SEN");
  g_assert_cmpstr (fixture->output, ==, FINAL_PLEDGE "  Final  Fibre for 400 village schools\n");
  cli_run (fixture, 0, "--store @r.db list pledges chair rural networks");
  g_assert_cmpstr (fixture->output, ==, DRAFT_PLEDGE "  Draft  A chair for rural networks\n");
  cli_run (fixture, 0, "--store @r.db list pledges -- -type:financial");
  g_assert_cmpstr (fixture->output, ==, DRAFT_PLEDGE "  Draft  A chair for rural networks\n");
  cli_run (fixture, 0, "--store @r.db list pledges --sort value");
  g_assert_true (g_str_has_prefix (fixture->output, FINAL_PLEDGE));
  cli_run (fixture, 0, "--store @r.db list type:policy");
  g_assert_cmpstr (fixture->output, ==, "");
  cli_run (fixture, 2, "--store @r.db list school tpye:policy");
  cli_assert_messages (fixture, "Column 8: there is no field “tpye”");
}

static void
test_facets (CliFixture *fixture, gconstpointer user_data)
{
  g_autoptr (PbValue) report = NULL;

  cli_write_samples ("a.pledgebook.json");
  cli_run (fixture, 0, "--store @r.db import @a.pledgebook.json");
  cli_run (fixture, 0, "--store @r.db facets country:SEN --json");
  report = parse_json (fixture->output);
  g_assert_cmpstr (pb_value_get_string_at (report, "/query"), ==, "country:SEN");
  assert_quoted (pb_value_get_at (report, "/facets/type"),
                 "[{'code':'financial','label':'Financial','n':1},"
                 "{'code':'programmatic','label':'Programmatic','n':1}]");
  assert_quoted (pb_value_get_at (report, "/facets/country"),
                 "[{'code':'GMB','label':'Gambia','n':1},"
                 "{'code':'SEN','label':'Senegal','n':1}]");
  cli_run (fixture, 0, "--store @r.db facets entities from:SEN");
  cli_assert_output (fixture, "from:SEN  Senegal\n");
}

static void
test_totals (CliFixture *fixture, gconstpointer user_data)
{
  g_autoptr (PbValue) report = NULL;

  cli_write_samples ("a.pledgebook.json");
  cli_run (fixture, 0, "--store @r.db import @a.pledgebook.json");
  cli_run (fixture, 0, "--store @r.db totals --json");
  report = parse_json (fixture->output);
  assert_quoted (pb_value_get_at (report, "/totals"),
                 "{'n':2,'n_with_value':1,'n_in_usd':1,'usd':'1354000.54','without_rate':[]}");
  assert_quoted (pb_value_get_at (report, "/coverage/countries/n"), "1");
  assert_quoted (pb_value_get_at (report, "/countries/0"),
                 "{'code':'SEN','name':'Senegal','n':1,'n_with_value':1,'n_in_usd':1,"
                 "'usd':'812400.32'}");
  cli_run (fixture, 0, "--store @r.db totals type:advocacy");
  cli_assert_output (fixture, "  1 pledge, 0 of them with a value\n");
}

/* What must not be found begins like an option, but is none. */
static void
test_negated (CliFixture *fixture, gconstpointer user_data)
{
  cli_write_samples ("a.pledgebook.json");
  cli_run (fixture, 0, "--store @r.db import @a.pledgebook.json");
  cli_run (fixture, 0, "--store @r.db totals -type:advocacy --json");
  cli_assert_output (fixture, "\"query\": \"-type:advocacy\"");
  cli_run (fixture, 0, "--store @r.db list pledges -publication:draft -sdg:1");
  cli_assert_output (fixture, FINAL_PLEDGE);
  g_assert_null (strstr (fixture->output, DRAFT_PLEDGE));
  cli_run (fixture, 0, "--store @r.db list pledges -- -publication:draft");
  g_assert_null (strstr (fixture->output, DRAFT_PLEDGE));
}

static char *
read_file (const char *name)
{
  g_autofree char *path = cli_path_of (name);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static void
assert_file_has (const char *name, const char *text)
{
  g_autofree char *content = read_file (name);

  g_assert_nonnull (strstr (content, text));
}

static void
test_map (CliFixture *fixture, gconstpointer user_data)
{
  cli_write_samples ("a.pledgebook.json");
  cli_run (fixture, 0, "--store @r.db import @a.pledgebook.json");
  cli_run (fixture, 0, "--store @r.db map -o @map.svg");
  cli_assert_silent (fixture);
  assert_file_has ("map.svg", "<title>Senegal: 1 pledge</title>");
  assert_file_has ("map.svg", "<title>Kenya: 0 pledges</title>");
  cli_run (fixture, 0, "--store @r.db map -o @map.svg --by money type:financial");
  assert_file_has ("map.svg", "<title>Senegal: USD 812 k</title>");
  cli_run (fixture, 0, "--store @r.db map -o @map.svg --origin type:policy");
  assert_file_has ("map.svg", "<title>Senegal: 0 pledges</title>");
  cli_run (fixture, 0, "--store @r.db map -o @map.png --style dark --size 640x360");
  assert_file_has ("map.png", "\x89PNG");
  cli_run (fixture, 0, "--store @r.db map -o @map.pdf");
  assert_file_has ("map.pdf", "%PDF-");
  cli_run (fixture, 1, "--store @r.db map -o @nowhere/map.pdf");
  cli_assert_messages (fixture, "The folder for “map.pdf” is not there.");
}

static void
test_list (CliFixture *fixture, gconstpointer user_data)
{
  g_autoptr (PbValue) list = NULL;

  cli_write_samples ("a.pledgebook.json");
  cli_run (fixture, 0, "--store @r.db import @a.pledgebook.json");
  cli_run (fixture, 0, "--store @r.db list pledges");
  g_assert_cmpstr (fixture->output, ==,
                   DRAFT_PLEDGE "  Draft  A chair for rural networks\n" FINAL_PLEDGE
                                "  Final  Fibre for 400 village schools\n");
  cli_run (fixture, 0, "--store @r.db list entities");
  cli_assert_output (fixture, LEAD "  Final  Baobab Connect\n");
  cli_run (fixture, 0, "--store @r.db list --json");
  list = parse_json (fixture->output);
  g_assert_cmpuint (pb_value_get_length (list), ==, 5);
  g_assert_cmpstr (pb_value_get_string_at (list, "/0/kind"), ==, "report");
  g_assert_cmpstr (pb_value_get_string_at (list, "/1/id"), ==, DRAFT_PLEDGE);
  g_assert_cmpstr (pb_value_get_string_at (list, "/1/kind"), ==, "pledge");
  cli_run (fixture, 0, "--store @r.db list reports pledge:" FINAL_PLEDGE);
  g_assert_cmpstr (fixture->output, ==, REPORT "  Final  Fibre for 400 village schools\n");
  cli_run (fixture, 1, "--store @missing.db list");
  g_assert_cmpstr (fixture->output, ==, "");
}

/* A name that was mistyped is a search like any other, but what it was meant for is told. */
static void
test_list_typo (CliFixture *fixture, gconstpointer user_data)
{
  cli_run (fixture, 0, "--store @r.db --samples list pledgs");
  g_assert_cmpstr (fixture->output, ==, "");
  cli_assert_messages (fixture, "“pledgs” was looked for in the records");
  cli_run (fixture, 0, "--store @r.db totals entites");
  cli_assert_messages (fixture, "say entities, pledges or reports");
  cli_run (fixture, 0, "--store @r.db list zymurgy");
  cli_assert_silent (fixture);
}

/* What the help lists is all there is. */
static void
test_help_is_whole (CliFixture *fixture, gconstpointer user_data)
{
  for (const char *const *name = pb_schema_get_names (); *name != NULL; name++) {
    cli_run (fixture, 0, "schema --help");
    cli_assert_output (fixture, *name);
  }
  cli_run (fixture, 0, "list --help");
  cli_assert_output (fixture, "modified, title, value, party, end, type, country or state");
}

static void
test_show (CliFixture *fixture, gconstpointer user_data)
{
  g_autoptr (PbValue) expected = pb_test_record ("/pledges/0");
  g_autoptr (PbValue) outside = pb_record_without (&pb_pledge_kind, expected, PB_FIELD_INTERNAL);
  g_autoptr (PbValue) shown = NULL;

  cli_write_samples ("a.pledgebook.json");
  cli_run (fixture, 0, "--store @r.db import @a.pledgebook.json");
  cli_run (fixture, 0, "--store @r.db show " FINAL_PLEDGE);
  g_assert_true (g_str_has_prefix (fixture->output, "Fibre for 400 village schools\n"));
  cli_assert_output (fixture, "\nThe pledge\n");
  cli_assert_output (fixture, "  Title (Russian): Волокно для 400 сельских школ\n");
  cli_assert_output (fixture,
                     "  Description (English): First the backbone.\n    Then the schools.\n");
  cli_assert_output (fixture, "  Parties 2:\n");
  cli_assert_output (fixture, "    Roles: Implementer\n");
  cli_run (fixture, 0, "--store @r.db show --json " FINAL_PLEDGE);
  shown = parse_json (fixture->output);
  g_assert_true (pb_value_equal (shown, outside));
  cli_run (fixture, 0, "--store @r.db show " REPORT);
  cli_assert_output (fixture, "  Until: June 2026\n");
  cli_assert_output (fixture, "  Results for each target 1:\n");
  cli_run (fixture, 1, "--store @r.db show nobody");
  cli_assert_messages (fixture, "nobody");
}

static void
test_export (CliFixture *fixture, gconstpointer user_data)
{
  g_autoptr (PbValue) all = NULL;
  g_autoptr (PbValue) one = NULL;

  cli_write_samples ("a.pledgebook.json");
  cli_run (fixture, 0, "--store @r.db import @a.pledgebook.json");
  cli_run (fixture, 0, "--store @r.db export -o @out.pledgebook.json");
  cli_assert_silent (fixture);
  all = cli_read_payload ("out.pledgebook.json");
  /* The draft stays here, but its author goes out as the partner of the other pledge. */
  g_assert_cmpuint (pb_value_get_length (pb_value_get_member (all, "pledges")), ==, 1);
  g_assert_cmpstr (pb_value_get_string_at (all, "/pledges/0/id"), ==, FINAL_PLEDGE);
  g_assert_cmpstr (pb_value_get_string_at (all, "/pledges/0/publication"), ==, "final");
  g_assert_cmpuint (pb_value_get_length (pb_value_get_member (all, "entities")), ==, 2);
  g_assert_cmpstr (pb_value_get_string_at (all, "/reports/0/id"), ==, REPORT);
  cli_run (fixture, 0, "--store @r.db export -o @one.pledgebook.json " DRAFT_PLEDGE);
  one = cli_read_payload ("one.pledgebook.json");
  g_assert_cmpstr (pb_value_get_string_at (one, "/pledges/0/id"), ==, DRAFT_PLEDGE);
  g_assert_cmpstr (pb_value_get_string_at (one, "/entities/0/id"), ==, PARTNER);
  g_assert_cmpuint (pb_value_get_length (pb_value_get_member (one, "entities")), ==, 1);
  cli_run (fixture, 1, "--store @r.db export -o @none.pledgebook.json nobody");
  cli_assert_messages (fixture, "nobody");
}

static void
test_export_nothing (CliFixture *fixture, gconstpointer user_data)
{
  g_autofree char *path = cli_path_of ("out.pledgebook.json");
  g_autoptr (PbSubmission) empty = pb_submission_new (NULL, NULL, NULL, "en");

  cli_write (empty, "empty.pledgebook.json");
  cli_run (fixture, 0, "--store @r.db import @empty.pledgebook.json");
  cli_run (fixture, 1, "--store @r.db export -o @out.pledgebook.json");
  cli_assert_messages (fixture, "Nothing in the register is final");
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  cli_run (fixture, 1, "--store @missing.db export -o @out.pledgebook.json");
}

/* From one office to another and back, the records stay what they are, byte for byte. */
static void
test_there_and_back (CliFixture *fixture, gconstpointer user_data)
{
  g_autoptr (PbValue) sent = NULL;
  g_autoptr (PbValue) back = NULL;
  g_autofree char *sent_text = NULL;
  g_autofree char *back_text = NULL;

  cli_write_samples ("a.pledgebook.json");
  cli_run (fixture, 0, "--store @r.db import @a.pledgebook.json");
  cli_run (fixture, 0, "--store @r.db export -o @sent.pledgebook.json");
  cli_run (fixture, 0, "--store @other.db import @sent.pledgebook.json");
  cli_run (fixture, 0, "--store @other.db export -o @back.pledgebook.json");
  sent = cli_read_payload ("sent.pledgebook.json");
  back = cli_read_payload ("back.pledgebook.json");
  sent_text = pb_json_canonical (sent);
  back_text = pb_json_canonical (back);
  g_assert_cmpstr (sent_text, ==, back_text);
  cli_run (fixture, 0, "--store @r.db plan @back.pledgebook.json");
  cli_assert_output (fixture, "same ");
  g_assert_null (strstr (fixture->output, "update"));
}

/* The desk of the secretariat and that of an entity, with a receipt between them. */
static void
test_review (CliFixture *fixture, gconstpointer user_data)
{
  cli_write_samples ("samples.json");
  cli_run (fixture, 0, "--store @office.db import @samples.json");
  cli_run (fixture, 0, "--store @entity.db import @samples.json");
  cli_run (fixture, 0, "--store @office.db review");
  cli_assert_output (fixture, FINAL_PLEDGE);
  g_assert_null (strstr (fixture->output, DRAFT_PLEDGE));
  cli_run (fixture, 2, "--store @office.db review " FINAL_PLEDGE " nonsense");
  cli_run (fixture, 2,
           "--store @office.db review " FINAL_PLEDGE " validated --comment /nowhere=No");
  cli_run (fixture, 1, "--store @office.db review " DRAFT_PLEDGE " validated");
  cli_run (fixture, 0,
           "--store @office.db review " FINAL_PLEDGE " change-requested --comment /title=Where?");
  cli_run (fixture, 1, "--store @office.db review " FINAL_PLEDGE " change-requested");
  cli_run (fixture, 0, "--store @office.db review " FINAL_PLEDGE);
  cli_assert_output (fixture, "  change-requested\n    Title: Where?\n");
  cli_run (fixture, 1, "--store @office.db review nothing");
  cli_run (fixture, 2, "--store @office.db review --state nonsense");
  cli_assert_messages (fixture, "There is no state “nonsense”.");
  cli_run (fixture, 1, "--store @office.db receipt @receipts");
  cli_assert_messages (fixture, "key");
  cli_run (fixture, 0, "--store @office.db receipt --unsigned @receipts");
  cli_assert_output (fixture, "baobab-connect-");
}

static void
test_receipt (CliFixture *fixture, gconstpointer user_data)
{
  g_auto (GStrv) names = NULL;
  g_autofree char *import = NULL;

  cli_write_samples ("samples.json");
  cli_run (fixture, 0, "--store @office.db import @samples.json");
  cli_run (fixture, 0, "--store @entity.db import @samples.json");
  cli_run (fixture, 0, "--store @office.db review " FINAL_PLEDGE " validated");
  cli_run (fixture, 0, "--store @office.db receipt --unsigned @receipts");
  names = g_strsplit (fixture->output, "\n", 2);
  cli_run (fixture, 0, "check @receipts");
  cli_assert_output (fixture, "in order, 1 review\n");
  import = g_strdup_printf ("--store @entity.db import @receipts/%s", names[0]);
  cli_run (fixture, 0, import);
  cli_run (fixture, 0, "--store @entity.db review --state validated");
  cli_assert_output (fixture, FINAL_PLEDGE);
  cli_run (fixture, 0, "--store @office.db receipt --unsigned @receipts");
  g_assert_cmpstr (fixture->output, ==, "");
}

static void
assert_shown (CliFixture *fixture, const char *id, const char *pointer, const char *text)
{
  g_autofree char *command = g_strdup_printf ("--store @r.db show --json %s", id);
  g_autoptr (PbValue) record = NULL;

  cli_run (fixture, 0, command);
  record = parse_json (fixture->output);
  g_assert_cmpstr (pb_value_get_string_at (record, pointer), ==, text);
}

static void
test_merge (CliFixture *fixture, gconstpointer user_data)
{
  cli_write_samples ("a.json");
  cli_run (fixture, 0, "--store @r.db import @a.json");
  cli_run (fixture, 2, "--store @r.db merge " LEAD);
  cli_run (fixture, 1, "--store @r.db merge " LEAD " " FINAL_PLEDGE);
  cli_run (fixture, 2, "--store @r.db merge " LEAD " " PARTNER " --field nowhere=other");
  cli_run (fixture, 2, "--store @r.db merge " LEAD " " PARTNER " --field country=both");
  cli_run (fixture, 0, "--store @r.db merge --dry-run " LEAD " " PARTNER " --field country=other");
  cli_assert_output (fixture, "country                   other  Kenya");
  assert_shown (fixture, LEAD, "/country", "SEN");
}

static void
test_merge_and_undo (CliFixture *fixture, gconstpointer user_data)
{
  cli_write_samples ("a.json");
  cli_run (fixture, 0, "--store @r.db import @a.json");
  cli_run (fixture, 0, "--store @r.db merge " LEAD " " PARTNER " --field country=other");
  cli_assert_silent (fixture);
  assert_shown (fixture, LEAD, "/country", "KEN");
  assert_shown (fixture, PARTNER, "/merged_into", LEAD);
  assert_shown (fixture, FINAL_PLEDGE, "/parties/0/entity", LEAD);
  cli_run (fixture, 0, "--store @r.db import @a.json");
  cli_assert_output (fixture, "new       0\nupdate    0\n");
  assert_shown (fixture, PARTNER, "/merged_into", LEAD);
  cli_run (fixture, 0, "--store @r.db merge --undo");
  assert_shown (fixture, PARTNER, "/merged_into", NULL);
  assert_shown (fixture, FINAL_PLEDGE, "/parties/1/entity", PARTNER);
}

static void
test_schema (CliFixture *fixture, gconstpointer user_data)
{
  for (const char *const *name = pb_schema_get_names (); *name != NULL; name++) {
    g_autofree char *arguments = g_strconcat ("schema ", *name, NULL);
    g_autoptr (PbValue) schema = pb_schema_for (*name);
    g_autofree char *text = pb_json_pretty (schema);

    cli_run (fixture, 0, arguments);
    g_assert_cmpstr (fixture->output, ==, text);
    cli_assert_silent (fixture);
  }
  cli_run (fixture, 0, "schema pledge");
  cli_assert_output (fixture, "\"$comment\": \"pledge-type, version 2");
}

static void
test_backup (CliFixture *fixture, gconstpointer user_data)
{
  g_autofree char *before = NULL;

  cli_write_samples ("a.pledgebook.json");
  cli_run (fixture, 0, "--store @r.db import @a.pledgebook.json");
  cli_run (fixture, 0, "--store @r.db list --json");
  before = g_steal_pointer (&fixture->output);
  cli_run (fixture, 0, "--store @r.db backup @copy.db");
  cli_run (fixture, 1, "--store @r.db backup @copy.db");
  cli_assert_messages (fixture, "copy.db");
  cli_run (fixture, 0, "--store @copy.db list --json");
  g_assert_cmpstr (fixture->output, ==, before);
  cli_run (fixture, 0, "--store @copy.db verify");
}

/* What somebody changed in the file itself behind our back is found, and only told. */
static void
test_verify_damage (CliFixture *fixture, gconstpointer user_data)
{
  g_autoptr (GFile) file = pb_test_file ("r.db");
  g_autofree char *data = NULL;
  gsize length;
  char *at;

  cli_write_samples ("a.pledgebook.json");
  cli_run (fixture, 0, "--store @r.db import @a.pledgebook.json");
  g_assert_true (g_file_load_contents (file, NULL, &data, &length, NULL, NULL));
  for (at = data; (at = memmem (at, data + length - at, "Baobab", 6)) != NULL;)
    memcpy (at, "Wattle", 6);
  pb_test_write (file, data, (gssize) length);
  cli_run (fixture, 1, "--store @r.db verify");
  g_assert_cmpstr (fixture->output, !=, "");
  g_assert_null (strstr (fixture->output, "in order"));
  cli_assert_silent (fixture);
}

/* What searches are made from stands in a file of its own; it is compared, and made anew. */
static void
test_verify_index (CliFixture *fixture, gconstpointer user_data)
{
  g_autoptr (GFile) file = pb_test_file ("r.db-index");
  g_autofree char *data = NULL;
  gsize length;

  cli_run (fixture, 0, "--store @r.db --samples list");
  cli_run (fixture, 0, "--store @r.db verify");
  g_assert_true (g_file_load_contents (file, NULL, &data, &length, NULL, NULL));
  data[length / 2] ^= 1;
  pb_test_write (file, data, (gssize) length);
  cli_run (fixture, 1, "--store @r.db verify");
  cli_assert_output (fixture, "made anew");
  cli_run (fixture, 0, "--store @r.db verify");
  cli_assert_output (fixture, "in order");
  cli_assert_silent (fixture);
}

/* The samples come with the program, and what was done with them stays. */
static void
test_samples (CliFixture *fixture, gconstpointer user_data)
{
  static const char bank[] = "5a6e0000-0000-4000-8000-000000000009";

  cli_run (fixture, 0, "--store @r.db --samples show 5a6e0000-0000-4000-8000-000000000009");
  cli_assert_output (fixture, "Equator Development Bank");
  cli_run (fixture, 0, "list entities --store @r.db --samples");
  cli_assert_output (fixture, bank);
  cli_run (fixture, 0, "--store @r.db totals");
  cli_assert_output (fixture, "120 pledges");
  cli_assert_silent (fixture);
  cli_write_samples ("a.pledgebook.json");
  cli_run (fixture, 0, "--store @r.db import @a.pledgebook.json");
  cli_run (fixture, 0, "totals --samples --store @r.db");
  cli_assert_output (fixture, "122 pledges");
}

/* A register that is none is refused in a sentence. */
static void
test_foreign_register (CliFixture *fixture, gconstpointer user_data)
{
  g_autoptr (GFile) foreign = pb_test_file ("foreign.db");

  pb_test_write (foreign, "Dear colleague, this is no register at all.", -1);
  cli_run (fixture, 1, "--store @foreign.db list");
  cli_assert_messages (fixture, "pledgebook-cli: ");
  cli_run (fixture, 1, "--store @foreign.db verify");
}

/* What cannot be written is not passed over in silence. */
static void
test_full_output (CliFixture *fixture, gconstpointer user_data)
{
  g_autoptr (GSubprocessLauncher) launcher =
      g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  g_subprocess_launcher_set_stdout_file_path (launcher, "/dev/full");
  process =
      g_subprocess_launcher_spawn (launcher, &error, g_getenv ("PB_CLI"), "schema", "pledge", NULL);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait (process, NULL, &error));
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_assert_nonnull (g_getenv ("PB_CLI"));
  ADD ("/cli/usage", test_usage);
  ADD ("/cli/help", test_help);
  ADD ("/cli/check", test_check);
  ADD ("/cli/plan", test_plan);
  ADD ("/cli/import", test_import);
  ADD ("/cli/import/all-or-nothing", test_import_all_or_nothing);
  ADD ("/cli/import/refused", test_import_refused);
  ADD ("/cli/import/in-doubt", test_import_in_doubt);
  ADD ("/cli/import/decided", test_import_decided);
  ADD ("/cli/list", test_list);
  ADD ("/cli/list/typo", test_list_typo);
  ADD ("/cli/help/whole", test_help_is_whole);
  ADD ("/cli/query", test_query);
  ADD ("/cli/facets", test_facets);
  ADD ("/cli/totals", test_totals);
  ADD ("/cli/negated", test_negated);
  ADD ("/cli/map", test_map);
  ADD ("/cli/show", test_show);
  ADD ("/cli/export", test_export);
  ADD ("/cli/export/nothing", test_export_nothing);
  ADD ("/cli/there-and-back", test_there_and_back);
  ADD ("/cli/review", test_review);
  ADD ("/cli/receipt", test_receipt);
  ADD ("/cli/merge", test_merge);
  ADD ("/cli/merge-and-undo", test_merge_and_undo);
  ADD ("/cli/schema", test_schema);
  ADD ("/cli/backup", test_backup);
  ADD ("/cli/verify-damage", test_verify_damage);
  ADD ("/cli/verify-index", test_verify_index);
  ADD ("/cli/samples", test_samples);
  ADD ("/cli/foreign-register", test_foreign_register);
  ADD ("/cli/full-output", test_full_output);
  return g_test_run ();
}
