/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/**
 * PbTrickle:
 *
 * A stream that gives its bytes in small pieces, as a slow disk may, so that every place of a text
 * is the end of a piece now and then.
 */
#define PB_TYPE_TRICKLE (pb_trickle_get_type ())
G_DECLARE_FINAL_TYPE (PbTrickle, pb_trickle, PB, TRICKLE, GInputStream)

/* @data: stays where it is as long as the stream. @piece: most bytes at once. */
GInputStream *pb_trickle_new (const guint8 *data, gsize size, gsize piece);
