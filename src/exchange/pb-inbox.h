/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/**
 * PbInbox:
 *
 * The files to take in, out of what a person has given: files, folders of files, and .zip archives
 * of files. What was in archives is unpacked into a folder of its own, which only this user may
 * read and which goes with the inbox.
 *
 * Of a folder those files count whose names end as ours do, in it and in folders in it; symbolic
 * links are not followed, and hidden files and folders are passed over, in archives, too. An
 * archive is refused as a whole when it is damaged, protected by a password, holds what could leave
 * the folder it is unpacked into, or is larger unpacked than PB_INBOX_MAX_BYTES.
 */
typedef struct _PbInbox PbInbox;

#define PB_INBOX_MAX_FILES 10000
#define PB_INBOX_MAX_BYTES (1024 * 1024 * 1024)
#define PB_INBOX_MAX_DEPTH 8

/* @given: (element-type GFile). %NULL with a #PbExchangeError in a sentence, or when cancelled. */
PbInbox *pb_inbox_new (GPtrArray *given, GCancellable *cancellable, GError **error);
void pb_inbox_free (PbInbox *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbInbox, pb_inbox_free)
/* (element-type GFile) (transfer none): as they were given, those of a folder or archive by name.
 */
GPtrArray *pb_inbox_get_files (PbInbox *self);
