/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/pages/pb-export.h"
#include "ui/pages/pb-page.h"

/**
 * PbHandOverPage:
 *
 * Records on their way to the secretariat: how they shall go, and then, how they went.
 */
#define PB_TYPE_HAND_OVER_PAGE (pb_hand_over_page_get_type ())
G_DECLARE_FINAL_TYPE (PbHandOverPage, pb_hand_over_page, PB, HAND_OVER_PAGE, PbPage)

/* @export: (transfer none): prepared. */
PbHandOverPage *pb_hand_over_page_new (PbExport *export);
/* Writes @file, as if it had been chosen. */
void pb_hand_over_page_save (PbHandOverPage *self, GFile *file);
/* Hands it to the mail program, as if that had been chosen. */
void pb_hand_over_page_mail (PbHandOverPage *self);
