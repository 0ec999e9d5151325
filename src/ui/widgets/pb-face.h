/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/**
 * PbFace:
 *
 * What has been found out of the sizes of texts in one face: to measure a text takes half as long
 * as to draw it, and a list measures many more rows than it shows.
 */
typedef struct _PbFace PbFace;

typedef enum { PB_LENGTH_SHORT = 1, PB_LENGTH_LONG, PB_LENGTH_UNSURE } PbLength;

PbFace *pb_face_of (GtkWidget *widget);
int pb_face_get_line_height (PbFace *self);
GtkRequisition pb_face_measure (PbFace *self, const char *text);
PbLength pb_face_guess_length (PbFace *self, const char *text, int width);
