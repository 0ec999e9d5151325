/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/pb-date.h"

/**
 * PbMilestone:
 * @when: the month in which it was made public
 * @text: what was reached, in English, to be translated with the context "milestone"
 *
 * How far the Partner2Connect Digital Coalition as a whole had come at a time, by its own public
 * figures. They are beside the numbers of a register, never among them.
 */
typedef struct {
  PbDate when;
  const char *text;
} PbMilestone;

/* In the order of time. */
const PbMilestone *pb_milestone_get_all (guint *n);
/* Translated. */
const char *pb_milestone_get_text (const PbMilestone *self);
