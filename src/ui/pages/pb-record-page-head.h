/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "domain/pb-kind.h"

/**
 * pb_record_page_head_new:
 * @names: see #PbRecordPageContext
 * @language: the language that the title is read in, where it has it
 *
 * What is first to know of a record: its title; who pledges, when, what and how much, or what kind
 * of entity it is.
 *
 * Returns: (transfer floating): the head
 */
GtkWidget *
pb_record_page_head_new (const PbKind *kind, PbValue *record, PbValue *names, const char *language);
