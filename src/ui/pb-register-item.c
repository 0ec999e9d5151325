/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pb-register-item.h"

#include "domain/pb-record.h"

struct _PbRegisterItem {
  GObject parent_instance;

  const PbKind *kind;
  PbValue *record;
};

G_DEFINE_FINAL_TYPE (PbRegisterItem, pb_register_item, G_TYPE_OBJECT)

static void
pb_register_item_finalize (GObject *object)
{
  PbRegisterItem *self = PB_REGISTER_ITEM (object);

  pb_value_unref (self->record);

  G_OBJECT_CLASS (pb_register_item_parent_class)->finalize (object);
}

static void
pb_register_item_class_init (PbRegisterItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_register_item_finalize;
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
 * Returns: (transfer none): the record as it was when the item was read
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
 * Returns: the record's id
 */
const char *
pb_register_item_get_id (PbRegisterItem *self)
{
  g_return_val_if_fail (PB_IS_REGISTER_ITEM (self), NULL);

  return pb_record_get_id (self->record);
}

/**
 * pb_register_item_get_title:
 * @self: an item
 *
 * Returns: what a list calls the record, in the interface's language
 */
const char *
pb_register_item_get_title (PbRegisterItem *self)
{
  g_return_val_if_fail (PB_IS_REGISTER_ITEM (self), NULL);

  return pb_record_title (self->kind, self->record);
}
