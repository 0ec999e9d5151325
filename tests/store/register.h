/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/pb-store.h"

/* A register in a folder of its own, for one test. */
typedef struct {
  char *folder;
  char *path;
  PbStore *store;
} Register;

void register_set_up (Register *self, gconstpointer data);
void register_tear_down (Register *self, gconstpointer data);
void register_reopen (Register *self);
/* What another program, or a careless person, does to the file. */
void register_tamper (Register *self, const char *sql);
/* @page: counted from 1, as SQLite does */
void register_wipe_page (Register *self, gsize page);
/* Whether the current revision of a record came from a file. */
gboolean register_is_imported (Register *self, const char *id);
char *register_read_text (Register *self, const char *sql);

#define REGISTER_TEST(path, func)                                                                  \
  g_test_add (path, Register, NULL, register_set_up, func, register_tear_down)

PbValue *pledge_new (const char *title);
/* @record: (transfer full) */
PbValue *record_set (PbValue *record, const char *pointer, const char *text);
PbValue *record_set_list (PbValue *record, const char *pointer, const char *const *codes);
PbValue *record_set_number (PbValue *record, const char *pointer, double number);
/* Saves and gives the record as stored. @record: (transfer full) */
PbValue *save (PbStore *store, const char *session, PbValue *record);
char *digest_of (PbValue *record);
