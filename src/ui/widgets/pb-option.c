/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/pb-option.h"

#include <string.h>

#include "base/pb-text.h"

#define LAST_RANK 3

struct _PbOption {
  GObject parent_instance;

  char *code;
  char *title;
  char *detail;
};

G_DEFINE_FINAL_TYPE (PbOption, pb_option, G_TYPE_OBJECT)

static void
pb_option_finalize (GObject *object)
{
  PbOption *self = PB_OPTION (object);

  g_free (self->code);
  g_free (self->title);
  g_free (self->detail);
  G_OBJECT_CLASS (pb_option_parent_class)->finalize (object);
}

static void
pb_option_class_init (PbOptionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_option_finalize;
}

static void
pb_option_init (PbOption *self)
{
}

PbOption *
pb_option_new (const char *code, const char *title, const char *detail)
{
  PbOption *self = g_object_new (PB_TYPE_OPTION, NULL);

  self->code = g_strdup (code);
  self->title = g_strdup (title);
  self->detail = g_strdup (detail);
  return self;
}

const char *
pb_option_get_code (PbOption *self)
{
  return self->code;
}

const char *
pb_option_get_title (PbOption *self)
{
  return self->title;
}

const char *
pb_option_get_detail (PbOption *self)
{
  return self->detail;
}

static guint
rank_text (const char *text, const char *folded)
{
  g_autofree char *words = pb_text_fold (text ? text : "");
  g_autofree char *later = g_strconcat (" ", folded, NULL);

  if (g_str_equal (words, folded))
    return 1;
  if (g_str_has_prefix (words, folded))
    return 2;
  return strstr (words, later) ? 3 : 0;
}

guint
pb_option_matches (PbOption *self, const char *folded)
{
  const char *texts[] = { self->code, self->title, self->detail };
  guint best = 0;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    guint rank = rank_text (texts[i], folded);

    if (rank != 0 && (best == 0 || rank < best))
      best = rank;
  }
  return best;
}

GListModel *
pb_options_find (GListModel *options, PbOptionMatch match, const char *text)
{
  g_autofree char *folded = pb_text_fold (text);
  g_autoptr (GListStore) found = g_list_store_new (PB_TYPE_OPTION);
  g_autofree guint8 *ranks = NULL;
  guint n_options = g_list_model_get_n_items (options);

  if (!*folded)
    return g_object_ref (options);

  ranks = g_new0 (guint8, n_options);
  for (guint i = 0; i < n_options; i++) {
    g_autoptr (PbOption) option = g_list_model_get_item (options, i);

    ranks[i] = match (option, folded);
  }
  for (guint rank = 1; rank <= LAST_RANK; rank++)
    for (guint i = 0; i < n_options; i++) {
      g_autoptr (PbOption) option = g_list_model_get_item (options, i);

      if (ranks[i] == rank)
        g_list_store_append (found, option);
    }
  return G_LIST_MODEL (g_steal_pointer (&found));
}
