/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/pb-trust.h"
#include "store/pb-decision.h"
#include "store/pb-store.h"

/* The part of #PbStore that knows whom to believe. Secret keys never come here. */

/* (element-type PbKnownKey) (transfer full): of one signer, or of all (@signer: (nullable)). */
GPtrArray *pb_store_list_keys (PbStore *self, const char *signer, GError **error);
/* Notes what is thought of a key, and that it was decided now. A signer has one current key: the
 * one before becomes a replaced one. */
gboolean pb_store_trust_key (
    PbStore *self, const char *signer, const char *key, PbTrust trust, GError **error);
/* Forgets all keys of a signer, so that its next file is a first contact again. */
gboolean pb_store_forget_keys (PbStore *self, const char *signer, GError **error);

/* (element-type PbDecision) (transfer full): about one signer or record, oldest first. */
GPtrArray *pb_store_list_decisions (PbStore *self, const char *subject, GError **error);
