/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Names of members that the program itself uses. They are the same piece of memory wherever they
 * are read, live as long as the program, and are found without comparing letters; what a file makes
 * up is not among them, so there are never more than the tables declare. */

/* @literal: lives as long as the program */
void pb_name_know (const char *literal);
/* (nullable): the known name that is written like @text; %NULL when there is none */
const char *pb_name_find (const char *text);
