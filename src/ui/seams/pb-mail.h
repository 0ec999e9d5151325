/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

/**
 * PbMail:
 * @address: to whom; may be empty
 * @files: (element-type GFile): what is attached; on disks of this computer
 *
 * A mail that the person is to send. Nothing is owned.
 */
typedef struct {
  const char *address;
  const char *subject;
  const char *body;
  GPtrArray *files;
} PbMail;

/**
 * PbMailResult:
 * @PB_MAIL_FAILED: there is no mail program, or the person went away
 * @PB_MAIL_ATTACHED: the mail program has the mail with its files
 * @PB_MAIL_BARE: the mail program has the mail, but the files must be attached by hand
 *
 * How far a mail has come.
 */
typedef enum {
  PB_MAIL_FAILED,
  PB_MAIL_ATTACHED,
  PB_MAIL_BARE,
} PbMailResult;

/* Hands a mail to the person's mail program: through the desktop's portal, which can attach files,
 * or, where there is none, as a link. @parent: (nullable): the window that asks. */
void pb_mail_compose (GtkWindow *parent,
                      const PbMail *mail,
                      GAsyncReadyCallback callback,
                      gpointer user_data);
/* @error: %G_IO_ERROR_CANCELLED when the person went away. */
PbMailResult pb_mail_compose_finish (GAsyncResult *result, GError **error);
