/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/pb-kind.h"

/* The members of a file around its payload, one table for each #PbFormat. */
extern const PbKind pb_submission_envelope;

#define PB_ENVELOPE_DIGEST_ALGORITHM "sha-256"
#define PB_ENVELOPE_PAYLOAD "payload"
