/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-signature.h"

#include "base/pb-json.h"
#include "exchange/pb-base64.h"
#include "exchange/pb-envelope.h"
#include "exchange/pb-format.h"
#include "exchange/pb-map.h"

#include <string.h>

#define SIGNATURE_BYTES 64

static PbValue *
without_member (PbValue *map, const char *name)
{
  return pb_value_with_member (map, name, NULL);
}

char *
pb_signature_message (PbValue *document, const char *signer)
{
  const PbFormat *format = pb_format_find_for (document);
  g_autoptr (PbValue) unsigned_file = without_member (document, PB_SIGNATURES);
  g_autoptr (PbValue) envelope = without_member (unsigned_file, PB_ENVELOPE_PAYLOAD);
  g_autofree char *digest = pb_json_digest (envelope);

  g_return_val_if_fail (format != NULL, NULL);

  return g_strdup_printf ("%s/%d\n%s\n%s\n", format->id, format->major, signer, digest);
}

static PbValue *
create_signature (const char *message, const char *signer, const PbKey *key)
{
  gboolean is_entity = !g_str_equal (signer, PB_SIGNER_SECRETARIAT);
  guchar bytes[SIGNATURE_BYTES];
  g_autofree char *value = NULL;

  pb_key_sign (key, (const guchar *) message, strlen (message), bytes);
  value = pb_base64_encode (bytes, sizeof bytes);
  return pb_map_of ((const PbMember[]){
      { "entity", is_entity ? pb_value_new_string (signer) : NULL },
      { "algorithm", pb_value_new_string (PB_SIGNATURE_ALGORITHM) },
      { "key", pb_value_new_string (pb_key_get_text (key)) },
      { "value", pb_value_new_string (value) },
      { NULL },
  });
}

PbValue *
pb_signature_add (PbValue *document, const char *signer, const PbKey *key)
{
  g_autofree char *message = pb_signature_message (document, signer);
  g_autoptr (PbValue) signature = create_signature (message, signer, key);
  PbValue *there = pb_value_get_member (document, PB_SIGNATURES);
  g_autoptr (PbValue) before = there != NULL ? pb_value_ref (there) : pb_value_new_list (NULL, 0);
  g_autoptr (PbValue) signatures =
      pb_value_with_inserted (before, pb_value_get_length (before), signature);

  return pb_value_with_member (document, PB_SIGNATURES, signatures);
}

const char *
pb_signature_get_signer (PbValue *signature)
{
  const char *entity = pb_value_get_member_string (signature, "entity");

  return entity != NULL ? entity : PB_SIGNER_SECRETARIAT;
}

const char *
pb_signature_get_key (PbValue *signature)
{
  return pb_value_get_member_string (signature, "key");
}

gboolean
pb_signature_verify (PbValue *signature, PbValue *document)
{
  const char *algorithm = pb_value_get_member_string (signature, "algorithm");
  const char *value = pb_value_get_member_string (signature, "value");
  g_autofree char *message = NULL;
  guchar bytes[SIGNATURE_BYTES];
  PbPublicKey key;

  if (g_strcmp0 (algorithm, PB_SIGNATURE_ALGORITHM) != 0 || value == NULL ||
      !pb_base64_decode (value, bytes, sizeof bytes) ||
      !pb_public_key_parse (&key, pb_signature_get_key (signature)))
    return FALSE;
  message = pb_signature_message (document, pb_signature_get_signer (signature));
  return pb_public_key_verify (&key, bytes, (const guchar *) message, strlen (message));
}
