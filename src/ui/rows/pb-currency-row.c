/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/rows/pb-currency-row.h"

#include "domain/pb-currency.h"
#include "ui/widgets/pb-picker.h"

struct _PbCurrencyRow {
  PbRow parent_instance;

  PbPicker *picker;
};

G_DEFINE_FINAL_TYPE (PbCurrencyRow, pb_currency_row, PB_TYPE_ROW)

/* Offered before all others. */
static const char *const first_codes[] = { "USD", "EUR", NULL };

static void
add_option (GListStore *options, const char *code)
{
  g_autoptr (PbOption) option = pb_option_new (code, code, pb_currency_name (code));

  g_list_store_append (options, option);
}

static GListModel *
make_options (void)
{
  GListStore *options = g_list_store_new (PB_TYPE_OPTION);

  for (guint i = 0; first_codes[i]; i++)
    add_option (options, first_codes[i]);
  for (guint i = 0; i < pb_currency_get_n (); i++) {
    const PbCurrency *currency = pb_currency_get (i);

    if (!currency->withdrawn && !g_strv_contains (first_codes, currency->code))
      add_option (options, currency->code);
  }
  return G_LIST_MODEL (options);
}

/* The currency's name, as the code alone may be mistyped. */
static void
show_name (PbCurrencyRow *self, const char *code)
{
  const PbCurrency *currency = code ? pb_currency_find (code) : NULL;

  pb_row_set_aside (PB_ROW (self), currency ? pb_currency_name (currency->code) : NULL);
}

static void
commit (PbCurrencyRow *self, const char *text)
{
  g_autofree char *code = g_ascii_strup (text, -1);
  const char *known = pb_currency_find (code) ? code : text;

  pb_row_commit_string (PB_ROW (self), known);
  show_name (self, known);
}

static void
picked_cb (PbCurrencyRow *self, PbOption *option)
{
  commit (self, pb_option_get_code (option));
}

static void
typed_cb (PbCurrencyRow *self, const char *text)
{
  commit (self, text);
}

static void
pb_currency_row_update (PbRow *row, PbValue *value)
{
  const char *code = pb_value_get_string (value);

  pb_picker_set_text (PB_CURRENCY_ROW (row)->picker, code);
  show_name (PB_CURRENCY_ROW (row), code);
}

static void
pb_currency_row_constructed (GObject *object)
{
  PbCurrencyRow *self = PB_CURRENCY_ROW (object);
  g_autoptr (GListModel) options = make_options ();

  G_OBJECT_CLASS (pb_currency_row_parent_class)->constructed (object);

  self->picker = pb_picker_new ();
  pb_picker_set_options (self->picker, options, pb_option_matches);
  g_signal_connect_swapped (self->picker, "picked", G_CALLBACK (picked_cb), self);
  g_signal_connect_swapped (self->picker, "typed", G_CALLBACK (typed_cb), self);
  pb_row_set_control (PB_ROW (self), GTK_WIDGET (self->picker), pb_picker_get_entry (self->picker));
}

static void
pb_currency_row_class_init (PbCurrencyRowClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = pb_currency_row_constructed;
  PB_ROW_CLASS (klass)->update = pb_currency_row_update;
}

static void
pb_currency_row_init (PbCurrencyRow *self)
{
}
