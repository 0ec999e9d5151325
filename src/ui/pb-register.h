/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include "domain/pb-kind.h"
#include "store/pb-store-worker.h"
#include "ui/pb-browser.h"

/**
 * PbRegister:
 *
 * The open register as the windows see it: the store worker, and a signal for every change, so that
 * lists, pages and editors keep up with each other.
 *
 * Signal "changed" (const char *id): a record was written, deleted or brought back; %NULL when many
 * were (an import).
 */
#define PB_TYPE_REGISTER (pb_register_get_type ())
G_DECLARE_FINAL_TYPE (PbRegister, pb_register, PB, REGISTER, GObject)

PbRegister *pb_register_new (PbStoreWorker *worker);
PbStoreWorker *pb_register_get_worker (PbRegister *self);
/* What the settings of its places are kept under; (nullable): %NULL for the person's own. */
void pb_register_set_name (PbRegister *self, const char *name);
const char *pb_register_get_name (PbRegister *self);
/* What it was made of when it is only to be looked at, such as "2026-11.dataset.pledgebook.json";
 * (nullable): %NULL for one that can be written. */
void pb_register_set_dataset (PbRegister *self, const char *name);
const char *pb_register_get_dataset (PbRegister *self);
void pb_register_emit_changed (PbRegister *self, const char *id);

/* (transfer none): the index of its records. */
PbBrowser *pb_register_get_browser (PbRegister *self);

/**
 * PbRegisterItem:
 *
 * One line of a list: what a list page, a picker or the outbox shows of a record. A GObject with
 * the record itself, so that nothing is read twice. In a long list it is known by its row alone
 * until the record has been read; its id and title are %NULL so long.
 */
#define PB_TYPE_REGISTER_ITEM (pb_register_item_get_type ())
G_DECLARE_FINAL_TYPE (PbRegisterItem, pb_register_item, PB, REGISTER_ITEM, GObject)
const PbKind *pb_register_item_get_kind (PbRegisterItem *self);
/* (nullable) */
PbValue *pb_register_item_get_record (PbRegisterItem *self);
/* Its number in the register; 0 when it was made without. */
guint32 pb_register_item_get_row (PbRegisterItem *self);
const char *pb_register_item_get_id (PbRegisterItem *self);
const char *pb_register_item_get_title (PbRegisterItem *self);
/* (nullable): who leads a pledge, known of those that come with a view. */
const char *pb_register_item_get_party (PbRegisterItem *self);

/* Reads the records of a kind that match what was typed (%NULL for all), newest change first.
 * Finish: (transfer full): a GListStore of PbRegisterItem. */
void pb_register_list (PbRegister *self,
                       const PbKind *kind,
                       const char *query,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data);
GListModel *pb_register_list_finish (PbRegister *self, GAsyncResult *result, GError **error);

/* The record, read in the worker. Finish: (transfer full). */
void pb_register_load (PbRegister *self,
                       const PbKind *kind,
                       const char *id,
                       GAsyncReadyCallback callback,
                       gpointer user_data);
PbValue *pb_register_load_finish (PbRegister *self, GAsyncResult *result, GError **error);

/* Deletes or brings back, then emits "changed". Finish by pb_register_done_finish(). */
void pb_register_delete (PbRegister *self,
                         const char *id,
                         GAsyncReadyCallback callback,
                         gpointer user_data);
void pb_register_undelete (PbRegister *self,
                           const char *id,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
gboolean pb_register_done_finish (PbRegister *self, GAsyncResult *result, GError **error);
