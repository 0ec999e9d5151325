/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "domain/pb-kind.h"

/**
 * PbBrowseSuggest:
 *
 * An entry for a query that offers names of fields and values under it while one types. Down moves
 * into the list, Enter or a click takes a line, Escape closes it. Until then every key is the
 * entry's own.
 */
#define PB_TYPE_BROWSE_SUGGEST (pb_browse_suggest_get_type ())
G_DECLARE_FINAL_TYPE (PbBrowseSuggest, pb_browse_suggest, PB, BROWSE_SUGGEST, GtkWidget)

/* @entry: becomes its child. @kind: which records are looked for. (transfer floating) */
GtkWidget *pb_browse_suggest_new (GtkEditable *entry, const PbKind *kind);
