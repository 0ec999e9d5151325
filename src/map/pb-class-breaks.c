/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "map/pb-class-breaks.h"

#include <math.h>

typedef struct {
  double lower;
  double count;
  double log_sum; /* of the logarithms of its values */
} Class;

/* The largest of 1, 2, 5, 10, … that is not above a value above zero. */
static double
round_down (double value)
{
  double power = pow (10, floor (log10 (value)));

  /* The logarithm of a power of ten may fall short of it by a hair. */
  if (value >= 10 * power)
    power *= 10;
  if (value >= 5 * power)
    return 5 * power;
  return value >= 2 * power ? 2 * power : power;
}

static Class *
find_class (GArray *classes, double lower)
{
  for (guint i = 0; i < classes->len; i++) {
    Class *class = &g_array_index (classes, Class, i);

    if (class->lower == lower)
      return class;
  }
  g_array_set_size (classes, classes->len + 1);
  g_array_index (classes, Class, classes->len - 1) = (Class){ .lower = lower };
  return &g_array_index (classes, Class, classes->len - 1);
}

static int
compare_classes (gconstpointer a, gconstpointer b)
{
  double lower_a = ((const Class *) a)->lower, lower_b = ((const Class *) b)->lower;

  return (lower_a > lower_b) - (lower_a < lower_b);
}

static GArray *
sort_into_series (const double *values, guint n_values, gboolean whole)
{
  GArray *classes = g_array_new (FALSE, TRUE, sizeof (Class));

  for (guint i = 0; i < n_values; i++) {
    Class *class;

    if (!(values[i] > 0))
      continue;
    class = find_class (classes, whole ? MAX (round_down (values[i]), 1) : round_down (values[i]));
    class->count++;
    class->log_sum += log (values[i]);
  }
  g_array_sort (classes, compare_classes);
  return classes;
}

/* By how much the scatter of the logarithms within classes grows when two become one. */
static double
measure_cost (const Class *a, const Class *b)
{
  double distance = b->log_sum / b->count - a->log_sum / a->count;

  return a->count * b->count / (a->count + b->count) * distance * distance;
}

static void
join_closest (GArray *classes)
{
  Class *class = &g_array_index (classes, Class, 0);
  guint closest = 0;

  for (guint i = 1; i + 1 < classes->len; i++)
    if (measure_cost (&class[i], &class[i + 1]) <
        measure_cost (&class[closest], &class[closest + 1]))
      closest = i;
  class[closest].count += class[closest + 1].count;
  class[closest].log_sum += class[closest + 1].log_sum;
  g_array_remove_index (classes, closest + 1);
}

PbClassBreaks
pb_class_breaks_make (const double *values, guint n_values, gboolean whole)
{
  g_autoptr (GArray) classes = sort_into_series (values, n_values, whole);
  PbClassBreaks self = { 0 };

  while (classes->len > PB_CLASS_BREAKS_MAX)
    join_closest (classes);
  self.n_classes = classes->len;
  for (guint i = 0; i < classes->len; i++)
    self.lower[i] = g_array_index (classes, Class, i).lower;
  return self;
}

guint
pb_class_breaks_find (const PbClassBreaks *self, double value)
{
  guint found = 0;

  if (value <= 0 || isnan (value))
    return 0;
  while (found < self->n_classes && value >= self->lower[found])
    found++;
  /* What lies below the first class was not among the values it was made of. */
  return MAX (found, MIN (self->n_classes, 1));
}
