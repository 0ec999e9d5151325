/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* JSON pointers, RFC 6901: "" is the whole, "/parties/0/name" a place in it. */
void pb_pointer_append_child (GString *pointer, const char *name);
void pb_pointer_append_item (GString *pointer, guint index);
char *pb_pointer_child (const char *pointer, const char *name);
char *pb_pointer_item (const char *pointer, guint index);
char *pb_pointer_parent (const char *pointer);
char *pb_pointer_last (const char *pointer);
char **pb_pointer_split (const char *pointer);
gboolean pb_pointer_is_within (const char *pointer, const char *ancestor);
