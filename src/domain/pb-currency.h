/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * PbCurrency:
 * @code: ISO 4217
 * @minor_units: digits behind the point
 * @withdrawn: (nullable): ISO date from which the code is no longer in use
 */
typedef struct {
  const char *code;
  const char *name_en;
  guint minor_units;
  const char *withdrawn;
} PbCurrency;

/* Codes of kind "currency", in the order of their code. */
guint pb_currency_get_n (void);
const PbCurrency *pb_currency_get (guint index);
const PbCurrency *pb_currency_find (const char *code);
/* From iso-codes in the interface's language, else English. Never %NULL. */
const char *pb_currency_name (const char *code);
