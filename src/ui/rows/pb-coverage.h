/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/pb-kind.h"

/* A list of parts keyed by a country, and beside it the record of the groups that it was filled
 * from, as pure values: the picture of a map before and after. */

/* @kind: of the map that holds @field, the list; @container: (nullable): the map itself.
 * Returns: (transfer full): the map with those of @codes added that are not yet in the list, and,
 * when @group is given, with the group and its date noted where @kind has a place for it. */
PbValue *pb_coverage_with_countries (const PbKind *kind,
                                     const PbField *field,
                                     PbValue *container,
                                     const char *const *codes,
                                     const char *group,
                                     const char *as_of);
/* Returns: (transfer full): the map with neither countries nor groups. */
PbValue *pb_coverage_without_any (const PbKind *kind, const PbField *field, PbValue *container);
