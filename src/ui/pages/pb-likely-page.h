/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "domain/pb-kind.h"
#include "ui/pages/pb-page.h"
#include "ui/pb-register.h"

/**
 * PbLikelyPage:
 *
 * All records of one kind in the register that look alike, two by two: each pair leads to making
 * one of the two, or can be called different.
 */
#define PB_TYPE_LIKELY_PAGE (pb_likely_page_get_type ())
G_DECLARE_FINAL_TYPE (PbLikelyPage, pb_likely_page, PB, LIKELY_PAGE, PbPage)

/* Starts looking at once. */
PbPage *pb_likely_page_new (PbRegister *reg, const PbKind *kind);
