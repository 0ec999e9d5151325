# SPDX-FileCopyrightText: 2026 The Pledgebook authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The entity and the four pledges that are typed, as the file has to have them.

The first three tell in our own words of pledges that were made in public, with their figures; the
fourth, its parties included, is invented.
"""

from form import Begun, Entity, Removed, Typed

GIZ = 'Deutsche Gesellschaft für Internationale Zusammenarbeit (GIZ)'

ENTITY = {
    'name': {'en': GIZ},
    'acronym': 'GIZ',
    'type': 'government',
    'country': 'DEU',
    'website': 'https://www.giz.de',
    'identifier_scheme': 'XM-DAC',
    'identifier_code': '5-52',
    'description': {
        'en': 'Works on behalf of the German Government, first of all of the Federal Ministry for '
              'Economic Cooperation and Development (BMZ), and runs projects of international '
              'cooperation for sustainable development.'},
    'focal_point': {
        'name': 'Maya Lindqvist',
        'role': 'Adviser, digital public goods',
        'email': 'maya.lindqvist@example.org',
        'phone': '+49 228 123456',
    },
    'senior_representative': {'name': 'Jonas Amberger', 'title': 'Director General'},
    'membership': {
        'state': 'member',
        'expression_of_interest': '2022-02-14',
        'evidence': [
            {'focus_area': 'value-creation', 'kind': 'past-work',
             'text': 'Years of shared work on open building blocks for public services.'},
        ],
        'readiness': 'Staff and funds are set aside for the coming years.',
        'working_groups': ['adoption', 'value-creation'],
    },
}

GOVSTACK = {
    'title': {'en': 'GovStack: building blocks for digital public services'},
    'summary': {
        'en': 'Governments get 12 reusable building blocks for digital services, with open '
              'specifications, so that 2 million citizens can use public services online.'},
    'description': {
        'en': 'Many governments build every digital service from the ground up, at great cost, and '
              'end with systems that cannot talk to each other. GIZ on behalf of BMZ, Estonia, '
              'DIAL and ITU specify 12 building blocks together, such as identity, payments, '
              'consent and registration, and test them in a sandbox.\n'
              'Countries choose what they need, with advice and training, and keep the result. The '
              'number of citizens served is followed every year.'},
    'campaign': 'Partner2Connect roundtable at WTDC 2022',
    'types': ['programmatic'],
    'programmatic': {
        'programme_name': 'GovStack',
        'novelty': 'expanding',
        'activities': 'Specifying and testing building blocks; a sandbox; advice and training for '
                      'ministries; a community that keeps the specifications.',
        'delivery_partners': [{'name': 'Ministry of Economic Affairs, Estonia'}, {'name': 'DIAL'}],
        'people_to_reach': Typed('2000000', 2000000),
    },
    'focus_areas': ['adoption', 'value-creation'],
    'main_focus_area': 'value-creation',
    'pillars': ['skills', 'content-services'],
    'sdgs': ['9', '16', '17'],
    'wsis_action_lines': ['C1', 'C7-government'],
    'gdc_objectives': ['digital-divides'],
    'coverage_scope': 'global',
    'parties': [
        # The only entity of the register leads a new pledge from the beginning.
        Begun({'roles': ['funder'], 'confirmed': True},
              {'entity': Entity('', GIZ), 'name': GIZ, 'roles': ['lead', 'funder'],
               'confirmed': True}),
        {'name': 'Republic of Estonia', 'roles': ['implementer'], 'confirmed': True},
        {'name': 'Digital Impact Alliance (DIAL)', 'roles': ['implementer']},
        {'name': 'International Telecommunication Union (ITU)', 'roles': ['endorser', 'scaler']},
    ],
    'target_groups': ['general-population', 'public-servants'],
    'people': Typed('2000000', 2000000),
    'start': '2022',
    'end': '2026-12',
    'implementation': 'in-progress',
    'targets': [
        {'indicator': 'Building blocks specified', 'unit': 'building blocks', 'baseline': '0',
         'baseline_date': '2022-01-01', 'target': '12', 'target_date': '2026-12'},
        {'indicator': 'Citizens who use a service built on them', 'unit': 'people',
         'target': Typed('2,000,000', '2000000'), 'target_date': '2026-12'},
    ],
    'milestones': [{'title': 'The sandbox is open to every government', 'due': '2024-06-30'}],
}

AXIAN = {
    'title': {'en': 'USD 82 million for mobile broadband in Madagascar, Comoros and Tanzania'},
    'summary': {
        'en': 'Axian Telecom invests USD 82 million until 2030 in networks of Madagascar, the '
              'Comoros and Tanzania, so that 4G covers 97 % of the population.'},
    'description': {
        'en': 'Outside of the towns many people still live beyond the reach of mobile broadband. '
              'The money goes into new sites, into the upgrade of old ones and into backhaul; 6 '
              'million people get a 4G signal who have none today.'},
    'types': ['financial'],
    'financial': {
        'amount': Typed('82,000,000', '82000000'),
        'currency': 'USD',
        'money_kinds': ['new', 'budgeted'],
        'recurrence': 'one-off',
        'instrument': 'own-investment',
        'plan': [
            {'year': 2026, 'amount': '20000000'},
            {'year': 2028, 'amount': '30000000'},
            {'year': 2030, 'amount': '32000000'},
        ],
    },
    'focus_areas': ['access'],
    'main_focus_area': 'access',
    'pillars': ['infrastructure', 'affordability'],
    'sdgs': ['9', '10'],
    'wsis_action_lines': ['C2'],
    'coverage_scope': 'countries',
    'coverage': [
        {'country': 'MDG', 'share': '50'},
        {'country': 'COM', 'share': Typed('12.5', '12.5')},
        {'country': 'TZA', 'share': Typed('37.5', '37.5')},
    ],
    'parties': [
        Removed(GIZ),
        {'name': 'Axian Telecom', 'roles': ['lead', 'funder', 'implementer'], 'share': '100',
         'confirmed': True},
    ],
    'target_groups': ['rural-remote'],
    'people': Typed('6000000', 6000000),
    'start': '2022-06-07',
    'end': '2030-12-31',
    'targets': [
        {'indicator': 'Population covered by 4G', 'unit': '%', 'target': '97',
         'target_date': '2030-12-31'},
        {'indicator': 'People newly covered', 'unit': 'people', 'baseline': '0',
         'target': Typed('6,000,000', '6000000'), 'target_date': '2030-12-31'},
    ],
}

ADVOCACY = {
    'title': {'en': 'News on meaningful connectivity for decision-makers of 10 countries'},
    'summary': {
        'en': 'A newsletter and a series of talks explain to decision-makers of 10 countries why '
              'connectivity has to be meaningful, and what others have done.'},
    'types': ['advocacy'],
    'advocacy': {
        'activities': ['publication', 'campaign'],
        'audience': 'Ministries, regulators and members of parliament',
        'channel': 'Newsletter and online talks',
        'date': '2023-01',
    },
    'focus_areas': ['adoption'],
    'coverage_scope': 'countries',
    'coverage': [{'country': code} for code in (
        'KEN', 'GHA', 'SEN', 'CIV', 'ZMB', 'NPL', 'LAO', 'PER', 'FJI', 'MDA')],
    'parties': [
        Removed(GIZ),
        {'name': 'Alliance of Connectivity Writers', 'roles': ['lead', 'implementer']},
    ],
    'target_groups': ['public-servants'],
    'start': '2023',
    'targets': [
        {'indicator': 'Subscribers to the newsletter', 'unit': 'subscribers',
         'target': Typed('27,079', '27079'), 'target_date': '2025-12-31'},
    ],
}

INVENTED = {
    'title': {
        'en': 'Rivers and schools: one net for the Sunda delta',
        'ar': 'الأنهار والمدارس: شبكة واحدة للدلتا',
        'zh': '河流与学校：三角洲的同一张网',
        'ru': 'Реки и школы: единая сеть для дельты',
    },
    'summary': {
        'en': 'Forty island schools share one network that the villages own.',
        'ar': 'أربعون مدرسة في الجزر تتقاسم شبكة تملكها القرى.',
        'zh': '四十所岛上学校共用一个由村庄拥有的网络。',
        'ru': 'Сорок островных школ пользуются одной сетью, которой владеют деревни.',
    },
    'description': {
        'en': 'Boats bring the masts; the villages keep them. “Quotes”, dashes – and a 100 % test '
              'of letters: ñ, ß, ő, Ŵ, €.'},
    'types': ['financial', 'policy', 'advocacy', 'programmatic'],
    'financial': {
        'amount': '1234567.89',
        'currency': 'EUR',
        'rate': '1.0842',
        'rate_date': '2026-01-15',
        'rate_source': 'UN operational rates of exchange',
        'money_kinds': ['mobilised'],
        'recurrence': 'recurring',
        'instrument': 'grant',
    },
    'policy': {
        'instrument': 'spectrum',
        'stage': 'consultation',
        'stages': [{'stage': 'adopted', 'date': '2027-03'}],
        'authority': 'Delta Communications Commission',
        'jurisdiction': 'Sunda delta',
    },
    'advocacy': {
        'activities': ['event'],
        'audience': 'Village councils',
        'date': '2026-09-01',
    },
    'programmatic': {
        'programme_name': 'Rivers and schools',
        'novelty': 'new',
        'people_to_reach': 41250,
    },
    'focus_areas': ['access', 'adoption', 'accelerate'],
    'coverage_scope': 'regional',
    'coverage_regions': ['asia-pacific', 'cis'],
    'parties': [
        Removed(GIZ),
        {'name': 'جمعية قرى الدلتا', 'roles': ['lead']},
        {'name': '三角洲学校基金会', 'roles': ['funder']},
        {'entity': Entity('zusammenarbeit', GIZ), 'roles': ['endorser']},
    ],
    'target_groups': ['learners', 'teachers-schools'],
    'start': '2026-02-01',
    'end': '2029-01-31',
    'supports': [
        {'direction': 'wanted', 'support': 'equipment', 'what': 'Masts and batteries',
         'for_whom': 'Forty schools', 'countries': ['IDN', 'MYS']},
    ],
    'links': [{'relation': 'same-as', 'identifier': 'Delta register, no. 17'}],
}
