/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/pb-register.h"

/**
 * PbPledgeProgress:
 *
 * How far a pledge has come: its progress reports by period, the newest first, and the ways to
 * write the next. Keeps up with the register. A pledge that is a draft has nothing to report on.
 */
#define PB_TYPE_PLEDGE_PROGRESS (pb_pledge_progress_get_type ())
G_DECLARE_FINAL_TYPE (PbPledgeProgress, pb_pledge_progress, PB, PLEDGE_PROGRESS, AdwBin)

GtkWidget *pb_pledge_progress_new (PbRegister *reg, const char *pledge);
