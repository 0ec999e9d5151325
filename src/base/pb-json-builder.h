/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/pb-json.h"

/**
 * PbJsonPlace:
 * @line: from 1
 * @column: in characters, from 1
 *
 * Where a JSON text starts in a larger one, for the sentences of errors.
 */
typedef struct {
  guint line;
  guint column;
} PbJsonPlace;

/**
 * PbJsonBuilder:
 *
 * Reads JSON as pb_json_parse() does, but makes the value while the guard goes over the text, so
 * that each byte is looked at once: for records, of which there may be a hundred thousand. It
 * remembers the names of members, so one builder should read what is alike. For one thread.
 */
typedef struct _PbJsonBuilder PbJsonBuilder;

PbJsonBuilder *pb_json_builder_new (void);
void pb_json_builder_free (PbJsonBuilder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbJsonBuilder, pb_json_builder_free)
/* @limits: (nullable): as for pb_json_parse(); @place: (nullable): where the text
 * starts in a larger one.
 * (transfer full) (nullable): %NULL with a #PbError. */
PbValue *pb_json_builder_read (PbJsonBuilder *self,
                               const char *data,
                               gsize length,
                               const PbJsonLimits *limits,
                               const PbJsonPlace *place,
                               GError **error);
/* Gives a value back that was read and looked at: its memory will do for the next one. For whoever
 * reads much and keeps nothing. @value: (transfer full) */
void pb_json_builder_recycle (PbJsonBuilder *self, PbValue *value);
/* Whether the text that was read last is in canonical form as it stands, so that
 * pb_json_canonical() would only write it again. %FALSE may also mean that this is long to tell. */
gboolean pb_json_builder_was_canonical (const PbJsonBuilder *self);

/* pb_json_guard() that tells @builder (nullable) what it finds. @place: (nullable): where the text
 * starts in a larger one. */
gboolean pb_json_guard_with (PbJsonBuilder *builder,
                             const char *data,
                             gsize length,
                             const PbJsonLimits *limits,
                             const PbJsonPlace *place,
                             GError **error);
/* What the guard tells the builder, each time when it has found it in order. @text is what stands
 * between the quotation marks, with its escapes, or the digits of a number. */
void pb_json_builder_add_string (PbJsonBuilder *self, const char *text, gsize length);
void pb_json_builder_add_number (PbJsonBuilder *self, const char *text, gsize length);
void pb_json_builder_add_boolean (PbJsonBuilder *self, gboolean boolean);
void pb_json_builder_add_null (PbJsonBuilder *self);
/* Makes the value that came last a member. */
void pb_json_builder_name_last (PbJsonBuilder *self, const char *text, gsize length);
/* Makes one list or map of the @length items or members that came last. */
void pb_json_builder_add_list (PbJsonBuilder *self, guint length);
void pb_json_builder_add_map (PbJsonBuilder *self, guint length);
/* The text is whole. */
void pb_json_builder_end (PbJsonBuilder *self, gboolean is_canonical);
