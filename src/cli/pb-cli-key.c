/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/pb-cli-key.h"

#include "cli/pb-cli-output.h"
#include "domain/pb-record.h"

#include <fcntl.h>
#include <glib/gi18n.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#define MOST_BYTES 1024

gboolean
pb_cli_key_check_signer (const char *signer)
{
  if (pb_signer_is_valid (signer))
    return TRUE;
  pb_cli_complain (_ ("“%s” is neither the identifier of an entity nor “secretariat”."), signer);
  return FALSE;
}

char *
pb_cli_key_name_signer (PbStore *store, const char *signer)
{
  g_autoptr (PbValue) entity = pb_store_load (store, &pb_entity_kind, signer, NULL);

  if (g_str_equal (signer, PB_SIGNER_SECRETARIAT))
    return g_strdup (_ ("Secretariat"));
  return g_strdup (entity != NULL ? pb_record_title (&pb_entity_kind, entity)
                                  : _ ("Not in this register"));
}

void
pb_cli_key_print (const char *key)
{
  g_autofree char *fingerprint = pb_public_key_fingerprint (key);

  pb_cli_print (_ ("Public key: %s\n"), key);
  pb_cli_print (_ ("Fingerprint: %s\n"), fingerprint != NULL ? fingerprint : "");
}

/* Without the standard library's buffers, which would keep it. */
static PbSecret *
read_line (int fd)
{
  g_autoptr (PbSecret) line = pb_secret_new (MOST_BYTES);
  gsize length = 0;

  while (length < MOST_BYTES && read (fd, line + length, 1) == 1 && line[length] != '\n')
    length++;
  if (length == 0 || length == MOST_BYTES)
    return NULL;
  line[length] = '\0';
  return g_utf8_validate ((const char *) line, -1, NULL) ? g_steal_pointer (&line) : NULL;
}

/* @prompt: what is asked for where there is a terminal */
static PbSecret *
ask (const char *prompt)
{
  struct termios before;
  struct termios silent;
  PbSecret *line;

  if (tcgetattr (STDIN_FILENO, &before) != 0)
    return read_line (STDIN_FILENO);
  silent = before;
  silent.c_lflag &= ~(tcflag_t) ECHO;
  /* Before anything is asked, so that nothing that is answered is seen or dropped. */
  tcsetattr (STDIN_FILENO, TCSAFLUSH, &silent);
  g_printerr ("%s ", prompt);
  line = read_line (STDIN_FILENO);
  tcsetattr (STDIN_FILENO, TCSADRAIN, &before);
  g_printerr ("\n");
  return line;
}

static PbSecret *
need_passphrase (PbSecret *passphrase)
{
  if (passphrase == NULL)
    pb_cli_complain ("%s", _ ("There is no passphrase. It is one line of text in UTF-8."));
  return passphrase;
}

static PbSecret *
read_from (const char *path)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC);
  g_autofree char *name = g_filename_display_name (path);
  PbSecret *line;

  if (fd < 0) {
    pb_cli_complain (_ ("The passphrase cannot be read from “%s”. Is the file there, and are you "
                        "allowed to read it?"),
                     name);
    return NULL;
  }
  line = read_line (fd);
  close (fd);
  return need_passphrase (line);
}

PbSecret *
pb_cli_key_read_passphrase (const char *path)
{
  return path != NULL ? read_from (path) : need_passphrase (ask (_ ("Passphrase:")));
}

PbSecret *
pb_cli_key_read_new_passphrase (const char *path)
{
  g_autoptr (PbSecret) passphrase = pb_cli_key_read_passphrase (path);
  g_autoptr (PbSecret) repeated = NULL;

  if (path != NULL || passphrase == NULL || !isatty (STDIN_FILENO))
    return g_steal_pointer (&passphrase);
  repeated = ask (_ ("The same once more:"));
  if (repeated != NULL && strcmp ((const char *) passphrase, (const char *) repeated) == 0)
    return g_steal_pointer (&passphrase);
  pb_cli_complain ("%s", _ ("That was not the same. Nothing was saved."));
  return NULL;
}
