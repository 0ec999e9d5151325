/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * PbQueryError:
 * @PB_QUERY_ERROR_SYNTAX: the text does not follow the grammar
 * @PB_QUERY_ERROR_FIELD: there is no such field
 * @PB_QUERY_ERROR_VALUE: the field has no such code, or cannot be compared with this
 * @PB_QUERY_ERROR_LIMIT: the query is too long
 *
 * What is wrong with a query. Messages are whole sentences that name the place.
 */
typedef enum {
  PB_QUERY_ERROR_SYNTAX,
  PB_QUERY_ERROR_FIELD,
  PB_QUERY_ERROR_VALUE,
  PB_QUERY_ERROR_LIMIT,
} PbQueryError;

#define PB_QUERY_ERROR (pb_query_error_quark ())
GQuark pb_query_error_quark (void);
