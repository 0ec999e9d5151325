/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-envelope.h"

#include "exchange/pb-signature.h"

#include <glib/gi18n-lib.h>

static const PbKind generator_kind = {
  .name = "generator",
  .label = NC_ ("kind", "Program"),
  .title = "name",
  .fields =
      (const PbField[]){
          { .name = "name",
            .type = PB_FIELD_TEXT,
            .label = NC_ ("field", "Name"),
            .max = 100,
            .flags = PB_FIELD_REQUIRED },
          { .name = "version",
            .type = PB_FIELD_TEXT,
            .label = NC_ ("field", "Version"),
            .max = 100,
            .flags = PB_FIELD_REQUIRED },
          { NULL },
      },
};

static const PbKind digest_kind = {
  .name = "digest",
  .label = NC_ ("kind", "Digest"),
  .title = "value",
  .fields =
      (const PbField[]){
          { .name = "algorithm",
            .type = PB_FIELD_TEXT,
            .label = NC_ ("field", "Algorithm"),
            .max = 20,
            .flags = PB_FIELD_REQUIRED },
          { .name = "value",
            .type = PB_FIELD_DIGEST,
            .label = NC_ ("field", "Value"),
            .help = NC_ ("field", "Of the canonical form (RFC 8785) of the payload."),
            .flags = PB_FIELD_REQUIRED },
          { NULL },
      },
};

static const PbKind signature_kind = {
  .name = "signature",
  .label = NC_ ("kind", "Signature"),
  .title = "entity",
  .fields =
      (const PbField[]){
          { .name = "entity",
            .type = PB_FIELD_REFERENCE,
            .of = "entity",
            .label = NC_ ("field", "Signed by"),
            .help = NC_ ("field", "Absent when the secretariat has signed.") },
          { .name = "algorithm",
            .type = PB_FIELD_TEXT,
            .label = NC_ ("field", "Algorithm"),
            .max = 20,
            .flags = PB_FIELD_REQUIRED },
          { .name = "key",
            .type = PB_FIELD_TEXT,
            .label = NC_ ("field", "Public key"),
            .help = NC_ ("field", "As minisign writes it."),
            .max = 100,
            .flags = PB_FIELD_REQUIRED },
          { .name = "value",
            .type = PB_FIELD_TEXT,
            .label = NC_ ("field", "Value"),
            .help = NC_ ("field", "In base 64; see the help for what is signed."),
            .max = 100,
            .flags = PB_FIELD_REQUIRED },
          { NULL },
      },
};

/* What every format has; its own members follow them. */
#define COMMON_FIELDS                                                                              \
  { .name = "format",                                                                              \
    .type = PB_FIELD_TEXT,                                                                         \
    .label = NC_ ("field", "Format"),                                                              \
    .max = 40,                                                                                     \
    .flags = PB_FIELD_REQUIRED },                                                                  \
      { .name = "format_version",                                                                  \
        .type = PB_FIELD_TEXT,                                                                     \
        .label = NC_ ("field", "Version of the format"),                                           \
        .max = 20,                                                                                 \
        .flags = PB_FIELD_REQUIRED },                                                              \
      { .name = "generator",                                                                       \
        .type = PB_FIELD_PART,                                                                     \
        .part = &generator_kind,                                                                   \
        .label = NC_ ("field", "Written by"),                                                      \
        .flags = PB_FIELD_REQUIRED },                                                              \
      { .name = "id",                                                                              \
        .type = PB_FIELD_ID,                                                                       \
        .label = NC_ ("field", "Identifier"),                                                      \
        .flags = PB_FIELD_REQUIRED },                                                              \
      { .name = "created",                                                                         \
        .type = PB_FIELD_TIMESTAMP,                                                                \
        .label = NC_ ("field", "Created"),                                                         \
        .flags = PB_FIELD_REQUIRED },                                                              \
      { .name = "language",                                                                        \
        .type = PB_FIELD_LANGUAGE,                                                                 \
        .label = NC_ ("field", "Language"),                                                        \
        .flags = PB_FIELD_REQUIRED },                                                              \
      { .name = "digest",                                                                          \
        .type = PB_FIELD_PART,                                                                     \
        .part = &digest_kind,                                                                      \
        .label = NC_ ("field", "Digest"),                                                          \
        .flags = PB_FIELD_REQUIRED },                                                              \
  {                                                                                                \
    .name = PB_SIGNATURES, .type = PB_FIELD_PARTS, .part = &signature_kind,                        \
    .label = NC_ ("field", "Signatures"), .max = 10000                                             \
  }

const PbKind pb_submission_envelope = {
  .name = "submission",
  .label = NC_ ("kind", "Submission"),
  .title = "id",
  .fields =
      (const PbField[]){
          COMMON_FIELDS,
          { .name = "parent",
            .type = PB_FIELD_ID,
            .label = NC_ ("field", "Earlier submission that this one replaces") },
          { NULL },
      },
};

const PbKind pb_dataset_envelope = {
  .name = "dataset",
  .label = NC_ ("kind", "Data set"),
  .title = "id",
  .fields =
      (const PbField[]){
          COMMON_FIELDS,
          { .name = "as_of",
            .type = PB_FIELD_DATE,
            .label = NC_ ("field", "As of"),
            .flags = PB_FIELD_REQUIRED },
          { NULL },
      },
};

const PbKind pb_receipt_envelope = {
  .name = "receipt",
  .label = NC_ ("kind", "Receipt"),
  .title = "id",
  .fields =
      (const PbField[]){
          COMMON_FIELDS,
          { .name = "entity",
            .type = PB_FIELD_ID,
            .label = NC_ ("field", "Entity it is for"),
            .flags = PB_FIELD_REQUIRED },
          { NULL },
      },
};
