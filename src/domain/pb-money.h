/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/pb-decimal.h"
#include "base/pb-value.h"

/* The amount of the financial part of a pledge (nullable), in its own currency. %FALSE when it is
 * not known. */
gboolean pb_money_get_amount (PbValue *financial, PbDecimal *amount);

/**
 * pb_money_in_usd:
 * @financial: the financial part of a pledge
 * @usd: (out): its amount in US dollars, with two digits behind the point
 *
 * USD is the amount itself for a pledge in USD, else amount times rate, rounded half to even.
 *
 * Returns: %FALSE when the amount, the currency or the rate is not there, or the value too large
 */
gboolean pb_money_in_usd (PbValue *financial, PbDecimal *usd);

char *pb_money_write (const char *currency, const char *amount);
/* "EUR 12,500" as the locale writes it; %NULL when there is no amount. (transfer full) */
char *pb_money_format (PbValue *financial);

/* The line under the currency: the value in USD. A PbField's note. */
char *pb_money_note_usd (PbValue *financial);
