/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * PbSecret:
 *
 * Bytes that nobody else may see: locked in memory as far as the system allows, between pages that
 * cannot be touched, and wiped when freed.
 */
typedef guchar PbSecret;

PbSecret *pb_secret_new (gsize length);
void pb_secret_free (PbSecret *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbSecret, pb_secret_free)
