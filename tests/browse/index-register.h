/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "browse/pb-index.h"

#include "../store/register.h"

/* What tests of a stored index share. */

/* Takes in entities and pledges with some of everything an index keeps; as many of each, so that
 * it is worth writing. @first: the number of the first */
void index_register_fill (Register *self, guint first, guint n);
/* (transfer full) */
PbIndex *index_register_open (Register *self);
/* Opens the index twice, from its file and from the records, and compares them. */
void index_register_check (Register *self);
/* Where the file is. (transfer full) */
char *index_register_path (Register *self);
