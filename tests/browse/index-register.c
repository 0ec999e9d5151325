/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "index-register.h"

#include "../support/test-json.h"
#include "browse/pb-index-file.h"
#include "domain/pb-record.h"

static void
add_item (PbPlan *plan, const PbKind *kind, const char *json)
{
  PbPlanItem *item = g_new0 (PbPlanItem, 1);

  item->kind = kind;
  item->verdict = PB_VERDICT_NEW;
  item->choice = PB_CHOICE_TAKE;
  item->record = parse_quoted (json);
  item->digest = pb_record_digest (kind, item->record);
  g_ptr_array_add (plan->items, item);
}

static void
add_entity (PbPlan *plan, guint number)
{
  static const char *const countries[] = { "KEN", "NPL", "BRA" };
  g_autofree char *json = g_strdup_printf (
      "{'id':'e0000000-0000-4000-8000-%012x','revision':1,'language':'en',"
      "'created':'2026-01-01T00:00:00Z','modified':'2026-01-01T00:00:00Z',"
      "'name':{'en':'Entity %u','fr':'Entit\u00e9 %u'},'acronym':'E%u','type':'academia',"
      "'country':'%s'}",
      number, number, number, number, countries[number % 3]);

  add_item (plan, &pb_entity_kind, json);
}

static void
add_pledge (PbPlan *plan, guint number)
{
  static const char *const campaigns[] = { "COP 30", "cop 30", "Roundtable" };
  g_autofree char *json = g_strdup_printf (
      "{'id':'d0000000-0000-4000-8000-%012x','revision':1,'language':'en',"
      "'created':'2026-01-01T00:00:00Z','modified':'2026-02-%02uT00:00:00Z',"
      "'title':{'en':'Towers %u'},'description':{'zh':'\u5b66\u6821 %u \u7f51\u7edc'},"
      "'types':['financial'],'focus_areas':['access'],'campaign':'%s',"
      "'coverage_scope':'countries','coverage':[{'country':'KEN','share':'25'},{'country':'UGA'}],"
      "'financial':{'amount':'%u.50','currency':'%s'},'start':'2024','end':'2026-05',"
      "'parties':[{'entity':'e0000000-0000-4000-8000-%012x','name':'Entity','roles':['lead']}]}",
      number, number % 28 + 1, number, number, campaigns[number % 3], number,
      number % 2 == 0 ? "USD" : "XOF", number / 2);

  add_item (plan, &pb_pledge_kind, json);
}

void
index_register_fill (Register *self, guint first, guint n)
{
  g_autoptr (PbPlan) plan = pb_plan_new ();
  g_autoptr (GError) error = NULL;

  for (guint i = first; i < first + n; i++)
    add_entity (plan, i);
  for (guint i = first; i < first + n; i++)
    add_pledge (plan, i);
  pb_store_apply (self->store, plan, NULL, NULL, &error);
  g_assert_no_error (error);
}

PbIndex *
index_register_open (Register *self)
{
  g_autoptr (GError) error = NULL;
  PbIndex *index = pb_index_open (self->store, &error);

  g_assert_no_error (error);
  return index;
}

void
index_register_check (Register *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PbIndex) opened = index_register_open (self);
  g_autoptr (PbIndex) built = pb_index_build (self->store, &error);

  g_assert_no_error (error);
  g_assert_true (pb_index_file_equal (opened, built));
}

char *
index_register_path (Register *self)
{
  return g_strconcat (self->path, "-index", NULL);
}
