/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/pages/pb-outbox.h"

/**
 * PbOutboxList:
 *
 * The lines of an outbox, a group for each state. What can go into a file can be ticked, and a
 * button leads to each record.
 *
 * Signal "changed": something was ticked or unticked.
 */
#define PB_TYPE_OUTBOX_LIST (pb_outbox_list_get_type ())
G_DECLARE_FINAL_TYPE (PbOutboxList, pb_outbox_list, PB, OUTBOX_LIST, AdwBin)

/* @outbox: (nullable) (transfer none): stays there until another is set. */
void pb_outbox_list_set_outbox (PbOutboxList *self, PbOutbox *outbox);
