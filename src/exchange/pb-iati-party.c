/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-iati-party.h"

#include "domain/pb-party.h"
#include "domain/pb-record.h"
#include "exchange/pb-iati-codes.h"

/* Before the id of an entity that no list of organisations has. */
#define OWN_PREFIX "X-PLEDGEBOOK-"
/* What an identifier must not contain. */
#define FORBIDDEN "/&|?:<>\"' \t\r\n"

static void
free_party (gpointer data)
{
  PbIatiParty *self = data;

  pb_value_unref (self->party);
  g_clear_pointer (&self->entity, pb_value_unref);
  g_free (self->name);
  g_free (self->ref);
  g_free (self);
}

static char *
make_ref (PbValue *entity)
{
  const char *scheme = pb_value_get_member_string (entity, "identifier_scheme");
  const char *code = pb_value_get_member_string (entity, "identifier_code");
  char *ref = scheme != NULL && *scheme != '\0' && code != NULL && *code != '\0'
                  ? g_strdup_printf ("%s-%s", scheme, code)
                  : g_strconcat (OWN_PREFIX, pb_record_get_id (entity), NULL);

  return g_strdelimit (ref, FORBIDDEN, '-');
}

/* As it signs here, else as the register calls it. */
static char *
choose_name (PbValue *party, PbValue *entity)
{
  const char *name = pb_value_get_member_string (party, "name");

  if (name == NULL || *name == '\0')
    name = entity != NULL ? pb_record_text (entity, pb_value_get_member (entity, "name")) : NULL;
  return g_strdup (name);
}

static PbIatiParty *
read_party (PbStore *store, PbValue *party)
{
  const char *id = pb_value_get_member_string (party, "entity");
  PbIatiParty *self = g_new0 (PbIatiParty, 1);

  self->party = pb_value_ref (party);
  self->entity = id != NULL ? pb_store_load (store, &pb_entity_kind, id, NULL) : NULL;
  self->name = choose_name (party, self->entity);
  self->ref = self->entity != NULL ? make_ref (self->entity) : NULL;
  self->type = pb_iati_codes_get_organisation (
      self->entity != NULL ? pb_value_get_member_string (self->entity, "type") : NULL);
  return self;
}

GPtrArray *
pb_iati_parties_read (PbStore *store, PbValue *pledge)
{
  PbValue *list = pb_value_get_member (pledge, "parties");
  GPtrArray *parties = g_ptr_array_new_with_free_func (free_party);
  guint n_leads = 0;

  for (guint i = 0; i < pb_value_get_length (list); i++) {
    PbIatiParty *party = read_party (store, pb_value_get_item (list, i));

    if (party->name == NULL || *party->name == '\0')
      free_party (party);
    else if (pb_party_leads (party->party))
      g_ptr_array_insert (parties, (int) n_leads++, party);
    else
      g_ptr_array_add (parties, party);
  }
  return parties;
}
