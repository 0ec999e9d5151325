/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/**
 * PbPaperTitles:
 * @title: what the paper is called; stands over every page but the first
 * @author: (nullable): whose words it has, for the properties of the file
 * @day: beside it
 * @mark: at the foot of every page, so that loose sheets are known to belong together
 *
 * What is on every page of a paper.
 */
typedef struct {
  const char *title;
  const char *author;
  const char *day;
  const char *mark;
} PbPaperTitles;

/**
 * PbPaper:
 *
 * Text that is set on pages and broken between them, for printing: on A4 or on what the locale uses
 * instead, in its direction, with page numbers. What is added follows what was added before. The
 * text can be searched, screen readers find headings and paragraphs, and the headings are the table
 * of contents that a reader shows beside the pages.
 */
typedef struct _PbPaper PbPaper;

typedef void (*PbPaperFunc) (PbPaper *paper, gpointer user_data);

/**
 * pb_paper_make:
 * @write: adds everything; called twice, because the number of pages stands on the first
 *
 * Returns: (transfer full) (nullable): a PDF file, or %NULL with %G_IO_ERROR_FAILED when there is
 * not enough memory for it
 */
GBytes *
pb_paper_make (const PbPaperTitles *titles, PbPaperFunc write, gpointer user_data, GError **error);
/* @level: 1 for the title of the paper, to 4. Never stands alone at the foot of a page. */
void pb_paper_add_heading (PbPaper *self, guint level, const char *text);
void pb_paper_add_text (PbPaper *self, const char *text);
/* What something is called and, beside it, what it is. @depth: steps to the inside. @language:
 * (nullable): the tag of the language of @value, if that is not the interface's. */
void pb_paper_add_field (
    PbPaper *self, guint depth, const char *label, const char *value, const char *language);
/* Lines to be filled in by hand, each under what belongs there; all of them on one page.
 * @labels: ends in %NULL. */
void pb_paper_add_blanks (PbPaper *self, const char *title, const char *const *labels);
