/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/pb-register.h"

#include <gtk/gtk.h>

/**
 * pb_entity_key_make:
 * @page: (transfer none): where the entity was made final, and what goes wrong is shown
 * @reg: (transfer none): has been given the final entity
 * @id: of the entity
 *
 * Gives an entity that was registered here the key that signs its files, unless it has one.
 */
void pb_entity_key_make (GtkWidget *page, PbRegister *reg, const char *id);
