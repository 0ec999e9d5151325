/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/**
 * PbTranslation:
 *
 * A text in one language: the language's name, where it is typed in that language's direction, and
 * a button to remove it.
 *
 * Signal "changed": a person changed the text. Signal "remove": a person wants it removed.
 */
#define PB_TYPE_TRANSLATION (pb_translation_get_type ())
G_DECLARE_FINAL_TYPE (PbTranslation, pb_translation, PB, TRANSLATION, GtkWidget)

/* @label: what the text is, such as "Title", for its accessible name */
PbTranslation *pb_translation_new (const char *language, const char *label, gboolean many_lines);
const char *pb_translation_get_language (PbTranslation *self);
/* Whether the language's name is shown above the text. */
void pb_translation_set_titled (PbTranslation *self, gboolean titled);
void pb_translation_set_removable (PbTranslation *self, gboolean removable);
char *pb_translation_dup_text (PbTranslation *self);
void pb_translation_set_text (PbTranslation *self, const char *text);
GtkWidget *pb_translation_get_input (PbTranslation *self);
