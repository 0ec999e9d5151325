/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "browse/pb-result.h"

#include "../store/register.h"

/* A register in a folder of its own with the records of register.json, and its index. */
typedef struct {
  Register store;
  PbIndex *index;
} BrowseRegister;

void browse_register_set_up (BrowseRegister *self, gconstpointer data);
void browse_register_tear_down (BrowseRegister *self, gconstpointer data);

#define BROWSE_TEST(path, func)                                                                    \
  g_test_add (path, BrowseRegister, NULL, browse_register_set_up, func, browse_register_tear_down)

/* The whole id that ends in these two letters. (transfer full) */
char *browse_register_id (const char *end);
/* Sets a place of a record from JSON, and brings the index up to date. */
void browse_register_change (BrowseRegister *self,
                             const char *end,
                             const char *pointer,
                             const char *json);
/* What a query finds. (transfer full) */
PbResult *find (BrowseRegister *self, const char *query);
/* The ends of what it finds, sorted: "01 02". (transfer full) */
char *find_ends (BrowseRegister *self, const char *query);
/* "financial=7 policy=2". (transfer full) */
char *count_facet (const PbResult *result, const char *field);
