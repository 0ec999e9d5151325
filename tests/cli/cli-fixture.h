/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pb-test-records.h"

/* Drives the built program, whose path is in $PB_CLI, as a script does. */

#define LEAD "7d3c1a52-4b0e-4a57-9c55-0a6f0e1b2c01"
#define PARTNER "7d3c1a52-4b0e-4a57-9c55-0a6f0e1b2c02"
#define FINAL_PLEDGE "7d3c1a52-4b0e-4a57-9c55-0a6f0e1b2c11"
#define DRAFT_PLEDGE "7d3c1a52-4b0e-4a57-9c55-0a6f0e1b2c12"
#define REPORT "7d3c1a52-4b0e-4a57-9c55-0a6f0e1b2c21"

/* What the program said last. */
typedef struct {
  char *output;
  char *messages;
} CliFixture;

void cli_set_up (CliFixture *fixture, gconstpointer user_data);
void cli_tear_down (CliFixture *fixture, gconstpointer user_data);
#define ADD(path, test) g_test_add (path, CliFixture, NULL, cli_set_up, test, cli_tear_down)

/* Runs the program and asserts its exit status. In @arguments "@name" is a file in the test's own
 * folder. */
void cli_run (CliFixture *fixture, int status, const char *arguments);
void cli_assert_output (const CliFixture *fixture, const char *text);
void cli_assert_messages (const CliFixture *fixture, const char *text);
void cli_assert_silent (const CliFixture *fixture);

/* Files in the test's own folder. */
char *cli_path_of (const char *name);
void cli_write (const PbSubmission *submission, const char *name);
void cli_write_samples (const char *name);
/* The first pledge of the samples with one place changed. */
void cli_write_changed (const char *name, const char *pointer, const char *json);
PbValue *cli_read_payload (const char *name);
