/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/pb-command.h"
#include "domain/pb-trust.h"
#include "exchange/pb-key.h"
#include "exchange/pb-secret.h"

/* The actions of the command "key", each a command of two words. */
extern const PbCommand pb_cli_key_list;
extern const PbCommand pb_cli_key_show;
extern const PbCommand pb_cli_key_new;
extern const PbCommand pb_cli_key_export;
extern const PbCommand pb_cli_key_import;
extern const PbCommand pb_cli_key_trust;
extern const PbCommand pb_cli_key_forget;

/* Whether it names an entity or the secretariat; complains otherwise. */
gboolean pb_cli_key_check_signer (const char *signer);
/* (transfer full): what people call a signer, as far as the register knows. */
char *pb_cli_key_name_signer (PbStore *store, const char *signer);
/* A public key with its fingerprint, a line each. */
void pb_cli_key_print (const char *key);
/* (transfer full) (nullable): the first line of a file, or, for %NULL, what is typed at the
 * terminal without being shown. %NULL after a message. */
PbSecret *pb_cli_key_read_passphrase (const char *path);
/* One that something is to be locked with, so that at the terminal it is asked for twice: nobody
 * could find out what was typed by mistake. */
PbSecret *pb_cli_key_read_new_passphrase (const char *path);
