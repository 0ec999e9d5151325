/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/pages/pb-page.h"
#include "ui/pb-register.h"

/**
 * PbCompositionPage:
 *
 * The working group of each focus area: which types of entities have a member there and which are
 * missing. Each line leads to the entities behind it. Keeps up with the register.
 */
#define PB_TYPE_COMPOSITION_PAGE (pb_composition_page_get_type ())
G_DECLARE_FINAL_TYPE (PbCompositionPage, pb_composition_page, PB, COMPOSITION_PAGE, PbPage)

PbPage *pb_composition_page_new (PbRegister *reg);
