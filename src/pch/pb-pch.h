/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* For the parts below ui what ui/pch/pb-ui-pch.h is for that: read once a part where -Db_pch=true
 * asks for it, as reading GLib's headers takes longer than compiling most sources. */
#include <gio/gio.h>
