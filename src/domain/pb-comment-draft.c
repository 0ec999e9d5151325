/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "domain/pb-comment-draft.h"

#include "base/pb-pointer.h"
#include "domain/pb-draft.h"
#include "domain/pb-review.h"

/* The draft is a map from places to texts: whatever comes and goes, a place stays where it is. */
struct _PbCommentDraft {
  GObject parent_instance;

  PbDraft *draft;
};

enum { SIGNAL_CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbCommentDraft, pb_comment_draft, G_TYPE_OBJECT)

static void
pb_comment_draft_finalize (GObject *object)
{
  g_clear_object (&PB_COMMENT_DRAFT (object)->draft);
  G_OBJECT_CLASS (pb_comment_draft_parent_class)->finalize (object);
}

static void
pb_comment_draft_class_init (PbCommentDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_comment_draft_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pb_comment_draft_init (PbCommentDraft *self)
{
}

/* What was said to one place in several comments becomes one text. */
static PbValue *
with_comment (PbValue *texts, PbValue *comment)
{
  const char *pointer = pb_value_get_member_string (comment, "pointer");
  const char *place = pointer != NULL ? pointer : "";
  const char *before = pb_value_get_member_string (texts, place);
  const char *text = pb_value_get_member_string (comment, "text");
  g_autofree char *both = before != NULL ? g_strconcat (before, "\n", text, NULL) : g_strdup (text);
  g_autoptr (PbValue) value = both != NULL ? pb_value_new_string (both) : NULL;

  return pb_value_with_member (texts, place, value);
}

static PbValue *
read_texts (PbValue *comments)
{
  PbValue *texts = pb_value_new_map ();

  for (guint i = 0; i < pb_value_get_length (comments); i++) {
    g_autoptr (PbValue) before = texts;

    texts = with_comment (before, pb_value_get_item (comments, i));
  }
  return texts;
}

static void
changed_cb (PbCommentDraft *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

PbCommentDraft *
pb_comment_draft_new (PbValue *comments)
{
  PbCommentDraft *self = g_object_new (PB_TYPE_COMMENT_DRAFT, NULL);
  g_autoptr (PbValue) texts = read_texts (comments);

  self->draft = pb_draft_new (&pb_review_kind, texts);
  g_signal_connect_object (self->draft, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

static PbValue *
make_comment (const char *place, PbValue *text)
{
  g_autoptr (PbValue) empty = pb_value_new_map ();
  g_autoptr (PbValue) said = pb_value_with_member (empty, "text", text);
  g_autoptr (PbValue) pointer = pb_value_new_string (place);

  return *place != '\0' ? pb_value_with_member (said, "pointer", pointer) : g_steal_pointer (&said);
}

static void
add_comment (GPtrArray *comments, const char *place, PbValue *text)
{
  if (text != NULL)
    g_ptr_array_add (comments, make_comment (place, text));
}

PbValue *
pb_comment_draft_list (PbCommentDraft *self)
{
  PbValue *texts = pb_draft_get_value (self->draft);
  g_autoptr (GPtrArray) comments = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_value_unref);

  add_comment (comments, "", pb_value_get_member (texts, ""));
  for (guint i = 0; i < pb_value_get_length (texts); i++) {
    const char *place = pb_value_get_member_name (texts, i);

    if (*place != '\0')
      add_comment (comments, place, pb_value_get_item (texts, i));
  }
  return pb_value_new_list ((PbValue *const *) comments->pdata, comments->len);
}

GStrv
pb_comment_draft_list_places (PbCommentDraft *self)
{
  PbValue *texts = pb_draft_get_value (self->draft);
  g_autoptr (GStrvBuilder) places = g_strv_builder_new ();

  for (guint i = 0; i < pb_value_get_length (texts); i++)
    g_strv_builder_add (places, pb_value_get_member_name (texts, i));
  return g_strv_builder_end (places);
}

const char *
pb_comment_draft_get (PbCommentDraft *self, const char *place)
{
  return pb_value_get_member_string (pb_draft_get_value (self->draft), place);
}

void
pb_comment_draft_set (PbCommentDraft *self, const char *place, const char *text)
{
  g_autofree char *pointer = pb_pointer_child ("", place);

  pb_draft_set_string (self->draft, pointer, text);
}

static char *
get_place (const char *pointer)
{
  return pointer != NULL ? pb_pointer_last (pointer) : NULL;
}

char *
pb_comment_draft_undo (PbCommentDraft *self)
{
  return get_place (pb_draft_undo (self->draft));
}

char *
pb_comment_draft_redo (PbCommentDraft *self)
{
  return get_place (pb_draft_redo (self->draft));
}
