/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/pb-submission.h"

/* Everything that the tests of exchange share: the records of records.json, and files of a folder
 * of their own. */

/* (transfer full): a record of records.json, by its place there: "/pledges/0". */
PbValue *pb_test_record (const char *pointer);
/* All of them in a submission. */
PbSubmission *pb_test_submission (void);
/* One pledge in a submission. */
PbSubmission *pb_test_submission_of (PbValue *pledge);
/* @record with a place set from JSON; %NULL takes it out. */
PbValue *pb_test_with (PbValue *record, const char *pointer, const char *json);

/* A file in a folder that is empty at the start and gone at the end of the program. */
GFile *pb_test_file (const char *name);
void pb_test_write (GFile *file, const char *text, gssize length);
char *pb_test_read (GFile *file);
void pb_test_clean_up (void);
