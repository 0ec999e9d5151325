/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-key.h"

#include "../support/test-json.h"
#include "exchange/pb-key-transfer.h"
#include "exchange/pb-keyring.h"
#include "exchange/pb-minisig.h"
#include "pb-test-records.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#define SIGNER "7d3c1a52-4b0e-4a57-9c55-0a6f0e1b2c01"
#define PASSPHRASE "nine green bottles"

/* As little as Argon2id lets one take: the tests try the file, not the patience of a thief. */
static const PbKeyCost CHEAP = { 1, 8192 };

/* The first test of RFC 8032, section 7.1. */
static const guchar rfc_seed[PB_KEY_SEED_BYTES] = {
  0x9d, 0x61, 0xb1, 0x9d, 0xef, 0xfd, 0x5a, 0x60, 0xba, 0x84, 0x4a, 0xf4, 0x92, 0xec, 0x2c, 0xc4,
  0x44, 0x49, 0xc5, 0x69, 0x7b, 0x32, 0x69, 0x19, 0x70, 0x3b, 0xac, 0x03, 0x1c, 0xae, 0x7f, 0x60,
};
static const guchar rfc_public[32] = {
  0xd7, 0x5a, 0x98, 0x01, 0x82, 0xb1, 0x0a, 0xb7, 0xd5, 0x4b, 0xfe, 0xd3, 0xc9, 0x64, 0x07, 0x3a,
  0x0e, 0xe1, 0x72, 0xf3, 0xda, 0xa6, 0x23, 0x25, 0xaf, 0x02, 0x1a, 0x68, 0xf7, 0x07, 0x51, 0x1a,
};
static const guchar rfc_signature[64] = {
  0xe5, 0x56, 0x43, 0x00, 0xc3, 0x60, 0xac, 0x72, 0x90, 0x86, 0xe2, 0xcc, 0x80, 0x6e, 0x82, 0x8a,
  0x84, 0x87, 0x7f, 0x1e, 0xb8, 0xe5, 0xd9, 0x74, 0xd8, 0x73, 0xe0, 0x65, 0x22, 0x49, 0x01, 0x55,
  0x5f, 0xb8, 0x82, 0x15, 0x90, 0xa3, 0x3b, 0xac, 0xc6, 0x1e, 0x39, 0x70, 0x1c, 0xf9, 0xb4, 0x6b,
  0xd2, 0x5b, 0xf5, 0xf0, 0x59, 0x5b, 0xbe, 0x24, 0x65, 0x51, 0x41, 0x43, 0x8e, 0x7a, 0x10, 0x0b,
};

static void
test_known_answer (void)
{
  g_autoptr (PbKey) key = pb_key_new_for_seed (rfc_seed);
  guchar signature[64];

  pb_key_sign (key, NULL, 0, signature);
  g_assert_cmpmem (pb_key_get_public (key)->bytes, 32, rfc_public, sizeof rfc_public);
  g_assert_cmpmem (signature, sizeof signature, rfc_signature, sizeof rfc_signature);
  g_assert_true (pb_public_key_verify (pb_key_get_public (key), signature, NULL, 0));
  g_assert_false (pb_public_key_verify (pb_key_get_public (key), signature, rfc_public, 1));
}

static void
test_keys_differ (void)
{
  g_autoptr (PbKey) one = pb_key_new ();
  g_autoptr (PbKey) other = pb_key_new ();

  g_assert_cmpstr (pb_key_get_text (one), !=, pb_key_get_text (other));
}

static void
test_text (void)
{
  g_autoptr (PbKey) key = pb_key_new_for_seed (rfc_seed);
  const char *text = pb_key_get_text (key);
  PbPublicKey parsed;

  g_assert_cmpuint (strlen (text), ==, PB_PUBLIC_KEY_LENGTH);
  g_assert_true (g_str_has_prefix (text, "RW"));
  g_assert_true (pb_public_key_parse (&parsed, text));
  g_assert_cmpmem (parsed.bytes, 32, rfc_public, 32);
  /* Another number, another key, or no key at all. */
  for (gsize i = 0; i < PB_PUBLIC_KEY_LENGTH; i++) {
    g_autofree char *changed = g_strdup (text);

    changed[i] = changed[i] == 'A' ? 'B' : 'A';
    g_assert_false (pb_public_key_parse (&parsed, changed));
  }
  g_assert_false (pb_public_key_parse (&parsed, ""));
  g_assert_false (pb_public_key_parse (&parsed, NULL));
}

/* It has been read out on the telephone: it must never change. */
static void
test_fingerprint (void)
{
  g_autoptr (PbKey) key = pb_key_new_for_seed (rfc_seed);
  g_autofree char *fingerprint = pb_public_key_fingerprint (pb_key_get_text (key));

  g_assert_cmpstr (fingerprint, ==, "94128 55553 99902 00119 35534 82200 64100 45075");
  g_assert_null (pb_public_key_fingerprint ("RWQ"));
}

typedef struct {
  char *folder;
  char *path;
  PbKeyring *keyring;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autofree char *top = g_dir_make_tmp ("pledgebook-keys-XXXXXX", NULL);

  self->folder = g_build_filename (top, "keys", NULL);
  self->path = g_build_filename (self->folder, SIGNER ".key", NULL);
  self->keyring = pb_keyring_new (self->folder);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autofree char *top = g_path_get_dirname (self->folder);

  g_unlink (self->path);
  g_rmdir (self->folder);
  g_assert_cmpint (g_rmdir (top), ==, 0);
  pb_keyring_free (self->keyring);
  g_free (self->path);
  g_free (self->folder);
}

static guint
get_mode (const char *path)
{
  struct stat info;

  g_assert_cmpint (stat (path, &info), ==, 0);
  return info.st_mode & 0777;
}

static void
test_keyring (Fixture *self, gconstpointer data)
{
  g_autoptr (PbKey) key = pb_key_new ();
  g_autoptr (PbKey) read = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (pb_keyring_load (self->keyring, SIGNER, &error));
  g_assert_no_error (error);
  g_assert_true (pb_keyring_save (self->keyring, SIGNER, key, &error));
  read = pb_keyring_load (self->keyring, SIGNER, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (pb_key_get_text (read), ==, pb_key_get_text (key));
  g_assert_true (pb_keyring_has (self->keyring, SIGNER));
  g_assert_cmpuint (get_mode (self->folder), ==, 0700);
  g_assert_cmpuint (get_mode (self->path), ==, 0600);
  g_assert_true (pb_keyring_remove (self->keyring, SIGNER, &error));
  g_assert_false (pb_keyring_has (self->keyring, SIGNER));
}

static void
test_keyring_never_replaces (Fixture *self, gconstpointer data)
{
  g_autoptr (PbKey) key = pb_key_new ();
  g_autoptr (PbKey) other = pb_key_new ();
  g_autoptr (PbKey) read = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (pb_keyring_save (self->keyring, SIGNER, key, NULL));
  g_assert_false (pb_keyring_save (self->keyring, SIGNER, other, &error));
  g_assert_error (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_WRITE);
  read = pb_keyring_load (self->keyring, SIGNER, NULL);
  g_assert_cmpstr (pb_key_get_text (read), ==, pb_key_get_text (key));
}

static void
test_keyring_is_private (Fixture *self, gconstpointer data)
{
  g_autoptr (PbKey) key = pb_key_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (pb_keyring_save (self->keyring, SIGNER, key, NULL));
  g_assert_cmpint (g_chmod (self->path, 0640), ==, 0);
  g_assert_null (pb_keyring_load (self->keyring, SIGNER, &error));
  g_assert_error (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_READ);
}

static void
test_keyring_damaged (Fixture *self, gconstpointer data)
{
  g_autoptr (PbKey) key = pb_key_new ();
  g_autofree char *text = NULL;
  gsize length;

  g_assert_true (pb_keyring_save (self->keyring, SIGNER, key, NULL));
  g_assert_true (g_file_get_contents (self->path, &text, &length, NULL));
  for (gsize cut = 0; cut < length; cut += 7) {
    g_autoptr (GError) error = NULL;

    g_assert_true (g_file_set_contents_full (self->path, text, (gssize) cut,
                                             G_FILE_SET_CONTENTS_CONSISTENT, 0600, NULL));
    g_assert_null (pb_keyring_load (self->keyring, SIGNER, &error));
    g_assert_error (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_READ);
  }
}

static void
test_transfer (void)
{
  g_autoptr (GFile) file = pb_test_file ("northwind.pledgebook-key");
  g_autoptr (PbKey) key = pb_key_new ();
  g_autoptr (PbKey) read = NULL;
  g_autofree char *signer = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (pb_key_transfer_write (file, SIGNER, key, PASSPHRASE, &CHEAP, &error));
  g_assert_cmpuint (get_mode (g_file_peek_path (file)), ==, 0600);
  read = pb_key_transfer_read (file, PASSPHRASE, &signer, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (pb_key_get_text (read), ==, pb_key_get_text (key));
  g_assert_cmpstr (signer, ==, SIGNER);
  text = pb_test_read (file);
  g_assert_null (strstr (text, SIGNER));
}

static void
test_transfer_passphrase (void)
{
  g_autoptr (GFile) file = pb_test_file ("wrong.pledgebook-key");
  g_autoptr (PbKey) key = pb_key_new ();
  g_autofree char *signer = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (pb_key_transfer_write (file, SIGNER, key, "short", &CHEAP, &error));
  g_assert_error (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_PASSPHRASE);
  g_clear_error (&error);
  g_assert_true (pb_key_transfer_write (file, SIGNER, key, PASSPHRASE, &CHEAP, NULL));
  g_assert_null (pb_key_transfer_read (file, PASSPHRASE " ", &signer, &error));
  g_assert_error (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_PASSPHRASE);
  g_assert_null (signer);
}

/* Whatever is changed in the file, it is not opened, and a greedy file costs nothing. */
static void
test_transfer_changed (void)
{
  static const struct {
    const char *pointer;
    const char *json;
    int code;
  } cases[] = {
    { "/format", "\"pledgebook/submission\"", PB_EXCHANGE_ERROR_FOREIGN },
    { "/format_version", "\"2.0\"", PB_EXCHANGE_ERROR_FOREIGN },
    { "/derivation", "\"scrypt\"", PB_EXCHANGE_ERROR_FOREIGN },
    { "/cipher", "\"none\"", PB_EXCHANGE_ERROR_FOREIGN },
    { "/operations", "0", PB_EXCHANGE_ERROR_FOREIGN },
    { "/operations", "31", PB_EXCHANGE_ERROR_FOREIGN },
    { "/operations", "2", PB_EXCHANGE_ERROR_PASSPHRASE },
    { "/memory", "1024", PB_EXCHANGE_ERROR_FOREIGN },
    { "/memory", "1099511627776", PB_EXCHANGE_ERROR_FOREIGN },
    { "/salt", "\"AAAA\"", PB_EXCHANGE_ERROR_FOREIGN },
    { "/salt", "\"AAAAAAAAAAAAAAAAAAAAAA==\"", PB_EXCHANGE_ERROR_PASSPHRASE },
    { "/nonce", "\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"", PB_EXCHANGE_ERROR_PASSPHRASE },
    { "/sealed", "\"AAAA\"", PB_EXCHANGE_ERROR_FOREIGN },
    { "/sealed", NULL, PB_EXCHANGE_ERROR_FOREIGN },
  };
  g_autoptr (GFile) file = pb_test_file ("changed.pledgebook-key");
  g_autoptr (PbKey) key = pb_key_new ();
  g_autofree char *text = NULL;

  g_assert_true (pb_key_transfer_write (file, SIGNER, key, PASSPHRASE, &CHEAP, NULL));
  text = pb_test_read (file);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (PbValue) document = parse_json (text);
    g_autoptr (PbValue) changed = pb_test_with (document, cases[i].pointer, cases[i].json);
    g_autofree char *other = pb_json_pretty (changed);
    g_autofree char *signer = NULL;
    g_autoptr (GError) error = NULL;

    pb_test_write (file, other, -1);
    g_assert_null (pb_key_transfer_read (file, PASSPHRASE, &signer, &error));
    g_assert_error (error, PB_EXCHANGE_ERROR, cases[i].code);
  }
}

static gboolean
run_minisign (GFile *file, const PbKey *key)
{
  g_autoptr (GSubprocess) minisign = g_subprocess_new (
      G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, NULL, "minisign",
      "-Vm", g_file_peek_path (file), "-P", pb_key_get_text (key), NULL);

  g_assert_nonnull (minisign);
  return g_subprocess_wait_check (minisign, NULL, NULL);
}

static void
test_minisign (void)
{
  g_autofree char *program = g_find_program_in_path ("minisign");
  g_autoptr (GFile) file = pb_test_file ("signed.json");
  g_autoptr (GFile) beside = pb_test_file ("signed.json" PB_MINISIG_SUFFIX);
  g_autoptr (PbKey) key = pb_key_new ();
  g_autoptr (PbKey) other = pb_key_new ();
  g_autofree char *signature = NULL;
  g_autofree char *renamed = NULL;
  g_autoptr (GError) error = NULL;

  if (program == NULL) {
    g_test_skip ("minisign is not installed");
    return;
  }
  pb_test_write (file, "{\"a\": 1}\n", -1);
  g_assert_true (pb_minisig_write (file, key, NULL, &error));
  g_assert_true (run_minisign (file, key));
  g_assert_false (run_minisign (file, other));
  signature = pb_test_read (beside);
  g_assert_nonnull (strstr (signature, "file:signed.json"));
  renamed = g_strdup (signature);
  strstr (renamed, "file:signed")[5] = 'S';
  pb_test_write (beside, renamed, -1);
  g_assert_false (run_minisign (file, key));
  pb_test_write (beside, signature, -1);
  pb_test_write (file, "{\"a\": 2}\n", -1);
  g_assert_false (run_minisign (file, key));
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/key/known-answer", test_known_answer);
  g_test_add_func ("/key/differ", test_keys_differ);
  g_test_add_func ("/key/text", test_text);
  g_test_add_func ("/key/fingerprint", test_fingerprint);
  g_test_add ("/key/ring", Fixture, NULL, set_up, test_keyring, tear_down);
  g_test_add ("/key/ring/never-replaces", Fixture, NULL, set_up, test_keyring_never_replaces,
              tear_down);
  g_test_add ("/key/ring/private", Fixture, NULL, set_up, test_keyring_is_private, tear_down);
  g_test_add ("/key/ring/damaged", Fixture, NULL, set_up, test_keyring_damaged, tear_down);
  g_test_add_func ("/key/transfer", test_transfer);
  g_test_add_func ("/key/transfer/passphrase", test_transfer_passphrase);
  g_test_add_func ("/key/transfer/changed", test_transfer_changed);
  g_test_add_func ("/key/minisign", test_minisign);
  status = g_test_run ();
  pb_test_clean_up ();
  return status;
}
