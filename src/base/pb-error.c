/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pb-error.h"

G_DEFINE_QUARK (pb - error - quark, pb_error)
