/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/pb-kind.h"
#include "ui/widgets/pb-break-bin.h"

/**
 * PbBrowseColumn:
 * @title: English title, to be translated with the context "column"; %NULL ends a list of columns
 * @order: (nullable): the name of the #PbOrder that sorts by it
 * @is_descending: whether that order has the largest first
 * @is_number: numbers stand under each other by their ends
 * @room: shown where the table has so much room, by default always
 * @width: in px; 0 for what is left of it
 * @sample: (nullable): a text that needs room even where that takes more than @width; @n from 0 on,
 *   %NULL behind the last. (transfer full)
 * @format: what it says of a record; @party: (nullable): who leads a pledge. (transfer full)
 *
 * A column of a list of records, on the screen and when rows are copied.
 */
typedef struct {
  const char *title;
  const char *order;
  gboolean is_descending;
  gboolean is_number;
  PbRoom room;
  int width;
  char *(*sample) (guint n);
  char *(*format) (const PbKind *kind, PbValue *record, const char *party);
} PbBrowseColumn;

const PbBrowseColumn *pb_browse_column_list (const PbKind *kind);
/* What is copied for a spreadsheet: an amount is numbers there, and a day is as ISO 8601 has it. */
const PbBrowseColumn *pb_browse_column_list_copied (const PbKind *kind);
/* Translated. */
const char *pb_browse_column_get_title (const PbBrowseColumn *self);
/* Whether it says what a record is called. */
gboolean pb_browse_column_is_title (const PbBrowseColumn *self);
/* Whether it says the state of a record, which is shown as a pill. */
gboolean pb_browse_column_is_state (const PbBrowseColumn *self);
