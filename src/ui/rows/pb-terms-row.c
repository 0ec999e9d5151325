/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/rows/pb-terms-row.h"

#include "domain/pb-vocabulary.h"
#include "ui/widgets/pb-check-grid.h"

/* A longer list is calmer with its descriptions in tooltips. */
#define FEW_TERMS 6

struct _PbTermsRow {
  PbRow parent_instance;

  PbCheckGrid *grid;
};

G_DEFINE_FINAL_TYPE (PbTermsRow, pb_terms_row, PB_TYPE_ROW)

static void
add_terms (PbTermsRow *self)
{
  const PbVocabulary *vocabulary = pb_vocabulary_get (pb_row_get_field (PB_ROW (self))->of);
  guint n_terms = pb_vocabulary_get_n_terms (vocabulary);

  for (guint i = 0; i < n_terms; i++) {
    const PbTerm *term = pb_vocabulary_get_term (vocabulary, i);

    if (term->active)
      pb_check_grid_add (self->grid, term->code, term->label, term->description,
                         n_terms <= FEW_TERMS);
  }
}

static void
toggled_cb (PbTermsRow *self)
{
  g_auto (GStrv) codes = pb_check_grid_get_codes (self->grid);
  g_autoptr (PbValue) value = pb_value_new_strings ((const char *const *) codes);

  pb_row_commit (PB_ROW (self), value);
}

/* A code that is no longer in use, or not known here, is shown and kept. */
static void
ensure_check (PbTermsRow *self, const char *code)
{
  const PbField *field = pb_row_get_field (PB_ROW (self));

  if (!pb_check_grid_has (self->grid, code))
    pb_check_grid_add (self->grid, code, pb_vocabulary_label (field->of, code), NULL, FALSE);
}

static void
pb_terms_row_update (PbRow *row, PbValue *value)
{
  PbTermsRow *self = PB_TERMS_ROW (row);
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();

  for (guint i = 0; i < pb_value_get_length (value); i++) {
    const char *code = pb_value_get_string (pb_value_get_item (value, i));

    if (!code)
      continue;
    ensure_check (self, code);
    g_ptr_array_add (codes, (gpointer) code);
  }
  g_ptr_array_add (codes, NULL);
  pb_check_grid_set_codes (self->grid, (const char *const *) codes->pdata);
}

static void
pb_terms_row_constructed (GObject *object)
{
  PbTermsRow *self = PB_TERMS_ROW (object);

  G_OBJECT_CLASS (pb_terms_row_parent_class)->constructed (object);

  self->grid = PB_CHECK_GRID (pb_check_grid_new ());
  add_terms (self);
  g_signal_connect_swapped (self->grid, "toggled", G_CALLBACK (toggled_cb), self);
  pb_row_set_control (PB_ROW (self), GTK_WIDGET (self->grid), GTK_WIDGET (self->grid));
}

static void
pb_terms_row_class_init (PbTermsRowClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = pb_terms_row_constructed;
  PB_ROW_CLASS (klass)->update = pb_terms_row_update;
}

static void
pb_terms_row_init (PbTermsRow *self)
{
}
