/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/pb-kind.h"

/**
 * pb_public_view_append:
 * @text: the view is appended to it, canonical JSON
 * @body: a record in canonical JSON
 *
 * Appends what everybody may see of a record: the fields that its table declares, in the shape that
 * it declares, without those that are private or internal. Members that this version does not know
 * stay behind, whatever a newer one means by them, because nobody here can say that they are
 * public.
 *
 * Returns: %FALSE when @body is no JSON object; @text is as it was then
 */
gboolean pb_public_view_append (GString *text, const PbKind *kind, const char *body);
