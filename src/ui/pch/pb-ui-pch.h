/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Read once instead of once for every source, where -Db_pch=true asks for it: GTK's headers are
 * most of what there is to compile. Sources include what they use as if this were not here,
 * and nothing includes it, so it needs no guard. */
#include <adwaita.h>
#include <glib/gi18n-lib.h>
