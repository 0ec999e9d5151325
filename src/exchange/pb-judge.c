/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-judge.h"

#include "domain/pb-record.h"
#include "domain/pb-review.h"
#include "domain/pb-vocabulary.h"
#include "exchange/pb-envelope.h"
#include "exchange/pb-format.h"
#include "exchange/pb-signature.h"

#include <glib/gi18n-lib.h>

/* @known: the keys (PbKnownKey) of each signer that was asked for
 * @first: of each signer that nothing was known of, the key in the plan
 * @rivals: those of them with several keys in the plan
 * @pledges: of each pledge the lowest revision in the plan, by id */
typedef struct {
  PbPlan *plan;
  const PbPlannerLookup *lookup;
  GHashTable *known;
  GHashTable *first;
  GHashTable *rivals;
  GHashTable *pledges;
} Judge;

static char *
find_name (PbValue *document, const char *signer, const PbPlannerLookup *lookup)
{
  PbValue *payload = pb_value_get_member (document, PB_ENVELOPE_PAYLOAD);
  PbValue *entities = pb_value_get_member (payload, pb_entity_kind.plural);
  g_autoptr (PbValue) here = NULL;

  if (g_str_equal (signer, PB_SIGNER_SECRETARIAT))
    return g_strdup (_ ("Secretariat"));
  here = lookup->find (&pb_entity_kind, signer, lookup->user_data);
  if (here != NULL)
    return g_strdup (pb_record_title (&pb_entity_kind, here));
  for (guint i = 0; i < pb_value_get_length (entities); i++) {
    PbValue *entity = pb_value_get_item (entities, i);

    if (g_strcmp0 (pb_record_get_id (entity), signer) == 0)
      return g_strdup (pb_record_title (&pb_entity_kind, entity));
  }
  return NULL;
}

PbPlanFile *
pb_judge_add_file (PbPlan *plan, PbValue *document, const char *name, const PbPlannerLookup *lookup)
{
  PbPlanFile *file = pb_plan_add_file (plan, name);
  PbValue *signatures = pb_value_get_member (document, PB_SIGNATURES);

  file->is_dataset = pb_format_find_for (document) == &pb_format_dataset;
  for (guint i = 0; i < pb_value_get_length (signatures); i++) {
    PbValue *signature = pb_value_get_item (signatures, i);
    PbPlanSignature *added = g_new0 (PbPlanSignature, 1);

    added->signer = g_strdup (pb_signature_get_signer (signature));
    added->name = find_name (document, added->signer, lookup);
    added->key = g_strdup (pb_signature_get_key (signature));
    added->fits = pb_signature_verify (signature, document);
    g_ptr_array_add (file->signatures, added);
  }
  return file;
}

static GPtrArray *
list_keys (const PbPlannerLookup *lookup, const char *signer)
{
  if (lookup->list_keys == NULL)
    return g_ptr_array_new ();
  return lookup->list_keys (signer, lookup->user_data);
}

static GPtrArray *
get_known (Judge *self, const char *signer)
{
  GPtrArray *keys = g_hash_table_lookup (self->known, signer);

  if (keys == NULL) {
    keys = list_keys (self->lookup, signer);
    g_hash_table_insert (self->known, g_strdup (signer), keys);
  }
  return keys;
}

/* (nullable): the key that a signer has now. */
static const char *
find_known_key (Judge *self, const char *signer)
{
  GPtrArray *keys = get_known (self, signer);

  for (guint i = 0; i < keys->len; i++) {
    const PbKnownKey *known = g_ptr_array_index (keys, i);

    if (pb_trust_is_current (known->trust))
      return known->key;
  }
  return NULL;
}

static PbTrust
find_trust (Judge *self, const PbPlanSignature *signature)
{
  GPtrArray *keys = get_known (self, signature->signer);

  for (guint i = 0; i < keys->len; i++) {
    const PbKnownKey *known = g_ptr_array_index (keys, i);

    if (g_str_equal (known->key, signature->key))
      return known->trust;
  }
  return find_known_key (self, signature->signer) != NULL ? PB_TRUST_CHANGED : PB_TRUST_FIRST;
}

static void
settle_signature_cb (gpointer data, gpointer user_data)
{
  PbPlanSignature *signature = data;
  Judge *self = user_data;
  const char *known = find_known_key (self, signature->signer);
  const char *rival;

  g_free (signature->known_key);
  signature->known_key = g_strcmp0 (known, signature->key) != 0 ? g_strdup (known) : NULL;
  signature->trust = signature->fits ? find_trust (self, signature) : PB_TRUST_WRONG;
  if (signature->trust != PB_TRUST_FIRST)
    return;
  rival = g_hash_table_lookup (self->first, signature->signer);
  if (rival != NULL && !g_str_equal (rival, signature->key))
    g_hash_table_add (self->rivals, signature->signer);
  else
    g_hash_table_insert (self->first, signature->signer, signature->key);
}

/* Of two first keys neither is better, whichever file came first. */
static void
settle_rival_cb (gpointer data, gpointer user_data)
{
  PbPlanSignature *signature = data;
  Judge *self = user_data;

  if (signature->trust == PB_TRUST_FIRST && g_hash_table_contains (self->rivals, signature->signer))
    signature->trust = PB_TRUST_CHANGED;
}

static void
foreach_signature (Judge *self, GFunc func)
{
  for (guint i = 0; i < self->plan->files->len; i++) {
    const PbPlanFile *file = g_ptr_array_index (self->plan->files, i);

    g_ptr_array_foreach (file->signatures, func, self);
  }
}

static void
add_parties (GPtrArray *owners, PbValue *pledge)
{
  PbValue *parties = pb_value_get_member (pledge, "parties");

  for (guint i = 0; i < pb_value_get_length (parties); i++) {
    const char *id = pb_value_get_member_string (pb_value_get_item (parties, i), "entity");

    if (id != NULL)
      g_ptr_array_add (owners, g_strdup (id));
  }
}

/* What is here says whose pledge it is, or anybody could make himself a party of it. */
static void
add_owners_of_pledge (Judge *self, GPtrArray *owners, const char *id)
{
  g_autoptr (PbValue) here = self->lookup->find (&pb_pledge_kind, id, self->lookup->user_data);
  const PbPlanItem *planned = g_hash_table_lookup (self->pledges, id);

  if (here != NULL)
    add_parties (owners, here);
  else if (planned != NULL)
    add_parties (owners, planned->record);
}

static void
add_owners_of_report (Judge *self, GPtrArray *owners, PbValue *report)
{
  const char *id = pb_record_get_id (report);
  g_autoptr (PbValue) here = self->lookup->find (&pb_report_kind, id, self->lookup->user_data);
  const char *pledge = pb_value_get_member_string (here != NULL ? here : report, "pledge");

  if (pledge != NULL)
    add_owners_of_pledge (self, owners, pledge);
}

/* Those that this office has found to be one entity speak for one another. */
static void
add_merged (Judge *self, GPtrArray *owners)
{
  guint n = owners->len;

  for (guint i = 0; self->lookup->list_merged != NULL && i < n; i++) {
    g_auto (GStrv) merged =
        self->lookup->list_merged (g_ptr_array_index (owners, i), self->lookup->user_data);

    for (char **id = merged; id != NULL && *id != NULL; id++)
      g_ptr_array_add (owners, g_strdup (*id));
  }
}

/* (element-type utf8) (transfer full): ids of the entities that it belongs to. */
static GPtrArray *
list_owners (Judge *self, const PbPlanItem *item)
{
  GPtrArray *owners = g_ptr_array_new_with_free_func (g_free);
  const char *id = pb_record_get_id (item->record);

  if (item->kind == &pb_entity_kind)
    g_ptr_array_add (owners, g_strdup (id));
  else if (item->kind == &pb_pledge_kind)
    add_owners_of_pledge (self, owners, id);
  else
    add_owners_of_report (self, owners, item->record);
  add_merged (self, owners);
  return owners;
}

static gboolean
vouches (const PbPlanSignature *signature, GPtrArray *owners)
{
  if (g_str_equal (signature->signer, PB_SIGNER_SECRETARIAT))
    return signature->trust == PB_TRUST_OWN || signature->trust == PB_TRUST_CONFIRMED;
  return pb_trust_is_good (signature->trust) &&
         g_ptr_array_find_with_equal_func (owners, signature->signer, g_str_equal, NULL);
}

static gboolean
is_vouched_for (const PbPlanFile *file, GPtrArray *owners)
{
  for (guint i = 0; i < file->signatures->len; i++)
    if (vouches (g_ptr_array_index (file->signatures, i), owners))
      return TRUE;
  return FALSE;
}

static gboolean
has_signature_of (const PbPlanFile *file, PbTrust trust)
{
  for (guint i = 0; i < file->signatures->len; i++)
    if (((const PbPlanSignature *) g_ptr_array_index (file->signatures, i))->trust == trust)
      return TRUE;
  return FALSE;
}

static PbHold
find_bad_key (const PbPlanFile *file)
{
  if (has_signature_of (file, PB_TRUST_CHANGED))
    return PB_HOLD_CHANGED;
  if (has_signature_of (file, PB_TRUST_REFUSED))
    return PB_HOLD_REFUSED;
  return has_signature_of (file, PB_TRUST_REPLACED) ? PB_HOLD_REPLACED : PB_HOLD_NONE;
}

static gboolean
is_of_known_key (Judge *self, GPtrArray *owners)
{
  for (guint i = 0; i < owners->len; i++) {
    const char *owner = g_ptr_array_index (owners, i);

    if (g_hash_table_contains (self->first, owner) || find_known_key (self, owner) != NULL)
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_from_secretariat (const PbPlanFile *file)
{
  for (guint i = 0; i < file->signatures->len; i++) {
    const PbPlanSignature *signature = g_ptr_array_index (file->signatures, i);

    if (g_str_equal (signature->signer, PB_SIGNER_SECRETARIAT))
      return TRUE;
  }
  return FALSE;
}

/* Whether this register is the secretariat's, which has its key. */
static gboolean
is_at_secretariat (Judge *self)
{
  GPtrArray *keys = get_known (self, PB_SIGNER_SECRETARIAT);

  for (guint i = 0; i < keys->len; i++)
    if (((const PbKnownKey *) g_ptr_array_index (keys, i))->trust == PB_TRUST_OWN)
      return TRUE;
  return FALSE;
}

/* Nobody publishes his own pledge by writing into the file that it is published. */
static gboolean
makes_up_verdict (Judge *self, const PbPlanItem *item)
{
  g_autoptr (GPtrArray) nobody = g_ptr_array_new ();

  return pb_vocabulary_find (pb_vocabulary_get (PB_REVIEW_VERDICTS),
                             pb_record_get_publication (item->record)) != NULL &&
         is_at_secretariat (self) && !is_vouched_for (item->from, nobody);
}

/* Whether those it belongs to have signed it. */
static PbHold
judge_signatures (Judge *self, const PbPlanItem *item)
{
  g_autoptr (GPtrArray) owners = NULL;
  PbHold bad;

  if (has_signature_of (item->from, PB_TRUST_WRONG))
    return PB_HOLD_WRONG;
  owners = list_owners (self, item);
  if (is_vouched_for (item->from, owners))
    return PB_HOLD_NONE;
  bad = find_bad_key (item->from);
  if (bad != PB_HOLD_NONE || !is_of_known_key (self, owners))
    return bad;
  if (item->from->signatures->len == 0)
    return PB_HOLD_UNSIGNED;
  return is_from_secretariat (item->from) ? PB_HOLD_UNCONFIRMED : PB_HOLD_STRANGER;
}

static PbHold
judge_item (Judge *self, const PbPlanItem *item)
{
  PbHold hold = judge_signatures (self, item);

  return hold == PB_HOLD_NONE && makes_up_verdict (self, item) ? PB_HOLD_VERDICT : hold;
}

static void
index_pledge_cb (gpointer data, gpointer user_data)
{
  PbPlanItem *item = data;
  Judge *self = user_data;
  const char *id = pb_record_get_id (item->record);
  const PbPlanItem *other = g_hash_table_lookup (self->pledges, id);

  if (item->kind == &pb_pledge_kind &&
      (other == NULL ||
       pb_record_get_revision (item->record) < pb_record_get_revision (other->record)))
    g_hash_table_insert (self->pledges, (char *) id, item);
}

/* Nobody has signed anything yet, here or there. */
static gboolean
knows_nobody (PbPlan *plan, const PbPlannerLookup *lookup)
{
  g_autoptr (GPtrArray) known = list_keys (lookup, NULL);

  for (guint i = 0; i < plan->files->len; i++)
    if (((const PbPlanFile *) g_ptr_array_index (plan->files, i))->signatures->len > 0)
      return FALSE;
  return known->len == 0;
}

void
pb_judge_plan (PbPlan *plan,
               const PbPlannerLookup *lookup,
               PbJudgeChanged changed,
               gpointer user_data)
{
  g_autoptr (GHashTable) known =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GHashTable) first = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) rivals = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) pledges = g_hash_table_new (g_str_hash, g_str_equal);
  Judge self = { plan, lookup, known, first, rivals, pledges };

  if (knows_nobody (plan, lookup))
    return;
  foreach_signature (&self, settle_signature_cb);
  foreach_signature (&self, settle_rival_cb);
  g_ptr_array_foreach (plan->items, index_pledge_cb, &self);
  for (guint i = 0; i < plan->items->len; i++) {
    PbPlanItem *item = g_ptr_array_index (plan->items, i);
    PbHold hold = item->from != NULL ? judge_item (&self, item) : PB_HOLD_NONE;

    if (hold == item->hold)
      continue;
    item->hold = hold;
    changed (item, user_data);
  }
}
