/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/pb-kind.h"

/* (transfer full) (nullable): what both values of a field have: of languages, codes or parts. %NULL
 * where there is no such thing, where it would be too much, or where @kept has it all. */
PbValue *pb_merge_unite (const PbField *field, PbValue *kept, PbValue *other);
/* (transfer full): the parts of two lists, @other (nullable) may be none; those that are the same
 * become one. See pb_merge_list_choices(). */
PbValue *pb_merge_unite_parts (const PbField *field, PbValue *kept, PbValue *other);
/* (transfer full): @kept with those members of @other that it lacks and @kind does not declare. */
PbValue *pb_merge_add_unknown (const PbKind *kind, PbValue *kept, PbValue *other);
