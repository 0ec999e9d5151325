/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/pages/pb-browse-place.h"

#include <glib/gi18n-lib.h>

#include "pb-config.h"
#include "report/pb-overview-words.h"
#include "report/pb-totals-words.h"

static char *
summarize_pledges (const PbView *view, char **more)
{
  *more = pb_totals_words_make_unrated (view->totals);
  return pb_totals_words_make (view->totals);
}

static char *
summarize_entities (const PbView *view, char **more)
{
  g_autofree char *n = pb_overview_words_make_number (view->rows->len);

  *more = NULL;
  return g_strdup_printf (ngettext ("%s entity", "%s entities", view->rows->len), n);
}

static char *
show_pledges (guint64 n)
{
  g_autofree char *number = pb_overview_words_make_number (n);

  return g_strdup_printf (ngettext ("Show %s Pledge", "Show %s Pledges", (gulong) n), number);
}

static char *
show_entities (guint64 n)
{
  g_autofree char *number = pb_overview_words_make_number (n);

  return g_strdup_printf (ngettext ("Show %s Entity", "Show %s Entities", (gulong) n), number);
}

static const PbBrowsePlace places[] = {
  { .kind = &pb_pledge_kind,
    .name = "pledges",
    .has_map = TRUE,
    .summarize = summarize_pledges,
    .show_found = show_pledges,
    .search_label = N_ ("Search pledges"),
    .empty_icon = "emblem-documents-symbolic",
    .empty_title = N_ ("No Pledges Yet"),
    .empty_text = N_ ("The pledges you write, and those in files you open, will be listed here."),
    .new_label = N_ ("_New Pledge"),
    .new_action = "win.new-pledge" },
  { .kind = &pb_entity_kind,
    .name = "entities",
    .has_map = TRUE,
    .summarize = summarize_entities,
    .show_found = show_entities,
    .search_label = N_ ("Search entities"),
    .empty_icon = "system-users-symbolic",
    .empty_title = N_ ("No Entities Yet"),
    .empty_text = N_ ("The organizations that pledge will be listed here."),
    .new_label = N_ ("_New Entity"),
    .new_action = "win.new-entity",
    .more_label = N_ ("Working Groups"),
    .more_icon = "system-users-symbolic",
    .more_action = "win.show-composition" },
};

const PbBrowsePlace *
pb_browse_place_find (const PbKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (places[i].kind == kind)
      return &places[i];
  g_return_val_if_reached (&places[0]);
}

GSettings *
pb_browse_place_open_settings (const PbBrowsePlace *self, const char *reg)
{
  g_autofree char *path = g_strdup_printf ("/io/github/pledgebook/Pledgebook/%s%splaces/%s/",
                                           reg ? reg : "", reg ? "/" : "", self->name);

  return g_settings_new_with_path (PB_APP_ID ".place", path);
}
