/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/pb-xml.h"
#include "store/pb-store.h"

/**
 * pb_iati_activity_write:
 * @store: where the parties of the pledge are
 *
 * Writes a pledge as an iati-activity, its elements in the order that the schema asks for. How each
 * field is mapped stands in data/interop/iati/README.md.
 *
 * Returns: %FALSE, and writes nothing, for a pledge that lacks what IATI cannot do without: a
 * title, a summary or description, a party with a name, a start or an end
 */
gboolean pb_iati_activity_write (PbXml *xml, PbStore *store, PbValue *pledge);
