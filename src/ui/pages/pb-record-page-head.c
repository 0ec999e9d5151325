/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-record-page-head.h"

#include <glib/gi18n-lib.h>

#include "domain/pb-language.h"
#include "domain/pb-money.h"
#include "domain/pb-party.h"
#include "domain/pb-record-text.h"
#include "domain/pb-record.h"
#include "ui/pb-window.h"
#include "ui/widgets/pb-heading.h"
#include "ui/widgets/pb-read-label.h"
#include "ui/widgets/pb-wrapping-button.h"

/* A line goes the way of the interface, also when its first word does not. */
#define RIGHT_TO_LEFT_MARK "\u200f"

static char *
format (const PbKind *kind, PbValue *record, const char *name)
{
  const PbField *field = pb_kind_find_field (kind, name);

  return pb_field_format (field, pb_value_get_member (record, name));
}

static void
add_text (GtkWidget *box, const char *text, const char *css_class)
{
  if (text && *text)
    gtk_box_append (GTK_BOX (box), pb_read_label_new (text, css_class));
}

/* Several facts, as far as they are known, in one line. */
static void
add_facts (GtkWidget *box, const char *const *facts, guint n_facts)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) known = NULL;
  g_autofree char *text = NULL;
  g_autofree char *marked = NULL;

  for (guint i = 0; i < n_facts; i++)
    if (facts[i] && *facts[i])
      g_strv_builder_add (builder, facts[i]);
  known = g_strv_builder_end (builder);
  text = g_strjoinv (C_ ("list separator", " · "), known);
  if (*text && gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL)
    marked = g_strconcat (RIGHT_TO_LEFT_MARK, text, NULL);
  add_text (box, marked ? marked : text, NULL);
}

/* Who leads, or is named first. */
static PbValue *
find_leader (PbValue *parties)
{
  PbValue *leader = pb_party_find_leader (parties);

  return leader ? leader : pb_value_get_item (parties, 0);
}

static const char *
get_party_name (PbValue *party, PbValue *names)
{
  const char *name = pb_value_get_member_string (party, "name");
  const char *id = pb_value_get_member_string (party, "entity");

  return name ? name : id ? pb_value_get_member_string (names, id) : NULL;
}

static void
add_parties (GtkWidget *box, PbValue *pledge, PbValue *names)
{
  PbValue *parties = pb_value_get_member (pledge, "parties");
  guint n = pb_value_get_length (parties);
  const char *leader = n > 0 ? get_party_name (find_leader (parties), names) : NULL;
  g_autofree char *text = NULL;

  if (!leader)
    return;
  if (n == 1)
    text = g_strdup (leader);
  else
    /* Translators: who makes a pledge: the one who leads, and how many others. */
    text = g_strdup_printf (ngettext ("%1$s and %2$u other", "%1$s and %2$u others", n - 1), leader,
                            n - 1);
  add_text (box, text, "heading");
}

static void
add_money (GtkWidget *box, PbValue *pledge)
{
  const PbField *field = pb_kind_find_field (&pb_pledge_kind, "financial");
  PbValue *financial = pb_value_get_member (pledge, field->name);
  g_autofree char *amount = NULL;
  g_autofree char *usd = NULL;

  if (!pb_field_applies (field, pledge))
    return;
  amount = pb_money_format (financial);
  usd = pb_money_note_usd (financial);
  add_text (box, amount ? amount : _ ("The amount is not known."), amount ? "record-money" : NULL);
  add_text (box, usd, NULL);
}

static void
add_pledge (GtkWidget *box, PbValue *pledge, PbValue *names)
{
  g_autofree char *time = pb_record_text_make_span (&pb_pledge_kind, pledge, "start", "end");
  g_autofree char *implementation = format (&pb_pledge_kind, pledge, "implementation");
  g_autofree char *types = format (&pb_pledge_kind, pledge, "types");
  const char *const facts[] = { types, time, implementation };

  add_parties (box, pledge, names);
  add_facts (box, facts, G_N_ELEMENTS (facts));
  add_money (box, pledge);
}

static void
add_entity (GtkWidget *box, PbValue *entity)
{
  g_autofree char *acronym = format (&pb_entity_kind, entity, "acronym");
  g_autofree char *type = format (&pb_entity_kind, entity, "type");
  g_autofree char *country = format (&pb_entity_kind, entity, "country");
  const char *const facts[] = { acronym, type, country };

  add_facts (box, facts, G_N_ELEMENTS (facts));
}

static void
open_pledge_cb (GtkButton *button, const char *pledge)
{
  PbWindow *window = pb_window_of (GTK_WIDGET (button));

  if (window)
    pb_window_read_record (window, &pb_pledge_kind, pledge);
}

static void
free_id (gpointer id, GClosure *closure)
{
  g_free (id);
}

static void
add_report (GtkWidget *box, PbValue *report)
{
  const char *pledge = pb_value_get_member_string (report, "pledge");
  g_autofree char *period =
      pb_record_text_make_span (&pb_report_kind, report, "period_start", "period_end");
  g_autofree char *implementation = format (&pb_report_kind, report, "implementation");
  const char *const facts[] = { pb_kind_get_label (&pb_report_kind), period, implementation };
  GtkWidget *button = pb_wrapping_button_set_up (gtk_button_new_with_label (_ ("Open the Pledge")));

  add_facts (box, facts, G_N_ELEMENTS (facts));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_sensitive (button, pledge != NULL);
  g_signal_connect_data (button, "clicked", G_CALLBACK (open_pledge_cb), g_strdup (pledge), free_id,
                         0);
  gtk_box_append (GTK_BOX (box), button);
}

GtkWidget *
pb_record_page_head_new (const PbKind *kind, PbValue *record, PbValue *names, const char *language)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  const char *title =
      pb_value_get_member_string (pb_value_get_member (record, kind->title), language);
  GtkWidget *heading =
      pb_heading_new (title ? title : pb_record_title (kind, record), "title-1", 1);

  gtk_box_append (GTK_BOX (box), heading);
  if (kind == &pb_pledge_kind)
    add_pledge (box, record, names);
  else if (kind == &pb_report_kind)
    add_report (box, record);
  else
    add_entity (box, record);
  return box;
}
