/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/pb-vocabulary.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include "base/pb-error.h"
#include "base/pb-json.h"
#include "base/pb-text.h"
#include "domain/pb-code-table.h"
#include "domain/pb-resources.h"

#define RESOURCE_FOLDER "vocabularies/"
#define MAX_TERMS 2000
#define MAX_LABEL 200
#define MAX_DESCRIPTION 2000

static const PbJsonLimits FILE_LIMITS = { .max_bytes = 1024 * 1024, .max_depth = 8 };

struct _PbVocabulary {
  PbValue *document; /* owns every text that has no translation */
  const char *version;
  GArray *terms;
  PbCodeTable *index; /* code -> PbTerm in terms */
};

static void
free_vocabulary (PbVocabulary *self)
{
  pb_code_table_free (self->index);
  g_array_unref (self->terms);
  pb_value_unref (self->document);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbVocabulary, free_vocabulary)

static const char *
translate (const char *name, const char *text)
{
  return text != NULL ? g_dpgettext2 (GETTEXT_PACKAGE, name, text) : NULL;
}

static gboolean
is_code (const char *text)
{
  return text != NULL && g_regex_match_simple ("\\A[A-Za-z0-9][A-Za-z0-9-]{0,63}\\z", text, 0, 0);
}

static gboolean
is_text (const char *text, gsize max)
{
  return text != NULL && *text != '\0' && pb_text_length (text) <= max;
}

static gboolean
term_is_sound (PbValue *item)
{
  PbValue *description = pb_value_get_member (item, "description");
  PbValue *parent = pb_value_get_member (item, "parent");

  return is_code (pb_value_get_member_string (item, "code")) &&
         is_text (pb_value_get_member_string (item, "label"), MAX_LABEL) &&
         (description == NULL || is_text (pb_value_get_string (description), MAX_DESCRIPTION)) &&
         (parent == NULL || is_code (pb_value_get_string (parent)));
}

static void
add_term (PbVocabulary *self, const char *name, PbValue *item)
{
  PbTerm term = {
    .code = pb_value_get_member_string (item, "code"),
    .label = translate (name, pb_value_get_member_string (item, "label")),
    .description = translate (name, pb_value_get_member_string (item, "description")),
    .parent = pb_value_get_member_string (item, "parent"),
    .active = g_strcmp0 (pb_value_get_member_string (item, "status"), "active") == 0,
  };

  g_array_append_val (self->terms, term);
}

static gboolean
add_terms (PbVocabulary *self, const char *name, PbValue *items, GError **error)
{
  guint n_items = pb_value_get_length (items);

  for (guint i = 0; i < n_items; i++) {
    PbValue *item = pb_value_get_item (items, i);

    if (!term_is_sound (item)) {
      g_set_error (error, PB_ERROR, PB_ERROR_SYNTAX, _ ("Term %u is not complete."), i + 1);
      return FALSE;
    }
    add_term (self, name, item);
  }

  for (guint i = 0; i < n_items; i++) {
    PbTerm *term = &g_array_index (self->terms, PbTerm, i);

    if (!pb_code_table_add (self->index, term->code, term)) {
      g_set_error (error, PB_ERROR, PB_ERROR_SYNTAX, _ ("The code “%s” is there twice."),
                   term->code);
      return FALSE;
    }
  }
  return TRUE;
}

/* Takes a document apart; fails on anything that the program could not show or store. */
static PbVocabulary *
read_vocabulary (const char *name, const char *data, gsize length, GError **error)
{
  g_autoptr (PbVocabulary) self = NULL;
  PbValue *document = pb_json_parse (data, length, &FILE_LIMITS, error);
  PbValue *items;

  if (document == NULL)
    return NULL;

  self = g_new0 (PbVocabulary, 1);
  self->document = document;
  self->version = pb_value_get_member_string (document, "version");
  self->terms = g_array_new (FALSE, FALSE, sizeof (PbTerm));
  items = pb_value_get_member (document, "terms");
  self->index = pb_code_table_new (MIN (pb_value_get_length (items), MAX_TERMS));

  if (g_strcmp0 (pb_value_get_member_string (document, "vocabulary"), name) != 0 ||
      self->version == NULL || items == NULL || pb_value_get_length (items) == 0 ||
      pb_value_get_length (items) > MAX_TERMS) {
    g_set_error_literal (error, PB_ERROR, PB_ERROR_SYNTAX,
                         _ ("It needs its own name, a version and a list of terms."));
    return NULL;
  }
  if (!add_terms (self, name, items, error))
    return NULL;
  return g_steal_pointer (&self);
}

static PbVocabulary *
read_built_in (const char *file, const char *name)
{
  g_autofree char *path = g_strconcat (RESOURCE_FOLDER, file, NULL);
  g_autoptr (GBytes) bytes = pb_domain_load (path);
  g_autoptr (GError) error = NULL;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  PbVocabulary *self = read_vocabulary (name, data, length, &error);

  if (self == NULL)
    g_error ("The program's vocabulary “%s” is broken: %s", name, error->message);
  return self;
}

/* At most one byte more than the limit is read, whatever the file is. */
static GBytes *
read_bounded (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);

  if (stream == NULL)
    return NULL;
  return g_input_stream_read_bytes (G_INPUT_STREAM (stream), FILE_LIMITS.max_bytes + 1, NULL,
                                    error);
}

static PbVocabulary *
read_from_user (const char *file, const char *name)
{
  g_autofree char *path =
      g_build_filename (g_get_user_data_dir (), "pledgebook", "vocabularies", file, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  PbVocabulary *self = NULL;

  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return NULL;

  bytes = read_bounded (path, &error);
  if (bytes != NULL) {
    gsize length;
    const char *data = g_bytes_get_data (bytes, &length);

    self = read_vocabulary (name, data, length, &error);
  }
  if (self == NULL)
    g_message (_ ("The vocabulary in %s was not used. %s"), path, error->message);
  return self;
}

static PbVocabulary *
load_newest (const char *file, const char *name)
{
  g_autoptr (PbVocabulary) built_in = read_built_in (file, name);
  g_autoptr (PbVocabulary) from_user = read_from_user (file, name);

  if (from_user != NULL && strcmp (from_user->version, built_in->version) > 0)
    return g_steal_pointer (&from_user);
  return g_steal_pointer (&built_in);
}

static PbCodeTable *
load_all (void)
{
  PbCodeTable *all;
  g_auto (GStrv) files = NULL;

  pb_domain_ensure_resources ();
  files = g_resources_enumerate_children (PB_RESOURCE_PATH RESOURCE_FOLDER,
                                          G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  all = pb_code_table_new (g_strv_length (files));
  for (guint i = 0; files[i] != NULL; i++) {
    char *name = g_strndup (files[i], strlen (files[i]) - strlen (".json"));

    pb_code_table_add (all, name, load_newest (files[i], name));
  }
  return all;
}

const PbVocabulary *
pb_vocabulary_get (const char *name)
{
  static PbCodeTable *all = NULL;

  if (g_once_init_enter (&all))
    g_once_init_leave (&all, load_all ());
  return pb_code_table_find (all, name);
}

const char *
pb_vocabulary_get_version (const PbVocabulary *self)
{
  return self->version;
}

guint
pb_vocabulary_get_n_terms (const PbVocabulary *self)
{
  return self->terms->len;
}

const PbTerm *
pb_vocabulary_get_term (const PbVocabulary *self, guint index)
{
  g_return_val_if_fail (index < self->terms->len, NULL);

  return &g_array_index (self->terms, PbTerm, index);
}

const PbTerm *
pb_vocabulary_find (const PbVocabulary *self, const char *code)
{
  return pb_code_table_find (self->index, code);
}

const char *
pb_vocabulary_label (const char *vocabulary, const char *code)
{
  const PbVocabulary *self = pb_vocabulary_get (vocabulary);
  const PbTerm *term = self != NULL ? pb_vocabulary_find (self, code) : NULL;

  return term != NULL ? term->label : code;
}
