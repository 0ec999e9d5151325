/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "map/pb-class-breaks.h"

static void
assert_breaks (const PbClassBreaks *breaks, guint n_classes, const double *lower)
{
  g_assert_cmpuint (breaks->n_classes, ==, n_classes);
  for (guint i = 0; i < n_classes; i++)
    g_assert_cmpfloat (breaks->lower[i], ==, lower[i]);
}

static void
test_nothing (void)
{
  const double values[] = { 0, 0, -3 };
  PbClassBreaks none = pb_class_breaks_make (NULL, 0, TRUE);
  PbClassBreaks zeros = pb_class_breaks_make (values, G_N_ELEMENTS (values), FALSE);

  g_assert_cmpuint (none.n_classes, ==, 0);
  g_assert_cmpuint (zeros.n_classes, ==, 0);
  g_assert_cmpuint (pb_class_breaks_find (&none, 5), ==, 0);
}

static void
test_few (void)
{
  const double values[] = { 1, 1, 1, 3, 4, 12, 0 };
  const double wanted[] = { 1, 2, 10 };
  PbClassBreaks breaks = pb_class_breaks_make (values, G_N_ELEMENTS (values), TRUE);

  assert_breaks (&breaks, G_N_ELEMENTS (wanted), wanted);
  g_assert_cmpuint (pb_class_breaks_find (&breaks, 0), ==, 0);
  g_assert_cmpuint (pb_class_breaks_find (&breaks, 1), ==, 1);
  g_assert_cmpuint (pb_class_breaks_find (&breaks, 4), ==, 2);
  g_assert_cmpuint (pb_class_breaks_find (&breaks, 9), ==, 2);
  g_assert_cmpuint (pb_class_breaks_find (&breaks, 10), ==, 3);
  g_assert_cmpuint (pb_class_breaks_find (&breaks, 1e9), ==, 3);
}

/* As money is: many small, few huge. Each class has values, and the largest stay apart. */
static void
test_skewed (void)
{
  double values[200];
  guint counts[PB_CLASS_BREAKS_MAX + 1] = { 0 };
  PbClassBreaks breaks;

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    values[i] = 1e12 / ((i + 1.0) * (i + 1.0) * (i + 1.0));
  breaks = pb_class_breaks_make (values, G_N_ELEMENTS (values), FALSE);
  g_assert_cmpuint (breaks.n_classes, ==, PB_CLASS_BREAKS_MAX);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    counts[pb_class_breaks_find (&breaks, values[i])]++;
  g_assert_cmpuint (counts[0], ==, 0);
  for (guint class = 1; class <= breaks.n_classes; class ++) {
    g_test_message ("from %g: %u", breaks.lower[class - 1], counts[class]);
    g_assert_cmpuint (counts[class], >, 0);
    g_assert_cmpuint (counts[class], <, 140);
  }
  g_assert_cmpuint (counts[PB_CLASS_BREAKS_MAX], <, 10);
}

static void
test_powers (void)
{
  const double values[] = { 1e3, 1e6, 1e9, 0.5, 0.1 };
  const double wanted[] = { 0.1, 0.5, 1e3, 1e6, 1e9 };
  PbClassBreaks breaks = pb_class_breaks_make (values, G_N_ELEMENTS (values), FALSE);

  g_assert_cmpuint (breaks.n_classes, ==, G_N_ELEMENTS (wanted));
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    g_assert_cmpfloat_with_epsilon (breaks.lower[i], wanted[i], wanted[i] * 1e-9);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/class-breaks/nothing", test_nothing);
  g_test_add_func ("/class-breaks/few", test_few);
  g_test_add_func ("/class-breaks/skewed", test_skewed);
  g_test_add_func ("/class-breaks/powers", test_powers);
  return g_test_run ();
}
