/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pb-register-item.h"

#include "browse/pb-snippet.h"
#include "domain/pb-record.h"

struct _PbRegisterItem {
  GObject parent_instance;

  const PbKind *kind;
  guint32 row;
  PbValue *record;
  gboolean is_awaited; /* somebody reads it */
  char *party;
  PbQuery *query;
  char *snippet;
  gboolean has_snippet;
};

enum {
  PROP_RECORD = 1,
  N_PROPERTIES,
};

enum {
  SIGNAL_SHOWN,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbRegisterItem, pb_register_item, G_TYPE_OBJECT)

static void
pb_register_item_finalize (GObject *object)
{
  PbRegisterItem *self = PB_REGISTER_ITEM (object);

  g_clear_pointer (&self->record, pb_value_unref);
  g_free (self->party);
  g_clear_pointer (&self->query, pb_query_unref);
  g_free (self->snippet);

  G_OBJECT_CLASS (pb_register_item_parent_class)->finalize (object);
}

static void
pb_register_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  PbRegisterItem *self = PB_REGISTER_ITEM (object);

  switch (id) {
  case PROP_RECORD: g_value_set_pointer (value, self->record); break;
  default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
  }
}

static void
pb_register_item_class_init (PbRegisterItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_register_item_finalize;
  G_OBJECT_CLASS (klass)->get_property = pb_register_item_get_property;

  properties[PROP_RECORD] =
      g_param_spec_pointer ("record", NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPERTIES, properties);

  /**
   * PbRegisterItem::shown:
   *
   * A line has begun to show the record, which may still have to be read.
   */
  signals[SIGNAL_SHOWN] = g_signal_new ("shown", PB_TYPE_REGISTER_ITEM, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 0);
}

static void
pb_register_item_init (PbRegisterItem *self)
{
}

/**
 * pb_register_item_new:
 * @kind: what the record is
 * @record: (transfer none): a record with an id
 *
 * Returns: (transfer full): the record as an object, for list models
 */
PbRegisterItem *
pb_register_item_new (const PbKind *kind, PbValue *record)
{
  PbRegisterItem *self = g_object_new (PB_TYPE_REGISTER_ITEM, NULL);

  self->kind = kind;
  self->record = pb_value_ref (record);
  return self;
}

/**
 * pb_register_item_new_for_row:
 * @kind: what the record is
 * @row: its number in the register
 *
 * Returns: (transfer full): a record that is still to be read
 */
PbRegisterItem *
pb_register_item_new_for_row (const PbKind *kind, guint32 row)
{
  PbRegisterItem *self = g_object_new (PB_TYPE_REGISTER_ITEM, NULL);

  self->kind = kind;
  self->row = row;
  return self;
}

static void
forget_snippet (PbRegisterItem *self)
{
  g_clear_pointer (&self->snippet, g_free);
  self->has_snippet = FALSE;
}

/**
 * pb_register_item_set_record:
 * @self: an item
 * @record: (transfer none): the record as it is now
 * @party: (nullable): who leads a pledge
 */
void
pb_register_item_set_record (PbRegisterItem *self, PbValue *record, const char *party)
{
  g_return_if_fail (PB_IS_REGISTER_ITEM (self));

  if (self->record && pb_value_equal (self->record, record) && g_strcmp0 (self->party, party) == 0)
    return;
  g_clear_pointer (&self->record, pb_value_unref);
  g_free (self->party);
  self->party = g_strdup (party);
  forget_snippet (self);
  self->record = pb_value_ref (record);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}

/**
 * pb_register_item_tell_shown:
 * @self: an item
 *
 * To be called by a line that begins to show it.
 */
void
pb_register_item_tell_shown (PbRegisterItem *self)
{
  g_return_if_fail (PB_IS_REGISTER_ITEM (self));

  g_signal_emit (self, signals[SIGNAL_SHOWN], 0);
}

/**
 * pb_register_item_await:
 * @self: an item
 *
 * Returns: %TRUE when the caller shall read its record: it has none, and nobody else reads it
 */
gboolean
pb_register_item_await (PbRegisterItem *self)
{
  g_return_val_if_fail (PB_IS_REGISTER_ITEM (self), FALSE);

  if (self->record || self->is_awaited)
    return FALSE;
  self->is_awaited = TRUE;
  return TRUE;
}

/**
 * pb_register_item_get_row:
 * @self: an item
 *
 * Returns: the record's number in the register
 */
guint32
pb_register_item_get_row (PbRegisterItem *self)
{
  g_return_val_if_fail (PB_IS_REGISTER_ITEM (self), 0);

  return self->row;
}

/**
 * pb_register_item_get_kind:
 * @self: an item
 *
 * Returns: what the record is
 */
const PbKind *
pb_register_item_get_kind (PbRegisterItem *self)
{
  g_return_val_if_fail (PB_IS_REGISTER_ITEM (self), NULL);

  return self->kind;
}

/**
 * pb_register_item_get_record:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): the record as it was when it was read
 */
PbValue *
pb_register_item_get_record (PbRegisterItem *self)
{
  g_return_val_if_fail (PB_IS_REGISTER_ITEM (self), NULL);

  return self->record;
}

/**
 * pb_register_item_get_id:
 * @self: an item
 *
 * Returns: (nullable): the record's id
 */
const char *
pb_register_item_get_id (PbRegisterItem *self)
{
  g_return_val_if_fail (PB_IS_REGISTER_ITEM (self), NULL);

  return self->record ? pb_record_get_id (self->record) : NULL;
}

/**
 * pb_register_item_get_title:
 * @self: an item
 *
 * Returns: (nullable): what a list calls the record, in the interface's language
 */
const char *
pb_register_item_get_title (PbRegisterItem *self)
{
  g_return_val_if_fail (PB_IS_REGISTER_ITEM (self), NULL);

  return self->record ? pb_record_title (self->kind, self->record) : NULL;
}

/**
 * pb_register_item_get_party:
 * @self: an item
 *
 * Returns: (nullable): who leads a pledge, or is named first, when the item is one of a long list
 */
const char *
pb_register_item_get_party (PbRegisterItem *self)
{
  g_return_val_if_fail (PB_IS_REGISTER_ITEM (self), NULL);

  return self->party;
}

/**
 * pb_register_item_set_query:
 * @self: an item
 * @query: (transfer none): what found it
 */
void
pb_register_item_set_query (PbRegisterItem *self, PbQuery *query)
{
  g_return_if_fail (PB_IS_REGISTER_ITEM (self));

  if (self->query && pb_query_equal (self->query, query))
    return;
  g_clear_pointer (&self->query, pb_query_unref);
  self->query = pb_query_ref (query);
  forget_snippet (self);
  if (self->record)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}

/**
 * pb_register_item_get_snippet:
 * @self: an item
 *
 * Returns: (nullable): what stands around the words that the query looks for, as Pango markup
 */
const char *
pb_register_item_get_snippet (PbRegisterItem *self)
{
  g_auto (GStrv) phrases = NULL;

  g_return_val_if_fail (PB_IS_REGISTER_ITEM (self), NULL);

  if (self->has_snippet || !self->record || !self->query)
    return self->snippet;
  phrases = pb_snippet_list_phrases (self->query);
  if (phrases)
    self->snippet =
        pb_snippet_make_for_record (self->kind, self->record, (const char *const *) phrases);
  self->has_snippet = TRUE;
  return self->snippet;
}
