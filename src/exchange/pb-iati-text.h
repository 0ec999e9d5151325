/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/pb-xml.h"
#include "base/pb-value.h"

/* An element with one text, in the language of the activity. */
void pb_iati_text_add (PbXml *xml, const char *name, const char *text);
/* An element with a text in all its languages, that of the record first. @type: (nullable): its
 * attribute "type". Nothing for a text that is empty. */
void pb_iati_text_add_translations (
    PbXml *xml, const char *name, const char *type, PbValue *record, PbValue *texts);
/* (transfer full) (nullable): the first or last day that a date can mean; %NULL for what is none.
 */
char *pb_iati_text_get_first_day (const char *date);
char *pb_iati_text_get_last_day (const char *date);
/* An element with a date as its attribute "iso-date", and a type (nullable). */
void pb_iati_text_add_day (PbXml *xml, const char *name, const char *type, const char *day);
