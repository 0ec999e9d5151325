/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-keyring.h"

#include "domain/pb-trust.h"
#include "exchange/pb-file.h"
#include "exchange/pb-secret.h"
#include "exchange/pb-submission.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sodium.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define SUFFIX ".key"
/* Before the seed in base 64, which a line feed ends. */
#define HEADER "pledgebook/private-key/1 "
#define SEED_LENGTH (sodium_base64_ENCODED_LEN (PB_KEY_SEED_BYTES, SEED_VARIANT) - 1)
#define SEED_VARIANT sodium_base64_VARIANT_ORIGINAL
#define FILE_LENGTH (strlen (HEADER) + SEED_LENGTH + 1)

struct _PbKeyring {
  char *folder;
};

PbKeyring *
pb_keyring_new (const char *folder)
{
  PbKeyring *self = g_new (PbKeyring, 1);

  self->folder = folder != NULL
                     ? g_strdup (folder)
                     : g_build_filename (g_get_user_data_dir (), "pledgebook", "keys", NULL);
  return self;
}

void
pb_keyring_free (PbKeyring *self)
{
  g_free (self->folder);
  g_free (self);
}

static char *
locate (PbKeyring *self, const char *signer)
{
  g_autofree char *name = g_strconcat (signer, SUFFIX, NULL);

  return g_build_filename (self->folder, name, NULL);
}

/* Reads straight into locked memory, no more than a key file has. */
static gssize
read_into (int fd, guchar *text, gsize length)
{
  gsize at = 0;

  while (at < length) {
    gssize count = read (fd, text + at, length - at);

    if (count < 0 && errno == EINTR)
      continue;
    if (count < 0)
      return -1;
    if (count == 0)
      break;
    at += count;
  }
  return (gssize) at;
}

static PbKey *
parse (const guchar *text, gssize length)
{
  g_autoptr (PbSecret) seed = pb_secret_new (PB_KEY_SEED_BYTES);
  gsize found;

  if (length != (gssize) FILE_LENGTH || memcmp (text, HEADER, strlen (HEADER)) != 0 ||
      text[length - 1] != '\n' ||
      sodium_base642bin (seed, PB_KEY_SEED_BYTES, (const char *) text + strlen (HEADER),
                         SEED_LENGTH, NULL, &found, NULL, SEED_VARIANT) != 0 ||
      found != PB_KEY_SEED_BYTES)
    return NULL;
  return pb_key_new_for_seed (seed);
}

static PbKey *
read_key (int fd, const char *path, GError **error)
{
  g_autoptr (PbSecret) text = pb_secret_new (FILE_LENGTH + 1);
  gssize length = read_into (fd, text, FILE_LENGTH + 1);
  PbKey *key = length >= 0 ? parse (text, length) : NULL;

  if (key == NULL)
    g_set_error (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_READ,
                 _ ("The key in “%s” is damaged. Load it again from its transfer file."), path);
  return key;
}

static gboolean
is_private (int fd, const char *path, GError **error)
{
  struct stat info;

  if (fstat (fd, &info) == 0 && S_ISREG (info.st_mode) && (info.st_mode & (S_IRWXG | S_IRWXO)) == 0)
    return TRUE;
  g_set_error (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_READ,
               _ ("The key in “%s” is not used, because others on this computer may read it. Take "
                  "their permission away (chmod 600)."),
               path);
  return FALSE;
}

PbKey *
pb_keyring_load (PbKeyring *self, const char *signer, GError **error)
{
  g_autofree char *path = NULL;
  PbKey *key;
  int fd;

  g_return_val_if_fail (pb_signer_is_valid (signer), NULL);

  path = locate (self, signer);
  fd = open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  if (fd < 0 && errno == ENOENT)
    return NULL;
  if (fd < 0) {
    g_set_error (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_READ,
                 _ ("You are not allowed to read the key in “%s”."), path);
    return NULL;
  }
  key = is_private (fd, path, error) ? read_key (fd, path, error) : NULL;
  close (fd);
  return key;
}

gboolean
pb_keyring_has (PbKeyring *self, const char *signer)
{
  g_autofree char *path = locate (self, signer);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static PbSecret *
create_text (const PbKey *key)
{
  PbSecret *text = pb_secret_new (FILE_LENGTH + 1);

  memcpy (text, HEADER, strlen (HEADER));
  sodium_bin2base64 ((char *) text + strlen (HEADER), SEED_LENGTH + 1, pb_key_get_seed (key),
                     PB_KEY_SEED_BYTES, SEED_VARIANT);
  text[FILE_LENGTH - 1] = '\n';
  return text;
}

static gboolean
fill (int fd, const guchar *text, gsize length)
{
  while (length > 0) {
    gssize count = write (fd, text, length);

    if (count < 0 && errno == EINTR)
      continue;
    if (count <= 0)
      return FALSE;
    text += count;
    length -= count;
  }
  return fsync (fd) == 0;
}

static gboolean
refuse_to_save (int fault, const char *path, GError **error)
{
  if (fault == EEXIST)
    g_set_error (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_WRITE,
                 _ ("There is a key in “%s” already, and it is never replaced. Forget it first."),
                 path);
  else
    g_set_error (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_WRITE,
                 _ ("The key could not be written to “%s”. Is there room on the disk, and are you "
                    "allowed to write there?"),
                 path);
  return FALSE;
}

/* A link is made only where there is no such name yet, whatever another program does meanwhile. */
static int
write_and_link (const char *temporary, const char *path, int fd, const PbKey *key)
{
  g_autoptr (PbSecret) text = create_text (key);
  int fault = fill (fd, text, FILE_LENGTH) ? 0 : EIO;

  close (fd);
  if (fault == 0 && link (temporary, path) != 0)
    fault = errno;
  g_unlink (temporary);
  if (fault != 0)
    return fault;
  /* A key that may be gone after a power cut must not have signed anything. */
  fault = pb_file_flush_folder (path);
  if (fault != 0)
    g_unlink (path);
  return fault;
}

gboolean
pb_keyring_save (PbKeyring *self, const char *signer, const PbKey *key, GError **error)
{
  g_autofree char *path = NULL;
  g_autofree char *temporary = NULL;
  int fault = 0;
  int fd;

  g_return_val_if_fail (pb_signer_is_valid (signer), FALSE);

  path = locate (self, signer);
  temporary = g_build_filename (self->folder, ".new-XXXXXX", NULL);
  if (g_mkdir_with_parents (self->folder, 0700) != 0 || chmod (self->folder, 0700) != 0)
    return refuse_to_save (errno, path, error);
  fd = g_mkstemp_full (temporary, O_WRONLY | O_CLOEXEC, 0600);
  if (fd < 0)
    return refuse_to_save (EIO, path, error);
  fault = write_and_link (temporary, path, fd, key);
  return fault == 0 || refuse_to_save (fault, path, error);
}

gboolean
pb_keyring_remove (PbKeyring *self, const char *signer, GError **error)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (pb_signer_is_valid (signer), FALSE);

  path = locate (self, signer);
  if (g_unlink (path) == 0 || errno == ENOENT)
    return TRUE;
  g_set_error (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_WRITE,
               _ ("You are not allowed to remove the key in “%s”."), path);
  return FALSE;
}
