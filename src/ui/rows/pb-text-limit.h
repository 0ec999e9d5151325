/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/rows/pb-row.h"

/* Says beside the row's label how many characters are left, or too many, when @text comes near the
 * most that the field takes. @text: (nullable) */
void pb_text_limit_show (PbRow *row, const char *text);
