/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/pb-cli.h"

/* The register, for a command that takes many records into it: as pb_cli_open_store() with
 * %PB_STORE_CREATE, and with the backup of the day made, as the app does at its start. %NULL after
 * a message; a backup that cannot be made is a message only. */
PbStore *pb_cli_open_backed_up (const PbCli *cli);
