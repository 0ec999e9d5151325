/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-record-page-fields.h"

#include <glib/gi18n-lib.h>

#include "ui/pages/pb-pledge-coverage.h"
#include "ui/pages/pb-row-group.h"
#include "ui/pb-window.h"
#include "ui/widgets/pb-read-label.h"
#include "ui/widgets/pb-read-table.h"
#include "ui/widgets/pb-record-view.h"
#include "ui/widgets/pb-wrapping-button.h"

#define MAX_COLUMNS 4

/* A list of parts in the order of a field of theirs, which may not be filled in all. */

static int
compare_values (PbValue *a, PbValue *b)
{
  const char *one = pb_value_get_string (a);
  const char *other = pb_value_get_string (b);
  double difference = pb_value_get_number (a) - pb_value_get_number (b);

  if (one || other)
    return one && other ? strcmp (one, other) : one ? -1 : 1;
  return difference < 0 ? -1 : difference > 0;
}

static int
compare_parts (gconstpointer a, gconstpointer b, gpointer name)
{
  PbValue *const *one = a;
  PbValue *const *other = b;

  return compare_values (pb_value_get_member (*one, name), pb_value_get_member (*other, name));
}

/* (element-type PbValue) */
static GPtrArray *
list_parts (PbValue *parts, const char *sort_by)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_value_unref);

  for (guint i = 0; i < pb_value_get_length (parts); i++)
    g_ptr_array_add (list, pb_value_ref (pb_value_get_item (parts, i)));
  if (sort_by)
    g_ptr_array_sort_with_data (list, compare_parts, (gpointer) sort_by);
  return list;
}

/* Tables. */

static gboolean
is_number (const PbField *field)
{
  return field->type == PB_FIELD_AMOUNT || field->type == PB_FIELD_PERCENT;
}

static void
add_row (GtkWidget *table, const PbField *fields, guint n_columns, PbValue *part)
{
  char *cells[MAX_COLUMNS];

  for (guint i = 0; i < n_columns; i++)
    cells[i] = pb_field_format (&fields[i], pb_value_get_member (part, fields[i].name));
  pb_read_table_add_row (table, (const char *const *) cells);
  for (guint i = 0; i < n_columns; i++)
    g_free (cells[i]);
}

/* A column for each field of the parts, which are few and short. */
static GtkWidget *
make_table (const PbField *field, PbValue *parts, const char *sort_by)
{
  g_autoptr (GPtrArray) list = list_parts (parts, sort_by);
  PbReadColumn columns[MAX_COLUMNS];
  guint n_columns = 0;
  GtkWidget *table;

  for (const PbField *part = field->part->fields; part->name && n_columns < MAX_COLUMNS; part++)
    columns[n_columns++] = (PbReadColumn){ pb_field_get_label (part), is_number (part) };
  table = pb_read_table_new (columns, n_columns);
  for (guint i = 0; i < list->len; i++)
    add_row (table, field->part->fields, n_columns, g_ptr_array_index (list, i));
  return pb_record_view_make_line (pb_field_get_label (field), table);
}

static GtkWidget *
make_plan (const PbField *field, PbValue *value, PbRecordPageContext *context)
{
  return make_table (field, value, "year");
}

static GtkWidget *
make_milestones (const PbField *field, PbValue *value, PbRecordPageContext *context)
{
  return make_table (field, value, "due");
}

static GtkWidget *
make_stages (const PbField *field, PbValue *value, PbRecordPageContext *context)
{
  return make_table (field, value, "date");
}

static char *
format_part (const PbField *field, PbValue *part, const char *name)
{
  return pb_field_format (pb_kind_find_field (field->part, name), pb_value_get_member (part, name));
}

/* "200,000 people (2027)" */
static char *
describe_measure (const PbField *field, PbValue *target, const char *measure, const char *day)
{
  g_autofree char *amount = format_part (field, target, measure);
  g_autofree char *date = format_part (field, target, day);
  g_autofree char *unit = format_part (field, target, "unit");
  g_autofree char *whole = NULL;

  if (!*amount)
    return g_strdup ("");
  /* Translators: a number and its unit, such as "200 schools". */
  whole = *unit ? g_strdup_printf (C_ ("target", "%1$s %2$s"), amount, unit) : g_strdup (amount);
  /* Translators: what is to be reached, and by when: "200 schools (2027)". */
  return *date ? g_strdup_printf (C_ ("target", "%1$s (%2$s)"), whole, date)
               : g_steal_pointer (&whole);
}

static GtkWidget *
make_targets (const PbField *field, PbValue *value, PbRecordPageContext *context)
{
  const PbReadColumn columns[] = {
    { pb_field_get_label (pb_kind_find_field (field->part, "indicator")), FALSE },
    { pb_field_get_label (pb_kind_find_field (field->part, "baseline")), FALSE },
    { pb_field_get_label (pb_kind_find_field (field->part, "target")), FALSE },
  };
  GtkWidget *table = pb_read_table_new (columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < pb_value_get_length (value); i++) {
    PbValue *target = pb_value_get_item (value, i);
    g_autofree char *indicator = format_part (field, target, "indicator");
    g_autofree char *baseline = describe_measure (field, target, "baseline", "baseline_date");
    g_autofree char *aim = describe_measure (field, target, "target", "target_date");
    const char *const cells[] = { indicator, baseline, aim };

    pb_read_table_add_row (table, cells);
  }
  return pb_record_view_make_line (pb_field_get_label (field), table);
}

/* Rows that lead to other records. */

static void
row_activated_cb (AdwActionRow *row, const PbKind *kind)
{
  PbWindow *window = pb_window_of (GTK_WIDGET (row));

  if (window)
    pb_window_read_record (window, kind, g_object_get_data (G_OBJECT (row), "id"));
}

static GtkWidget *
make_row (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  return row;
}

static void
lead_to (GtkWidget *row, const PbKind *kind, const char *id)
{
  g_object_set_data_full (G_OBJECT (row), "id", g_strdup (id), g_free);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_signal_connect (row, "activated", G_CALLBACK (row_activated_cb), (gpointer) kind);
}

/* (nullable): what the register calls a record now. */
static const char *
find_name (PbRecordPageContext *context, const char *id)
{
  return id ? pb_value_get_member_string (context->names, id) : NULL;
}

char *
pb_record_page_describe_party (PbValue *party)
{
  const PbKind *kind = pb_kind_find_field (&pb_pledge_kind, "parties")->part;
  PbValue *share = pb_value_get_member (party, "share");
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *roles =
      pb_field_format (pb_kind_find_field (kind, "roles"), pb_value_get_member (party, "roles"));
  g_autofree char *percent = pb_field_format (pb_kind_find_field (kind, "share"), share);
  g_autofree char *portion = NULL;
  g_auto (GStrv) texts = NULL;

  if (*roles)
    g_strv_builder_add (builder, roles);
  if (*percent) {
    /* Translators: how much of the money of a pledge one party gives. */
    portion = g_strdup_printf (C_ ("party", "%s%% of the money"), percent);
    g_strv_builder_add (builder, portion);
  }
  if (pb_value_get_boolean (pb_value_get_member (party, "confirmed")))
    g_strv_builder_add (builder, C_ ("party", "Has confirmed"));
  texts = g_strv_builder_end (builder);
  return g_strjoinv (C_ ("list separator", " · "), texts);
}

static GtkWidget *
make_party_row (gpointer item, gpointer user_data)
{
  const char *id = pb_value_get_member_string (item, "entity");
  const char *name = pb_value_get_member_string (item, "name");
  const char *known = find_name (user_data, id);
  g_autofree char *subtitle = pb_record_page_describe_party (item);
  GtkWidget *row = make_row (name ? name : known ? known : C_ ("party", "Not named"), subtitle);

  if (known)
    lead_to (row, &pb_entity_kind, id);
  return row;
}

static GtkWidget *
make_parties (const PbField *field, PbValue *value, PbRecordPageContext *context)
{
  g_autoptr (GPtrArray) list = list_parts (value, NULL);

  return pb_row_group_new (pb_field_get_label (field), NULL, list, make_party_row, context);
}

static GtkWidget *
make_link_row (gpointer item, gpointer user_data)
{
  const PbKind *kind = pb_kind_find_field (&pb_pledge_kind, "links")->part;
  const char *id = pb_value_get_member_string (item, "pledge");
  const char *identifier = pb_value_get_member_string (item, "identifier");
  const char *known = find_name (user_data, id);
  g_autofree char *relation = pb_field_format (pb_kind_find_field (kind, "relation"),
                                               pb_value_get_member (item, "relation"));
  GtkWidget *row = make_row (known        ? known
                             : identifier ? identifier
                                          : _ ("A pledge that is not in this register"),
                             relation);

  if (known)
    lead_to (row, &pb_pledge_kind, id);
  return row;
}

static GtkWidget *
make_links (const PbField *field, PbValue *value, PbRecordPageContext *context)
{
  g_autoptr (GPtrArray) list = list_parts (value, NULL);

  return pb_row_group_new (pb_field_get_label (field), NULL, list, make_link_row, context);
}

static GtkWidget *
make_coverage (const PbField *field, PbValue *value, PbRecordPageContext *context)
{
  return pb_pledge_coverage_new (context->record);
}

/* Other fields. */

static GtkWidget *
make_working_groups (const PbField *field, PbValue *value)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *button = gtk_button_new_with_label (_ ("Show Who Is in the Working Groups"));
  g_autofree char *groups = pb_field_format (field, value);

  pb_wrapping_button_set_up (button);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-composition");
  gtk_box_append (GTK_BOX (box), pb_read_label_new (groups, NULL));
  gtk_box_append (GTK_BOX (box), button);
  return pb_record_view_make_line (pb_field_get_label (field), box);
}

/* The name of the record that is referred to. */
static GtkWidget *
make_reference (const PbField *field, PbValue *value, PbRecordPageContext *context)
{
  const char *name = find_name (context, pb_value_get_string (value));

  return pb_record_view_make_line (
      pb_field_get_label (field),
      pb_read_label_new (name ? name : _ ("A record that is not in this register"), NULL));
}

static const struct {
  const char *part;
  GtkWidget *(*make) (const PbField *field, PbValue *value, PbRecordPageContext *context);
} makers[] = {
  { "party", make_parties },        { "coverage", make_coverage }, { "target", make_targets },
  { "milestone", make_milestones }, { "plan-line", make_plan },    { "stage", make_stages },
  { "link", make_links },
};

GtkWidget *
pb_record_page_make_field (const PbField *field, PbValue *value, gpointer context)
{
  for (guint i = 0; field->type == PB_FIELD_PARTS && i < G_N_ELEMENTS (makers); i++)
    if (g_str_equal (field->part->name, makers[i].part))
      return makers[i].make (field, value, context);
  if (field->type == PB_FIELD_REFERENCE)
    return make_reference (field, value, context);
  return g_str_equal (field->name, "working_groups") ? make_working_groups (field, value) : NULL;
}
