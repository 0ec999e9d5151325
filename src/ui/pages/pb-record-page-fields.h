/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "domain/pb-kind.h"

/**
 * PbRecordPageContext:
 * @record: what is read
 * @names: a map from the ids of records it refers to, as far as they are there, to their titles
 *
 * What pb_record_page_make_field() knows; outlives what it made.
 */
typedef struct {
  PbValue *record;
  PbValue *names;
} PbRecordPageContext;

/* A #PbRecordViewFunc: tables for what is a table, and for parties, links and countries what leads
 * to them or shows where they are. @context: a #PbRecordPageContext. */
GtkWidget *pb_record_page_make_field (const PbField *field, PbValue *value, gpointer context);

/* What a party of a pledge does in it: "Lead, Funder · 40% of the money". (transfer full) */
char *pb_record_page_describe_party (PbValue *party);
