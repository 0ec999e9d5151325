/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-signature-row.h"

#include <glib/gi18n-lib.h>

#include "ui/widgets/pb-fingerprint-label.h"
#include "ui/widgets/pb-text-label.h"
#include "ui/widgets/pb-wrapping-button.h"

struct _PbSignatureRow {
  AdwExpanderRow parent_instance;

  const PbPlanSignature *signature;
};

enum {
  DECIDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbSignatureRow, pb_signature_row, ADW_TYPE_EXPANDER_ROW)

static gboolean
is_alarming (const PbPlanSignature *signature)
{
  return signature && !pb_trust_is_good (signature->trust);
}

static void
add_line (GPtrArray *lines, const PbPlanFile *file, const PbPlanSignature *signature)
{
  PbSignatureLine *line = g_new (PbSignatureLine, 1);

  *line = (PbSignatureLine){ file, signature };
  g_ptr_array_add (lines, line);
}

static void
add_lines (GPtrArray *lines, const PbPlanFile *file, gboolean alarming)
{
  for (guint i = 0; i < file->signatures->len; i++) {
    const PbPlanSignature *signature = g_ptr_array_index (file->signatures, i);

    if (is_alarming (signature) == alarming)
      add_line (lines, file, signature);
  }
  if (file->signatures->len == 0 && !alarming)
    add_line (lines, file, NULL);
}

GPtrArray *
pb_signature_lines_new (const PbPlan *plan)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < plan->files->len; i++)
    add_lines (lines, g_ptr_array_index (plan->files, i), TRUE);
  for (guint i = 0; i < plan->files->len; i++)
    add_lines (lines, g_ptr_array_index (plan->files, i), FALSE);
  return lines;
}

/* Above it what it is, since four groups of figures take a line where there is little room. */
static void
add_fingerprint (GtkBox *box, const char *title, const char *key)
{
  GtkWidget *both = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (both), pb_text_label_new (title, "heading"));
  gtk_box_append (GTK_BOX (both), pb_fingerprint_label_new (key, "body"));
  gtk_box_append (box, both);
}

static void
decide (PbSignatureRow *self, PbTrust trust)
{
  g_signal_emit (self, signals[DECIDED], 0, (int) trust);
}

static void
trust_clicked_cb (PbSignatureRow *self)
{
  decide (self, PB_TRUST_CONFIRMED);
}

static void
refuse_clicked_cb (PbSignatureRow *self)
{
  decide (self, PB_TRUST_REFUSED);
}

static GtkWidget *
create_button (PbSignatureRow *self, const char *label, GCallback clicked_cb)
{
  GtkWidget *button = pb_wrapping_button_set_up (gtk_button_new_with_mnemonic (label));

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_swapped (button, "clicked", clicked_cb, self);
  return button;
}

static void
add_question (PbSignatureRow *self, GtkBox *box)
{
  GtkWidget *trust = create_button (self, _ ("_Trust the New Key"), G_CALLBACK (trust_clicked_cb));
  GtkWidget *refuse =
      create_button (self, _ ("_Refuse the New Key"), G_CALLBACK (refuse_clicked_cb));

  gtk_box_append (box, pb_text_label_new (_ ("Somebody may pretend to be this sender. Call the "
                                             "sender, at a number that is not from this file, and "
                                             "let the new fingerprint be read out to you."),
                                          NULL));
  gtk_widget_add_css_class (trust, "destructive-action");
  gtk_box_append (box, refuse);
  gtk_box_append (box, trust);
}

/* A key that nobody has compared yet: what the secretariat signs is believed only then. */
static gboolean
is_to_be_compared (const PbPlanSignature *signature)
{
  return signature->trust == PB_TRUST_FIRST || signature->trust == PB_TRUST_ACCEPTED;
}

static GtkWidget *
create_content (PbSignatureRow *self)
{
  const PbPlanSignature *signature = self->signature;
  GtkWidget *row = gtk_list_box_row_new ();
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  gboolean has_changed = signature->trust == PB_TRUST_CHANGED;

  gtk_widget_add_css_class (GTK_WIDGET (box), "import-content");
  if (signature->known_key)
    add_fingerprint (box, _ ("Known Fingerprint"), signature->known_key);
  add_fingerprint (box, has_changed ? _ ("New Fingerprint") : _ ("Fingerprint"), signature->key);
  if (has_changed)
    add_question (self, box);
  if (is_to_be_compared (signature))
    gtk_box_append (box, create_button (self, _ ("_The Fingerprint Is the Same"),
                                        G_CALLBACK (trust_clicked_cb)));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), GTK_WIDGET (box));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  return row;
}

static void
pb_signature_row_class_init (PbSignatureRowClass *klass)
{
  signals[DECIDED] = g_signal_new ("decided", PB_TYPE_SIGNATURE_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
pb_signature_row_init (PbSignatureRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
}

static char *
describe (const PbSignatureLine *line)
{
  const char *trust =
      pb_trust_describe (line->signature ? line->signature->trust : PB_TRUST_UNSIGNED);

  if (!line->file->name)
    return g_strdup (trust);
  /* Translators: the name of a file, and a sentence about its signature. */
  return g_strdup_printf (C_ ("file and signature", "%s · %s"), line->file->name, trust);
}

static const char *
get_icon (const PbPlanSignature *signature)
{
  if (is_alarming (signature))
    return "dialog-warning-symbolic";
  return signature ? "channel-secure-symbolic" : "channel-insecure-symbolic";
}

/**
 * pb_signature_row_new:
 * @line: (transfer none): what it shows; only its plan must outlive the row
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
pb_signature_row_new (const PbSignatureLine *line)
{
  PbSignatureRow *self = g_object_new (PB_TYPE_SIGNATURE_ROW, NULL);
  const PbPlanSignature *signature = line->signature;
  g_autofree char *subtitle = describe (line);
  const char *title = signature && signature->name ? signature->name : _ ("Unknown sender");

  self->signature = signature;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  adw_expander_row_set_icon_name (ADW_EXPANDER_ROW (self), get_icon (signature));
  if (signature && signature->fits)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (self), create_content (self));
  else
    adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (self), FALSE);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self),
                                 signature && signature->fits && signature->trust != PB_TRUST_OWN &&
                                     signature->trust != PB_TRUST_CONFIRMED);
  return GTK_WIDGET (self);
}

const PbPlanSignature *
pb_signature_row_get_signature (PbSignatureRow *self)
{
  g_return_val_if_fail (PB_IS_SIGNATURE_ROW (self), NULL);

  return self->signature;
}
