/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/pb-command.h"

/* What the command “dataset” can do, each a command of its own. */
extern const PbCommand pb_cli_dataset_create;
extern const PbCommand pb_cli_dataset_compare;
extern const PbCommand pb_cli_dataset_list;
extern const PbCommand pb_cli_dataset_open;
