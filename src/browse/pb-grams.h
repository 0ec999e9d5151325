/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "browse/pb-words.h"

/* The most letters of a gram. */
#define PB_GRAM_LETTERS 2

/* Every letter, and every two that follow one another, in any of the words, with the rows of those
 * words: the first keystrokes of a search are in too many words to look at each. (transfer full) */
PbWords *pb_grams_make (const PbWords *words);
