/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/pb-command.h"

#include "base/pb-finding.h"
#include "cli/pb-cli-output.h"
#include "cli/pb-cli-record.h"
#include "domain/pb-record.h"
#include "domain/pb-review.h"
#include "domain/pb-vocabulary.h"
#include "store/pb-store-reviews.h"

#include <glib/gi18n.h>
#include <string.h>

/* Wide enough for "change-requested". */
#define STATE_WIDTH 18
#define KIND_WIDTH 8

/* @state: (nullable): a code of the vocabulary publication-state */
typedef struct {
  const char *state;
} Queue;

static gboolean
is_waiting (PbValue *record, const char *state)
{
  const char *actual = pb_record_get_publication (record);

  if (state != NULL)
    return g_str_equal (actual, state);
  return g_str_equal (actual, "final") || g_str_equal (actual, "submitted");
}

static gboolean
print_waiting_cb (const PbKind *kind, PbValue *record, gpointer user_data)
{
  const Queue *queue = user_data;
  g_autofree char *state = pb_cli_pad (pb_record_get_publication (record), STATE_WIDTH);
  g_autofree char *name = pb_cli_pad (kind->name, KIND_WIDTH);

  if (is_waiting (record, queue->state))
    pb_cli_print ("%s%s%s  %s\n", state, name, pb_record_get_id (record),
                  pb_record_title (kind, record));
  return TRUE;
}

static PbCliStatus
list_waiting (PbStore *store, const char *state)
{
  g_autoptr (GError) error = NULL;
  Queue queue = { state };

  for (const PbKind *const *kind = pb_kind_get_all (); *kind != NULL; kind++)
    if (!pb_store_foreach (store, *kind, print_waiting_cb, &queue, &error)) {
      pb_cli_complain ("%s", error->message);
      return PB_CLI_REFUSED;
    }
  return PB_CLI_DONE;
}

/* "/title=Which villages?" is about a place, anything else about the whole record. Cuts @text. */
static PbReviewComment
parse_comment (char *text)
{
  char *equals = *text == '/' ? strchr (text, '=') : NULL;

  if (equals == NULL)
    return (PbReviewComment){ "", text };
  *equals = '\0';
  return (PbReviewComment){ text, equals + 1 };
}

static PbValue *
make_review (const PbKind *kind, PbValue *record, const char *verdict, char **texts)
{
  g_autoptr (GArray) comments = g_array_new (FALSE, FALSE, sizeof (PbReviewComment));

  for (char **text = texts; text != NULL && *text != NULL; text++) {
    PbReviewComment comment = parse_comment (*text);

    g_array_append_val (comments, comment);
  }
  return pb_review_new (kind, record, verdict, (const PbReviewComment *) (gpointer) comments->data,
                        comments->len);
}

static gboolean
check_comments (const PbKind *kind, PbValue *review)
{
  g_autoptr (GPtrArray) comments = pb_review_list_comments (review);

  for (guint i = 0; i < comments->len; i++) {
    const PbFinding *comment = g_ptr_array_index (comments, i);

    if (*comment->pointer != '\0' && pb_kind_find_field_at (kind, comment->pointer) == NULL) {
      pb_cli_complain (_ ("There is no place “%s” in a record of this kind."), comment->pointer);
      return FALSE;
    }
  }
  return TRUE;
}

static PbCliStatus
review (PbStore *store, const char *id, const char *verdict, char **texts)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) reviews = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_value_unref);
  const PbKind *kind;
  g_autoptr (PbValue) record = pb_cli_load_record (store, id, &kind, &error);

  if (record != NULL) {
    g_ptr_array_add (reviews, make_review (kind, record, verdict, texts));
    if (!check_comments (kind, g_ptr_array_index (reviews, 0)))
      return PB_CLI_USAGE;
  }
  if (record != NULL && pb_store_review (store, reviews, &error))
    return PB_CLI_DONE;
  pb_cli_complain ("%s", error->message);
  return PB_CLI_REFUSED;
}

static void
print_review (const PbKind *kind, PbValue *review)
{
  g_autoptr (GPtrArray) comments = pb_review_list_comments (review);

  pb_cli_print ("%s  %s\n", pb_value_get_member_string (review, "time"),
                pb_value_get_member_string (review, "verdict"));
  for (guint i = 0; i < comments->len; i++) {
    const PbFinding *comment = g_ptr_array_index (comments, i);
    g_autofree char *place = pb_kind_describe_place (kind, comment->pointer);

    if (*comment->pointer != '\0')
      /* Translators: the name of a field; what the secretariat says to it. */
      pb_cli_print (_ ("    %1$s: %2$s\n"), place, comment->message);
    else
      pb_cli_print ("    %s\n", comment->message);
  }
}

/* What was said to a record, the newest first. */
static PbCliStatus
show_said (PbStore *store, const char *id)
{
  g_autoptr (GError) error = NULL;
  const PbKind *kind;
  g_autoptr (PbValue) record = pb_cli_load_record (store, id, &kind, &error);
  g_autoptr (GPtrArray) reviews = record != NULL ? pb_store_list_reviews (store, id, &error) : NULL;

  if (reviews == NULL) {
    pb_cli_complain ("%s", error->message);
    return PB_CLI_REFUSED;
  }
  for (guint i = 0; i < reviews->len; i++)
    print_review (kind, g_ptr_array_index (reviews, i));
  return PB_CLI_DONE;
}

static char *
list_codes (const PbVocabulary *vocabulary)
{
  g_autoptr (GString) codes = g_string_new (NULL);

  for (guint i = 0; i < pb_vocabulary_get_n_terms (vocabulary); i++)
    g_string_append_printf (codes, "%s%s", i > 0 ? ", " : "",
                            pb_vocabulary_get_term (vocabulary, i)->code);
  return g_string_free (g_steal_pointer (&codes), FALSE);
}

static gboolean
check_state (const char *state)
{
  const PbVocabulary *states = pb_vocabulary_get ("publication-state");
  g_autofree char *codes = NULL;

  if (state == NULL || pb_vocabulary_find (states, state) != NULL)
    return TRUE;
  codes = list_codes (states);
  /* Translators: what was typed; a list of codes. */
  pb_cli_complain (_ ("There is no state “%1$s”. The states are: %2$s."), state, codes);
  return FALSE;
}

static gboolean
check_verdict (const char *verdict)
{
  if (pb_vocabulary_find (pb_vocabulary_get (PB_REVIEW_VERDICTS), verdict) != NULL)
    return TRUE;
  pb_cli_complain (_ ("There is no verdict “%s”. See the help of this command."), verdict);
  return FALSE;
}

static PbCliStatus
run (PbCli *cli, int argc, char **argv)
{
  g_autofree char *state = NULL;
  g_auto (GStrv) comments = NULL;
  const GOptionEntry entries[] = {
    { "state", 0, 0, G_OPTION_ARG_STRING, &state, N_ ("List the records in this state"),
      N_ ("STATE") },
    { "comment", 0, 0, G_OPTION_ARG_STRING_ARRAY, &comments,
      N_ ("Say something to the record or to a place in it"), N_ ("[PLACE=]TEXT") },
    { NULL },
  };
  g_auto (GStrv) words = pb_cli_parse (cli, argc, argv, entries, 0, 2);
  g_autoptr (PbStore) store = NULL;
  guint n = words != NULL ? g_strv_length (words) : 0;

  if (words == NULL || !check_state (state) || (n == 2 && !check_verdict (words[1])))
    return PB_CLI_USAGE;
  store = pb_cli_open_store (cli, n == 2 ? PB_STORE_NONE : PB_STORE_READ_ONLY);
  if (store == NULL)
    return PB_CLI_REFUSED;
  if (n == 0)
    return list_waiting (store, state);
  return n == 1 ? show_said (store, words[0]) : review (store, words[0], words[1], comments);
}

const PbCommand pb_command_review = {
  .name = "review",
  .parameters = N_ ("[ID [VERDICT]]"),
  .summary = N_ ("Say a verdict to a record, or list what waits for one"),
  .description = N_ (
      "Without arguments prints one line for each record that waits for a verdict: its state, "
      "kind, identifier and title. With an identifier alone, what was said to that record so "
      "far.\n\n"
      "Verdicts: submitted (it was received), change-requested, validated, published. The verdict "
      "makes the next revision of the record. A comment that begins with a place, such as "
      "“/title=Which villages?”, is shown to the entity at that field. The command “receipt” "
      "writes the files for the entities."),
  .run = run,
};
