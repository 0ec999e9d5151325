/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/pb-option.h"

/* The lists that one chooses from, each a new GListStore of PbOption. (transfer full) */

/* In the order of their names; to be searched with pb_option_lists_match_country(). */
GListModel *pb_option_lists_new_countries (void);
/* By letters of a country's name in any of the UN's languages, or its code: a PbOptionMatch. */
guint pb_option_lists_match_country (PbOption *country, const char *folded);
/* Those in use, USD and EUR first; the title is the code, the detail the name. */
GListModel *pb_option_lists_new_currencies (void);
/* The UN's languages first. */
GListModel *pb_option_lists_new_languages (void);
/* The terms of a vocabulary that are in use; the detail is the description. */
GListModel *pb_option_lists_new_terms (const char *vocabulary);
