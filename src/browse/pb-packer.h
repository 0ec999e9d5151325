/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Writing what PbUnpacker reads: numbers in as few bytes as they need, texts with their length
 * and the zero behind them. */

void pb_packer_add_number (GByteArray *bytes, guint64 number);
/* @text: (nullable) */
void pb_packer_add_text (GByteArray *bytes, const char *text);
