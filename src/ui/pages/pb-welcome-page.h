/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

/**
 * PbWelcomePage:
 *
 * Stands in the place of everything while the register is empty: what Pledgebook is, in one
 * sentence, and three ways in.
 */
#define PB_TYPE_WELCOME_PAGE (pb_welcome_page_get_type ())
G_DECLARE_FINAL_TYPE (PbWelcomePage, pb_welcome_page, PB, WELCOME_PAGE, AdwBin)

GtkWidget *pb_welcome_page_new (void);
