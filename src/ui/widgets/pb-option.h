/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/**
 * PbOption:
 *
 * One line of a list to choose from: a code that is stored, a title, and a
 * detail that is shown dim. Immutable.
 */
#define PB_TYPE_OPTION (pb_option_get_type ())
G_DECLARE_FINAL_TYPE (PbOption, pb_option, PB, OPTION, GObject)

/* @code, @detail: (nullable) */
PbOption *pb_option_new (const char *code, const char *title, const char *detail);
const char *pb_option_get_code (PbOption *self);
const char *pb_option_get_title (PbOption *self);
const char *pb_option_get_detail (PbOption *self);

/**
 * PbOptionMatch:
 * @folded: what was typed, through pb_text_fold()
 *
 * Returns: 0 for no, else the rank: 1 is exactly it, 2 starts so, 3 has a word that starts so
 */
typedef guint (*PbOptionMatch) (PbOption *self, const char *folded);

/* A PbOptionMatch by code, title and detail. */
guint pb_option_matches (PbOption *self, const char *folded);
/* @options: a list of PbOption. Returns: (transfer full): those that match @text, best rank first,
 * else in their order; all for "". */
GListModel *pb_options_find (GListModel *options, PbOptionMatch match, const char *text);
