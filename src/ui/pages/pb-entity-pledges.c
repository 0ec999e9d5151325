/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-entity-pledges.h"

#include <glib/gi18n-lib.h>

#include "browse/pb-overview.h"
#include "browse/pb-result.h"
#include "domain/pb-money.h"
#include "domain/pb-record.h"
#include "report/pb-overview-words.h"
#include "store/pb-store-merge.h"
#include "ui/pages/pb-record-page-fields.h"
#include "ui/pages/pb-row-group.h"
#include "ui/pages/pb-state-pill.h"
#include "ui/pb-window.h"
#include "ui/widgets/pb-heading.h"
#include "ui/widgets/pb-read-label.h"
#include "ui/widgets/pb-wrapping-button.h"

/* More are looked at in the place of pledges. */
#define MOST_PLEDGES 50

/* What is read in the store's thread. */
typedef struct {
  GPtrArray *pledges; /* of PbValue, the last changed first, not more than are shown */
  guint64 n_all;
  PbTotals *totals; /* of those that count */
  PbPart part;      /* its shares in them; without a code */
} Reading;

struct _PbEntityPledges {
  AdwBin parent_instance;

  PbRegister *reg;
  char *entity;
  Reading *reading;
  gboolean stale;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (PbEntityPledges, pb_entity_pledges, ADW_TYPE_BIN)

static void
free_reading (gpointer data)
{
  Reading *reading = data;

  g_clear_pointer (&reading->pledges, g_ptr_array_unref);
  g_clear_pointer (&reading->totals, pb_totals_free);
  g_free (reading);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, free_reading)

/* In the store's thread. */

/* Those of @counted that the entity has a part in. A query without texts cannot fail. */
static PbResult *
find_pledges (PbIndex *index, const char *entity, const char *counted)
{
  g_autoptr (PbQuery) all = pb_query_parse (counted, NULL);
  g_autoptr (PbQuery) query = pb_query_with (all, pb_query_field_find ("party"), entity, FALSE);

  return pb_result_new (index, NULL, &pb_pledge_kind, query, NULL);
}

/* It may name the entity by one that was merged into it. */
static PbValue *
load_pledge (PbStore *store, const char *id, GError **error)
{
  g_autoptr (PbValue) pledge = pb_store_load (store, &pb_pledge_kind, id, error);

  return pledge ? pb_store_resolve (store, &pb_pledge_kind, pledge, error) : NULL;
}

static gboolean
read_pledges (Reading *reading, PbIndex *index, PbStore *store, const char *entity, GError **error)
{
  g_autoptr (PbResult) result = find_pledges (index, entity, "");
  g_autoptr (GArray) rows = pb_result_sort (result, PB_ORDER_MODIFIED, FALSE);

  reading->n_all = rows->len;
  reading->pledges = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_value_unref);
  for (guint i = 0; i < MIN (rows->len, MOST_PLEDGES); i++) {
    const PbEntry *entry = pb_index_get_entry (index, g_array_index (rows, guint32, i));
    PbValue *pledge = load_pledge (store, entry->id, error);

    if (!pledge)
      return FALSE;
    g_ptr_array_add (reading->pledges, pledge);
  }
  return TRUE;
}

static void
add_up (Reading *reading, PbIndex *index, const char *entity)
{
  g_autoptr (PbResult) counted = find_pledges (index, entity, PB_OVERVIEW_COUNTED);
  g_autoptr (GPtrArray) parts =
      pb_totals_divide (index, pb_result_get_rows (counted), PB_DIVISION_PARTIES);

  reading->totals = pb_totals_new (index, pb_result_get_rows (counted));
  for (guint i = 0; i < parts->len; i++) {
    const PbPart *part = g_ptr_array_index (parts, i);

    if (g_str_equal (part->code, entity))
      reading->part = *part;
  }
  reading->part.code = NULL;
}

static gpointer
read_job (
    PbIndex *index, PbStore *store, gpointer entity, GCancellable *cancellable, GError **error)
{
  g_autoptr (Reading) reading = g_new0 (Reading, 1);

  if (!read_pledges (reading, index, store, entity, error))
    return NULL;
  add_up (reading, index, entity);
  return g_steal_pointer (&reading);
}

/* Showing. */

static void
row_activated_cb (AdwActionRow *row, PbValue *pledge)
{
  PbWindow *window = pb_window_of (GTK_WIDGET (row));

  if (window)
    pb_window_read_record (window, &pb_pledge_kind, pb_record_get_id (pledge));
}

/* The entity's place among the parties. */
static PbValue *
find_party (PbValue *pledge, const char *entity)
{
  PbValue *parties = pb_value_get_member (pledge, "parties");

  for (guint i = 0; i < pb_value_get_length (parties); i++) {
    PbValue *party = pb_value_get_item (parties, i);

    if (g_strcmp0 (pb_value_get_member_string (party, "entity"), entity) == 0)
      return party;
  }
  return NULL;
}

/* "Lead, Funder · 40% of the money · EUR 12,500" */
static char *
describe_pledge (PbValue *pledge, const char *entity)
{
  const PbField *field = pb_kind_find_field (&pb_pledge_kind, "financial");
  PbValue *party = find_party (pledge, entity);
  g_autofree char *part = party ? pb_record_page_describe_party (party) : g_strdup ("");
  g_autofree char *money = pb_field_applies (field, pledge)
                               ? pb_money_format (pb_value_get_member (pledge, field->name))
                               : NULL;

  if (!money)
    return g_steal_pointer (&part);
  return *part ? g_strjoin (C_ ("list separator", " · "), part, money, NULL)
               : g_steal_pointer (&money);
}

static GtkWidget *
make_row (gpointer item, gpointer user_data)
{
  PbEntityPledges *self = user_data;
  g_autofree char *subtitle = describe_pledge (item, self->entity);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *pill = pb_state_pill_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 pb_record_title (&pb_pledge_kind, item));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  pb_state_pill_set_state (PB_STATE_PILL (pill), pb_record_get_publication (item));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), pill);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect (row, "activated", G_CALLBACK (row_activated_cb), item);
  return row;
}

static void
take_text (GtkWidget *box, char *text)
{
  gtk_box_append (GTK_BOX (box), pb_read_label_new (text, NULL));
  g_free (text);
}

static void
add_count (GtkWidget *box, const PbTotals *totals)
{
  g_autofree char *n = pb_overview_words_make_number (totals->n);
  g_autofree char *n_valued = pb_overview_words_make_number (totals->n_with_value);

  /* Translators: how many pledges, and how many of them with a known amount of money. */
  take_text (box, g_strdup_printf (ngettext ("%1$s pledge, %2$s with a value",
                                             "%1$s pledges, %2$s with a value", (gulong) totals->n),
                                   n, n_valued));
}

/* What is not known is said, and never counted as nothing. */
static void
add_money (GtkWidget *box, const PbPart *part)
{
  guint64 n_lacking = part->n_with_value - part->n_in_usd;
  g_autofree char *money = pb_overview_words_make_money (&part->usd);
  g_autofree char *n = pb_overview_words_make_number (part->n_in_usd);
  g_autofree char *lacking = pb_overview_words_make_number (n_lacking);

  if (part->n_in_usd > 0)
    /* Translators: %1$s is an amount of money such as "1.5 m", of an entity. */
    take_text (box, g_strdup_printf (ngettext ("USD %1$s by its share in %2$s of them",
                                               "USD %1$s by its shares in %2$s of them",
                                               (gulong) part->n_in_usd),
                                     money, n));
  if (n_lacking > 0)
    /* Translators: of so many pledges the amount is known, but not what one entity gives of it. */
    take_text (box, g_strdup_printf (ngettext ("For %s with a value, its share or a rate to US "
                                               "dollars is not stated.",
                                               "For %s with a value, its shares or a rate to US "
                                               "dollars are not stated.",
                                               (gulong) n_lacking),
                                     lacking));
}

static GtkWidget *
make_all_button (PbEntityPledges *self)
{
  g_autoptr (PbQuery) everything = pb_query_parse ("", NULL);
  g_autoptr (PbQuery) query =
      pb_query_with (everything, pb_query_field_find ("party"), self->entity, FALSE);
  GtkWidget *button = gtk_button_new_with_label (_ ("Show All in Pledges"));

  pb_wrapping_button_set_up (button);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.browse-pledges");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", pb_query_get_text (query));
  return button;
}

static GtkWidget *
make_content (PbEntityPledges *self)
{
  const Reading *reading = self->reading;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  gtk_box_append (GTK_BOX (box), pb_heading_new (_ ("Pledges"), "title-4", 2));
  if (reading->n_all == 0) {
    take_text (box, g_strdup (_ ("It has no part in a pledge yet.")));
    return box;
  }
  add_count (box, reading->totals);
  add_money (box, &reading->part);
  if (reading->n_all > reading->totals->n)
    gtk_box_append (GTK_BOX (box), pb_read_label_new (pb_overview_words_get_rule (), "form-note"));
  gtk_box_append (GTK_BOX (box), pb_row_group_new ("", NULL, reading->pledges, make_row, self));
  gtk_box_append (GTK_BOX (box), make_all_button (self));
  return box;
}

/* Reading. */

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  PbEntityPledges *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (Reading) reading = pb_browser_run_finish (PB_BROWSER (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->cancellable);
  self->stale = FALSE;
  /* The rows point into what was read before. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_pointer (&self->reading, free_reading);
  self->reading = g_steal_pointer (&reading);
  adw_bin_set_child (ADW_BIN (self), self->reading ? make_content (self)
                                                   : pb_read_label_new (error->message, NULL));
}

static void
read_anew (PbEntityPledges *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  pb_browser_run (pb_register_get_browser (self->reg), read_job, g_strdup (self->entity), g_free,
                  free_reading, self->cancellable, read_cb, self);
}

static void
changed_cb (PbEntityPledges *self)
{
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    read_anew (self);
}

/* What nobody sees waits until somebody does. */
static void
pb_entity_pledges_map (GtkWidget *widget)
{
  PbEntityPledges *self = PB_ENTITY_PLEDGES (widget);

  GTK_WIDGET_CLASS (pb_entity_pledges_parent_class)->map (widget);

  if (self->stale)
    read_anew (self);
}

/* Life. */

static void
pb_entity_pledges_dispose (GObject *object)
{
  PbEntityPledges *self = PB_ENTITY_PLEDGES (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->reg);
  G_OBJECT_CLASS (pb_entity_pledges_parent_class)->dispose (object);
}

static void
pb_entity_pledges_finalize (GObject *object)
{
  PbEntityPledges *self = PB_ENTITY_PLEDGES (object);

  g_clear_pointer (&self->reading, free_reading);
  g_free (self->entity);
  G_OBJECT_CLASS (pb_entity_pledges_parent_class)->finalize (object);
}

static void
pb_entity_pledges_class_init (PbEntityPledgesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_entity_pledges_dispose;
  G_OBJECT_CLASS (klass)->finalize = pb_entity_pledges_finalize;
  GTK_WIDGET_CLASS (klass)->map = pb_entity_pledges_map;
}

static void
pb_entity_pledges_init (PbEntityPledges *self)
{
  self->stale = TRUE;
}

GtkWidget *
pb_entity_pledges_new (PbRegister *reg, const char *entity)
{
  PbEntityPledges *self = g_object_new (PB_TYPE_ENTITY_PLEDGES, NULL);

  self->reg = g_object_ref (reg);
  self->entity = g_strdup (entity);
  g_signal_connect_object (reg, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
