/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A checksum that is quick rather than safe: it finds what happens to files, not what is done to
 * them. The words of eight bytes are in the byte order of the computer. */

/* The sum so far, 0 at first. All pieces but the last are a multiple of eight bytes long. */
guint64 pb_checksum_add (guint64 sum, gconstpointer data, gsize length);
/* @length: of all that was summed up */
guint64 pb_checksum_finish (guint64 sum, guint64 length);
