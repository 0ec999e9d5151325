/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/pb-vocabulary.h"
#include "ui/rows/pb-check-row.h"
#include "ui/rows/pb-countries-row.h"
#include "ui/rows/pb-country-parts-row.h"
#include "ui/rows/pb-date-row.h"
#include "ui/rows/pb-number-row.h"
#include "ui/rows/pb-part-row.h"
#include "ui/rows/pb-parts-row.h"
#include "ui/rows/pb-picker-row.h"
#include "ui/rows/pb-reference-row.h"
#include "ui/rows/pb-term-row.h"
#include "ui/rows/pb-terms-row.h"
#include "ui/rows/pb-text-row.h"
#include "ui/rows/pb-translations-row.h"

/* From here on a list of terms is searched rather than read. */
#define MANY_TERMS 10

typedef GType (*GetType) (void);

/* The types that are missing here are kept by the program and never typed. */
static const GetType row_types[] = {
  [PB_FIELD_TEXT] = pb_text_row_get_type,       [PB_FIELD_LONG_TEXT] = pb_text_row_get_type,
  [PB_FIELD_TERM] = pb_term_row_get_type,       [PB_FIELD_TERMS] = pb_terms_row_get_type,
  [PB_FIELD_COUNTRY] = pb_picker_row_get_type,  [PB_FIELD_COUNTRIES] = pb_countries_row_get_type,
  [PB_FIELD_CURRENCY] = pb_picker_row_get_type, [PB_FIELD_AMOUNT] = pb_number_row_get_type,
  [PB_FIELD_RATE] = pb_number_row_get_type,     [PB_FIELD_PERCENT] = pb_number_row_get_type,
  [PB_FIELD_COUNT] = pb_number_row_get_type,    [PB_FIELD_YEAR] = pb_number_row_get_type,
  [PB_FIELD_DATE] = pb_date_row_get_type,       [PB_FIELD_BOOLEAN] = pb_check_row_get_type,
  [PB_FIELD_EMAIL] = pb_text_row_get_type,      [PB_FIELD_PHONE] = pb_text_row_get_type,
  [PB_FIELD_LINK] = pb_text_row_get_type,       [PB_FIELD_REFERENCE] = pb_reference_row_get_type,
  [PB_FIELD_PART] = pb_part_row_get_type,       [PB_FIELD_PARTS] = pb_parts_row_get_type,
};

static gboolean
is_keyed_by_country (const PbField *field)
{
  const PbKind *part = field->part;
  const PbField *key = part && part->key ? pb_kind_find_field (part, part->key) : NULL;

  return field->type == PB_FIELD_PARTS && key && key->type == PB_FIELD_COUNTRY;
}

static gboolean
is_long_list (const PbField *field)
{
  return field->type == PB_FIELD_TERM &&
         pb_vocabulary_get_n_terms (pb_vocabulary_get (field->of)) > MANY_TERMS;
}

static GType
find_row_type (const PbField *field)
{
  if (field->flags & PB_FIELD_TRANSLATABLE)
    return PB_TYPE_TRANSLATIONS_ROW;
  if (is_keyed_by_country (field))
    return PB_TYPE_COUNTRY_PARTS_ROW;
  if (is_long_list (field))
    return PB_TYPE_PICKER_ROW;
  if (field->type < G_N_ELEMENTS (row_types) && row_types[field->type])
    return row_types[field->type]();
  g_return_val_if_reached (G_TYPE_INVALID);
}

PbRow *
pb_row_new_for_field (PbDraft *draft, PbRegister *reg, const PbField *field, const char *pointer)
{
  PbRow *row = g_object_new (find_row_type (field), "draft", draft, "register", reg, "field", field,
                             "pointer", pointer, NULL);

  pb_row_refresh (row, pointer);
  return row;
}
