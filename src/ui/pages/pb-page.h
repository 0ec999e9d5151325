/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

/**
 * PbPage:
 *
 * What slides over a place of the window: a header bar with a Back button, title and buttons, and
 * the content under it. Derivable.
 *
 * Signal "saved" (nullable GError): what the page holds has been written, or could not be.
 */
#define PB_TYPE_PAGE (pb_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (PbPage, pb_page, PB, PAGE, AdwBin)

/**
 * PbPageClass:
 * @leave: (nullable): the page is about to be left or the window closed: write what is not written
 *   yet
 * @is_written: (nullable): nothing would be lost if the window closed now, after @leave and once
 *   the store's thread is done
 * @is_settled: (nullable): nothing waits to be written or is on its way; until then "saved" follows
 * @shown: (nullable): the page has come to the front: put the focus where work begins
 * @left: (nullable): a person went back from the page, which goes now unless somebody holds it
 */
struct _PbPageClass {
  AdwBinClass parent_class;

  void (*leave) (PbPage *self);
  gboolean (*is_written) (PbPage *self);
  gboolean (*is_settled) (PbPage *self);
  void (*shown) (PbPage *self);
  void (*left) (PbPage *self);
};

PbPage *pb_page_new (const char *title, GtkWidget *content);
void pb_page_set_title (PbPage *self, const char *title, const char *subtitle);
const char *pb_page_get_title (PbPage *self);
void pb_page_set_content (PbPage *self, GtkWidget *content);
/* Buttons of the header bar, beside Back and at the end. */
void pb_page_pack_start (PbPage *self, GtkWidget *button);
void pb_page_pack_end (PbPage *self, GtkWidget *button);
void pb_page_leave (PbPage *self);
gboolean pb_page_is_written (PbPage *self);
gboolean pb_page_is_settled (PbPage *self);
/* For subclasses: emits "saved". */
void pb_page_tell_saved (PbPage *self, const GError *error);
void pb_page_shown (PbPage *self);
void pb_page_left (PbPage *self);
