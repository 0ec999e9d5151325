/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/pb-kind.h"

/**
 * PbFairCopy:
 * @body: its canonical form
 * @digest: names the revision
 *
 * A revision as it is written into the tables. What takes long to make is made once, however many
 * tables it goes into.
 */
typedef struct {
  const PbKind *kind;
  PbValue *record;
  char *body;
  char *digest;
} PbFairCopy;

PbFairCopy *pb_fair_copy_new (const PbKind *kind, PbValue *record);
void pb_fair_copy_free (PbFairCopy *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbFairCopy, pb_fair_copy_free)
