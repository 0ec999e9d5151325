/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse/pb-worth.h"

#include "base/pb-decimal.h"
#include "domain/pb-kind.h"
#include "domain/pb-money.h"

static gboolean
read_amount (PbValue *financial, guint64 *amount)
{
  static const PbDecimal one = { 1, 0 };
  PbDecimal given;
  PbDecimal scaled;

  if (!pb_money_get_amount (financial, &given) ||
      !pb_decimal_multiply (&given, &one, PB_WORTH_AMOUNT_SCALE, &scaled) || scaled.units < 0)
    return FALSE;
  *amount = scaled.units;
  return TRUE;
}

/* A pledge that is no longer a financial one keeps what was written there, but it does not count.
 */
static PbValue *
get_financial (PbValue *pledge)
{
  const PbField *field = pb_kind_find_field (&pb_pledge_kind, "financial");

  return pb_field_applies (field, pledge) ? pb_value_get_member (pledge, field->name) : NULL;
}

void
pb_worth_read (PbWorth *worth, PbValue *pledge)
{
  PbValue *financial = get_financial (pledge);
  PbDecimal usd;

  *worth = (PbWorth){ 0 };
  if (!read_amount (financial, &worth->amount))
    return;
  worth->known = TRUE;
  worth->currency = pb_value_get_member_string (financial, "currency");
  worth->has_usd = pb_money_in_usd (financial, &usd) && usd.units >= 0;
  worth->usd = worth->has_usd ? usd.units : 0;
}
