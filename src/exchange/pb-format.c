/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-format.h"

#include "exchange/pb-dataset.h"
#include "exchange/pb-envelope.h"
#include "exchange/pb-receipt.h"
#include "exchange/pb-submission.h"

/* What every format asks of its envelope. */
#define PATTERNS(id, major)                                                                        \
  (const PbFormatPattern[])                                                                        \
  {                                                                                                \
    { "/format", "^" id "$" },                                                                     \
        { "/format_version", "^" G_STRINGIFY (major) "\\.(0|[1-9][0-9]{0,3})$" },                  \
        { "/digest/algorithm", "^" PB_ENVELOPE_DIGEST_ALGORITHM "$" }, { NULL },                   \
  }

const PbFormat pb_format_submission = {
  .id = PB_SUBMISSION_FORMAT,
  .major = PB_SUBMISSION_MAJOR,
  .minor = PB_SUBMISSION_MINOR,
  .suffix = PB_SUBMISSION_SUFFIX,
  .envelope = &pb_submission_envelope,
  .patterns = PATTERNS (PB_SUBMISSION_FORMAT, PB_SUBMISSION_MAJOR),
  .get_lists = pb_kind_get_all,
};

const PbFormat pb_format_dataset = {
  .id = PB_DATASET_FORMAT,
  .major = PB_DATASET_MAJOR,
  .minor = PB_DATASET_MINOR,
  .suffix = PB_DATASET_SUFFIX,
  .envelope = &pb_dataset_envelope,
  .patterns = PATTERNS (PB_DATASET_FORMAT, PB_DATASET_MAJOR),
  .get_lists = pb_kind_get_all,
};

const PbFormat pb_format_receipt = {
  .id = PB_RECEIPT_FORMAT,
  .major = PB_RECEIPT_MAJOR,
  .minor = PB_RECEIPT_MINOR,
  .suffix = PB_RECEIPT_SUFFIX,
  .envelope = &pb_receipt_envelope,
  .patterns = PATTERNS (PB_RECEIPT_FORMAT, PB_RECEIPT_MAJOR),
  .get_lists = pb_receipt_get_lists,
};

const PbFormat *const *
pb_format_get_all (void)
{
  static const PbFormat *const formats[] = { &pb_format_submission, &pb_format_dataset,
                                             &pb_format_receipt, NULL };

  return formats;
}

const PbFormat *
pb_format_find_for (PbValue *document)
{
  const char *id = pb_value_get_member_string (document, "format");

  for (const PbFormat *const *format = pb_format_get_all (); *format != NULL; format++)
    if (g_strcmp0 ((*format)->id, id) == 0)
      return *format;
  return NULL;
}
