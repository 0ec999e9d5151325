/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/pb-command.h"

const PbCommand *const *
pb_command_get_all (void)
{
  static const PbCommand *const commands[] = {
    &pb_command_check,
    &pb_command_plan,
    &pb_command_import,
    &pb_command_export,
    &pb_command_dataset,
    &pb_command_list,
    &pb_command_facets,
    &pb_command_totals,
    &pb_command_show,
    &pb_command_map,
    &pb_command_schema,
    &pb_command_backup,
    &pb_command_verify,
    NULL,
  };

  return commands;
}

const PbCommand *
pb_command_find (const char *name)
{
  for (const PbCommand *const *command = pb_command_get_all (); *command != NULL; command++)
    if (g_str_equal ((*command)->name, name))
      return *command;
  return NULL;
}
