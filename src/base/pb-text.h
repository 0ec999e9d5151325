/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Unicode Normalization Form C. */
char *pb_text_nfc (const char *text);
gboolean pb_text_is_nfc (const char *text);
/* For comparing and searching: compatibility-decomposed, marks dropped, case folded, runs of white
 * space made one space, ends trimmed. "  École " and "ecole" fold alike. */
char *pb_text_fold (const char *text);
/* Number of characters a person counts for a limit (Unicode code points). */
gsize pb_text_length (const char *text);
/* Cleans what was typed or pasted into one line or several: NFC, control characters out, CRLF to
 * LF, white space at the ends out. */
char *pb_text_clean (const char *text, gboolean many_lines);
/* Keeps together what is read from left to right, or from right to left, beside text that is read
 * the other way. */
char *pb_text_isolate (const char *text);
