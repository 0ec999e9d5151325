/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-receipt.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "domain/pb-record.h"
#include "domain/pb-review.h"
#include "domain/pb-trust.h"
#include "exchange/pb-map.h"
#include "exchange/pb-own-keys.h"
#include "store/pb-store-reviews.h"

const PbKind *const *
pb_receipt_get_lists (void)
{
  static const PbKind *const lists[] = { &pb_review_kind, NULL };

  return lists;
}

static int
compare_ids_cb (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (pb_value_get_member_string (*(PbValue *const *) a, "id"),
                    pb_value_get_member_string (*(PbValue *const *) b, "id"));
}

static PbValue *
list_by_id (GPtrArray *reviews)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_copy (reviews, NULL, NULL);

  g_ptr_array_set_free_func (sorted, NULL);
  g_ptr_array_sort (sorted, compare_ids_cb);
  return pb_value_new_list ((PbValue *const *) sorted->pdata, sorted->len);
}

PbSubmission *
pb_receipt_new (PbValue *entity, GPtrArray *reviews, const char *language)
{
  g_autoptr (PbValue) payload = pb_map_of ((const PbMember[]){
      { pb_review_kind.plural, list_by_id (reviews) },
      { NULL },
  });
  g_autoptr (PbValue) members = pb_map_of ((const PbMember[]){
      { "entity", pb_value_new_string (pb_record_get_id (entity)) },
      { NULL },
  });

  return pb_submission_new_of (&pb_format_receipt, payload, members, language);
}

/* What goes to whom: by the id of each entity, its record and its reviews. */
typedef struct {
  PbValue *entity;
  GPtrArray *reviews;
} Post;

static void
free_post (gpointer data)
{
  Post *post = data;

  pb_value_unref (post->entity);
  g_ptr_array_unref (post->reviews);
  g_free (post);
}

/* (transfer full) (nullable): what was deleted or never came is no fault. */
static PbValue *
load_if_there (PbStore *store, const PbKind *kind, const char *id, GError **error)
{
  g_autoptr (GError) fault = NULL;
  PbValue *record = id != NULL ? pb_store_load (store, kind, id, &fault) : NULL;

  if (fault != NULL && !g_error_matches (fault, PB_STORE_ERROR, PB_STORE_ERROR_NOT_FOUND))
    g_propagate_error (error, g_steal_pointer (&fault));
  return record;
}

static gboolean
address_to (
    GHashTable *posts, PbStore *store, const char *entity_id, PbValue *review, GError **error)
{
  Post *post = entity_id != NULL ? g_hash_table_lookup (posts, entity_id) : NULL;
  g_autoptr (GError) fault = NULL;

  if (post == NULL) {
    PbValue *entity = load_if_there (store, &pb_entity_kind, entity_id, &fault);

    if (fault != NULL) {
      g_propagate_error (error, g_steal_pointer (&fault));
      return FALSE;
    }
    if (entity == NULL)
      return TRUE;
    post = g_new (Post, 1);
    post->entity = entity;
    post->reviews = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_value_unref);
    g_hash_table_insert (posts, g_strdup (entity_id), post);
  }
  if (!g_ptr_array_find (post->reviews, review, NULL))
    g_ptr_array_add (post->reviews, pb_value_ref (review));
  return TRUE;
}

static gboolean
address_to_parties (
    GHashTable *posts, PbStore *store, const char *pledge_id, PbValue *review, GError **error)
{
  g_autoptr (GError) fault = NULL;
  g_autoptr (PbValue) pledge = load_if_there (store, &pb_pledge_kind, pledge_id, &fault);
  PbValue *parties = pb_value_get_member (pledge, "parties");

  if (fault != NULL) {
    g_propagate_error (error, g_steal_pointer (&fault));
    return FALSE;
  }
  for (guint i = 0; i < pb_value_get_length (parties); i++) {
    PbValue *party = pb_value_get_item (parties, i);

    if (!address_to (posts, store, pb_value_get_member_string (party, "entity"), review, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
address (GHashTable *posts, PbStore *store, PbValue *review, GError **error)
{
  const char *id = pb_value_get_member_string (review, "record");
  const PbKind *kind = pb_kind_find (pb_value_get_member_string (review, "kind"));
  g_autoptr (GError) fault = NULL;
  g_autoptr (PbValue) report = NULL;

  if (kind == &pb_entity_kind)
    return address_to (posts, store, id, review, error);
  if (kind == &pb_pledge_kind)
    return address_to_parties (posts, store, id, review, error);
  report = load_if_there (store, &pb_report_kind, id, &fault);
  if (fault == NULL)
    return address_to_parties (posts, store, pb_value_get_member_string (report, "pledge"), review,
                               error);
  g_propagate_error (error, g_steal_pointer (&fault));
  return FALSE;
}

void
pb_receipt_file_free (PbReceiptFile *self)
{
  g_free (self->entity);
  g_free (self->name);
  g_free (self);
}

/* A run through all receipts.
 * @pending: for each review, how many entities are still to get it */
typedef struct {
  PbStore *store;
  const PbReceiptChoice *choice;
  GHashTable *pending;
  GPtrArray *files;
  guint n_all;
} Run;

static guint
get_pending (const Run *self, PbValue *review)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->pending, review));
}

static void
set_pending (const Run *self, PbValue *review, guint n)
{
  g_hash_table_insert (self->pending, review, GUINT_TO_POINTER (n));
}

static void
count_pending (Run *self, GHashTable *posts)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, posts);
  while (g_hash_table_iter_next (&iter, NULL, &value)) {
    const Post *post = value;

    for (guint i = 0; i < post->reviews->len; i++) {
      PbValue *review = g_ptr_array_index (post->reviews, i);

      set_pending (self, review, get_pending (self, review) + 1);
    }
  }
}

/* (transfer container): those of a post that nobody else is waiting for any more. */
static GPtrArray *
list_delivered (const Run *self, const Post *post)
{
  GPtrArray *delivered = g_ptr_array_new ();

  for (guint i = 0; i < post->reviews->len; i++) {
    PbValue *review = g_ptr_array_index (post->reviews, i);
    guint n = get_pending (self, review) - 1;

    set_pending (self, review, n);
    if (n == 0)
      g_ptr_array_add (delivered, review);
  }
  return delivered;
}

static PbSubmission *
make_receipt (const Run *self, const Post *post, GError **error)
{
  PbKeyring *keyring = self->choice->keyring;
  g_autoptr (PbSubmission) plain =
      pb_receipt_new (post->entity, post->reviews, self->choice->language);

  if (keyring == NULL)
    return g_steal_pointer (&plain);
  return pb_own_keys_sign_as (keyring, PB_SIGNER_SECRETARIAT, plain, error);
}

/* Two entities may have one name, and a second round may follow on the same day. (transfer full) */
static char *
find_free_name (GFile *folder, const char *name)
{
  g_autofree char *stem = g_strndup (name, strlen (name) - strlen (PB_RECEIPT_SUFFIX));

  for (guint n = 1;; n++) {
    g_autofree char *free_name =
        n == 1 ? g_strdup (name) : g_strdup_printf ("%s-%u%s", stem, n, PB_RECEIPT_SUFFIX);
    g_autoptr (GFile) file = g_file_get_child (folder, free_name);

    if (!g_file_query_exists (file, NULL))
      return g_steal_pointer (&free_name);
  }
}

static void
note_file (const Run *self, const Post *post, const char *name)
{
  PbReceiptFile *file = g_new (PbReceiptFile, 1);

  file->entity = g_strdup (pb_record_title (&pb_entity_kind, post->entity));
  file->name = g_strdup (name);
  file->n_reviews = post->reviews->len;
  g_ptr_array_add (self->files, file);
  if (self->choice->progress != NULL)
    self->choice->progress (self->files->len, self->n_all, self->choice->progress_data);
}

static gboolean
write_one (const Run *self, const Post *post, GCancellable *cancellable, GError **error)
{
  g_autoptr (PbSubmission) receipt = make_receipt (self, post, error);
  g_autofree char *wanted = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GPtrArray) delivered = NULL;

  if (receipt == NULL)
    return FALSE;
  wanted = pb_submission_suggest_name_for (receipt, post->entity);
  name = find_free_name (self->choice->folder, wanted);
  file = g_file_get_child (self->choice->folder, name);
  if (!pb_submission_write (receipt, file, cancellable, error))
    return FALSE;
  note_file (self, post, name);
  delivered = list_delivered (self, post);
  return pb_store_mark_reviews_sent (self->store, delivered, pb_submission_get_id (receipt), error);
}

static gboolean
make_folder (GFile *folder, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) fault = NULL;

  if (g_file_make_directory_with_parents (folder, cancellable, &fault) ||
      g_error_matches (fault, G_IO_ERROR, G_IO_ERROR_EXISTS))
    return TRUE;
  g_set_error (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_WRITE,
               _ ("The folder “%s” cannot be made. Choose another place."),
               g_file_peek_path (folder));
  return FALSE;
}

static gboolean
write_posts (Run *self, GHashTable *posts, GCancellable *cancellable, GError **error)
{
  g_autoptr (GList) ids = g_list_sort (g_hash_table_get_keys (posts), (GCompareFunc) g_strcmp0);

  self->n_all = g_hash_table_size (posts);
  count_pending (self, posts);
  for (const GList *at = ids; at != NULL; at = at->next)
    if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
        !write_one (self, g_hash_table_lookup (posts, at->data), cancellable, error))
      return FALSE;
  return TRUE;
}

gboolean
pb_receipt_write_all (PbStore *store,
                      const PbReceiptChoice *choice,
                      GPtrArray *files,
                      guint *n_unaddressed,
                      GCancellable *cancellable,
                      GError **error)
{
  g_autoptr (GHashTable) posts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_post);
  g_autoptr (GHashTable) pending = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) reviews = pb_store_list_reviews_to_send (store, error);
  Run run = { store, choice, pending, files, 0 };

  for (guint i = 0; reviews != NULL && i < reviews->len; i++)
    if (!address (posts, store, g_ptr_array_index (reviews, i), error))
      return FALSE;
  if (reviews == NULL || !make_folder (choice->folder, cancellable, error) ||
      !write_posts (&run, posts, cancellable, error))
    return FALSE;
  if (n_unaddressed != NULL)
    *n_unaddressed = reviews->len - g_hash_table_size (pending);
  return TRUE;
}
