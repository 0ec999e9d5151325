/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "pb-word-source.h"

#include <math.h>

#define N_WORDS 20000
#define N_COMMON 24
#define N_SYLLABLES 16

/* @common are real words; the rarer ones are put together from @syllables. */
struct _PbWordSource {
  const char *language;
  guint weight;
  const char *gap;
  const char *common[N_COMMON];
  const char *syllables[N_SYLLABLES];
};

static const PbWordSource sources[] = {
  { "en",
    56,
    " ",
    { "the",      "of",      "and",     "network",   "schools",  "women",  "rural",    "access",
      "training", "skills",  "people",  "villages",  "by",       "in",     "coverage", "teachers",
      "fibre",    "islands", "farmers", "satellite", "spectrum", "clinic", "language", "security" },
    { "ta", "ne", "ri", "mo", "ser", "con", "vel", "ing", "al", "per", "ion", "du", "cap", "sto",
      "wen", "lar" } },
  { "fr",
    12,
    " ",
    { "de",    "la",        "les",       "réseau",   "écoles",  "femmes",  "et",      "villages",
      "accès", "formation", "numérique", "communes", "énergie", "langue",  "santé",   "élèves",
      "dans",  "pour",      "fibre",     "sécurité", "jeunes",  "publics", "données", "marché" },
    { "eau", "ré", "tion", "mé", "voi", "ber", "lan", "ché", "sur", "pla", "nou", "ge", "tri", "or",
      "ment", "di" } },
  { "es",
    9,
    " ",
    { "de",      "la",        "redes",   "escuelas", "mujeres", "y",      "comunidades", "acceso",
      "rural",   "formación", "energía", "lengua",   "salud",   "para",   "jóvenes",     "datos",
      "montaña", "niñas",     "pueblos", "servicio", "público", "precio", "aldeas",      "campo" },
    { "ción", "ra", "lo", "me", "gua", "ñe", "pro", "ta", "vi", "der", "sol", "cam", "bri", "nu",
      "que", "fa" } },
  { "ar",
    8,
    " ",
    { "في",   "من",    "شبكة",   "المدارس", "النساء", "القرى",  "تدريب",     "على",
      "خدمة", "الريف", "الشباب", "اتصال",   "تعليم",  "صحة",    "أسعار",     "بيانات",
      "لغة",  "طاقة",  "محتوى",  "جزر",     "أمن",    "مهارات", "المزارعين", "مجتمع" },
    { "مر", "سا", "تق", "ني", "بل", "حو", "عم", "در", "كا", "فر", "شه", "طي", "لو", "قم", "نج",
      "زه" } },
  { "ru",
    7,
    " ",
    { "и",        "в",       "сеть",   "школы",    "сёла",    "женщины",  "связь",   "для",
      "обучение", "доступ",  "горы",   "молодёжь", "частоты", "больница", "язык",    "данные",
      "цена",     "учителя", "оптика", "услуги",   "село",    "энергия",  "острова", "навыки" },
    { "ста", "про", "на", "ло", "вед", "рос", "ми", "ту", "кра", "бор", "ши", "ень", "го", "ре",
      "пол", "ка" } },
  { "zh",
    5,
    "",
    { "的",   "网络", "学校", "农村", "妇女", "培训", "教师", "岛屿",
      "光纤", "卫星", "服务", "数据", "语言", "安全", "山区", "价格",
      "青年", "内容", "健康", "能源", "社区", "公共", "技能", "连接" },
    { "云", "河", "星", "田", "林", "海", "石", "风", "花", "桥", "灯", "舟", "雪", "谷", "泉",
      "松" } },
  { "hi",
    3,
    " ",
    { "के",     "में",    "और",   "गाँव",  "स्कूल",   "महिला", "नेटवर्क",   "सेवा",
      "शिक्षक", "पहुँच",  "भाषा", "मूल्य",  "बिजली", "युवा",   "किसान",   "स्वास्थ्य",
      "द्वीप",  "पहाड़", "डेटा",  "कौशल", "सुरक्षा", "समुदाय", "प्रशिक्षण", "केंद्र" },
    { "का", "री", "म", "ना", "सु", "ता", "वि", "लो", "प्र", "ज", "दे", "शा", "ब", "गी", "ह", "या" } },
};

const PbWordSource *
pb_word_source_draw (GRand *random)
{
  int chance = g_rand_int_range (random, 0, 100);
  guint i = 0;

  while (chance >= (int) sources[i].weight)
    chance -= (int) sources[i++].weight;
  return &sources[i];
}

const PbWordSource *
pb_word_source_english (void)
{
  return &sources[0];
}

const char *
pb_word_source_get_language (const PbWordSource *self)
{
  return self->language;
}

/* Any two ranks give two words. */
static void
write_word (const PbWordSource *self, GString *text, guint rank)
{
  if (rank < N_COMMON) {
    g_string_append (text, self->common[rank]);
    return;
  }
  for (rank = rank - N_COMMON + N_SYLLABLES; rank > 0; rank /= N_SYLLABLES)
    g_string_append (text, self->syllables[rank % N_SYLLABLES]);
}

void
pb_word_source_write (const PbWordSource *self, GRand *random, GString *text, guint length)
{
  glong written = 0;

  while (written < (glong) length) {
    gsize start = text->len;

    if (written > 0)
      g_string_append (text, self->gap);
    write_word (self, text, (guint) exp (g_rand_double (random) * log (N_WORDS)) - 1);
    written += g_utf8_strlen (text->str + start, -1);
  }
}
