/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "domain/pb-money.h"

#include <glib/gi18n-lib.h>

#include "domain/pb-currency.h"

gboolean
pb_money_get_amount (PbValue *financial, PbDecimal *amount)
{
  const char *text = financial ? pb_value_get_member_string (financial, "amount") : NULL;

  return text && !pb_value_get_boolean (pb_value_get_member (financial, "amount_unknown")) &&
         pb_decimal_parse (text, amount);
}

gboolean
pb_money_in_usd (PbValue *financial, PbDecimal *usd)
{
  static const PbDecimal one = { 1, 0 };
  PbDecimal amount;
  PbDecimal rate;
  const char *currency;
  const char *text;

  if (!pb_money_get_amount (financial, &amount))
    return FALSE;
  currency = pb_value_get_member_string (financial, "currency");
  if (g_strcmp0 (currency, "USD") == 0)
    return pb_decimal_multiply (&amount, &one, 2, usd);
  text = pb_value_get_member_string (financial, "rate");
  return currency && text && pb_decimal_parse (text, &rate) &&
         pb_decimal_multiply (&amount, &rate, 2, usd);
}

/**
 * pb_money_write:
 * @currency: its ISO 4217 code
 * @amount: a number as people read it: "12,500", "61 bn"
 *
 * The one place that says which of them comes first. It is the language that decides, not the
 * locale's money settings: those are for one country's own currency, and put codes where nobody
 * reads them. English has the code first, as in the texts of P2C: "USD 36.8 billion".
 *
 * Returns: (transfer full): "EUR 12,500"
 */
char *
pb_money_write (const char *currency, const char *amount)
{
  /* Translators: the code of a currency, and an amount such as "12,500" or "61 bn". The same order
   * should stand in all other texts with amounts of money. */
  return g_strdup_printf (C_ ("money", "%1$s %2$s"), currency, amount);
}

char *
pb_money_format (PbValue *financial)
{
  PbDecimal amount;
  const char *code;
  const PbCurrency *currency;
  int places = -1;
  g_autofree char *number = NULL;

  if (!pb_money_get_amount (financial, &amount))
    return NULL;
  code = pb_value_get_member_string (financial, "currency");
  currency = code ? pb_currency_find (code) : NULL;
  if (currency && amount.scale > 0)
    places = MAX ((int) currency->minor_units, amount.scale);
  number = pb_decimal_format_locale (&amount, places);
  return code ? pb_money_write (code, number) : g_steal_pointer (&number);
}

char *
pb_money_note_usd (PbValue *financial)
{
  PbDecimal usd;
  g_autofree char *number = NULL;
  g_autofree char *text = NULL;
  const char *currency = financial ? pb_value_get_member_string (financial, "currency") : NULL;

  if (g_strcmp0 (currency, "USD") == 0 || !pb_money_in_usd (financial, &usd))
    return NULL;
  number = pb_decimal_format_locale (&usd, 2);
  text = pb_money_write ("USD", number);
  /* Translators: what an amount in another currency is worth; %s is such as "USD 12,500". */
  return g_strdup_printf (_ ("About %s at the rate given."), text);
}
