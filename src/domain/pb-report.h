/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/pb-kind.h"

/**
 * pb_report_new:
 * @pledge: what it is to be about
 * @last: (nullable): the newest report on the pledge so far
 * @language: tag of the language it will be written in
 *
 * Makes a draft of a progress report: of the time from the last report, or from the start of the
 * pledge, until today, in the state that was last told, with a line for each target.
 *
 * Returns: (transfer full): the report
 */
PbValue *pb_report_new (PbValue *pledge, PbValue *last, const char *language);

/* The same for a pledge that stands where it stood: with the results, the people and the money of
 * @last. (transfer full) */
PbValue *pb_report_new_unchanged (PbValue *pledge, PbValue *last, const char *language);
