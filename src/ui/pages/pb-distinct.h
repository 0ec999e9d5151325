/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/pb-window.h"

/* @whom: who was to be told. */
typedef void (*PbDistinctFunc) (GObject *whom);

/* Remembers that two records are not the same, and offers to take that back. @done is called for
 * both once the register has it, unless @whom is gone by then. */
void pb_distinct_say (
    PbWindow *window, const char *one, const char *other, GObject *whom, PbDistinctFunc done);
