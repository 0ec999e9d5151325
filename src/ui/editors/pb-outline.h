/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "domain/pb-progress.h"

/**
 * PbOutline:
 *
 * The sections of a form, each with how far it is, to jump to.
 *
 * Signal "activated" (const char *section): a section was chosen.
 */
#define PB_TYPE_OUTLINE (pb_outline_get_type ())
G_DECLARE_FINAL_TYPE (PbOutline, pb_outline, PB, OUTLINE, GtkWidget)

PbOutline *pb_outline_new (const PbKind *kind);
/* @n_comments: how much the secretariat has said to the section */
void pb_outline_set_progress (PbOutline *self,
                              const char *section,
                              PbProgress progress,
                              guint n_comments);
/* Marks the section that is on the screen. */
void pb_outline_set_current (PbOutline *self, const char *section);
