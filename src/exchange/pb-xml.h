/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/pb-new-file.h"

/**
 * PbXml:
 *
 * An XML 1.0 document being written, indented. Texts of any kind are safe: what XML has no way of
 * writing is left out.
 */
typedef struct _PbXml PbXml;

/* @file: belongs to the caller, and must live longer. */
PbXml *pb_xml_new (PbNewFile *file);
void pb_xml_free (PbXml *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbXml, pb_xml_free)

/* Opens an element, with the names and values of its attributes in turn, ending in %NULL; an
 * attribute whose value is %NULL is left out. */
void pb_xml_open (PbXml *self, const char *name, ...) G_GNUC_NULL_TERMINATED;
void pb_xml_close (PbXml *self);
/* An element without content. */
void pb_xml_add (PbXml *self, const char *name, ...) G_GNUC_NULL_TERMINATED;
/* An element with a text and attributes as above. */
void pb_xml_add_text (PbXml *self, const char *name, const char *text, ...) G_GNUC_NULL_TERMINATED;
