/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#define PB_RESOURCE_PATH "/io/github/pledgebook/Pledgebook/"

/* Registers the reference data of this library with GIO, once. Needed because a linker drops the
 * constructors of a static library. Safe from any thread. */
void pb_domain_ensure_resources (void);

/**
 * pb_domain_load:
 * @name: path below PB_RESOURCE_PATH
 *
 * Returns: (transfer full): the bytes, followed by a zero byte; a missing name ends the program,
 *   since the data are part of it
 */
GBytes *pb_domain_load (const char *name);
