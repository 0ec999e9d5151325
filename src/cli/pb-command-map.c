/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/pb-command.h"

#include "cli/pb-cli-output.h"
#include "cli/pb-cli-search.h"
#include "exchange/pb-file.h"
#include "map/pb-map-count.h"
#include "map/pb-map-file.h"
#include "report/pb-query-words.h"

#include <glib/gi18n.h>

#define DEFAULT_WIDTH 1200
#define DEFAULT_HEIGHT 700
#define MAX_SIZE 8192

/* What the command line asks for. */
typedef struct {
  char *path;
  char *by;
  char *size;
  char *style_name;
  gboolean origin;
  PbMapFormat format;
  PbMapMeasure measure;
  const PbMapStyle *style;
  guint width;
  guint height;
} Wish;

static void
clear_wish (Wish *wish)
{
  g_free (wish->path);
  g_free (wish->by);
  g_free (wish->size);
  g_free (wish->style_name);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wish, clear_wish)

static gboolean
read_measure (Wish *wish)
{
  static const char *const names[] = {
    [PB_MAP_PLEDGES] = "pledges",
    [PB_MAP_MONEY] = "money",
    [PB_MAP_SHARE] = "share",
  };

  wish->measure = PB_MAP_PLEDGES;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_strcmp0 (wish->by, names[i]) == 0) {
      wish->measure = i;
      return TRUE;
    }
  if (wish->by == NULL)
    return TRUE;
  pb_cli_complain (_ ("A map cannot be drawn by “%s”. Name “pledges”, “money” or “share”."),
                   wish->by);
  return FALSE;
}

static gboolean
read_style (Wish *wish)
{
  wish->style = pb_map_style_find (wish->style_name != NULL ? wish->style_name : "light");
  if (wish->style != NULL)
    return TRUE;
  pb_cli_complain (
      _ ("There is no style “%s”. Name “light”, “dark”, “high-contrast” or “high-contrast-dark”."),
      wish->style_name);
  return FALSE;
}

static gboolean
read_format (Wish *wish)
{
  if (wish->path != NULL && pb_map_file_find_format (wish->path, &wish->format))
    return TRUE;
  pb_cli_complain ("%s", _ ("Name the file to write with “-o”. It ends in .svg, .png or .pdf, such "
                            "as “-o map.svg”."));
  return FALSE;
}

static gboolean
read_size (Wish *wish)
{
  g_auto (GStrv) sides = g_strsplit (wish->size != NULL ? wish->size : "", "x", 2);
  guint64 width, height;

  wish->width = DEFAULT_WIDTH;
  wish->height = DEFAULT_HEIGHT;
  if (wish->size == NULL)
    return TRUE;
  if (g_strv_length (sides) == 2 &&
      g_ascii_string_to_unsigned (sides[0], 10, PB_MAP_SHEET_MIN_WIDTH, MAX_SIZE, &width, NULL) &&
      g_ascii_string_to_unsigned (sides[1], 10, PB_MAP_SHEET_MIN_HEIGHT, MAX_SIZE, &height, NULL)) {
    wish->width = width;
    wish->height = height;
    return TRUE;
  }
  pb_cli_complain (_ ("“%1$s” is no size for a map. Give width and height in pixels from %2$ux%3$u "
                      "to %4$ux%4$u."),
                   wish->size, PB_MAP_SHEET_MIN_WIDTH, PB_MAP_SHEET_MIN_HEIGHT, MAX_SIZE);
  return FALSE;
}

static gboolean
write_map (const Wish *wish, const PbMapData *data, PbQuery *query, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (wish->path);
  g_autofree char *selection = pb_query_words_make (query, NULL);
  PbMapSheet sheet = {
    .data = data,
    .style = wish->style,
    .selection = *selection != '\0' ? selection : NULL,
    .width = wish->width,
    .height = wish->height,
  };
  g_autoptr (GBytes) bytes = NULL;

  pb_date_today (&sheet.as_of);
  bytes = pb_map_file_make (&sheet, wish->format, error);
  return bytes != NULL && pb_file_write (file, bytes, NULL, error);
}

static PbCliStatus
draw (const Wish *wish, const PbCliSearch *search)
{
  PbMapBasis basis = wish->origin ? PB_MAP_BY_ORIGIN : PB_MAP_BY_COVERAGE;
  g_autoptr (PbMapData) counted =
      pb_map_count (search->index, pb_result_get_rows (search->result), basis);
  g_autoptr (PbMapData) data = pb_map_data_with_measure (counted, wish->measure);
  g_autoptr (GError) error = NULL;

  if (write_map (wish, data, search->query, &error))
    return PB_CLI_DONE;
  pb_cli_complain ("%s", error->message);
  return PB_CLI_REFUSED;
}

static PbCliStatus
run (PbCli *cli, int argc, char **argv)
{
  g_auto (Wish) wish = { NULL };
  g_auto (PbCliSearch) search = { NULL };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &wish.path, N_ ("Write this file"), N_ ("FILE") },
    { "by", 0, 0, G_OPTION_ARG_STRING, &wish.by,
      N_ ("Colour by pledges (the default), money, or the share of all pledges"),
      "pledges|money|share" },
    { "origin", 0, 0, G_OPTION_ARG_NONE, &wish.origin,
      N_ ("Show where pledges come from, not where they are carried out"), NULL },
    { "size", 0, 0, G_OPTION_ARG_STRING, &wish.size, N_ ("Width and height in pixels"),
      "1200x700" },
    { "style", 0, 0, G_OPTION_ARG_STRING, &wish.style_name, N_ ("Colours"),
      "light|dark|high-contrast|high-contrast-dark" },
    { NULL },
  };
  g_auto (GStrv) words = pb_cli_parse (cli, argc, argv, entries, 0, G_MAXUINT);
  PbCliStatus status;

  if (words == NULL || !read_format (&wish) || !read_measure (&wish) || !read_style (&wish) ||
      !read_size (&wish))
    return PB_CLI_USAGE;
  status = pb_cli_search_run (&search, cli, &pb_pledge_kind, words);
  return status == PB_CLI_DONE ? draw (&wish, &search) : status;
}

const PbCommand pb_command_map = {
  .name = "map",
  .parameters = N_ ("-o FILE [QUERY…]"),
  .summary = N_ ("Draw a map of the pledges"),
  .description =
      N_ ("The end of the file's name, .svg, .png or .pdf, says what is written; a file that is "
          "there is replaced. With a query only the pledges that it finds are shown."),
  .run = run,
};
