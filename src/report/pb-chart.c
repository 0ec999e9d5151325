/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/pb-chart.h"

static void
free_part (gpointer data)
{
  PbChartPart *part = data;

  g_free (part->label);
  g_free (part->figure);
  g_free (part->share);
  g_free (part->detail);
  g_free (part->sentence);
  g_free (part->query);
  g_free (part);
}

PbChart *
pb_chart_new (PbChartForm form, const char *title)
{
  PbChart *self = g_new0 (PbChart, 1);

  self->form = form;
  self->title = g_strdup (title);
  self->parts = g_ptr_array_new_with_free_func (free_part);
  self->marks = g_ptr_array_new_with_free_func (g_free);
  self->notes = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
pb_chart_free (PbChart *self)
{
  g_free (self->title);
  g_free (self->marks_title);
  g_ptr_array_unref (self->parts);
  g_ptr_array_unref (self->marks);
  g_ptr_array_unref (self->notes);
  g_free (self);
}

PbChartPart *
pb_chart_add_part (PbChart *self)
{
  PbChartPart *part = g_new0 (PbChartPart, 1);

  g_ptr_array_add (self->parts, part);
  return part;
}

const PbChartPart *
pb_chart_get_part (const PbChart *self, guint index)
{
  g_return_val_if_fail (index < self->parts->len, NULL);

  return g_ptr_array_index (self->parts, index);
}

double
pb_chart_get_longest (const PbChart *self)
{
  double longest = self->full;

  for (guint i = 0; i < self->parts->len; i++)
    longest = MAX (longest, pb_chart_get_part (self, i)->value);
  return longest > 0 ? longest : 1;
}

static void
add_sentence (GString *text, const char *sentence)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", sentence);
}

static void
add_marks (GString *text, const PbChart *self)
{
  if (self->marks->len > 0 && self->marks_title != NULL)
    add_sentence (text, self->marks_title);
  for (guint i = 0; i < self->marks->len; i++)
    add_sentence (text, g_ptr_array_index (self->marks, i));
}

char *
pb_chart_describe (const PbChart *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->parts->len; i++)
    add_sentence (text, pb_chart_get_part (self, i)->sentence);
  add_marks (text, self);
  for (guint i = 0; i < self->notes->len; i++)
    add_sentence (text, g_ptr_array_index (self->notes, i));
  return g_string_free (g_steal_pointer (&text), FALSE);
}
