/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/pages/pb-page.h"
#include "ui/pb-register.h"

/**
 * PbKeyPage:
 *
 * The key of an entity: its fingerprint, to be compared by telephone, and the way to move the
 * private key to another computer.
 */
#define PB_TYPE_KEY_PAGE (pb_key_page_get_type ())
G_DECLARE_FINAL_TYPE (PbKeyPage, pb_key_page, PB, KEY_PAGE, PbPage)

/* @signer: the id of an entity; @name: what it is called. */
PbKeyPage *pb_key_page_new (PbRegister *reg, const char *signer, const char *name);
