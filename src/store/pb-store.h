/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include "domain/pb-kind.h"
#include "domain/pb-plan.h"

/**
 * PbStoreError:
 * @PB_STORE_ERROR_OPEN: the register cannot be opened or made
 * @PB_STORE_ERROR_NEWER: it was written by a newer Pledgebook
 * @PB_STORE_ERROR_FOREIGN: it is a database of another program, or none
 * @PB_STORE_ERROR_BUSY: another program holds it
 * @PB_STORE_ERROR_DAMAGED: the check found damage
 * @PB_STORE_ERROR_FULL: no room, or no permission to write
 * @PB_STORE_ERROR_NOT_FOUND: no such record or revision
 * @PB_STORE_ERROR_CHANGED: somebody else changed the record in between
 * @PB_STORE_ERROR_FAILED: anything else
 *
 * Messages are whole sentences for a person, never SQLite's own words.
 */
typedef enum {
  PB_STORE_ERROR_OPEN,
  PB_STORE_ERROR_NEWER,
  PB_STORE_ERROR_FOREIGN,
  PB_STORE_ERROR_BUSY,
  PB_STORE_ERROR_DAMAGED,
  PB_STORE_ERROR_FULL,
  PB_STORE_ERROR_NOT_FOUND,
  PB_STORE_ERROR_CHANGED,
  PB_STORE_ERROR_FAILED,
} PbStoreError;

#define PB_STORE_ERROR (pb_store_error_quark ())
GQuark pb_store_error_quark (void);

/**
 * PbStore:
 *
 * The register: one SQLite file. A plain blocking interface for one thread; the desktop app calls
 * it through #PbStoreWorker. Every change is one transaction: record, links, search text and
 * history together, or none.
 *
 * A *revision* of a record is what one sitting made of it: as long as the same session saves, the
 * newest revision is rewritten; another session, or a revision that has left the house or come from
 * outside, starts the next. `parent` is the digest of the revision before.
 */
typedef struct _PbStore PbStore;

/**
 * PbStoreFlags:
 * @PB_STORE_CREATE: make it when it is not there
 * @PB_STORE_READ_ONLY: change nothing
 * @PB_STORE_BESIDE: this program has it open already, so that it need not be looked over again, as
 *   it is otherwise when its log is there
 */
typedef enum {
  PB_STORE_NONE = 0,
  PB_STORE_CREATE = 1 << 0,
  PB_STORE_READ_ONLY = 1 << 1,
  PB_STORE_BESIDE = 1 << 2,
} PbStoreFlags;

/* $XDG_DATA_HOME/pledgebook/pledgebook.db */
char *pb_store_default_path (void);
PbStore *pb_store_open (const char *path, PbStoreFlags flags, GError **error);
/* (transfer none): its file, a whole path. */
const char *pb_store_get_path (PbStore *self);
/* Checkpoints, marks the close as clean and frees. */
void pb_store_close (PbStore *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbStore, pb_store_close)

/**
 * pb_store_save:
 * @record: a record of @kind as it should be
 * @session: names the sitting; see #PbStore
 * @saved: (out) (transfer full) (optional): the record as stored: revision, parent and modified set
 *
 * Writes a record. A record already there must have the revision that @record says, or a later one
 * that this very session made, else %PB_STORE_ERROR_CHANGED. A record that was deleted comes back.
 * When nothing has changed nothing is written; when only internal fields have, they are written
 * without a new revision.
 */
gboolean pb_store_save (PbStore *self,
                        const PbKind *kind,
                        PbValue *record,
                        const char *session,
                        PbValue **saved,
                        GError **error);

/* (transfer full) (nullable): the current revision; PB_STORE_ERROR_NOT_FOUND also for a deleted
 * one. */
PbValue *pb_store_load (PbStore *self, const PbKind *kind, const char *id, GError **error);
/* The kind of a record that is there, deleted or not; %NULL without error when there is none. */
const PbKind *pb_store_find_kind (PbStore *self, const char *id, GError **error);

/* Puts a record out of sight, history and all, until pb_store_undelete(); purged after 30 days. */
gboolean pb_store_delete (PbStore *self, const char *id, GError **error);
gboolean pb_store_undelete (PbStore *self, const char *id, GError **error);

/**
 * PbStoreFunc:
 * Returns: %FALSE to stop
 */
typedef gboolean (*PbStoreFunc) (const PbKind *kind, PbValue *record, gpointer user_data);

/* Calls @func with every record of @kind that is not deleted, newest change first. */
gboolean pb_store_foreach (
    PbStore *self, const PbKind *kind, PbStoreFunc func, gpointer user_data, GError **error);
/**
 * PbMoment:
 * @generation: counts the changes of the register; 0 for the time before it had any record
 * @stamp: tells this moment from one of another register, and of a copy that went its own way
 *
 * Names a state that a register was in.
 */
typedef struct {
  gint64 generation;
  char stamp[33];
} PbMoment;

/**
 * PbStoreChangeFunc:
 * @row: a number from 1 up that no other record has, as long as this one is there
 * @kind: (nullable): %NULL for a record that is gone: deleted, purged, or its import taken back
 * @record: (nullable): the same; read as by pb_store_resolve()
 * @text: (nullable): its search text; %NULL where the register, damaged, has none
 *
 * Told of one record that is not what it was.
 */
typedef void (*PbStoreChangeFunc) (
    guint32 row, const PbKind *kind, PbValue *record, const char *text, gpointer user_data);

/**
 * pb_store_foreach_change:
 * @moment: (inout): since when; then, the moment that it was told up to
 * @error: %PB_STORE_ERROR_NOT_FOUND when the register does not know @moment (any more): it
 * remembers several thousand changes; whoever is further behind starts from zeros, the beginning
 *
 * Calls @func with the records that have changed: those that are gone first, then the kinds in the
 * order of pb_kind_get_all(). All of it is of one moment, whatever other programs write meanwhile.
 */
gboolean pb_store_foreach_change (
    PbStore *self, PbMoment *moment, PbStoreChangeFunc func, gpointer user_data, GError **error);
/* (element-type guint32) (transfer full): the rows of all records, deleted ones too, whose search
 * text has @phrase (folded) in one piece. */
GArray *pb_store_search_rows (PbStore *self, const char *phrase, GError **error);
/* The same, but looks only among @rows, which are few: as long as they are, this is quicker. */
GArray *pb_store_search_among (
    PbStore *self, const char *phrase, const guint32 *rows, guint n_rows, GError **error);
/* Ids of records of @kind whose search text has every word of @query (folded; %NULL for all),
 * newest change first. @limit 0 is no limit. */
GStrv
pb_store_search (PbStore *self, const PbKind *kind, const char *query, guint limit, GError **error);
/* (element-type PbValue) (transfer full) (nullable): the records of @kind that name @code, or a
 * record that was merged into it, at @pointer, which has no places in lists: "/pledge",
 * "/parties/entity". Newest change first. */
GPtrArray *pb_store_list_linked (
    PbStore *self, const PbKind *kind, const char *pointer, const char *code, GError **error);
gint64 pb_store_count (PbStore *self, const PbKind *kind, GError **error);

/**
 * PbRevision:
 * @number: revision
 * @digest: SHA-256 of its canonical form
 * @parent: (nullable): digest of the revision it was made from
 * @modified: RFC 3339
 * @origin: "here", "import" or, when a merge made it, "merge"
 * @gap: it was made from another, which is not in this register
 */
typedef struct {
  guint number;
  char *digest;
  char *parent;
  char *modified;
  char *origin;
  gboolean gap;
} PbRevision;

void pb_revision_free (PbRevision *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbRevision, pb_revision_free)
/* (element-type PbRevision) (transfer full): newest first. */
GPtrArray *pb_store_history (PbStore *self, const char *id, GError **error);
PbValue *pb_store_load_revision (PbStore *self, const char *id, const char *digest, GError **error);

/* Carries out a plan, all of it or nothing. @n_written (out) (optional). */
gboolean pb_store_apply (
    PbStore *self, const PbPlan *plan, guint *n_written, GCancellable *cancellable, GError **error);
/**
 * PbStoreImport:
 *
 * One import that comes in several plans, of which only one need be in memory: all of them or
 * nothing. Between two plans the register can be asked, and has what was written so far.
 */
typedef struct _PbStoreImport PbStoreImport;

/* Told how many records are written, in the thread that writes. */
typedef void (*PbStoreProgress) (guint n_written, gpointer user_data);

PbStoreImport *pb_store_import_begin (PbStore *self, GError **error);
void
pb_store_import_set_progress (PbStoreImport *self, PbStoreProgress progress, gpointer user_data);
/* Nothing has happened unless it was committed. */
void pb_store_import_free (PbStoreImport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbStoreImport, pb_store_import_free)
gboolean pb_store_import_add (PbStoreImport *self,
                              const PbPlan *plan,
                              GCancellable *cancellable,
                              GError **error);
/* @n_written: (out) (optional). */
gboolean pb_store_import_commit (PbStoreImport *self, guint *n_written, GError **error);
/* Takes back the last import, when nothing it wrote has changed since. */
gboolean pb_store_undo_import (PbStore *self, guint *n_undone, GError **error);
gboolean pb_store_can_undo_import (PbStore *self);

/* Notes that records went out in a file: seals them. (element-type PbValue) */
gboolean
pb_store_mark_exported (PbStore *self, const char *file_id, GPtrArray *records, GError **error);

/* A verified copy (SQLite's backup interface, then quick_check of the copy). Never overwrites. */
gboolean pb_store_backup (PbStore *self, const char *path, GError **error);
/* A backup in the folder "backups" beside the register, the oldest beyond @keep removed; does
 * nothing when the newest is younger than a day. */
gboolean pb_store_backup_rotate (PbStore *self, guint keep, GError **error);
/* Whole check: integrity, foreign keys, digests of every revision, links and search text against
 * the records. Adds findings; %FALSE with an error only when it cannot run. */
gboolean pb_store_verify (PbStore *self, GPtrArray *findings, GError **error);
