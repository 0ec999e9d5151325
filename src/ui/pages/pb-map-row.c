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

enum { SIGNAL_CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

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

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", PB_TYPE_MAP_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
pb_map_row_init (PbMapRow *self)
{
}

PbMapRow *
pb_map_row_new (const char *place)
{
  PbMapRow *self = g_object_new (PB_TYPE_MAP_ROW, NULL);

  self->place = g_strdup (place);
  self->key = g_utf8_collate_key (pb_map_words_get_place (place), -1);
  return self;
}

void
pb_map_row_take_numbers (PbMapRow *self, const PbMapData *data)
{
  self->numbers = *pb_map_data_get_numbers (data, self->place);
  self->share = pb_map_data_get_share (data, self->place);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
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
