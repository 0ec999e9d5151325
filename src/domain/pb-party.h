/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/pb-value.h"

/* Whether leading is among the roles of a party of a pledge. @party: (nullable) */
gboolean pb_party_leads (PbValue *party);
/* The first of @parties (nullable) that leads. (transfer none) (nullable) */
PbValue *pb_party_find_leader (PbValue *parties);
