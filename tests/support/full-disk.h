/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <signal.h>
#include <sys/resource.h>

static inline void
limit_files (rlim_t bytes)
{
  struct rlimit limit;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = MIN (bytes, limit.rlim_max);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

/* From here on no file of this program can grow beyond @bytes, as on a disk that is full. */
static inline void
begin_full_disk (rlim_t bytes)
{
  signal (SIGXFSZ, SIG_IGN);
  limit_files (bytes);
}

/* There is room again. */
static inline void
end_full_disk (void)
{
  limit_files (RLIM_INFINITY);
}
