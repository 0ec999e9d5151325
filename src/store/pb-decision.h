/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * PbDecision:
 * @time: RFC 3339
 * @subject: whose key, or the id of which record
 * @decision: name of a #PbTrust, "forgotten", or "taken" for a held record
 * @key: (nullable): the public key
 * @digest: (nullable): the revision that was taken
 * @reason: (nullable): name of the #PbHold it was held for
 * @file: (nullable): its file, for people
 *
 * That somebody here believed, or did not, and what.
 */
typedef struct {
  char *time;
  char *subject;
  char *decision;
  char *key;
  char *digest;
  char *reason;
  char *file;
} PbDecision;

void pb_decision_free (PbDecision *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbDecision, pb_decision_free)
/* (transfer full): a translated sentence or two, without the time. */
char *pb_decision_describe (const PbDecision *self);
