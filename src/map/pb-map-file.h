/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map/pb-map-sheet.h"

typedef enum {
  PB_MAP_FILE_PDF,
  PB_MAP_FILE_PNG,
  PB_MAP_FILE_SVG,
} PbMapFormat;

/* The format that the end of a file's name asks for, upper and lower case alike. */
gboolean pb_map_file_find_format (const char *name, PbMapFormat *format);

/**
 * pb_map_file_make:
 * @sheet: the map; in a PNG file its pixels, elsewhere pixels of 1/96 inch
 *
 * In an SVG file each country is a group with its code as id and its name and number as title,
 * which browsers show and screen readers say.
 *
 * Returns: (transfer full) (nullable): what belongs into the file, or %NULL with %G_IO_ERROR_FAILED
 *   when there is not enough memory for it
 */
GBytes *pb_map_file_make (const PbMapSheet *sheet, PbMapFormat format, GError **error);
