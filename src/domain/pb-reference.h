/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/pb-kind.h"

/* @of: the kind of the record that is named
 * @pointer: where, without places in lists: "/parties/entity"
 * @id: its id */
typedef void (*PbReferenceFunc) (const PbKind *of,
                                 const char *pointer,
                                 const char *id,
                                 gpointer user_data);

/* Calls @func for each record that one names, wherever in it, as often as it does. */
void pb_reference_foreach (const PbKind *kind,
                           PbValue *record,
                           PbReferenceFunc func,
                           gpointer user_data);
