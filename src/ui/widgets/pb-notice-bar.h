/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

/**
 * PbNoticeBar:
 *
 * A line across the page under its header bar: a sentence, and at most one button for what can be
 * done about it. Hidden as long as there is nothing to say.
 */
#define PB_TYPE_NOTICE_BAR (pb_notice_bar_get_type ())
G_DECLARE_FINAL_TYPE (PbNoticeBar, pb_notice_bar, PB, NOTICE_BAR, AdwBin)

/* @css_class: "final" or "failure"; @button: (nullable): taken. */
GtkWidget *pb_notice_bar_new (const char *css_class, GtkWidget *button);
/* @sentence: (nullable): %NULL hides the bar. */
void pb_notice_bar_set_sentence (PbNoticeBar *self, const char *sentence);
