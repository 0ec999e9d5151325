/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/pb-value.h"
#include "exchange/pb-xml.h"

/* Where a pledge is carried out: the scope, then countries or regions, whose percentages add up to
 * 100 exactly. */
void pb_iati_place_write (PbXml *xml, PbValue *pledge);
