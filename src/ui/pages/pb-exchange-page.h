/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/pb-register.h"

/**
 * PbExchangePage:
 *
 * A place of the window: what is ready to go out in a file, what has gone, and the way in for
 * files.
 */
#define PB_TYPE_EXCHANGE_PAGE (pb_exchange_page_get_type ())
G_DECLARE_FINAL_TYPE (PbExchangePage, pb_exchange_page, PB, EXCHANGE_PAGE, AdwBin)

GtkWidget *pb_exchange_page_new (PbRegister *reg);
/* Shows the ways to hand over what is ticked; does nothing when nothing is. */
void pb_exchange_page_export (PbExchangePage *self);
/* Puts the focus on the button that does that, as soon as it is known what is ticked. */
void pb_exchange_page_find_export (PbExchangePage *self);
