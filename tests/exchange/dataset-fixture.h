/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "../store/register.h"
#include "exchange/pb-dataset-import.h"
#include "exchange/pb-dataset.h"

/* Records and files that the tests of data sets share. */

#define ENTITY "7d3c1a52-4b0e-4a57-9c55-0a6f0e1b2c01"
#define PLEDGE "7d3c1a52-4b0e-4a57-9c55-0a6f0e1b2c11"
#define REPORT "7d3c1a52-4b0e-4a57-9c55-0a6f0e1b2c21"

/* @map, @value: (transfer full) */
PbValue *dataset_set (PbValue *map, const char *name, PbValue *value);
/* In the folder of the register. */
GFile *dataset_file (Register *self, const char *name);
char *dataset_read_text (Register *self, const char *name);
/* The records and their digest: all but the file's own id and time. */
char *dataset_read_payload (Register *self, const char *name);
PbValue *dataset_pledge (const char *id, const char *publication, const char *public_from);
PbValue *dataset_entity (const char *id, const char *publication);
PbValue *dataset_load (Register *self, const PbKind *kind, const char *id);
/* @record: (transfer full) */
void dataset_store (Register *self, const PbKind *kind, PbValue *record);
/* Five pledges and an entity, all published. */
void dataset_store_several (Register *self);
/* Writes a data set in the form that its name asks for. Returns: how many records it has. */
guint dataset_write (Register *self, const char *name);
/* @pledges: (nullable): only these */
guint
dataset_write_as_of (Register *self, const char *name, const char *as_of, GHashTable *pledges);
void dataset_write_text (Register *self, const char *name, const char *text);
/* Takes a data set, which is in the folder of another register, into this one. */
void dataset_open (Register *self, Register *from, const char *name, PbDatasetCounts *counts);
