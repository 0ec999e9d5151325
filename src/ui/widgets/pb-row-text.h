/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* A text in a row of a long list: of one line, or of two where it needs them; what is more is cut
 * off. Whoever places it asks here how high it is: far quicker than to ask a
 * label that does the same, and one widget less than if the text knew it. */
GtkInscription *pb_row_text_new (const char *css_class);
int pb_row_text_find_height (GtkInscription *self, int width);
