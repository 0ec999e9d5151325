/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/pb-store.h"

/* What somebody here has decided about a record, or the keys of a signer, a line each; nothing when
 * nothing was. */
gboolean pb_cli_print_decisions (PbStore *store, const char *subject, GError **error);
