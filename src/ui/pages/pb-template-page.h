/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/pages/pb-page.h"

/**
 * PbTemplatePage:
 *
 * What a new pledge starts from: wording for a focus area and a type, shown before it is taken, or
 * an empty page.
 */
#define PB_TYPE_TEMPLATE_PAGE (pb_template_page_get_type ())
G_DECLARE_FINAL_TYPE (PbTemplatePage, pb_template_page, PB, TEMPLATE_PAGE, PbPage)

PbTemplatePage *pb_template_page_new (void);
