/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "pb-test-records.h"

#include "../support/test-json.h"
#include "domain/pb-record.h"
#include "exchange/pb-schema.h"

#include <string.h>

/* Drives the built program, whose path is in $PB_CLI, as a script does. */

#define LEAD "7d3c1a52-4b0e-4a57-9c55-0a6f0e1b2c01"
#define PARTNER "7d3c1a52-4b0e-4a57-9c55-0a6f0e1b2c02"
#define FINAL_PLEDGE "7d3c1a52-4b0e-4a57-9c55-0a6f0e1b2c11"
#define DRAFT_PLEDGE "7d3c1a52-4b0e-4a57-9c55-0a6f0e1b2c12"
#define REPORT "7d3c1a52-4b0e-4a57-9c55-0a6f0e1b2c21"

/* What the program said last. */
typedef struct {
  char *output;
  char *messages;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer user_data)
{
}

static void
tear_down (Fixture *fixture, gconstpointer user_data)
{
  g_free (fixture->output);
  g_free (fixture->messages);
  pb_test_clean_up ();
}

static char *
path_of (const char *name)
{
  g_autoptr (GFile) file = pb_test_file (name);

  return g_file_get_path (file);
}

static GStrv
build_command (const char *arguments)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = g_strsplit (arguments, " ", -1);

  g_strv_builder_add (builder, g_getenv ("PB_CLI"));
  for (char **word = words; *word != NULL; word++) {
    /* "@name" is a file in the test's own folder. */
    g_autofree char *path = **word == '@' ? path_of (*word + 1) : g_strdup (*word);

    if (*path != '\0')
      g_strv_builder_add (builder, path);
  }
  return g_strv_builder_end (builder);
}

/* Runs the program and asserts its exit status. */
static void
run (Fixture *fixture, int status, const char *arguments)
{
  g_auto (GStrv) command = build_command (arguments);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process =
      g_subprocess_newv ((const char *const *) command,
                         G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE, &error);

  g_assert_no_error (error);
  g_clear_pointer (&fixture->output, g_free);
  g_clear_pointer (&fixture->messages, g_free);
  g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, &fixture->output,
                                                &fixture->messages, &error));
  g_assert_no_error (error);
  if (!g_subprocess_get_if_exited (process) || g_subprocess_get_exit_status (process) != status)
    g_test_message ("%s: %s%s", arguments, fixture->output, fixture->messages);
  g_assert_true (g_subprocess_get_if_exited (process));
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, status);
}

static void
assert_output_has (const Fixture *fixture, const char *text)
{
  if (strstr (fixture->output, text) == NULL)
    g_test_message ("“%s” is not in: %s", text, fixture->output);
  g_assert_nonnull (strstr (fixture->output, text));
}

static void
assert_messages_have (const Fixture *fixture, const char *text)
{
  if (strstr (fixture->messages, text) == NULL)
    g_test_message ("“%s” is not in: %s", text, fixture->messages);
  g_assert_nonnull (strstr (fixture->messages, text));
}

static void
assert_silent (const Fixture *fixture)
{
  g_assert_cmpstr (fixture->messages, ==, "");
}

static void
write_submission (const PbSubmission *submission, const char *name)
{
  g_autoptr (GFile) file = pb_test_file (name);
  g_autoptr (GError) error = NULL;

  g_assert_true (pb_submission_write (submission, file, NULL, &error));
  g_assert_no_error (error);
}

static void
write_samples (const char *name)
{
  g_autoptr (PbSubmission) submission = pb_test_submission ();

  write_submission (submission, name);
}

/* The first pledge of the samples with one place changed. */
static void
write_changed_pledge (const char *name, const char *pointer, const char *json)
{
  g_autoptr (PbValue) pledge = pb_test_record ("/pledges/0");
  g_autoptr (PbValue) changed = pb_test_with (pledge, pointer, json);
  g_autoptr (PbSubmission) submission = pb_test_submission_of (changed);

  write_submission (submission, name);
}

static PbValue *
read_payload (const char *name)
{
  g_autoptr (GFile) file = pb_test_file (name);
  g_autoptr (GError) error = NULL;
  g_autoptr (PbSubmission) submission = pb_submission_read (file, 0, NULL, NULL, &error);

  g_assert_no_error (error);
  return pb_value_ref (pb_submission_get_payload (submission));
}

static void
test_usage (Fixture *fixture, gconstpointer user_data)
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
    run (fixture, 2, wrong[i]);
    g_assert_cmpstr (fixture->output, ==, "");
    assert_messages_have (fixture, "pledgebook-cli: ");
  }
}

static void
test_help (Fixture *fixture, gconstpointer user_data)
{
  static const char *const commands[] = {
    "check",  "plan", "import", "export", "list",   "facets",
    "totals", "show", "map",    "schema", "backup", "verify"
  };

  run (fixture, 0, "--version");
  g_assert_true (g_str_has_prefix (fixture->output, "pledgebook-cli "));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++) {
    g_autofree char *arguments = g_strconcat (commands[i], " --help", NULL);
    g_autofree char *usage = g_strconcat ("pledgebook-cli [OPTION…] ", commands[i], NULL);
    g_autofree char *line = g_strconcat ("\n  ", commands[i], " ", NULL);

    run (fixture, 0, "--help");
    assert_output_has (fixture, line);
    run (fixture, 0, arguments);
    assert_output_has (fixture, usage);
    assert_output_has (fixture, "--store");
    assert_silent (fixture);
  }
}

static void
test_check (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GFile) wrong = pb_test_file ("wrong.pledgebook.json");

  write_samples ("a.pledgebook.json");
  pb_test_write (wrong, "{\"format\": \"pledgebook/submission\",}", -1);
  run (fixture, 0, "check @a.pledgebook.json");
  assert_output_has (fixture, "in order, 5 records");
  run (fixture, 1, "check @a.pledgebook.json @wrong.pledgebook.json");
  assert_output_has (fixture, "in order, 5 records");
  assert_messages_have (fixture, "wrong.pledgebook.json");
  assert_messages_have (fixture, "Line 1, column 36");
  run (fixture, 1, "check @missing.pledgebook.json");
  assert_messages_have (fixture, "There is no file");
}

static void
test_plan (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char *store = path_of ("r.db");

  write_samples ("a.pledgebook.json");
  run (fixture, 0, "--store @r.db plan @a.pledgebook.json");
  assert_output_has (fixture, "new       pledge " FINAL_PLEDGE "  Fibre for 400 village schools");
  assert_silent (fixture);
  g_assert_false (g_file_test (store, G_FILE_TEST_EXISTS));
  run (fixture, 0, "import --store @r.db @a.pledgebook.json");
  run (fixture, 0, "plan --store @r.db @a.pledgebook.json @a.pledgebook.json");
  assert_output_has (fixture, "same      entity " LEAD);
  g_assert_null (strstr (fixture->output, "new"));
}

static void
test_import (Fixture *fixture, gconstpointer user_data)
{
  write_samples ("a.pledgebook.json");
  write_changed_pledge ("b.pledgebook.json", "/revision", "2");
  run (fixture, 0, "--store @r.db import @b.pledgebook.json @a.pledgebook.json");
  g_assert_cmpstr (fixture->output, ==,
                   "new       5\nupdate    0\nsame      0\nolder     1\nconflict  0\n"
                   "duplicate 0\nrefused   0\nheld      0\n");
  run (fixture, 0, "--store @r.db import @a.pledgebook.json @b.pledgebook.json");
  assert_output_has (fixture, "same      6\n");
  assert_silent (fixture);
  run (fixture, 0, "--store @r.db show " FINAL_PLEDGE);
  assert_output_has (fixture, "Revision: 2\n");
  run (fixture, 0, "--store @r.db verify");
  assert_output_has (fixture, "in order");
}

static void
test_import_all_or_nothing (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char *before = NULL;
  g_autoptr (GFile) cut = pb_test_file ("cut.pledgebook.json");
  g_autofree char *text = NULL;

  write_samples ("a.pledgebook.json");
  write_changed_pledge ("b.pledgebook.json", "/revision", "2");
  run (fixture, 0, "--store @r.db import @a.pledgebook.json");
  run (fixture, 0, "--store @r.db list --json");
  before = g_steal_pointer (&fixture->output);
  write_samples ("cut.pledgebook.json");
  text = pb_test_read (cut);
  pb_test_write (cut, text, 2048);
  run (fixture, 1, "--store @r.db import @b.pledgebook.json @cut.pledgebook.json");
  assert_messages_have (fixture, "cut.pledgebook.json");
  run (fixture, 0, "--store @r.db list --json");
  g_assert_cmpstr (fixture->output, ==, before);
}

/* A valid file with one place of its text changed. */
static void
write_damaged (const char *name, const char *before, const char *after)
{
  g_autoptr (GFile) file = pb_test_file (name);
  g_autoptr (GString) text = NULL;
  g_autofree char *whole = NULL;

  write_samples (name);
  whole = pb_test_read (file);
  text = g_string_new (whole);
  g_assert_cmpuint (g_string_replace (text, before, after, 1), ==, 1);
  pb_test_write (file, text->str, (gssize) text->len);
}

/* Whatever is wrong with a file: one clear sentence, exit status 1, and no register made. */
static void
test_import_refused (Fixture *fixture, gconstpointer user_data)
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
  g_autofree char *store = path_of ("r.db");

  for (guint i = 0; i < G_N_ELEMENTS (damages); i++) {
    write_damaged ("bad.pledgebook.json", damages[i][0], damages[i][1]);
    run (fixture, 1, "--store @r.db import @bad.pledgebook.json");
    g_assert_cmpstr (fixture->output, ==, "");
    assert_messages_have (fixture, "“bad.pledgebook.json”");
    g_assert_true (strchr (fixture->messages, '\n') ==
                   fixture->messages + strlen (fixture->messages) - 1);
    g_assert_false (g_file_test (store, G_FILE_TEST_EXISTS));
  }
}

static void
test_import_in_doubt (Fixture *fixture, gconstpointer user_data)
{
  write_samples ("a.pledgebook.json");
  write_changed_pledge ("conflict.pledgebook.json", "/campaign", "\"Another\"");
  write_changed_pledge ("alike.pledgebook.json", "/id", "\"00000000-4b0e-4a57-9c55-0a6f0e1b2c11\"");
  run (fixture, 0, "--store @r.db import @a.pledgebook.json");
  run (fixture, 1, "--store @r.db plan @conflict.pledgebook.json");
  assert_output_has (fixture, "conflict  pledge " FINAL_PLEDGE);
  run (fixture, 1, "--store @r.db import @conflict.pledgebook.json");
  assert_output_has (fixture, "conflict  1\n");
  assert_messages_have (fixture, FINAL_PLEDGE);
  run (fixture, 0, "--store @r.db import @alike.pledgebook.json");
  assert_output_has (fixture, "duplicate 1\n");
  assert_messages_have (fixture, "was left out: it says the same as " FINAL_PLEDGE);
  run (fixture, 1, "--store @r.db show 00000000-4b0e-4a57-9c55-0a6f0e1b2c11");
}

static void
test_query (Fixture *fixture, gconstpointer user_data)
{
  write_samples ("a.pledgebook.json");
  run (fixture, 0, "--store @r.db import @a.pledgebook.json");
  run (fixture, 0, "--store @r.db list pledges type:financial country:SEN");
  g_assert_cmpstr (fixture->output, ==, FINAL_PLEDGE "  Final  Fibre for 400 village schools\n");
  run (fixture, 0, "--store @r.db list pledges chair rural networks");
  g_assert_cmpstr (fixture->output, ==, DRAFT_PLEDGE "  Draft  A chair for rural networks\n");
  run (fixture, 0, "--store @r.db list pledges -- -type:financial");
  g_assert_cmpstr (fixture->output, ==, DRAFT_PLEDGE "  Draft  A chair for rural networks\n");
  run (fixture, 0, "--store @r.db list pledges --sort value");
  g_assert_true (g_str_has_prefix (fixture->output, FINAL_PLEDGE));
  run (fixture, 0, "--store @r.db list type:policy");
  g_assert_cmpstr (fixture->output, ==, "");
  run (fixture, 2, "--store @r.db list school tpye:policy");
  assert_messages_have (fixture, "Column 8: there is no field “tpye”");
}

static void
test_facets (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (PbValue) report = NULL;

  write_samples ("a.pledgebook.json");
  run (fixture, 0, "--store @r.db import @a.pledgebook.json");
  run (fixture, 0, "--store @r.db facets country:SEN --json");
  report = parse_json (fixture->output);
  g_assert_cmpstr (pb_value_get_string_at (report, "/query"), ==, "country:SEN");
  assert_quoted (pb_value_get_at (report, "/facets/type"),
                 "[{'code':'financial','label':'Financial','n':1},"
                 "{'code':'programmatic','label':'Programmatic','n':1}]");
  assert_quoted (pb_value_get_at (report, "/facets/country"),
                 "[{'code':'GMB','label':'Gambia','n':1},"
                 "{'code':'SEN','label':'Senegal','n':1}]");
  run (fixture, 0, "--store @r.db facets entities from:SEN");
  assert_output_has (fixture, "from:SEN  Senegal\n");
}

static void
test_totals (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (PbValue) report = NULL;

  write_samples ("a.pledgebook.json");
  run (fixture, 0, "--store @r.db import @a.pledgebook.json");
  run (fixture, 0, "--store @r.db totals --json");
  report = parse_json (fixture->output);
  assert_quoted (pb_value_get_at (report, "/totals"),
                 "{'n':2,'n_with_value':1,'n_in_usd':1,'usd':'1354000.54','without_rate':[]}");
  assert_quoted (pb_value_get_at (report, "/coverage/countries/n"), "1");
  assert_quoted (pb_value_get_at (report, "/countries/0"),
                 "{'code':'SEN','name':'Senegal','n':1,'n_with_value':1,'n_in_usd':1,"
                 "'usd':'812400.32'}");
  run (fixture, 0, "--store @r.db totals type:advocacy");
  assert_output_has (fixture, "  1 pledge, 0 of them with a value\n");
}

static char *
read_file (const char *name)
{
  g_autofree char *path = path_of (name);
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
test_map (Fixture *fixture, gconstpointer user_data)
{
  write_samples ("a.pledgebook.json");
  run (fixture, 0, "--store @r.db import @a.pledgebook.json");
  run (fixture, 0, "--store @r.db map -o @map.svg");
  assert_silent (fixture);
  assert_file_has ("map.svg", "<title>Senegal: 1 pledge</title>");
  assert_file_has ("map.svg", "<title>Kenya: 0 pledges</title>");
  run (fixture, 0, "--store @r.db map -o @map.svg --by money type:financial");
  assert_file_has ("map.svg", "<title>Senegal: USD 812 k</title>");
  run (fixture, 0, "--store @r.db map -o @map.svg --origin type:policy");
  assert_file_has ("map.svg", "<title>Senegal: 0 pledges</title>");
  run (fixture, 0, "--store @r.db map -o @map.png --style dark --size 640x360");
  assert_file_has ("map.png", "\x89PNG");
  run (fixture, 0, "--store @r.db map -o @map.pdf");
  assert_file_has ("map.pdf", "%PDF-");
  run (fixture, 1, "--store @r.db map -o @nowhere/map.pdf");
  assert_messages_have (fixture, "The folder for “map.pdf” is not there.");
}

static void
test_list (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (PbValue) list = NULL;

  write_samples ("a.pledgebook.json");
  run (fixture, 0, "--store @r.db import @a.pledgebook.json");
  run (fixture, 0, "--store @r.db list pledges");
  g_assert_cmpstr (fixture->output, ==,
                   DRAFT_PLEDGE "  Draft  A chair for rural networks\n" FINAL_PLEDGE
                                "  Final  Fibre for 400 village schools\n");
  run (fixture, 0, "--store @r.db list entities");
  assert_output_has (fixture, LEAD "  Final  Baobab Connect\n");
  run (fixture, 0, "--store @r.db list --json");
  list = parse_json (fixture->output);
  g_assert_cmpuint (pb_value_get_length (list), ==, 5);
  g_assert_cmpstr (pb_value_get_string_at (list, "/0/kind"), ==, "report");
  g_assert_cmpstr (pb_value_get_string_at (list, "/1/id"), ==, DRAFT_PLEDGE);
  g_assert_cmpstr (pb_value_get_string_at (list, "/1/kind"), ==, "pledge");
  run (fixture, 0, "--store @r.db list reports pledge:" FINAL_PLEDGE);
  g_assert_cmpstr (fixture->output, ==, REPORT "  Final  Fibre for 400 village schools\n");
  run (fixture, 1, "--store @missing.db list");
  g_assert_cmpstr (fixture->output, ==, "");
}

static void
test_show (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (PbValue) expected = pb_test_record ("/pledges/0");
  g_autoptr (PbValue) outside = pb_record_without (&pb_pledge_kind, expected, PB_FIELD_INTERNAL);
  g_autoptr (PbValue) shown = NULL;

  write_samples ("a.pledgebook.json");
  run (fixture, 0, "--store @r.db import @a.pledgebook.json");
  run (fixture, 0, "--store @r.db show " FINAL_PLEDGE);
  g_assert_true (g_str_has_prefix (fixture->output, "Fibre for 400 village schools\n"));
  assert_output_has (fixture, "\nThe pledge\n");
  assert_output_has (fixture, "  Title (Russian): Волокно для 400 сельских школ\n");
  assert_output_has (fixture,
                     "  Description (English): First the backbone.\n    Then the schools.\n");
  assert_output_has (fixture, "  Parties 2:\n");
  assert_output_has (fixture, "    Roles: Implementer\n");
  run (fixture, 0, "--store @r.db show --json " FINAL_PLEDGE);
  shown = parse_json (fixture->output);
  g_assert_true (pb_value_equal (shown, outside));
  run (fixture, 0, "--store @r.db show " REPORT);
  assert_output_has (fixture, "  Until: June 2026\n");
  assert_output_has (fixture, "  Results for each target 1:\n");
  run (fixture, 1, "--store @r.db show nobody");
  assert_messages_have (fixture, "nobody");
}

static void
test_export (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (PbValue) all = NULL;
  g_autoptr (PbValue) one = NULL;

  write_samples ("a.pledgebook.json");
  run (fixture, 0, "--store @r.db import @a.pledgebook.json");
  run (fixture, 0, "--store @r.db export -o @out.pledgebook.json");
  assert_silent (fixture);
  all = read_payload ("out.pledgebook.json");
  /* The draft stays here, but its author goes out as the partner of the other pledge. */
  g_assert_cmpuint (pb_value_get_length (pb_value_get_member (all, "pledges")), ==, 1);
  g_assert_cmpstr (pb_value_get_string_at (all, "/pledges/0/id"), ==, FINAL_PLEDGE);
  g_assert_cmpstr (pb_value_get_string_at (all, "/pledges/0/publication"), ==, "final");
  g_assert_cmpuint (pb_value_get_length (pb_value_get_member (all, "entities")), ==, 2);
  g_assert_cmpstr (pb_value_get_string_at (all, "/reports/0/id"), ==, REPORT);
  run (fixture, 0, "--store @r.db export -o @one.pledgebook.json " DRAFT_PLEDGE);
  one = read_payload ("one.pledgebook.json");
  g_assert_cmpstr (pb_value_get_string_at (one, "/pledges/0/id"), ==, DRAFT_PLEDGE);
  g_assert_cmpstr (pb_value_get_string_at (one, "/entities/0/id"), ==, PARTNER);
  g_assert_cmpuint (pb_value_get_length (pb_value_get_member (one, "entities")), ==, 1);
  run (fixture, 1, "--store @r.db export -o @none.pledgebook.json nobody");
  assert_messages_have (fixture, "nobody");
}

static void
test_export_nothing (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char *path = path_of ("out.pledgebook.json");
  g_autoptr (PbSubmission) empty = pb_submission_new (NULL, NULL, NULL, "en");

  write_submission (empty, "empty.pledgebook.json");
  run (fixture, 0, "--store @r.db import @empty.pledgebook.json");
  run (fixture, 1, "--store @r.db export -o @out.pledgebook.json");
  assert_messages_have (fixture, "Nothing in the register is final");
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  run (fixture, 1, "--store @missing.db export -o @out.pledgebook.json");
}

/* From one office to another and back, the records stay what they are, byte for byte. */
static void
test_there_and_back (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (PbValue) sent = NULL;
  g_autoptr (PbValue) back = NULL;
  g_autofree char *sent_text = NULL;
  g_autofree char *back_text = NULL;

  write_samples ("a.pledgebook.json");
  run (fixture, 0, "--store @r.db import @a.pledgebook.json");
  run (fixture, 0, "--store @r.db export -o @sent.pledgebook.json");
  run (fixture, 0, "--store @other.db import @sent.pledgebook.json");
  run (fixture, 0, "--store @other.db export -o @back.pledgebook.json");
  sent = read_payload ("sent.pledgebook.json");
  back = read_payload ("back.pledgebook.json");
  sent_text = pb_json_canonical (sent);
  back_text = pb_json_canonical (back);
  g_assert_cmpstr (sent_text, ==, back_text);
  run (fixture, 0, "--store @r.db plan @back.pledgebook.json");
  assert_output_has (fixture, "same ");
  g_assert_null (strstr (fixture->output, "update"));
}

/* The desk of the secretariat and that of an entity, with a receipt between them. */
static void
test_review (Fixture *fixture, gconstpointer user_data)
{
  write_samples ("samples.json");
  run (fixture, 0, "--store @office.db import @samples.json");
  run (fixture, 0, "--store @entity.db import @samples.json");
  run (fixture, 0, "--store @office.db review");
  assert_output_has (fixture, FINAL_PLEDGE);
  g_assert_null (strstr (fixture->output, DRAFT_PLEDGE));
  run (fixture, 2, "--store @office.db review " FINAL_PLEDGE " nonsense");
  run (fixture, 2, "--store @office.db review " FINAL_PLEDGE " validated --comment /nowhere=No");
  run (fixture, 1, "--store @office.db review " DRAFT_PLEDGE " validated");
  run (fixture, 0,
       "--store @office.db review " FINAL_PLEDGE " change-requested --comment /title=Where?");
  run (fixture, 1, "--store @office.db review " FINAL_PLEDGE " change-requested");
  run (fixture, 1, "--store @office.db receipt @receipts");
  assert_messages_have (fixture, "key");
  run (fixture, 0, "--store @office.db receipt --unsigned @receipts");
  assert_output_has (fixture, "baobab-connect-");
}

static void
test_receipt (Fixture *fixture, gconstpointer user_data)
{
  g_auto (GStrv) names = NULL;
  g_autofree char *import = NULL;

  write_samples ("samples.json");
  run (fixture, 0, "--store @office.db import @samples.json");
  run (fixture, 0, "--store @entity.db import @samples.json");
  run (fixture, 0, "--store @office.db review " FINAL_PLEDGE " validated");
  run (fixture, 0, "--store @office.db receipt --unsigned @receipts");
  names = g_strsplit (fixture->output, "\n", 2);
  import = g_strdup_printf ("--store @entity.db import @receipts/%s", names[0]);
  run (fixture, 0, import);
  run (fixture, 0, "--store @entity.db review --state validated");
  assert_output_has (fixture, FINAL_PLEDGE);
  run (fixture, 0, "--store @office.db receipt --unsigned @receipts");
  g_assert_cmpstr (fixture->output, ==, "");
}

static void
assert_shown (Fixture *fixture, const char *id, const char *pointer, const char *text)
{
  g_autofree char *command = g_strdup_printf ("--store @r.db show --json %s", id);
  g_autoptr (PbValue) record = NULL;

  run (fixture, 0, command);
  record = parse_json (fixture->output);
  g_assert_cmpstr (pb_value_get_string_at (record, pointer), ==, text);
}

static void
test_merge (Fixture *fixture, gconstpointer user_data)
{
  write_samples ("a.json");
  run (fixture, 0, "--store @r.db import @a.json");
  run (fixture, 2, "--store @r.db merge " LEAD);
  run (fixture, 1, "--store @r.db merge " LEAD " " FINAL_PLEDGE);
  run (fixture, 2, "--store @r.db merge " LEAD " " PARTNER " --field nowhere=other");
  run (fixture, 2, "--store @r.db merge " LEAD " " PARTNER " --field country=both");
  run (fixture, 0, "--store @r.db merge --dry-run " LEAD " " PARTNER " --field country=other");
  assert_output_has (fixture, "country                   other  Kenya");
  assert_shown (fixture, LEAD, "/country", "SEN");
}

static void
test_merge_and_undo (Fixture *fixture, gconstpointer user_data)
{
  write_samples ("a.json");
  run (fixture, 0, "--store @r.db import @a.json");
  run (fixture, 0, "--store @r.db merge " LEAD " " PARTNER " --field country=other");
  assert_silent (fixture);
  assert_shown (fixture, LEAD, "/country", "KEN");
  assert_shown (fixture, PARTNER, "/merged_into", LEAD);
  assert_shown (fixture, FINAL_PLEDGE, "/parties/0/entity", LEAD);
  run (fixture, 0, "--store @r.db import @a.json");
  assert_output_has (fixture, "new       0\nupdate    0\n");
  assert_shown (fixture, PARTNER, "/merged_into", LEAD);
  run (fixture, 0, "--store @r.db merge --undo");
  assert_shown (fixture, PARTNER, "/merged_into", NULL);
  assert_shown (fixture, FINAL_PLEDGE, "/parties/1/entity", PARTNER);
}

static void
test_schema (Fixture *fixture, gconstpointer user_data)
{
  for (const char *const *name = pb_schema_get_names (); *name != NULL; name++) {
    g_autofree char *arguments = g_strconcat ("schema ", *name, NULL);
    g_autoptr (PbValue) schema = pb_schema_for (*name);
    g_autofree char *text = pb_json_pretty (schema);

    run (fixture, 0, arguments);
    g_assert_cmpstr (fixture->output, ==, text);
    assert_silent (fixture);
  }
}

static void
test_backup (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char *before = NULL;

  write_samples ("a.pledgebook.json");
  run (fixture, 0, "--store @r.db import @a.pledgebook.json");
  run (fixture, 0, "--store @r.db list --json");
  before = g_steal_pointer (&fixture->output);
  run (fixture, 0, "--store @r.db backup @copy.db");
  run (fixture, 1, "--store @r.db backup @copy.db");
  assert_messages_have (fixture, "copy.db");
  run (fixture, 0, "--store @copy.db list --json");
  g_assert_cmpstr (fixture->output, ==, before);
  run (fixture, 0, "--store @copy.db verify");
}

/* What somebody changed in the file itself behind our back is found, and only told. */
static void
test_verify_damage (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GFile) file = pb_test_file ("r.db");
  g_autofree char *data = NULL;
  gsize length;
  char *at;

  write_samples ("a.pledgebook.json");
  run (fixture, 0, "--store @r.db import @a.pledgebook.json");
  g_assert_true (g_file_load_contents (file, NULL, &data, &length, NULL, NULL));
  for (at = data; (at = memmem (at, data + length - at, "Baobab", 6)) != NULL;)
    memcpy (at, "Wattle", 6);
  pb_test_write (file, data, (gssize) length);
  run (fixture, 1, "--store @r.db verify");
  g_assert_cmpstr (fixture->output, !=, "");
  g_assert_null (strstr (fixture->output, "in order"));
  assert_silent (fixture);
}

/* What searches are made from stands in a file of its own; it is compared, and made anew. */
static void
test_verify_index (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GFile) file = pb_test_file ("r.db-index");
  g_autofree char *data = NULL;
  gsize length;

  run (fixture, 0, "--store @r.db --samples list");
  run (fixture, 0, "--store @r.db verify");
  g_assert_true (g_file_load_contents (file, NULL, &data, &length, NULL, NULL));
  data[length / 2] ^= 1;
  pb_test_write (file, data, (gssize) length);
  run (fixture, 1, "--store @r.db verify");
  assert_output_has (fixture, "made anew");
  run (fixture, 0, "--store @r.db verify");
  assert_output_has (fixture, "in order");
  assert_silent (fixture);
}

/* The samples come with the program, and what was done with them stays. */
static void
test_samples (Fixture *fixture, gconstpointer user_data)
{
  static const char bank[] = "5a6e0000-0000-4000-8000-000000000009";

  run (fixture, 0, "--store @r.db --samples show 5a6e0000-0000-4000-8000-000000000009");
  assert_output_has (fixture, "Equator Development Bank");
  run (fixture, 0, "list entities --store @r.db --samples");
  assert_output_has (fixture, bank);
  run (fixture, 0, "--store @r.db totals");
  assert_output_has (fixture, "120 pledges");
  assert_silent (fixture);
  write_samples ("a.pledgebook.json");
  run (fixture, 0, "--store @r.db import @a.pledgebook.json");
  run (fixture, 0, "totals --samples --store @r.db");
  assert_output_has (fixture, "122 pledges");
}

/* A register that is none is refused in a sentence. */
static void
test_foreign_register (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GFile) foreign = pb_test_file ("foreign.db");

  pb_test_write (foreign, "Dear colleague, this is no register at all.", -1);
  run (fixture, 1, "--store @foreign.db list");
  assert_messages_have (fixture, "pledgebook-cli: ");
  run (fixture, 1, "--store @foreign.db verify");
}

/* What cannot be written is not passed over in silence. */
static void
test_full_output (Fixture *fixture, gconstpointer user_data)
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

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

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
  ADD ("/cli/list", test_list);
  ADD ("/cli/query", test_query);
  ADD ("/cli/facets", test_facets);
  ADD ("/cli/totals", test_totals);
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
