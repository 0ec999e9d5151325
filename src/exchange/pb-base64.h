/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The standard alphabet with padding, of bytes that are no secret. */

/* (transfer full) */
char *pb_base64_encode (const guchar *bytes, gsize length);
/* Whether @text is the one way to write @length bytes, which go to @bytes. */
gboolean pb_base64_decode (const char *text, guchar *bytes, gsize length);
