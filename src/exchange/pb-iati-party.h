/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/pb-store.h"

/**
 * PbIatiParty:
 * @party: the part of the pledge
 * @entity: (nullable): its entity, when that is in the register
 * @name: what it is called
 * @ref: (nullable): its identifier: that of org-id.guide where the entity has one, else one that is
 *   made from its id
 * @type: code of OrganisationType
 *
 * A party of a pledge as IATI sees it.
 */
typedef struct {
  PbValue *party;
  PbValue *entity;
  char *name;
  char *ref;
  const char *type;
} PbIatiParty;

/* (element-type PbIatiParty) (transfer full): those of a pledge that have a name, who leads first.
 */
GPtrArray *pb_iati_parties_read (PbStore *store, PbValue *pledge);
