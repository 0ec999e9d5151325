/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/**
 * PbHold:
 * @PB_HOLD_NONE: it is not held
 * @PB_HOLD_UNSIGNED: nobody has signed it, though the key of an entity it belongs to is known
 * @PB_HOLD_WRONG: a signature of its file does not fit
 * @PB_HOLD_STRANGER: signed, but not by an entity it belongs to
 * @PB_HOLD_CHANGED: signed with another key than the one known of its entity
 * @PB_HOLD_REFUSED: signed with a key that a person has refused
 * @PB_HOLD_REPLACED: signed with a key that its entity no longer has
 * @PB_HOLD_UNCONFIRMED: signed by a secretariat whose fingerprint nobody has compared
 * @PB_HOLD_VERDICT: in a state that only the secretariat gives, which has not signed it
 *
 * Why a record of a file must not replace anything unless a person decides so.
 */
typedef enum {
  PB_HOLD_NONE,
  PB_HOLD_UNSIGNED,
  PB_HOLD_WRONG,
  PB_HOLD_STRANGER,
  PB_HOLD_CHANGED,
  PB_HOLD_REFUSED,
  PB_HOLD_REPLACED,
  PB_HOLD_UNCONFIRMED,
  PB_HOLD_VERDICT,
} PbHold;

#define PB_N_HOLDS 9

/* Stable word ("unsigned", …) for the register and programs; "" for none. */
const char *pb_hold_get_name (PbHold hold);
/* The one of this name, %PB_HOLD_NONE for an unknown one or %NULL. */
PbHold pb_hold_find (const char *name);
/* A translated sentence; "" for none. */
const char *pb_hold_describe (PbHold hold);
