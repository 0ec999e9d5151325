/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/pb-map-view.h"

/* Listens to pointer, fingers and keys on a map. */
void pb_map_input_attach (PbMapView *view);
