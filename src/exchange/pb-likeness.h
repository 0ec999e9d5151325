/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/pb-kind.h"

/**
 * pb_likeness_keys:
 *
 * Two records of one kind look alike when they have a key in common.
 *
 * - Entities: one of their names, folded; acronym and country; identifier and its scheme.
 * - Pledges: one of their titles, folded, together with one of their parties, by the id of its
 *   entity or by its name, folded.
 * - Progress reports: their pledge together with the end of their period.
 *
 * Of very many texts or parties the first are enough.
 *
 * Returns: (transfer full): the keys, none for a record that has too little to be compared
 */
GStrv pb_likeness_keys (const PbKind *kind, PbValue *record);
