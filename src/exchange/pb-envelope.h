/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/pb-kind.h"

/* The members of a submission file around its payload, declared as a table like those of records,
 * so that reader, writer and schema agree. */
extern const PbKind pb_envelope_kind;

#define PB_ENVELOPE_DIGEST_ALGORITHM "sha-256"
#define PB_ENVELOPE_PAYLOAD "payload"

/**
 * PbEnvelopePattern:
 * @pointer: a place in a submission file
 * @pattern: what the text there must match, an ECMA-262 regular expression that PCRE reads alike
 *
 * What the envelope says of a text beyond its field's type.
 */
typedef struct {
  const char *pointer;
  const char *pattern;
} PbEnvelopePattern;

/* Ends in one without pointer. */
extern const PbEnvelopePattern pb_envelope_patterns[];
