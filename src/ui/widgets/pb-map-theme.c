/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/widgets/pb-map-theme.h"

#include <adwaita.h>

const PbMapStyle *
pb_map_theme_get_style (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean dark = adw_style_manager_get_dark (manager);

  if (adw_style_manager_get_high_contrast (manager))
    return dark ? &pb_map_style_high_contrast_dark : &pb_map_style_high_contrast;
  return dark ? &pb_map_style_dark : &pb_map_style_light;
}
