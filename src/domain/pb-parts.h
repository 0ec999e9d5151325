/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "domain/pb-kind.h"

/* The first fields of every record, which the program keeps. One place for all kinds. */
#define PB_RECORD_FIELDS                                                                           \
  { .name = "id",                                                                                  \
    .type = PB_FIELD_ID,                                                                           \
    .flags = PB_FIELD_REQUIRED | PB_FIELD_SYSTEM,                                                  \
    .label = NC_ ("field", "Identifier") },                                                        \
      { .name = "revision",                                                                        \
        .type = PB_FIELD_REVISION,                                                                 \
        .flags = PB_FIELD_REQUIRED | PB_FIELD_SYSTEM,                                              \
        .label = NC_ ("field", "Revision") },                                                      \
      { .name = "parent",                                                                          \
        .type = PB_FIELD_DIGEST,                                                                   \
        .flags = PB_FIELD_SYSTEM,                                                                  \
        .label = NC_ ("field", "Made from revision") },                                            \
      { .name = "created",                                                                         \
        .type = PB_FIELD_TIMESTAMP,                                                                \
        .flags = PB_FIELD_REQUIRED | PB_FIELD_SYSTEM,                                              \
        .label = NC_ ("field", "Created") },                                                       \
      { .name = "modified",                                                                        \
        .type = PB_FIELD_TIMESTAMP,                                                                \
        .flags = PB_FIELD_REQUIRED | PB_FIELD_SYSTEM,                                              \
        .label = NC_ ("field", "Last changed") },                                                  \
      { .name = "language",                                                                        \
        .type = PB_FIELD_LANGUAGE,                                                                 \
        .flags = PB_FIELD_REQUIRED | PB_FIELD_SYSTEM,                                              \
        .label = NC_ ("field", "Language it was written in") },                                    \
      { .name = "publication",                                                                     \
        .type = PB_FIELD_TERM,                                                                     \
        .of = "publication-state",                                                                 \
        .flags = PB_FIELD_SYSTEM | PB_FIELD_COLUMN,                                                \
        .label = NC_ ("field", "Publication") },                                                   \
  {                                                                                                \
    .name = "merged_into", .type = PB_FIELD_ID, .flags = PB_FIELD_SYSTEM,                          \
    .label = NC_ ("field", "Merged into")                                                          \
  }
