/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/rows/pb-row.h"

/**
 * PbPartItem:
 *
 * One part of a list as a card: a heading that folds and unfolds its fields, and buttons to move
 * and remove it. The form inside is made when it is first unfolded.
 *
 * Signal "move" (int step): a person wants it one up (-1) or down (1). Signal "remove".
 */
#define PB_TYPE_PART_ITEM (pb_part_item_get_type ())
G_DECLARE_FINAL_TYPE (PbPartItem, pb_part_item, PB, PART_ITEM, GtkWidget)

/* @kind: of the part. @index: its place in the list at @list, from 0. */
PbPartItem *pb_part_item_new (
    PbDraft *draft, PbRegister *reg, const PbKind *kind, const char *list, guint index);
/* Its place changes when others come and go; @n_items tells whether it can move down. */
void pb_part_item_set_place (PbPartItem *self, const char *list, guint index, guint n_items);
guint pb_part_item_get_index (PbPartItem *self);
void pb_part_item_set_open (PbPartItem *self, gboolean open);
/* Whether all that a final record needs is filled in. */
gboolean pb_part_item_is_complete (PbPartItem *self);
void pb_part_item_refresh (PbPartItem *self, const char *pointer);
void pb_part_item_set_findings (PbPartItem *self, GPtrArray *findings);
/* Unfolds it and puts the focus on the row that shows @pointer, or on its first control. */
gboolean pb_part_item_focus_pointer (PbPartItem *self, const char *pointer);
/* Puts the focus on the button that moves by @step, or the other one when that is not possible. */
void pb_part_item_focus_move (PbPartItem *self, int step);
