/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-map-row.h"

#include "map/pb-map-words.h"

struct _PbMapRow {
  GObject parent_instance;

  char *place;
  char *key;
  PbMapNumbers numbers;
  double share;
};

G_DEFINE_FINAL_TYPE (PbMapRow, pb_map_row, G_TYPE_OBJECT)

static void
pb_map_row_finalize (GObject *object)
{
  PbMapRow *self = PB_MAP_ROW (object);

  g_free (self->place);
  g_free (self->key);
  G_OBJECT_CLASS (pb_map_row_parent_class)->finalize (object);
}

static void
pb_map_row_class_init (PbMapRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_map_row_finalize;
}

static void
pb_map_row_init (PbMapRow *self)
{
}

PbMapRow *
pb_map_row_new (const PbMapData *data, const char *place)
{
  PbMapRow *self = g_object_new (PB_TYPE_MAP_ROW, NULL);

  self->place = g_strdup (place);
  self->key = g_utf8_collate_key (pb_map_words_get_place (place), -1);
  self->numbers = *pb_map_data_get_numbers (data, place);
  self->share = pb_map_data_get_share (data, place);
  return self;
}

const char *
pb_map_row_get_place (PbMapRow *self)
{
  return self->place;
}

const char *
pb_map_row_get_key (PbMapRow *self)
{
  return self->key;
}

const PbMapNumbers *
pb_map_row_get_numbers (PbMapRow *self)
{
  return &self->numbers;
}

double
pb_map_row_get_share (PbMapRow *self)
{
  return self->share;
}
