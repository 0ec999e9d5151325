/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "domain/pb-batch.h"

/**
 * PbImportChoices:
 *
 * What a person has decided so far about the records of a plan, one by one or many at once, and the
 * way back.
 *
 * Signal "changed": some choice is another.
 */
#define PB_TYPE_IMPORT_CHOICES (pb_import_choices_get_type ())
G_DECLARE_FINAL_TYPE (PbImportChoices, pb_import_choices, PB, IMPORT_CHOICES, GObject)

/* The plan's items must outlive what is asked of it. */
PbImportChoices *pb_import_choices_new (void);
void pb_import_choices_set (PbImportChoices *self, PbPlanItem *item, PbChoice choice);
/* @items: (element-type PbPlanItem). */
void pb_import_choices_set_all (PbImportChoices *self, GPtrArray *items, PbBatch batch);
/* Takes back the last of the two above that changed anything. */
void pb_import_choices_undo (PbImportChoices *self);
gboolean pb_import_choices_can_undo (PbImportChoices *self);
