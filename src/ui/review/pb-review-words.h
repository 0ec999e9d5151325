/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "domain/pb-kind.h"

/**
 * pb_review_words_new:
 * @kind: what was reviewed
 * @review: what the secretariat says; see domain/pb-review.h
 *
 * A review to be read: the verdict, the day, and every comment under the name of its place.
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *pb_review_words_new (const PbKind *kind, PbValue *review);
