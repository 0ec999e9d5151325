/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "dataset-fixture.h"

#include "../support/test-json.h"
#include "domain/pb-record.h"

#include <string.h>

PbValue *
dataset_set (PbValue *map, const char *name, PbValue *value)
{
  g_autoptr (PbValue) before = map;
  g_autoptr (PbValue) owned = value;

  return pb_value_with_member (before, name, owned);
}

void
dataset_store (Register *self, const PbKind *kind, PbValue *record)
{
  g_autoptr (PbValue) owned = record;
  g_autoptr (GError) error = NULL;

  g_assert_true (pb_store_save (self->store, kind, owned, "test", NULL, &error));
  g_assert_no_error (error);
}

GFile *
dataset_file (Register *self, const char *name)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);

  return g_file_new_for_path (path);
}

guint
dataset_write_as_of (Register *self, const char *name, const char *as_of, GHashTable *pledges)
{
  g_autoptr (GFile) file = dataset_file (self, name);
  PbDatasetChoice choice = {
    .form = pb_form_for_name (name),
    .pledges = pledges,
    .language = "en",
  };
  g_autoptr (GError) error = NULL;
  guint n = 0;

  g_assert_true (pb_date_parse (as_of, &choice.as_of));
  g_assert_true (pb_dataset_write (self->store, &choice, file, &n, NULL, &error));
  g_assert_no_error (error);
  return n;
}

guint
dataset_write (Register *self, const char *name)
{
  return dataset_write_as_of (self, name, "2026-11-21", NULL);
}

char *
dataset_read_text (Register *self, const char *name)
{
  g_autoptr (GFile) file = dataset_file (self, name);
  char *text = NULL;

  g_assert_true (g_file_load_contents (file, NULL, &text, NULL, NULL, NULL));
  return text;
}

void
dataset_write_text (Register *self, const char *name, const char *text)
{
  g_autoptr (GFile) file = dataset_file (self, name);

  g_assert_true (g_file_set_contents_full (g_file_peek_path (file), text, (gssize) strlen (text),
                                           G_FILE_SET_CONTENTS_CONSISTENT, 0666, NULL));
}

/* The records and their digest: all but the file's own id and time. */
char *
dataset_read_payload (Register *self, const char *name)
{
  g_autofree char *text = dataset_read_text (self, name);

  return g_strdup (strchr (text, '\n'));
}

PbValue *
dataset_pledge (const char *id, const char *publication, const char *public_from)
{
  PbValue *pledge = pb_record_new (&pb_pledge_kind, "en");

  pledge = dataset_set (pledge, "id", pb_value_new_string (id));
  pledge = dataset_set (pledge, "title", parse_json ("{\"en\":\"A pledge\"}"));
  pledge = dataset_set (pledge, "publication", pb_value_new_string (publication));
  if (public_from != NULL)
    pledge = dataset_set (pledge, "public_from", pb_value_new_string (public_from));
  return pledge;
}

PbValue *
dataset_entity (const char *id, const char *publication)
{
  PbValue *entity = pb_record_new (&pb_entity_kind, "en");

  entity = dataset_set (entity, "id", pb_value_new_string (id));
  entity = dataset_set (entity, "name", parse_json ("{\"en\":\"An entity\"}"));
  entity = dataset_set (entity, "focal_point", parse_json ("{\"name\":\"Secret\"}"));
  return dataset_set (entity, "publication", pb_value_new_string (publication));
}

void
dataset_store_several (Register *self)
{
  for (guint i = 1; i < 6; i++) {
    g_autofree char *id = g_strdup_printf ("00000000-0000-4000-8000-%012u", i);

    dataset_store (self, &pb_pledge_kind, dataset_pledge (id, "published", NULL));
  }
  dataset_store (self, &pb_entity_kind, dataset_entity (ENTITY, "published"));
}

PbValue *
dataset_load (Register *self, const PbKind *kind, const char *id)
{
  g_autoptr (GError) error = NULL;
  PbValue *record = pb_store_load (self->store, kind, id, &error);

  g_assert_no_error (error);
  return record;
}

void
dataset_open (Register *self, Register *from, const char *name, PbDatasetCounts *counts)
{
  g_autoptr (GFile) file = dataset_file (from, name);
  g_autoptr (GError) error = NULL;

  g_assert_true (pb_dataset_import (self->store, file, NULL, NULL, counts, NULL, &error));
  g_assert_no_error (error);
}
