/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "domain/pb-plan.h"

/* From top to bottom: what needs a decision comes first. */
extern const PbVerdict pb_import_order[PB_N_VERDICTS];

/* What the files hold: "Conflict 2 · New 30 · Refused Files 1". (transfer full) */
char *pb_import_summary_count (const PbPlan *plan, guint n_refused);
/* What carrying the plan out with the choices made so far would do: "Added 30 · Replaced 9 · Left
 * out 2"; "" when there is nothing that anything could be done with. (transfer full) */
char *pb_import_summary_tell_effect (const PbPlan *plan);
