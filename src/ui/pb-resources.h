/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Registers what the windows are made of: style, icons, templates. Safe to repeat. */
void pb_ui_ensure_resources (void);
