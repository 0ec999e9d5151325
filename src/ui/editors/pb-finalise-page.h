/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "domain/pb-assessment.h"
#include "ui/pages/pb-page.h"

/**
 * PbFinalisePage:
 *
 * What stands between a record and its being final: everything that is missing or wrong, each a
 * button that leads to its place, and advice that holds nothing up.
 *
 * Signals: "finalise": the person makes it final; "go" (const char *pointer): leads to a place.
 */
#define PB_TYPE_FINALISE_PAGE (pb_finalise_page_get_type ())
G_DECLARE_FINAL_TYPE (PbFinalisePage, pb_finalise_page, PB, FINALISE_PAGE, PbPage)

PbFinalisePage *
pb_finalise_page_new (const PbKind *kind, PbValue *record, const PbAssessment *assessment);
