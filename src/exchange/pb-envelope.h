/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/pb-kind.h"

/* The members of a file around its payload, one table for each #PbFormat. */
extern const PbKind pb_submission_envelope;
extern const PbKind pb_dataset_envelope;
extern const PbKind pb_receipt_envelope;

#define PB_ENVELOPE_DIGEST_ALGORITHM "sha-256"
#define PB_ENVELOPE_PAYLOAD "payload"
#define PB_ENVELOPE_DIGEST "digest"
/* Only where the payload is in lines: the names of its lists, and the number of its records. */
#define PB_ENVELOPE_LISTS "lists"
#define PB_ENVELOPE_COUNT "count"
