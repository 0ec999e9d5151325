/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/pages/pb-page.h"

/**
 * PbPageStack:
 *
 * Pages that slide over what stands in front. A page that is left before all of it is written is
 * kept until it is, and can be returned to.
 *
 * Signal "changed": another page is on top.
 *
 * Signal "left-saved" (PbPage, nullable GError): a page that was left has been written, or could
 * not be.
 */
#define PB_TYPE_PAGE_STACK (pb_page_stack_get_type ())
G_DECLARE_FINAL_TYPE (PbPageStack, pb_page_stack, PB, PAGE_STACK, AdwBin)

typedef gboolean (*PbPageMatch) (PbPage *page, gconstpointer data);

PbPageStack *pb_page_stack_new (GtkWidget *front);
/* Puts a page on top (takes it); one that is below comes up, and the pages over it are left. */
void pb_page_stack_push (PbPageStack *self, PbPage *page);
/* %FALSE when no page is over the front. */
gboolean pb_page_stack_pop (PbPageStack *self);
/* (nullable) */
PbPage *pb_page_stack_get_top (PbPageStack *self);
/* (nullable): the first page that matches, of those that are over the front or kept. */
PbPage *pb_page_stack_find (PbPageStack *self, PbPageMatch match, gconstpointer data);
/* (nullable): the page that was left last of those that are not written yet. */
PbPage *pb_page_stack_get_kept (PbPageStack *self);
/* What pb_page_leave() and pb_page_is_written() say, of every page. */
void pb_page_stack_leave (PbPageStack *self);
gboolean pb_page_stack_is_written (PbPageStack *self);
