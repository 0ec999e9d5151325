/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/pb-register.h"

/**
 * PbAlikeBar:
 *
 * A calm line over a record that looks like one that is already there: it leads to comparing the
 * two, and can be told that they are not the same, which the register remembers. It looks in the
 * worker's thread a moment after the record was changed last. Hidden as long as there is nothing.
 */
#define PB_TYPE_ALIKE_BAR (pb_alike_bar_get_type ())
G_DECLARE_FINAL_TYPE (PbAlikeBar, pb_alike_bar, PB, ALIKE_BAR, AdwBin)

PbAlikeBar *pb_alike_bar_new (PbRegister *reg, const PbKind *kind);
/* @record: (nullable) (transfer none): as it is now; %NULL to look for nothing. */
void pb_alike_bar_set_record (PbAlikeBar *self, PbValue *record);
