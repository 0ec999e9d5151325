/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/pb-register.h"

/**
 * PbEntityPledges:
 *
 * The pledges that an entity has a part in, what part, and what they are worth by its shares. Keeps
 * up with the register.
 */
#define PB_TYPE_ENTITY_PLEDGES (pb_entity_pledges_get_type ())
G_DECLARE_FINAL_TYPE (PbEntityPledges, pb_entity_pledges, PB, ENTITY_PLEDGES, AdwBin)

GtkWidget *pb_entity_pledges_new (PbRegister *reg, const char *entity);
