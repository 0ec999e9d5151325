/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include "domain/pb-draft.h"
#include "base/pb-finding.h"
#include "ui/pb-register.h"

/**
 * PbRow:
 *
 * One field of a form: label above, the control, under it a computed note, the help, and what the
 * rules found. Bound to one place of a draft: shows what stands there, writes what is typed.
 * Derivable; a subclass brings the control for a type of field.
 *
 * The control is named by the label and described by help and finding for assistive technology;
 * an error sets GTK_ACCESSIBLE_STATE_INVALID.
 *
 * A row never listens to the draft itself: whoever owns the forms hands changes on with
 * pb_row_refresh(), so a row holds nothing that keeps it alive.
 */
#define PB_TYPE_ROW (pb_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (PbRow, pb_row, PB, ROW, GtkWidget)

/**
 * PbRowClass:
 * @update: shows the value that stands at the row's place (%NULL: nothing), without writing
 * @pointer_moved: (nullable): the row now stands at another place of the draft (rows with rows
 * inside)
 * @refresh: (nullable): passes a change at @pointer on to the rows inside
 * @set_findings: (nullable): passes findings on to the rows inside
 * @focus_pointer: (nullable): focuses the row inside that shows a place; %FALSE when there is none
 */
struct _PbRowClass {
  GtkWidgetClass parent_class;

  void (*update) (PbRow *self, PbValue *value);
  void (*pointer_moved) (PbRow *self);
  void (*refresh) (PbRow *self, const char *pointer);
  void (*set_findings) (PbRow *self, GPtrArray *findings);
  gboolean (*focus_pointer) (PbRow *self, const char *pointer);
};

/* Construct-only properties: "draft" (PbDraft), "register" (PbRegister, nullable), "pointer"
 * (string), "field" (pointer to a static PbField). */
PbDraft *pb_row_get_draft (PbRow *self);
PbRegister *pb_row_get_register (PbRow *self);
const PbField *pb_row_get_field (PbRow *self);
const char *pb_row_get_pointer (PbRow *self);
/* A row in a list of parts moves when rows above it come or go. Parts below it follow. */
void pb_row_set_pointer (PbRow *self, const char *pointer);
/* The map that holds the field: (transfer full) its place, and (transfer none) (nullable) itself.
 */
char *pb_row_dup_container_pointer (PbRow *self);
PbValue *pb_row_get_container (PbRow *self);
const PbKind *pb_row_get_container_kind (PbRow *self);

/* For subclasses: the control under the label (takes it), and the widget in it that has the focus
 * and carries the accessible name (for an entry, the entry). */
void pb_row_set_control (PbRow *self, GtkWidget *control, GtkWidget *focus_widget);
GtkWidget *pb_row_get_focus_widget (PbRow *self);
/* For a row without a visible label, or one of many that are labelled alike: its accessible name.
 */
void pb_row_set_name (PbRow *self, const char *name);
/* For subclasses: another text than the field's own above the control; %NULL for none. */
void pb_row_set_label (PbRow *self, const char *label);
/* For subclasses: a short dim text at the end of the label's line, such as the month's name of a
 * typed date; it comes and goes without moving anything. %NULL for none. */
void pb_row_set_aside (PbRow *self, const char *text);
/* For subclasses: what is marked in a list that is open under the control, for a screen reader to
 * say; %NULL when it is closed. */
void pb_row_set_marked (PbRow *self, const char *title, const char *detail);
/* For subclasses: writes to the draft without being told of it again. */
void pb_row_commit (PbRow *self, PbValue *value);
void pb_row_commit_string (PbRow *self, const char *string);
/* The same for one member of the row's value, such as a text's French version. */
void pb_row_commit_member (PbRow *self, const char *name, const char *string);
/* What was typed always goes to the draft, also when it is no date or number yet ("31.2.2027" is
 * kept as it is, and the rules say what is wrong with it), so that autosave and undo lose nothing.
 */

/* @findings: (element-type PbFinding): of the whole record; the first at this row's place is shown,
 * an error before advice. */
void pb_row_set_findings (PbRow *self, GPtrArray *findings);
/* Something changed at @pointer ("" for anywhere): updates the value where it concerns this row,
 * and the note. */
void pb_row_refresh (PbRow *self, const char *pointer);
/* Puts the focus on the control, or on the row inside that shows @pointer. */
gboolean pb_row_focus_pointer (PbRow *self, const char *pointer);

/* Whether the field's row is a titled group that stands outside the card of plain rows. */
gboolean pb_row_is_group (const PbField *field);

/**
 * pb_row_new_for_field:
 *
 * Makes the row that fits the field's type.
 */
PbRow *
pb_row_new_for_field (PbDraft *draft, PbRegister *reg, const PbField *field, const char *pointer);
