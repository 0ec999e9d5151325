/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pb-pointer.h"

#include <string.h>

static void
append_escaped (GString *pointer, const char *name)
{
  for (const char *at = name; *at != '\0'; at++) {
    if (*at == '~')
      g_string_append (pointer, "~0");
    else if (*at == '/')
      g_string_append (pointer, "~1");
    else
      g_string_append_c (pointer, *at);
  }
}

/* Undoes the escapes in place; FALSE when a tilde is followed by anything but 0 or 1. */
static gboolean
unescape (char *token)
{
  char *to = token;

  for (const char *at = token; *at != '\0'; at++) {
    if (*at != '~') {
      *to++ = *at;
      continue;
    }
    at++;
    if (*at != '0' && *at != '1')
      return FALSE;
    *to++ = *at == '0' ? '~' : '/';
  }
  *to = '\0';
  return TRUE;
}

/**
 * pb_pointer_append_child:
 * @pointer: a JSON pointer
 * @name: the name of a member, unescaped
 *
 * Makes @pointer lead to the member @name of what it leads to.
 */
void
pb_pointer_append_child (GString *pointer, const char *name)
{
  gsize length = strcspn (name, "~/");

  g_string_append_c (pointer, '/');
  g_string_append_len (pointer, name, (gssize) length);
  /* Nearly no name has anything to escape. */
  if (name[length] != '\0')
    append_escaped (pointer, name + length);
}

/**
 * pb_pointer_append_item:
 * @pointer: a JSON pointer
 * @index: the place in the list, from 0
 *
 * Makes @pointer lead to an item of the list that it leads to.
 */
void
pb_pointer_append_item (GString *pointer, guint index)
{
  char digits[16];
  char *start = digits + sizeof digits;

  /* Millions of places are told, and g_snprintf() would take ten times as long. */
  do {
    *--start = (char) ('0' + index % 10);
    index /= 10;
  } while (index > 0);
  *--start = '/';
  g_string_append_len (pointer, start, digits + sizeof digits - start);
}

/**
 * pb_pointer_child:
 * @pointer: a JSON pointer
 * @name: the name of a member, unescaped
 *
 * Returns: (transfer full): the pointer to the member @name of what @pointer points to
 */
char *
pb_pointer_child (const char *pointer, const char *name)
{
  GString *child = g_string_new (pointer);

  pb_pointer_append_child (child, name);
  return g_string_free (child, FALSE);
}

/**
 * pb_pointer_item:
 * @pointer: a JSON pointer
 * @index: the place in the list, from 0
 *
 * Returns: (transfer full): the pointer to an item of the list that @pointer points to
 */
char *
pb_pointer_item (const char *pointer, guint index)
{
  GString *item = g_string_new (pointer);

  pb_pointer_append_item (item, index);
  return g_string_free (item, FALSE);
}

/**
 * pb_pointer_parent:
 * @pointer: a JSON pointer
 *
 * Returns: (transfer full) (nullable): the pointer to what holds @pointer, %NULL for ""
 */
char *
pb_pointer_parent (const char *pointer)
{
  const char *slash = strrchr (pointer, '/');

  return slash != NULL ? g_strndup (pointer, slash - pointer) : NULL;
}

/**
 * pb_pointer_last:
 * @pointer: a JSON pointer
 *
 * Returns: (transfer full) (nullable): the last name or index, unescaped; %NULL for "" and for what
 *   is not a pointer
 */
char *
pb_pointer_last (const char *pointer)
{
  const char *slash = strrchr (pointer, '/');
  g_autofree char *last = slash != NULL ? g_strdup (slash + 1) : NULL;

  return last != NULL && unescape (last) ? g_steal_pointer (&last) : NULL;
}

/**
 * pb_pointer_split:
 * @pointer: a JSON pointer
 *
 * Returns: (transfer full) (nullable): the names and indices on the way, unescaped, none for "";
 *   %NULL when @pointer is not a JSON pointer
 */
char **
pb_pointer_split (const char *pointer)
{
  g_auto (GStrv) tokens = NULL;

  if (*pointer == '\0')
    return g_new0 (char *, 1);
  if (*pointer != '/')
    return NULL;
  tokens = g_strsplit (pointer + 1, "/", -1);
  if (tokens[0] == NULL) {
    /* g_strsplit() makes nothing of "", but "/" points to the member whose name is empty. */
    g_clear_pointer (&tokens, g_strfreev);
    tokens = g_new0 (char *, 2);
    tokens[0] = g_strdup ("");
  }
  for (char **token = tokens; *token != NULL; token++)
    if (!unescape (*token))
      return NULL;
  return g_steal_pointer (&tokens);
}

/**
 * pb_pointer_is_within:
 * @pointer: a JSON pointer
 * @ancestor: another
 *
 * Returns: whether @pointer is @ancestor or a place inside it
 */
gboolean
pb_pointer_is_within (const char *pointer, const char *ancestor)
{
  gsize length = strlen (ancestor);

  return strncmp (pointer, ancestor, length) == 0 &&
         (pointer[length] == '\0' || pointer[length] == '/');
}
