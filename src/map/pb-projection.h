/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* The westernmost longitude of the map; its easternmost is 360 degrees further. */
#define PB_PROJECTION_WEST -169.0

/**
 * pb_projection_forward:
 * @longitude: degrees; any turn
 * @latitude: degrees, -90 to 90
 * @x: (out): kilometres east of the central meridian
 * @y: (out): kilometres north of the equator
 *
 * Equal Earth with the central meridian 11 E, on a sphere with the Earth's surface: areas keep
 * their size against each other, so what covers much of the map covers much of the world. Source:
 * B. Šavrič, T. Patterson, B. Jenny, "The Equal Earth map projection", International Journal of
 * Geographical Information Science 33 (2019), 454-465. With t = asin (√3/2 sin latitude) and the
 * polynomial P(t) = t (A1 + A2 t² + A3 t⁶ + A4 t⁸):
 *
 *     x = 2/√3 λ cos t / P′(t),   y = P(t)
 */
void pb_projection_forward (double longitude, double latitude, double *x, double *y);
