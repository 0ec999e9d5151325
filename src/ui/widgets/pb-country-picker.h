/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/pb-picker.h"

/* A picker to add countries with; the code of what is picked is ISO 3166-1 alpha-3. */
PbPicker *pb_country_picker_new (void);
