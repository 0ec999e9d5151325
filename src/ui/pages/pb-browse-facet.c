/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/pages/pb-browse-facet.h"

#include <glib/gi18n-lib.h>

#include "base/pb-date.h"
#include "base/pb-text.h"
#include "browse/pb-query-value.h"
#include "browse/pb-result.h"
#include "ui/pages/pb-browse-fold.h"
#include "ui/pages/pb-browse-terms.h"
#include "ui/widgets/pb-date-entry.h"

/* So many lines are shown of a long facet at first. */
#define N_FIRST 7
/* From so many on, one can look for a term. */
#define N_SEARCHED 15

struct _PbBrowseFacet {
  AdwBin parent_instance;

  PbBrowseQuery *query;
  const PbQueryField *field;
  GPtrArray *counts;   /* what is to be shown once it is unfolded */
  GHashTable *by_code; /* code -> PbBrowseTerm */
  gboolean is_all;
  char *sought;
  GtkWidget *expander;
  GtkWidget *n_chosen;
  GtkBox *body;
  GtkEditable *search;
  GtkWidget *terms;
  GtkWidget *all_button;
  GtkWidget *today; /* of what is dated: which day the numbers are of while none is chosen */
  GtkWidget *day_line;
  PbDateEntry *day;
};

enum { PROP_OPEN = 1, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (PbBrowseFacet, pb_browse_facet, ADW_TYPE_BIN)

static gboolean
is_open (PbBrowseFacet *self)
{
  return gtk_expander_get_expanded (GTK_EXPANDER (self->expander));
}

static void
pb_browse_facet_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  switch (id) {
  case PROP_OPEN: g_value_set_boolean (value, is_open (PB_BROWSE_FACET (object))); break;
  default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
  }
}

static void
pb_browse_facet_set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  PbBrowseFacet *self = PB_BROWSE_FACET (object);

  switch (id) {
  case PROP_OPEN:
    gtk_expander_set_expanded (GTK_EXPANDER (self->expander), g_value_get_boolean (value));
    break;
  default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
  }
}

static void
pb_browse_facet_dispose (GObject *object)
{
  PbBrowseFacet *self = PB_BROWSE_FACET (object);

  if (self->query)
    g_signal_handlers_disconnect_by_data (self->query, self);
  g_clear_object (&self->query);
  g_clear_pointer (&self->by_code, g_hash_table_unref);
  g_clear_pointer (&self->counts, g_ptr_array_unref);
  g_clear_pointer (&self->sought, g_free);
  G_OBJECT_CLASS (pb_browse_facet_parent_class)->dispose (object);
}

static gboolean
is_dated (PbBrowseFacet *self)
{
  return self->field->type == PB_QUERY_GROUP || self->field->type == PB_QUERY_AGE;
}

/* The term of a group or an age stands for it whatever the day. */
static char *
get_code (PbBrowseFacet *self, const char *value)
{
  const char *at = is_dated (self) ? strchr (value, PB_QUERY_AS_OF) : NULL;

  return at ? g_strndup (value, at - value) : g_strdup (value);
}

/* How the query names a term; (nullable) @limit: where it does. */
static const PbLimit *
find_limit (PbBrowseFacet *self, const char *code)
{
  PbQuery *query = pb_browse_query_get (self->query);

  for (guint i = 0; i < pb_query_get_n_limits (query); i++) {
    const PbLimit *limit = pb_query_get_limit (query, i);
    g_autofree char *named = limit->field == self->field ? get_code (self, limit->value) : NULL;

    if (named && g_str_equal (named, code))
      return limit;
  }
  return NULL;
}

static char *
make_value (PbBrowseFacet *self, const char *code)
{
  const PbLimit *limit = find_limit (self, code);
  g_autofree char *day = self->day ? pb_date_entry_dup_text (self->day) : NULL;
  PbDate date;

  if (limit)
    return g_strdup (limit->value);
  if (!day || !gtk_widget_get_visible (self->day_line) || !pb_date_parse (day, &date))
    return g_strdup (code);
  return g_strdup_printf ("%s%c%s", code, PB_QUERY_AS_OF, day);
}

static void
chosen_cb (PbBrowseTerm *term, guint state, PbBrowseFacet *self)
{
  g_autofree char *value = make_value (self, pb_browse_term_get_code (term));

  pb_browse_query_set_state (self->query, self->field, value, state);
  /* When that is the query as it was, nobody tells. */
  pb_browse_term_set_state (term, pb_browse_query_get_state (self->query, self->field, value));
}

static PbBrowseTerm *
make_term (PbBrowseFacet *self, const char *code)
{
  GtkWidget *term = pb_browse_term_new (code, pb_query_field_get_code_label (self->field, code));

  g_signal_connect (term, "chosen", G_CALLBACK (chosen_cb), self);
  g_hash_table_insert (self->by_code, g_strdup (code), term);
  return PB_BROWSE_TERM (term);
}

static PbLimitState
get_state (PbBrowseFacet *self, const char *code)
{
  const PbLimit *limit = find_limit (self, code);

  return !limit ? PB_LIMIT_NONE : limit->negated ? PB_LIMIT_UNWANTED : PB_LIMIT_WANTED;
}

static gboolean
is_sought (PbBrowseFacet *self, PbBrowseTerm *term)
{
  g_autofree char *label = NULL;

  if (!self->is_all || !self->sought || *self->sought == '\0')
    return TRUE;
  label = pb_text_fold (pb_browse_term_get_label (term));
  return strstr (label, self->sought) != NULL;
}

/* What is ticked, and where the focus is, is always shown. */
static gboolean
is_shown (PbBrowseFacet *self, PbBrowseTerm *term, guint place)
{
  if (pb_browse_term_get_state (term) != PB_LIMIT_NONE || gtk_widget_has_focus (GTK_WIDGET (term)))
    return TRUE;
  return (self->is_all || place < N_FIRST) && is_sought (self, term);
}

/* (transfer none) (nullable): a line is made when it is first shown. */
static PbBrowseTerm *
update_term (PbBrowseFacet *self, const PbCount *count, guint place)
{
  g_autofree char *code = get_code (self, count->code);
  PbBrowseTerm *term = g_hash_table_lookup (self->by_code, code);
  PbLimitState state = get_state (self, code);

  if (!term && !self->is_all && place >= N_FIRST && state == PB_LIMIT_NONE)
    return NULL;
  if (!term)
    term = make_term (self, code);
  pb_browse_term_set_n (term, count->n);
  pb_browse_term_set_state (term, state);
  gtk_widget_set_visible (GTK_WIDGET (term), is_shown (self, term, place));
  return term;
}

/* Lines of terms that no record has any more. */
static void
remove_others (PbBrowseFacet *self, GHashTable *kept)
{
  GHashTableIter iter;
  gpointer term;

  g_hash_table_iter_init (&iter, self->by_code);
  while (g_hash_table_iter_next (&iter, NULL, &term)) {
    if (g_hash_table_contains (kept, term))
      continue;
    pb_browse_term_set_n (term, 0);
    if (gtk_widget_has_focus (term))
      continue;
    pb_browse_terms_remove (PB_BROWSE_TERMS (self->terms), term);
    g_hash_table_iter_remove (&iter);
  }
}

static void
update_all_button (PbBrowseFacet *self)
{
  g_autofree char *label =
      self->is_all ? g_strdup (_ ("Show Fewer"))
                   : g_strdup_printf (ngettext ("Show All %u…", "Show All %u…", self->counts->len),
                                      self->counts->len);

  gtk_button_set_label (GTK_BUTTON (self->all_button), label);
  gtk_widget_set_visible (self->all_button, self->counts->len > N_FIRST + 1);
  gtk_widget_set_visible (GTK_WIDGET (self->search),
                          self->is_all && self->counts->len >= N_SEARCHED);
}

static void
update_terms (PbBrowseFacet *self)
{
  g_autoptr (GHashTable) kept = g_hash_table_new (NULL, NULL);
  PbBrowseTerm *last = NULL;

  if (!self->counts || !is_open (self))
    return;
  for (guint i = 0; i < self->counts->len; i++) {
    /* One line more costs no more room than the button that would hide it. */
    guint place = self->counts->len == N_FIRST + 1 ? 0 : i;
    PbBrowseTerm *term = update_term (self, g_ptr_array_index (self->counts, i), place);

    if (!term)
      continue;
    pb_browse_terms_place (PB_BROWSE_TERMS (self->terms), term, last);
    g_hash_table_add (kept, term);
    last = term;
  }
  remove_others (self, kept);
  update_all_button (self);
}

/* What is chosen is to be seen on a folded facet, too. */
static void
update_n_chosen (PbBrowseFacet *self)
{
  PbQuery *query = pb_browse_query_get (self->query);
  g_autofree char *number = NULL;
  guint n = 0;

  for (guint i = 0; i < pb_query_get_n_limits (query); i++)
    if (pb_query_get_limit (query, i)->field == self->field)
      n++;
  number = g_strdup_printf ("%'u", n);
  gtk_label_set_label (GTK_LABEL (self->n_chosen), number);
  gtk_widget_set_visible (self->n_chosen, n > 0);
  if (is_dated (self)) {
    gtk_widget_set_visible (self->day_line, n > 0);
    gtk_widget_set_visible (self->today, n == 0);
  }
}

static void
update_today (PbBrowseFacet *self)
{
  g_autofree char *day = NULL;
  g_autofree char *label = NULL;
  PbDate today;

  pb_date_today (&today);
  day = pb_date_format_locale (&today);
  /* Translators: the numbers of a list are those of this day. */
  label = g_strdup_printf (_ ("As of %s"), day);
  gtk_label_set_label (GTK_LABEL (self->today), label);
}

static void
update_day (PbBrowseFacet *self)
{
  PbQuery *query = pb_browse_query_get (self->query);

  for (guint i = 0; self->day && i < pb_query_get_n_limits (query); i++) {
    const PbLimit *limit = pb_query_get_limit (query, i);
    const char *at = strchr (limit->value, PB_QUERY_AS_OF);

    if (limit->field == self->field)
      pb_date_entry_set_text (self->day, at ? at + 1 : "");
  }
}

static void
query_changed_cb (PbBrowseFacet *self)
{
  update_n_chosen (self);
  update_day (self);
  update_terms (self);
}

/* Every group that is chosen is meant as of the new day. */
static void
day_changed_cb (PbBrowseFacet *self)
{
  g_autofree char *day = pb_date_entry_dup_text (self->day);
  g_autoptr (PbQuery) query = pb_query_ref (pb_browse_query_get (self->query));
  PbDate date;

  if (*day != '\0' && (!pb_date_parse (day, &date) || date.day == 0))
    return;
  for (guint i = 0; i < pb_query_get_n_limits (query); i++) {
    const PbLimit *limit = pb_query_get_limit (query, i);
    g_autofree char *code = limit->field == self->field ? get_code (self, limit->value) : NULL;
    g_autofree char *value = !code || *day == '\0'
                                 ? g_strdup (code)
                                 : g_strdup_printf ("%s%c%s", code, PB_QUERY_AS_OF, day);

    if (!code || g_str_equal (value, limit->value))
      continue;
    pb_browse_query_set_state (self->query, self->field, limit->value, PB_LIMIT_NONE);
    pb_browse_query_set_state (self->query, self->field, value,
                               limit->negated ? PB_LIMIT_UNWANTED : PB_LIMIT_WANTED);
  }
}

static void
opened_cb (PbBrowseFacet *self)
{
  update_terms (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPEN]);
}

static void
all_clicked_cb (PbBrowseFacet *self)
{
  self->is_all = !self->is_all;
  gtk_editable_set_text (self->search, "");
  g_clear_pointer (&self->sought, g_free);
  update_terms (self);
  if (gtk_widget_get_visible (GTK_WIDGET (self->search)))
    gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
sought_cb (PbBrowseFacet *self)
{
  g_free (self->sought);
  self->sought = pb_text_fold (gtk_editable_get_text (self->search));
  update_terms (self);
}

static void
stop_search_cb (PbBrowseFacet *self)
{
  gtk_editable_set_text (self->search, "");
  gtk_widget_child_focus (self->terms, GTK_DIR_TAB_FORWARD);
}

static void
pb_browse_facet_class_init (PbBrowseFacetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = pb_browse_facet_get_property;
  object_class->set_property = pb_browse_facet_set_property;
  object_class->dispose = pb_browse_facet_dispose;

  properties[PROP_OPEN] =
      g_param_spec_boolean ("open", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static GtkWidget *
make_n_chosen (PbBrowseFacet *self)
{
  self->n_chosen = gtk_label_new (NULL);
  gtk_widget_set_valign (self->n_chosen, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->n_chosen, "numeric");
  gtk_widget_add_css_class (self->n_chosen, "facet-chosen");
  gtk_widget_set_visible (self->n_chosen, FALSE);
  return self->n_chosen;
}

static GtkWidget *
make_body (PbBrowseFacet *self)
{
  self->body = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 3));
  self->search = GTK_EDITABLE (gtk_search_entry_new ());
  gtk_widget_set_visible (GTK_WIDGET (self->search), FALSE);
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (sought_cb), self);
  g_signal_connect_swapped (self->search, "stop-search", G_CALLBACK (stop_search_cb), self);
  self->terms = pb_browse_terms_new ();
  self->all_button = gtk_button_new ();
  gtk_widget_set_halign (self->all_button, GTK_ALIGN_START);
  gtk_widget_set_visible (self->all_button, FALSE);
  gtk_widget_add_css_class (self->all_button, "flat");
  gtk_widget_add_css_class (self->all_button, "facet-all");
  g_signal_connect_swapped (self->all_button, "clicked", G_CALLBACK (all_clicked_cb), self);
  gtk_box_append (self->body, GTK_WIDGET (self->search));
  gtk_box_append (self->body, self->terms);
  gtk_box_append (self->body, self->all_button);
  return GTK_WIDGET (self->body);
}

static void
pb_browse_facet_init (PbBrowseFacet *self)
{
  self->by_code = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
add_day (PbBrowseFacet *self)
{
  GtkWidget *label = gtk_label_new (_ ("As of"));

  self->today = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "wrap", TRUE, NULL);
  gtk_widget_add_css_class (self->today, "dim-label");
  self->day = PB_DATE_ENTRY (pb_date_entry_new ());
  pb_date_entry_set_subject (self->day, pb_query_field_get_label (self->field));
  g_object_set (pb_date_entry_get_entry (self->day), "placeholder-text", _ ("today"), "width-chars",
                10, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (pb_date_entry_get_entry (self->day)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("As of"), -1);
  gtk_widget_set_hexpand (GTK_WIDGET (self->day), TRUE);
  gtk_widget_add_css_class (label, "dim-label");
  self->day_line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (self->day_line), label);
  gtk_box_append (GTK_BOX (self->day_line), GTK_WIDGET (self->day));
  gtk_widget_set_visible (self->day_line, FALSE);
  g_signal_connect_swapped (self->day, "changed", G_CALLBACK (day_changed_cb), self);
  gtk_box_append (self->body, self->today);
  gtk_box_append (self->body, self->day_line);
}

static void
put_together (PbBrowseFacet *self)
{
  const char *label = pb_query_field_get_label (self->field);
  /* Translators: %s is what one chooses by, such as "Countries". */
  g_autofree char *find = g_strdup_printf (_ ("Find in %s"), label);

  self->expander = pb_browse_fold_new (label, make_n_chosen (self), make_body (self));
  g_signal_connect_swapped (self->expander, "notify::expanded", G_CALLBACK (opened_cb), self);
  adw_bin_set_child (ADW_BIN (self), self->expander);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->terms), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  find, -1);
}

/**
 * pb_browse_facet_new:
 * @query: (transfer none): what it shows and changes
 * @field: what it is of
 *
 * Returns: (transfer floating): a folded facet without terms
 */
GtkWidget *
pb_browse_facet_new (PbBrowseQuery *query, const PbQueryField *field)
{
  PbBrowseFacet *self = g_object_new (PB_TYPE_BROWSE_FACET, NULL);

  self->query = g_object_ref (query);
  self->field = field;
  put_together (self);
  if (is_dated (self))
    add_day (self);
  update_n_chosen (self);
  g_signal_connect_swapped (query, "changed", G_CALLBACK (query_changed_cb), self);
  return GTK_WIDGET (self);
}

const PbQueryField *
pb_browse_facet_get_field (PbBrowseFacet *self)
{
  return self->field;
}

void
pb_browse_facet_take_counts (PbBrowseFacet *self, GPtrArray *counts)
{
  g_return_if_fail (PB_IS_BROWSE_FACET (self));

  g_clear_pointer (&self->counts, g_ptr_array_unref);
  self->counts = g_ptr_array_ref (counts);
  gtk_widget_set_visible (GTK_WIDGET (self), counts->len > 0);
  update_terms (self);
  if (is_dated (self))
    update_today (self);
}
