/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/pb-value.h"

/**
 * PbCriterion:
 * @id: "issues", "transformation", "resources", "together" or "measurable"
 * @label: translated, P2C's words in short
 * @score: 0 to 100, by the steps in pb-strength.c, told in help/C/strength.page
 * @met: the score is at least 60
 * @next_step: (nullable): translated sentence: the one change that would raise this score most
 * @next_pointer: (nullable): the place to go for it
 * @gain: how much that change alone would add to this score
 */
typedef struct {
  const char *id;
  const char *label;
  guint score;
  gboolean met;
  char *next_step;
  char *next_pointer;
  guint gain;
} PbCriterion;

#define PB_STRENGTH_N_CRITERIA 5

/**
 * PbStrength:
 *
 * How a pledge does by the five criteria that Partner2Connect names for a strong pledge.
 */
typedef struct {
  PbCriterion criteria[PB_STRENGTH_N_CRITERIA];
} PbStrength;

PbStrength *pb_strength_of_pledge (PbValue *pledge);
void pb_strength_free (PbStrength *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbStrength, pb_strength_free)
guint pb_strength_n_met (const PbStrength *self);
/* (nullable): the criterion whose next step would help the pledge most: the largest gain, an unmet
 * one first. */
const PbCriterion *pb_strength_best_step (const PbStrength *self);
