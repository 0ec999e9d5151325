/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/pb-register.h"
#include "ui/widgets/pb-picker.h"

/* Answers the signal "search" of a picker with the records of @kind that match @text. What was made
 * part of another record is not offered. @except: (nullable): the id of one that is not, either. */
void pb_record_search_run (PbPicker *picker,
                           PbRegister *reg,
                           const PbKind *kind,
                           const char *text,
                           const char *except,
                           GCancellable *cancellable);
