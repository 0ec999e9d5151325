/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/pb-register.h"

/**
 * PbRecordList:
 *
 * A place of the window: all records of one kind, newest change first, with a search over all their
 * texts. Keeps up with the register without losing its place.
 */
#define PB_TYPE_RECORD_LIST (pb_record_list_get_type ())
G_DECLARE_FINAL_TYPE (PbRecordList, pb_record_list, PB, RECORD_LIST, AdwBin)

PbRecordList *pb_record_list_new (PbRegister *reg, const PbKind *kind);
/* Puts the focus where one types what to look for. */
void pb_record_list_find (PbRecordList *self);
