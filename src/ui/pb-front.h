/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/pb-register.h"

/**
 * PbFront:
 *
 * What stands in front when no page is over it: the places with their switcher (in the header bar,
 * or at the bottom when narrow), or the ways in as long as the register is empty.
 */
#define PB_TYPE_FRONT (pb_front_get_type ())
G_DECLARE_FINAL_TYPE (PbFront, pb_front, PB, FRONT, AdwBin)

/* @is_samples: says so in a bar and offers the way back
 * @place: where to begin, see pb_front_set_place() */
PbFront *pb_front_new (PbRegister *reg, gboolean is_samples, const char *place);
/* Whether there are places yet: an empty register has none. */
gboolean pb_front_has_places (PbFront *self);
/* "overview", "pledges", "entities" or "exchange"; another name changes nothing. */
void pb_front_set_place (PbFront *self, const char *name);
/* Shows the place of such records with what a query finds among them. */
void pb_front_browse (PbFront *self, const PbKind *kind, const char *query);
const char *pb_front_get_place (PbFront *self);
/* Puts the focus into the place where work goes on. */
void pb_front_focus_place (PbFront *self);
/* Puts the focus on what hands records over, once their place is shown. */
void pb_front_find_export (PbFront *self);
/* Puts the focus into the search entry of the place, or of that of the pledges. */
void pb_front_find (PbFront *self);
