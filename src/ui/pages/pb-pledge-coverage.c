/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-pledge-coverage.h"

#include <glib/gi18n-lib.h>

#include "domain/pb-country.h"
#include "domain/pb-kind.h"
#include "map/pb-map-words.h"
#include "ui/widgets/pb-map-image.h"
#include "ui/widgets/pb-read-label.h"
#include "ui/widgets/pb-record-view.h"
#include "ui/widgets/pb-text-label.h"

/* "Kenya (60%)" */
static char *
describe_country (const PbField *field, PbValue *part)
{
  const char *name = pb_country_name (pb_value_get_member_string (part, "country"));
  g_autofree char *share = pb_field_format (pb_kind_find_field (field->part, "share"),
                                            pb_value_get_member (part, "share"));

  /* Translators: a country and its share of a pledge, such as "Kenya (60%)". */
  return *share ? g_strdup_printf (C_ ("coverage", "%1$s (%2$s%%)"), name, share) : g_strdup (name);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

static char *
list_countries (const PbField *field, PbValue *parts)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < pb_value_get_length (parts); i++)
    if (pb_value_get_member_string (pb_value_get_item (parts, i), "country"))
      g_ptr_array_add (names, describe_country (field, pb_value_get_item (parts, i)));
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);
  return g_strjoinv (C_ ("list separator", ", "), (char **) names->pdata);
}

/* (transfer full): their codes */
static GStrv
list_codes (PbValue *parts)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < pb_value_get_length (parts); i++) {
    const char *code = pb_value_get_member_string (pb_value_get_item (parts, i), "country");

    if (code)
      g_strv_builder_add (builder, code);
  }
  return g_strv_builder_end (builder);
}

static void
add_groups (GtkWidget *box, PbValue *pledge)
{
  const PbField *field = pb_kind_find_field (&pb_pledge_kind, "coverage_groups");
  PbValue *groups = pb_value_get_member (pledge, field->name);

  for (guint i = 0; i < pb_value_get_length (groups); i++) {
    PbValue *part = pb_value_get_item (groups, i);
    g_autofree char *group = pb_field_format (pb_kind_find_field (field->part, "group"),
                                              pb_value_get_member (part, "group"));
    g_autofree char *day = pb_field_format (pb_kind_find_field (field->part, "as_of"),
                                            pb_value_get_member (part, "as_of"));
    g_autofree char *text =
        /* Translators: a group of countries and a day, under the list of its members: "Least
         * developed countries as of 21 November 2026". */
        *day ? g_strdup_printf (C_ ("coverage", "%1$s as of %2$s"), group, day) : g_strdup (group);

    gtk_box_append (GTK_BOX (box), pb_read_label_new (text, NULL));
  }
}

static void
add_map (GtkWidget *box, PbValue *parts, const char *names)
{
  g_auto (GStrv) codes = list_codes (parts);
  /* Translators: what a picture shows; %s are names of countries. */
  g_autofree char *text = g_strdup_printf (_ ("Map of %s"), names);
  GtkWidget *image = pb_map_image_new ((const char *const *) codes, text);

  gtk_widget_add_css_class (image, "card");
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), pb_text_label_new (pb_map_words_get_disclaimer (), "map-note"));
}

GtkWidget *
pb_pledge_coverage_new (PbValue *pledge)
{
  const PbField *field = pb_kind_find_field (&pb_pledge_kind, "coverage");
  PbValue *parts = pb_value_get_member (pledge, field->name);
  g_autofree char *names = list_countries (field, parts);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  gtk_box_append (GTK_BOX (box), pb_read_label_new (names, NULL));
  add_groups (box, pledge);
  add_map (box, parts, names);
  return pb_record_view_make_line (pb_field_get_label (field), box);
}
