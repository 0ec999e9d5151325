/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* (element-type utf8 utf8) (transfer full): the outline of each country, a GeoJSON geometry in
 * degrees, by its code. Made from data/geography by build-aux/make-country-shapes.py. */
GHashTable *pb_country_shapes_read (void);
