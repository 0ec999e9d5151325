/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/pb-kind.h"

/**
 * PbTemplate:
 *
 * Wording that starts a pledge of one focus area and type, with places in [brackets] to fill.
 * Texts are in the interface's language.
 */
typedef struct {
  const char *focus_area;
  const char *type;
  const char *title;
  const char *summary;
  const char *description;
} PbTemplate;

const PbTemplate *pb_template_find (const char *focus_area, const char *type);
/* Starts a record from it: texts under the tag of the language they are in (the interface's, or
 * English where there is no translation), focus area, type. (transfer full) */
PbValue *pb_template_apply (const PbTemplate *self, PbValue *record);
