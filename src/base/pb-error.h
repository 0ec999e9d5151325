/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * PbError:
 * @PB_ERROR_LIMIT: an input is larger, deeper or longer than allowed
 * @PB_ERROR_SYNTAX: an input does not follow its grammar
 * @PB_ERROR_TEXT: an input is not valid UTF-8
 *
 * Errors of the base library. Messages are whole sentences for the person in front of the screen:
 * what is wrong, where, and what to do.
 */
typedef enum {
  PB_ERROR_LIMIT,
  PB_ERROR_SYNTAX,
  PB_ERROR_TEXT,
} PbError;

#define PB_ERROR (pb_error_quark ())
GQuark pb_error_quark (void);
