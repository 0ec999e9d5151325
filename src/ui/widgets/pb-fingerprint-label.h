/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

/* The fingerprint of a public key, to be read out and compared; its groups run from left to right
 * in every language, so that two people see the same.
 * @key: (nullable): without one, nothing is said; @css_class: of how large it is.
 * Returns: (transfer floating) */
GtkWidget *pb_fingerprint_label_new (const char *key, const char *css_class);
