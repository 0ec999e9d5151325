/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/pages/pb-browse-query.h"
#include "ui/pb-register.h"

/**
 * PbBrowseRelax:
 *
 * What helps when nothing was found: for each limit of the query how many would be found without
 * it, as a button that takes it back.
 */
#define PB_TYPE_BROWSE_RELAX (pb_browse_relax_get_type ())
G_DECLARE_FINAL_TYPE (PbBrowseRelax, pb_browse_relax, PB, BROWSE_RELAX, AdwBin)

GtkWidget *pb_browse_relax_new (PbRegister *reg, const PbKind *kind, PbBrowseQuery *query);
/* Counts anew. @names: (element-type utf8 utf8): see pb_query_words_make(). */
void pb_browse_relax_update (PbBrowseRelax *self, GHashTable *names);
