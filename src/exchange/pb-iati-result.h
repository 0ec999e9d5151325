/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/pb-value.h"
#include "exchange/pb-xml.h"

/* The targets of a pledge, as results with one indicator each. @start, @end: (nullable): the days
 * of the pledge, for a target without a date. */
void pb_iati_result_write (PbXml *xml, PbValue *pledge, const char *start, const char *end);
