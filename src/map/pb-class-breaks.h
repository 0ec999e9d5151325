/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#define PB_CLASS_BREAKS_MAX 5

/**
 * PbClassBreaks:
 * @n_classes: 0 when there is no value above zero
 * @lower: the lowest value of each class, ascending, each 1, 2 or 5 times a power of ten
 *
 * The classes of a coloured map. A class ends where the next one starts; the last has no end.
 */
typedef struct {
  guint n_classes;
  double lower[PB_CLASS_BREAKS_MAX];
} PbClassBreaks;

/**
 * pb_class_breaks_make:
 * @values: zero and less do not count
 * @whole: whether values are whole numbers, so that no class may start below 1
 *
 * Puts skewed values into at most %PB_CLASS_BREAKS_MAX classes with round limits. It starts from
 * the series 1, 2, 5, 10, 20, … that spans the values, and as long as there are too many classes
 * joins the two neighbours whose values are the least apart in order of magnitude, by Ward's
 * criterion on the logarithms (J. H. Ward, "Hierarchical grouping to optimize an objective
 * function", Journal of the American Statistical Association 58 (1963), 236-244). No class is
 * empty, and the few large values stay apart from the many small ones.
 */
PbClassBreaks pb_class_breaks_make (const double *values, guint n_values, gboolean whole);
/* 0 for zero and less, else the number of the class from 1. */
guint pb_class_breaks_find (const PbClassBreaks *self, double value);
