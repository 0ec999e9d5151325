/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-record-page-top.h"

#include "domain/pb-record.h"
#include "ui/pages/pb-record-page-languages.h"
#include "ui/pages/pb-state-pill.h"

struct _PbRecordPageTop {
  AdwBin parent_instance;

  GtkWidget *pill;
  PbRecordPageLanguages *languages;
};

enum { SIGNAL_CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbRecordPageTop, pb_record_page_top, ADW_TYPE_BIN)

static void
pb_record_page_top_class_init (PbRecordPageTopClass *klass)
{
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
changed_cb (PbRecordPageTop *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
pb_record_page_top_init (PbRecordPageTop *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->pill = pb_state_pill_new ();
  gtk_widget_set_hexpand (self->pill, TRUE);
  gtk_widget_set_halign (self->pill, GTK_ALIGN_START);
  self->languages = pb_record_page_languages_new ();
  g_signal_connect_swapped (self->languages, "changed", G_CALLBACK (changed_cb), self);
  gtk_box_append (GTK_BOX (box), self->pill);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->languages));
  adw_bin_set_child (ADW_BIN (self), box);
}

PbRecordPageTop *
pb_record_page_top_new (void)
{
  return g_object_new (PB_TYPE_RECORD_PAGE_TOP, NULL);
}

void
pb_record_page_top_set_record (PbRecordPageTop *self, const PbKind *kind, PbValue *record)
{
  pb_state_pill_set_state (PB_STATE_PILL (self->pill), pb_record_get_publication (record));
  pb_record_page_languages_set_record (self->languages, kind, record);
}

const char *
pb_record_page_top_get_language (PbRecordPageTop *self)
{
  return pb_record_page_languages_get (self->languages);
}
