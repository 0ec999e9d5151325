/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/pb-decision.h"

#include "domain/pb-hold.h"
#include "domain/pb-trust.h"

#include <glib/gi18n-lib.h>

void
pb_decision_free (PbDecision *self)
{
  g_free (self->time);
  g_free (self->subject);
  g_free (self->decision);
  g_free (self->key);
  g_free (self->digest);
  g_free (self->reason);
  g_free (self->file);
  g_free (self);
}

static char *
describe_taken (const PbDecision *self)
{
  const char *reason = pb_hold_describe (pb_hold_find (self->reason));

  if (self->file == NULL)
    /* Translators: %s is a whole sentence, such as "Not signed." */
    return g_strdup_printf (_ ("Taken in by a decision of somebody here. %s"), reason);
  /* Translators: the name of a file; a whole sentence, such as "Not signed." */
  return g_strdup_printf (_ ("Taken in from “%1$s” by a decision of somebody here. %2$s"),
                          self->file, reason);
}

/* A newer program may have other words. */
static const char *
describe_key (const char *decision)
{
  switch (pb_trust_find (decision)) {
  case PB_TRUST_OWN: return _ ("The key was made or loaded here.");
  case PB_TRUST_CONFIRMED: return _ ("The fingerprint of the key was compared.");
  case PB_TRUST_REFUSED: return _ ("The key was refused.");
  case PB_TRUST_ACCEPTED: return _ ("The key was accepted.");
  case PB_TRUST_REPLACED: return _ ("The key was replaced.");
  case PB_TRUST_UNSIGNED:
  case PB_TRUST_WRONG:
  case PB_TRUST_FIRST:
  case PB_TRUST_CHANGED: return decision;
  }
  g_return_val_if_reached (decision);
}

char *
pb_decision_describe (const PbDecision *self)
{
  if (g_str_equal (self->decision, "taken"))
    return describe_taken (self);
  if (g_str_equal (self->decision, "forgotten"))
    return g_strdup (_ ("The keys were forgotten."));
  return g_strdup (describe_key (self->decision));
}
