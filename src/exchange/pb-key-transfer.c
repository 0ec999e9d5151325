/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-key-transfer.h"

#include "base/pb-finding.h"
#include "base/pb-json.h"
#include "domain/pb-check.h"
#include "domain/pb-trust.h"
#include "exchange/pb-base64.h"
#include "exchange/pb-file.h"
#include "exchange/pb-new-file.h"
#include "exchange/pb-map.h"
#include "exchange/pb-secret.h"
#include "exchange/pb-submission.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

#define FORMAT "pledgebook/key"
#define VERSION "1.0"
#define DERIVATION "argon2id"
#define CIPHER "xsalsa20-poly1305"
#define MOST_BYTES_OF_FILE 4096
#define MOST_OPERATIONS 30
#define MOST_BYTES (1024 * 1024 * 1024)
/* The seed, then the id of the owner with blanks behind it. */
#define OWNER_BYTES 36
#define PLAIN_BYTES (PB_KEY_SEED_BYTES + OWNER_BYTES)
#define SEALED_BYTES (crypto_secretbox_MACBYTES + PLAIN_BYTES)

const PbKeyCost PB_KEY_COST_DEFAULT = { crypto_pwhash_OPSLIMIT_MODERATE,
                                        crypto_pwhash_MEMLIMIT_MODERATE };

static const PbKind transfer_kind = {
  .name = "key",
  .label = NC_ ("kind", "Key"),
  .title = "key",
  .fields =
      (const PbField[]){
          { .name = "format",
            .type = PB_FIELD_TEXT,
            .label = NC_ ("field", "Format"),
            .max = 40,
            .flags = PB_FIELD_REQUIRED },
          { .name = "format_version",
            .type = PB_FIELD_TEXT,
            .label = NC_ ("field", "Version of the format"),
            .max = 20,
            .flags = PB_FIELD_REQUIRED },
          { .name = "key",
            .type = PB_FIELD_TEXT,
            .label = NC_ ("field", "Public key"),
            .max = PB_PUBLIC_KEY_LENGTH,
            .flags = PB_FIELD_REQUIRED },
          { .name = "derivation",
            .type = PB_FIELD_TEXT,
            .label = NC_ ("field", "How the passphrase is used"),
            .max = 20,
            .flags = PB_FIELD_REQUIRED },
          { .name = "operations",
            .type = PB_FIELD_COUNT,
            .label = NC_ ("field", "Passes over the memory"),
            .max = MOST_OPERATIONS,
            .flags = PB_FIELD_REQUIRED },
          { .name = "memory",
            .type = PB_FIELD_COUNT,
            .label = NC_ ("field", "Memory in bytes"),
            .max = MOST_BYTES,
            .flags = PB_FIELD_REQUIRED },
          { .name = "salt",
            .type = PB_FIELD_TEXT,
            .label = NC_ ("field", "Salt"),
            .max = 40,
            .flags = PB_FIELD_REQUIRED },
          { .name = "cipher",
            .type = PB_FIELD_TEXT,
            .label = NC_ ("field", "Cipher"),
            .max = 40,
            .flags = PB_FIELD_REQUIRED },
          { .name = "nonce",
            .type = PB_FIELD_TEXT,
            .label = NC_ ("field", "Nonce"),
            .max = 40,
            .flags = PB_FIELD_REQUIRED },
          { .name = "sealed",
            .type = PB_FIELD_TEXT,
            .label = NC_ ("field", "Private key, encrypted"),
            .max = 200,
            .flags = PB_FIELD_REQUIRED },
          { NULL },
      },
};

/* What the file has in the clear. */
typedef struct {
  PbKeyCost cost;
  guchar salt[crypto_pwhash_SALTBYTES];
  guchar nonce[crypto_secretbox_NONCEBYTES];
  guchar sealed[SEALED_BYTES];
} Box;

/* (nullable): the key that the passphrase makes; %NULL when there is not enough memory. */
static PbSecret *
derive (const Box *box, const char *passphrase, GError **error)
{
  g_autoptr (PbSecret) secret = pb_secret_new (crypto_secretbox_KEYBYTES);

  if (crypto_pwhash (secret, crypto_secretbox_KEYBYTES, passphrase, strlen (passphrase), box->salt,
                     box->cost.operations, box->cost.bytes, crypto_pwhash_ALG_ARGON2ID13) == 0)
    return g_steal_pointer (&secret);
  g_set_error_literal (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_READ,
                       _ ("There is not enough memory to work with the passphrase. Close other "
                          "programs and try again."));
  return NULL;
}

static gboolean
seal (Box *box, const char *signer, const PbKey *key, const char *passphrase, GError **error)
{
  g_autoptr (PbSecret) plain = pb_secret_new (PLAIN_BYTES);
  g_autoptr (PbSecret) secret = NULL;

  randombytes_buf (box->salt, sizeof box->salt);
  randombytes_buf (box->nonce, sizeof box->nonce);
  secret = derive (box, passphrase, error);
  if (secret == NULL)
    return FALSE;
  memcpy (plain, pb_key_get_seed (key), PB_KEY_SEED_BYTES);
  memset (plain + PB_KEY_SEED_BYTES, ' ', OWNER_BYTES);
  memcpy (plain + PB_KEY_SEED_BYTES, signer, strlen (signer));
  return crypto_secretbox_easy (box->sealed, plain, PLAIN_BYTES, box->nonce, secret) == 0;
}

static PbValue *
create_document (const Box *box, const PbKey *key)
{
  g_autofree char *salt = pb_base64_encode (box->salt, sizeof box->salt);
  g_autofree char *nonce = pb_base64_encode (box->nonce, sizeof box->nonce);
  g_autofree char *sealed = pb_base64_encode (box->sealed, sizeof box->sealed);

  return pb_map_of ((const PbMember[]){
      { "format", pb_value_new_string (FORMAT) },
      { "format_version", pb_value_new_string (VERSION) },
      { "key", pb_value_new_string (pb_key_get_text (key)) },
      { "derivation", pb_value_new_string (DERIVATION) },
      { "operations", pb_value_new_number ((double) box->cost.operations) },
      { "memory", pb_value_new_number ((double) box->cost.bytes) },
      { "salt", pb_value_new_string (salt) },
      { "cipher", pb_value_new_string (CIPHER) },
      { "nonce", pb_value_new_string (nonce) },
      { "sealed", pb_value_new_string (sealed) },
      { NULL },
  });
}

gboolean
pb_key_transfer_write (GFile *file,
                       const char *signer,
                       const PbKey *key,
                       const char *passphrase,
                       const PbKeyCost *cost,
                       GError **error)
{
  Box box = { .cost = cost != NULL ? *cost : PB_KEY_COST_DEFAULT };
  g_autoptr (PbValue) document = NULL;
  g_autoptr (PbNewFile) new_file = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (pb_signer_is_valid (signer), FALSE);

  if (g_utf8_strlen (passphrase, -1) < PB_KEY_TRANSFER_LEAST) {
    g_set_error (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_PASSPHRASE,
                 ngettext ("The passphrase is too short: take %d character or more.",
                           "The passphrase is too short: take %d characters or more.",
                           PB_KEY_TRANSFER_LEAST),
                 PB_KEY_TRANSFER_LEAST);
    return FALSE;
  }
  if (!seal (&box, signer, key, passphrase, error))
    return FALSE;
  document = create_document (&box, key);
  text = pb_json_pretty (document);
  new_file = pb_new_file_begin (file, error);
  if (new_file == NULL)
    return FALSE;
  pb_new_file_make_private (new_file);
  pb_new_file_add (new_file, text, -1);
  return pb_new_file_commit (new_file, error);
}

static gboolean
decode_member (PbValue *document, const char *name, guchar *bytes, gsize length)
{
  return pb_base64_decode (pb_value_get_member_string (document, name), bytes, length);
}

static gboolean
has_member (PbValue *document, const char *name, const char *expected)
{
  return g_strcmp0 (pb_value_get_member_string (document, name), expected) == 0;
}

static gboolean
parse (Box *box, PbValue *document)
{
  g_autoptr (GPtrArray) findings = pb_findings_new ();

  pb_check_format (&transfer_kind, document, findings);
  if (findings->len > 0)
    return FALSE;
  box->cost.operations = pb_value_get_number (pb_value_get_member (document, "operations"));
  box->cost.bytes = pb_value_get_number (pb_value_get_member (document, "memory"));
  return has_member (document, "format", FORMAT) &&
         has_member (document, "format_version", VERSION) &&
         has_member (document, "derivation", DERIVATION) &&
         has_member (document, "cipher", CIPHER) &&
         box->cost.operations >= crypto_pwhash_OPSLIMIT_MIN &&
         box->cost.bytes >= crypto_pwhash_MEMLIMIT_MIN &&
         decode_member (document, "salt", box->salt, sizeof box->salt) &&
         decode_member (document, "nonce", box->nonce, sizeof box->nonce) &&
         decode_member (document, "sealed", box->sealed, sizeof box->sealed);
}

static PbKey *
unseal (const Box *box, const char *passphrase, char **signer, GError **error)
{
  g_autoptr (PbSecret) secret = derive (box, passphrase, error);
  g_autoptr (PbSecret) plain = pb_secret_new (PLAIN_BYTES);
  g_autofree char *owner = NULL;

  if (secret == NULL)
    return NULL;
  if (crypto_secretbox_open_easy (plain, box->sealed, SEALED_BYTES, box->nonce, secret) != 0) {
    g_set_error_literal (
        error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_PASSPHRASE,
        _ ("This is not the passphrase that the key was saved with. Check how it is "
           "written, capital letters and blanks too, and try again."));
    return NULL;
  }
  owner = g_strndup ((const char *) plain + PB_KEY_SEED_BYTES, OWNER_BYTES);
  g_strchomp (owner);
  if (!pb_signer_is_valid (owner)) {
    g_set_error_literal (
        error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_DAMAGED,
        _ ("It cannot be told whose key this is. Save it again where it is from."));
    return NULL;
  }
  *signer = g_steal_pointer (&owner);
  return pb_key_new_for_seed (plain);
}

PbKey *
pb_key_transfer_read (GFile *file, const char *passphrase, char **signer, GError **error)
{
  PbJsonLimits limits = PB_JSON_LIMITS_DEFAULT;
  g_autofree char *name = pb_file_get_name (file);
  g_autoptr (GBytes) bytes = pb_file_read (file, MOST_BYTES_OF_FILE, NULL, error);
  g_autoptr (PbValue) document = NULL;
  Box box;

  if (bytes == NULL)
    return NULL;
  document =
      pb_json_parse (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &limits, NULL);
  if (document != NULL && parse (&box, document))
    return unseal (&box, passphrase, signer, error);
  g_set_error (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_FOREIGN,
               _ ("“%s” is not a key that Pledgebook has saved, or it is damaged."), name);
  return NULL;
}
