/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Made by build-aux/extract-data-strings.py: change the files under data/, not this one. */

/* data/templates/templates.json */
C_("template", "Invest [amount] to connect [number] communities in [country]");
C_("template", "By [year], [organization] will invest [amount] in networks for [number] people in [places] who have no usable connection today. The first places go online in [year].");
C_("template", "The need: in [places], [percentage] of the people live out of reach of a broadband network, or have one that is too slow or too dear to use. The main reasons are [distance, lack of power, low income]. Source: [survey or report, year].");
C_("template", "What will change: the money pays for [masts, fibre, satellite links, solar power] in [number] places. At the end, [number] people have a connection of at least [speed] at a price of no more than [percentage] of average income.");
C_("template", "Resources: [amount] in total: [amount] is new money, [amount] was already budgeted, and [amount] comes from [partners]. It is paid out from [year] to [year] as [grant, loan, own investment].");
C_("template", "Together: [operator] builds and runs the networks, [authority] gives sites and permits, [community organizations] choose the places with us. We look for partners who can [cover more places, lend, give equipment].");
C_("template", "How it is measured: people covered and people who use the network, from [number] in [year] to [number] in [year]; places online; money spent. [organization] reports once a year, with figures from [source].");
C_("template", "Lower the cost of connecting [country] by a new [law, regulation or licence]");
C_("template", "By [year], [authority] will adopt [name of the law or regulation], so that networks reach [places or groups] sooner and at a lower price. It takes effect on [date].");
C_("template", "The need: networks come late to [places] because [permits take [number] months, spectrum is not available, operators cannot share masts and ducts, fees are high]. This keeps [number] people offline. Source: [report, year].");
C_("template", "What will change: the [law, regulation or licence] will [allow sharing of masts and ducts, open [band] for rural networks, set one deadline for permits, use the universal service fund for [purpose]]. Operators can then [result] within [time].");
C_("template", "Resources: [amount] and [number] staff of [authority] for drafting, consultation and enforcement; technical advice from [partner].");
C_("template", "Together: the text is drafted with [ministries, regulator, operators, civil society] and put to public consultation from [date] to [date]. [organizations] have said that they support it.");
C_("template", "How it is measured: stages reached: drafted by [date], consultation by [date], adopted by [date], in force by [date]. Two years later: population covered, from [percentage] to [percentage]; price of one gigabyte, from [price] to [price].");
C_("template", "Put affordable connectivity for [group or region] on the agenda of [decision makers]");
C_("template", "From [date] to [date], [organization] will show what keeps [group or region] offline and what connecting them would bring, and will win [number] decision makers for [one concrete measure].");
C_("template", "The need: [number] people in [region] are not connected, and few of those who decide know why. Reliable figures on [prices, coverage, power, safety online] are missing or out of date.");
C_("template", "What will change: we publish [study or map] by [date], present it at [event], and propose [one concrete measure]. At least [number] governments or companies take it up in their plans.");
C_("template", "Resources: [amount] for research, translation and travel; [number] months of work of our experts; the channels of [partners], which reach [number] people.");
C_("template", "Together: [research partner] collects the data, [organizations of those concerned] say what matters to them, [partners] carry the message in [countries]. Others can sign the statement until [date].");
C_("template", "How it is measured: the study is published and read ([number] downloads); meetings held with decision makers: [number]; commitments that follow: [number] by [date], each listed with a link.");
C_("template", "Bring [number] schools, clinics or villages in [country] online");
C_("template", "From [year] to [year], the programme [name] will connect [number] schools, clinics or villages in [places] and keep them connected. It reaches [number] people, of whom [percentage] are women and girls.");
C_("template", "The need: [number] of [total] schools, clinics or villages in [places] have no connection, and many that had one lost it when a project ended. Source: [survey, year].");
C_("template", "What will change: each place gets a connection of at least [speed], power for [number] hours a day, protection against attacks on its network, and someone trained to keep it running. After [years], [owner] pays the running costs from [budget].");
C_("template", "Resources: [amount] from [funders]; equipment from [partner]; [number] staff and [number] trained local technicians.");
C_("template", "Together: [ministry] chooses the places, [operator] connects them, [organization] trains, [community] looks after the site. The plan and the lessons are open to others who want to do the same in [countries].");
C_("template", "How it is measured: places connected: [number] by [year], [number] by [year]; hours online per week, measured automatically; people who use it each month, from [number] to [number]. The results are published once a year.");
C_("template", "Fund digital skills for [number] people in [country]");
C_("template", "[organization] will give [amount] by [year] so that [number] people in [group or places] learn to use digital services for [work, school, health, public services].");
C_("template", "The need: in [country], [percentage] of [group] live where there is a network but do not use it. What they lack most are [skills, devices, content in [language], trust]. Source: [survey, year].");
C_("template", "What will change: the money pays for [courses, trainers, devices, content in [languages]]. Those who finish a course can [do what they could not do before], and [percentage] of them still use it a year later.");
C_("template", "Resources: [amount] in total over [number] years: [amount] new money, [amount] in kind as [devices, rooms, licences]. It goes to [receivers] as [grants].");
C_("template", "Together: [training organizations] teach, [ministry] recognizes the certificates, [groups of those concerned] help to design the courses. Other funders can join with amounts from [amount].");
C_("template", "How it is measured: people who finish a course: [number] by [year], counted by sex, age and disability; people who use a digital service every week, from [percentage] to [percentage]; cost per learner. Results are published every [month] of the year.");
C_("template", "Make digital skills and accessible services a right in [country]");
C_("template", "By [year], [authority] will adopt [name of the strategy, law or standard], so that [group] can learn and use digital services in [languages], and public services are open to everyone.");
C_("template", "The need: [percentage] of [group] cannot use the public services that exist online, because of [lack of skills, missing languages, barriers for persons with disabilities, lack of an identity document]. Source: [study, year].");
C_("template", "What will change: the [strategy, law or standard] brings digital skills into [schools, adult education], makes [accessibility standard] binding for [services], and requires content in [languages] by [date].");
C_("template", "Resources: [amount] a year in the budget of [ministry]; [number] posts for [training, supervision]; advice from [partner].");
C_("template", "Together: [ministries] draft it with [organizations of persons with disabilities, women, youth, teachers]. [local governments] put it into practice. The draft is open for comments from [date] to [date].");
C_("template", "How it is measured: drafted by [date], adopted by [date], in force by [date]. After that: public services that meet the standard, from [number] to [number]; people with basic digital skills, from [percentage] to [percentage], as counted by [statistical office].");
C_("template", "Win [audience] for digital inclusion of [group] in [country or region]");
C_("template", "Between [date] and [date], [organization] will lead a campaign that reaches [number] people and leads [number] institutions to open their services, courses or content to [group].");
C_("template", "The need: [group] are [number] times less likely to use the internet than [others]. Prejudice, fear of abuse and a lack of role models play a part that networks alone do not solve. Source: [study, year].");
C_("template", "What will change: through [radio, schools, social media, community meetings] in [languages], we show people from [group] who [use, teach, build]. [number] institutions sign [name of the declaration] and say what they will change by when.");
C_("template", "Resources: [amount]; air time or space from [media partner] worth [amount]; [number] volunteers.");
C_("template", "Together: [media, community leaders, companies, authorities] carry the campaign. [organization of the group] decides on its messages. Anyone can use the material free of charge.");
C_("template", "How it is measured: people reached: [number], measured by [method]; institutions that signed: [number]; changes put into practice one year later: [number]; share of [group] online, from [percentage] to [percentage].");
C_("template", "Train [number] people from [group] in digital skills in [country]");
C_("template", "The programme [name] will teach [number] people from [group] in [places] from [year] to [year]. They will be able to [use, earn, learn, be safe online] in their own language.");
C_("template", "The need: [number] people from [group] in [places] have never [used a computer, sent a message, used a public service online], although a network is there. What is on offer today is [too far away, in the wrong language, not accessible]. Source: [survey, year].");
C_("template", "What will change: we run courses of [hours] at [places], with [devices] and content in [languages], for beginners and for those who want to go on. [number] learners become trainers themselves.");
C_("template", "Resources: [amount] from [funders]; [number] trainers; [number] devices; rooms from [partner].");
C_("template", "Together: [schools, libraries, local governments] host the courses, [companies] offer placements, [organization] checks the quality. Others can use the course material under an open licence.");
C_("template", "How it is measured: learners who finish: [number] a year, at least [percentage] women; test before and after the course; share who use what they learned after six months, from [percentage] to [percentage]. Results by place are published each year.");
C_("template", "Finance [number] local digital enterprises in [country]");
C_("template", "[organization] will provide [amount] by [year] to [number] small enterprises and start-ups in [places] that build digital products for [sector]. This creates [number] jobs.");
C_("template", "The need: founders in [places] have ideas and skills, but find no finance between [amount] and [amount]. In [year], only [percentage] of it went to [women, youth, enterprises outside the capital]. Source: [report].");
C_("template", "What will change: enterprises receive [grants, loans, equity] together with advice, and grow from [first customers] to [regional market]. Value that is made in [country] stays there: [products, data, taxes, jobs].");
C_("template", "Resources: [amount]: [amount] from [organization], [amount] mobilized from [banks, investors]. [percentage] is reserved for enterprises led by [women, youth].");
C_("template", "Together: [bank or fund] manages the money, [hub or university] gives advice, [ministry] removes hurdles such as [hurdle]. Investors can join until [date].");
C_("template", "How it is measured: enterprises financed: [number] by [year]; jobs, from [number] to [number], counted by sex; turnover after two years; money from others for each unit of our own.");
C_("template", "Open [data, payments or public procurement] in [country] to digital innovators");
C_("template", "By [year], [authority] will bring [name of the law, regulation or strategy] into force, so that [small enterprises, researchers, communities] can build digital services with [open data, shared platforms, fair rules].");
C_("template", "The need: innovators in [country] are held back by [closed data, missing rules for electronic payment, procurement that only large firms can win, uncertain data protection]. Source: [consultation or report, year].");
C_("template", "What will change: the [law, regulation or strategy] will [publish [data sets] under an open licence, allow [service], set aside [percentage] of public purchases for small enterprises, protect personal data]. People gain by [better or cheaper services].");
C_("template", "Resources: [amount] and [number] staff of [authority]; [platform or standard] as a digital public good; training for [number] officials.");
C_("template", "Together: [ministries, regulator, start-up associations, universities, civil society] write it together. [other country] shares its experience.");
C_("template", "How it is measured: drafted by [date], adopted by [date], in force by [date]. Then each year: data sets opened, from [number] to [number]; new services built on them: [number]; share of public purchases won by small enterprises, from [percentage] to [percentage].");
C_("template", "Make the case for [local content, open source or digital public goods] in [region]");
C_("template", "[organization] will publish [study or guide] by [date] and bring [number] governments, companies and universities together at [event] to agree on [one concrete step] for digital ecosystems in [region].");
C_("template", "The need: most digital services used in [region] are made elsewhere, and little of the value stays. Decision makers lack examples that show how [local content, open source, digital public goods] pay off.");
C_("template", "What will change: we collect [number] examples with their costs and benefits, publish them in [languages], and propose [one concrete step]. By [year], [number] organizations have taken it.");
C_("template", "Resources: [amount] for research and the event; [number] months of expert work; a venue from [partner].");
C_("template", "Together: [universities] do the research, [companies and communities] open their books, [regional organization] convenes. Everything is published under an open licence.");
C_("template", "How it is measured: examples published: [number]; organizations at the event: [number], from [number] countries; agreements signed: [number] by [date]; their state one year later, published on [website].");
C_("template", "Build [name of the hub, platform or service] for [sector] in [country]");
C_("template", "From [year] to [year], [organization] will set up [hub, platform or service] with which [number] [farmers, clinics, teachers, enterprises] in [places] can [do what]. It is open to others and pays its own way from [year].");
C_("template", "The need: [group] in [places] lose [time, income, quality] because [there is no shared service, systems do not work together, content is missing in [language]]. Source: [study, year].");
C_("template", "What will change: together with its users we build [hub, platform or service], test it in [number] places, then extend it to [number]. Users [earn more, wait less, learn better]; local developers maintain it.");
C_("template", "Resources: [amount] from [funders]; [number] developers and trainers; [hosting, data, software] from [partner].");
C_("template", "Together: [users’ organization] sets priorities, [ministry] connects it with public systems, [company] runs it, [university] evaluates it. The source code is published as [licence].");
C_("template", "How it is measured: active users: [number] by [year], [number] by [year]; what changes for them: [indicator], from [number] to [number]; share of running costs covered by income, from [percentage] to [percentage]. An outside evaluation follows in [year].");
C_("template", "Mobilize [amount] of investment in digital [infrastructure or services] in [countries]");
C_("template", "By [year], [organization] will put in [amount] and mobilize [amount] from [private and public investors] for [kind of projects] in [countries], with a focus on [least developed, landlocked or small island countries].");
C_("template", "The need: connecting [countries] needs about [amount] by [year], and [amount] is in sight. Investors hold back because of [currency risk, small projects, uncertain rules]. Source: [estimate, year].");
C_("template", "What will change: a [fund, guarantee, blended facility] takes [the first loss, the currency risk], bundles small projects and so makes them worth investing in. [number] projects are financed that would not be otherwise.");
C_("template", "Resources: [amount] of our own as [equity, guarantees, concessional loans]; [amount] from [partners] that have confirmed; [amount] still wanted.");
C_("template", "Together: [development bank] structures it, [governments] prepare projects, [companies] build, [independent body] checks the effects. The facility is open to new investors until [date].");
C_("template", "How it is measured: money confirmed, committed and disbursed, each counted by itself, once a year; money mobilized for each unit of our own, from [number] to [number]; people connected through the projects: [number] by [year].");
C_("template", "Make [country] ready for investment in digital networks and services");
C_("template", "By [year], [authority] will adopt [name of the reform] that gives investors [clear, stable, fair] rules and is expected to bring [amount] of investment to [places or groups] that are left out today.");
C_("template", "The need: investment in networks and services in [country] was [amount] for each person in [year], below [comparison]. Companies name [taxes on devices, import duties, short licences, slow permits, lack of competition] as the main reasons. Source: [survey].");
C_("template", "What will change: the reform will [lower or end a tax, extend licences in return for coverage, open the market, create one contact point for investors]. Part of the gain is bound to [coverage of rural places, lower prices].");
C_("template", "Resources: [amount] of revenue forgone or spent each year until [year]; [number] staff; advice from [partner].");
C_("template", "Together: [ministry of finance, ministry of communications, regulator] answer for it together. Operators, investors and consumers are heard until [date]; [neighbouring countries] align their rules.");
C_("template", "How it is measured: drafted by [date], adopted by [date], in force by [date]. Then each year: investment, from [amount] to [amount]; number of providers; price of a basic connection as a percentage of income, from [percentage] to [percentage].");
C_("template", "Rally [number] investors and governments behind [goal] by [year]");
C_("template", "[organization] will use its voice at [events] from [date] to [date] so that [number] investors, donors and governments commit [amount or measures] to connect [group or region].");
C_("template", "The need: of the [amount] needed to connect [region], only [percentage] is committed. Investors and governments rarely sit at one table, and good projects are not known to those who could finance them.");
C_("template", "What will change: we publish a list of [number] projects that are ready for investment, hold [number] meetings between their owners and investors, and ask every participant for a public pledge with an amount and a date.");
C_("template", "Resources: [amount] for meetings and analysis; the network of [number] members of [organization]; speakers and media from [partners].");
C_("template", "Together: [chamber of commerce, development bank, regional organization] invite together with us. Those who pledge name others who should be asked next.");
C_("template", "How it is measured: projects listed: [number]; meetings held: [number]; pledges made: [number], worth [amount]; share of them that is confirmed after one year, from 0 to [percentage]. The list stays public.");
C_("template", "Prepare [number] digital projects in [countries] for investment");
C_("template", "The programme [name] will help [number] governments and local companies from [year] to [year] to turn plans for connectivity and digital services into projects that investors finance. Target: [amount] of investment.");
C_("template", "The need: in [countries], plans exist but few become projects: [data on demand, costs, risks, social effects] are missing, and so are people who can prepare them. Source: [report, year].");
C_("template", "What will change: each project gets [a map of gaps and demand, a cost model, a legal check, a plan for skills and safety] and is brought to [number] investors. [number] officials and entrepreneurs learn to do it without us.");
C_("template", "Resources: [amount] from [funders]; [number] experts; [tools and data] from [partner], free for the countries.");
C_("template", "Together: [governments] own the projects, [universities] train, [development banks and investors] say early what they need, [civil society] checks who gains.");
C_("template", "How it is measured: projects prepared: [number] by [year]; projects financed: [number], worth [amount]; people they will reach: [number]; people trained: [number], at least [percentage] women. Results by country are published once a year.");

/* data/vocabularies/advocacy-activity.json */
C_("advocacy-activity", "Research or study");
C_("advocacy-activity", "Memorandum of understanding");
C_("advocacy-activity", "Event or conference");
C_("advocacy-activity", "Publication");
C_("advocacy-activity", "Campaign");
C_("advocacy-activity", "A planned series of messages to the public or to decision makers.");
C_("advocacy-activity", "Public statement or declaration");
C_("advocacy-activity", "Partnership or network");
C_("advocacy-activity", "Other activity");

/* data/vocabularies/coverage-scope.json */
C_("coverage-scope", "Worldwide");
C_("coverage-scope", "No country or region is meant in particular.");
C_("coverage-scope", "Whole regions");
C_("coverage-scope", "One or several of the six ITU regions.");
C_("coverage-scope", "Countries");
C_("coverage-scope", "A list of countries; groups such as the least developed countries can be added at once.");

/* data/vocabularies/entity-type.json */
C_("entity-type", "Government");
C_("entity-type", "Governments (including local governments and municipalities)");
C_("entity-type", "Private sector");
C_("entity-type", "Private Sector (including philanthropic organizations)");
C_("entity-type", "UN, international or regional organization");
C_("entity-type", "UN Agencies and other international or regional organizations (including Multilateral Development Banks)");
C_("entity-type", "Civil society");
C_("entity-type", "Civil Society");
C_("entity-type", "Academia and research");
C_("entity-type", "Academia and research associations");
C_("entity-type", "Youth group");
C_("entity-type", "Youth Groups");
C_("entity-type", "Media and entertainment");
C_("entity-type", "Media and Entertainment organizations");

/* data/vocabularies/evidence-kind.json */
C_("evidence-kind", "Past work");
C_("evidence-kind", "What the organization has already done in the focus area.");
C_("evidence-kind", "New motivation");
C_("evidence-kind", "Why the organization wants to start in the focus area now.");

/* data/vocabularies/finance-instrument.json */
C_("finance-instrument", "Grant");
C_("finance-instrument", "Money or goods that are not paid back. IATI finance type 110.");
C_("finance-instrument", "Loan");
C_("finance-instrument", "Paid back on market terms. IATI finance type 421.");
C_("finance-instrument", "Concessional loan");
C_("finance-instrument", "Paid back on terms softer than the market’s. IATI finance type 421.");
C_("finance-instrument", "Subordinated loan");
C_("finance-instrument", "Paid back after all other lenders. IATI finance type 431.");
C_("finance-instrument", "Reimbursable grant");
C_("finance-instrument", "Paid back only if the project succeeds. IATI finance type 422.");
C_("finance-instrument", "Bond");
C_("finance-instrument", "A debt that is traded on markets. IATI finance type 423.");
C_("finance-instrument", "Equity");
C_("finance-instrument", "A share in the ownership of a company. IATI finance type 510.");
C_("finance-instrument", "Shares in a fund");
C_("finance-instrument", "A stake in a vehicle that pools the money of several investors. IATI finance type 520.");
C_("finance-instrument", "Guarantee or insurance");
C_("finance-instrument", "A promise to pay if someone else cannot. IATI finance type 1100.");
C_("finance-instrument", "Interest subsidy");
C_("finance-instrument", "A payment that makes the loans of others cheaper. IATI finance type 210.");
C_("finance-instrument", "Blended finance");
C_("finance-instrument", "Public or charitable money combined with private money.");
C_("finance-instrument", "Own investment");
C_("finance-instrument", "An organization spends on its own networks, products or premises.");
C_("finance-instrument", "Contribution in kind");
C_("finance-instrument", "Goods, services or working time in place of money. IATI finance type 110.");
C_("finance-instrument", "Other instrument");

/* data/vocabularies/focus-area.json */
C_("focus-area", "Access");
C_("focus-area", "Connecting people everywhere");
C_("focus-area", "Adoption");
C_("focus-area", "Empowering communities");
C_("focus-area", "Value creation");
C_("focus-area", "Building digital ecosystems");
C_("focus-area", "Accelerate");
C_("focus-area", "Incentivizing investments");

/* data/vocabularies/gdc-objective.json */
C_("gdc-objective", "1. Close digital divides");
C_("gdc-objective", "Close all digital divides and accelerate progress across the Sustainable Development Goals.");
C_("gdc-objective", "2. Inclusive digital economy");
C_("gdc-objective", "Expand inclusion in and benefits from the digital economy for all.");
C_("gdc-objective", "3. Safe and open digital space");
C_("gdc-objective", "Foster an inclusive, open, safe and secure digital space that respects, protects and promotes human rights.");
C_("gdc-objective", "4. Data governance");
C_("gdc-objective", "Advance responsible, equitable and interoperable data governance approaches.");
C_("gdc-objective", "5. Governance of artificial intelligence");
C_("gdc-objective", "Enhance international governance of artificial intelligence for the benefit of humanity.");

/* data/vocabularies/implementation-state.json */
C_("implementation-state", "Not started");
C_("implementation-state", "In progress");
C_("implementation-state", "Delayed");
C_("implementation-state", "Under way, but later than planned.");
C_("implementation-state", "Completed");
C_("implementation-state", "Cancelled");
C_("implementation-state", "Will not be carried out.");

/* data/vocabularies/itu-region.json */
C_("itu-region", "Africa");
C_("itu-region", "Americas");
C_("itu-region", "Arab States");
C_("itu-region", "Asia and the Pacific");
C_("itu-region", "Commonwealth of Independent States");
C_("itu-region", "Europe");

/* data/vocabularies/link-relation.json */
C_("link-relation", "Matches");
C_("link-relation", "The other pledge gives what this one needs, or the other way round.");
C_("link-relation", "Follows");
C_("link-relation", "This pledge continues the other one.");
C_("link-relation", "Replaces");
C_("link-relation", "This pledge takes the place of the other one.");
C_("link-relation", "Is the same commitment");
C_("link-relation", "The same commitment is recorded elsewhere.");

/* data/vocabularies/membership-state.json */
C_("membership-state", "Interested");
C_("membership-state", "Has sent an expression of interest, or is about to.");
C_("membership-state", "Applied");
C_("membership-state", "Has asked to join and waits for an answer.");
C_("membership-state", "Member");
C_("membership-state", "Left");
C_("membership-state", "Was a member before.");

/* data/vocabularies/money-kind.json */
C_("money-kind", "New money");
C_("money-kind", "Set aside for this pledge and not announced before.");
C_("money-kind", "Already budgeted");
C_("money-kind", "Part of a budget that was adopted before the pledge.");
C_("money-kind", "In kind");
C_("money-kind", "Goods, services, licences or working time, at the value stated.");
C_("money-kind", "Mobilized from others");
C_("money-kind", "Money that others will provide because of the pledge.");

/* data/vocabularies/party-role.json */
C_("party-role", "Lead");
C_("party-role", "Answers for the pledge and reports on it.");
C_("party-role", "Funder");
C_("party-role", "Gives money or goods.");
C_("party-role", "Implementer");
C_("party-role", "Does the work.");
C_("party-role", "Endorser");
C_("party-role", "Supports the pledge in public.");
C_("party-role", "Scaler");
C_("party-role", "Carries what works to more people or places.");

/* data/vocabularies/pillar.json */
C_("pillar", "Infrastructure");
C_("pillar", "Networks, towers, cables, satellites, data centres and the power they need.");
C_("pillar", "Affordability");
C_("pillar", "Prices of devices and services that people can pay.");
C_("pillar", "Cybersecurity");
C_("pillar", "Safe networks and services that people can trust.");
C_("pillar", "Skills");
C_("pillar", "What people need to know to use, build and teach digital technology.");
C_("pillar", "Digital inclusion");
C_("pillar", "Reaching those who are left out: by gender, age, disability, language or place.");
C_("pillar", "Relevant content and services");
C_("pillar", "Content and public services that are of use where people live, in their languages.");

/* data/vocabularies/pledge-type.json */
C_("pledge-type", "Financial");
C_("pledge-type", "An entity or group of entities announces a monetary contribution in line with the objectives of the P2C Digital Coalition and/or a specific P2C Focus Area.");
C_("pledge-type", "Policy");
C_("pledge-type", "A legislative or regulatory reform or policy change is proposed or enacted to advance the objectives of the P2C Digital Coalition and/or the P2C Action Framework.");
C_("pledge-type", "Advocacy");
C_("pledge-type", "An entity or group of entities publicly supports, recommends or promotes (e.g. through research, MOUs) the objectives of the P2C Digital Coalition and/or the P2C Action Framework.");
C_("pledge-type", "Programmatic");
C_("pledge-type", "Creation or expansion of existing programmes that are in line with the P2C Focus Areas.");

/* data/vocabularies/policy-instrument.json */
C_("policy-instrument", "Law");
C_("policy-instrument", "Regulation");
C_("policy-instrument", "A binding rule made by a regulator or a ministry.");
C_("policy-instrument", "Strategy or plan");
C_("policy-instrument", "A national or sector plan, such as a broadband plan.");
C_("policy-instrument", "Standard");
C_("policy-instrument", "A technical standard that is adopted or made binding.");
C_("policy-instrument", "Spectrum decision");
C_("policy-instrument", "An assignment, release or pricing of radio spectrum.");
C_("policy-instrument", "Licensing decision");
C_("policy-instrument", "A licence, its conditions, or a class of licences.");
C_("policy-instrument", "Tax or subsidy");
C_("policy-instrument", "A tax, fee, levy, exemption or subsidy.");
C_("policy-instrument", "Universal service fund");
C_("policy-instrument", "How a fund for universal service is raised or spent.");
C_("policy-instrument", "Public procurement");
C_("policy-instrument", "Rules by which public bodies buy.");
C_("policy-instrument", "Guideline or code of practice");
C_("policy-instrument", "Not binding.");
C_("policy-instrument", "Agreement between States or authorities");
C_("policy-instrument", "Other instrument");

/* data/vocabularies/policy-stage.json */
C_("policy-stage", "Proposed");
C_("policy-stage", "Drafted");
C_("policy-stage", "A text exists.");
C_("policy-stage", "Under consultation");
C_("policy-stage", "The text is open for comments.");
C_("policy-stage", "Adopted");
C_("policy-stage", "Decided, but not yet applied.");
C_("policy-stage", "In force");

/* data/vocabularies/programme-novelty.json */
C_("programme-novelty", "New programme");
C_("programme-novelty", "Expansion of a programme");
C_("programme-novelty", "More people, more places or more services than before.");

/* data/vocabularies/publication-state.json */
C_("publication-state", "Draft");
C_("publication-state", "Being written.");
C_("publication-state", "Final");
C_("publication-state", "Complete and ready to be sent.");
C_("publication-state", "Submitted");
C_("publication-state", "Sent to the secretariat.");
C_("publication-state", "Change requested");
C_("publication-state", "The secretariat has asked for changes.");
C_("publication-state", "Validated");
C_("publication-state", "Accepted by the secretariat.");
C_("publication-state", "Published");
C_("publication-state", "Part of the public data set.");
C_("publication-state", "Withdrawn");
C_("publication-state", "Taken back by the pledging organization.");
C_("publication-state", "Replaced");
C_("publication-state", "Another pledge has taken its place.");

/* data/vocabularies/recurrence.json */
C_("recurrence", "One-off");
C_("recurrence", "Given once.");
C_("recurrence", "Recurring");
C_("recurrence", "Given again over several years; the amount is the sum of them all.");

/* data/vocabularies/report-age.json */
C_("report-age", "Within 12 months");
C_("report-age", "The newest progress report is about a time up to a year ago.");
C_("report-age", "1 to 2 years ago");
C_("report-age", "More than 2 years ago");
C_("report-age", "Never reported on");

/* data/vocabularies/review-verdict.json */
C_("review-verdict", "Received");
C_("review-verdict", "The secretariat has it.");
C_("review-verdict", "Change requested");
C_("review-verdict", "The secretariat asks for changes before it can accept it.");
C_("review-verdict", "Validated");
C_("review-verdict", "The secretariat accepts it.");
C_("review-verdict", "Published");
C_("review-verdict", "It is part of the public data set.");

/* data/vocabularies/sdg.json */
C_("sdg", "1. No poverty");
C_("sdg", "End poverty in all its forms everywhere");
C_("sdg", "2. Zero hunger");
C_("sdg", "End hunger, achieve food security and improved nutrition and promote sustainable agriculture");
C_("sdg", "3. Good health and well-being");
C_("sdg", "Ensure healthy lives and promote well-being for all at all ages");
C_("sdg", "4. Quality education");
C_("sdg", "Ensure inclusive and equitable quality education and promote lifelong learning opportunities for all");
C_("sdg", "5. Gender equality");
C_("sdg", "Achieve gender equality and empower all women and girls");
C_("sdg", "6. Clean water and sanitation");
C_("sdg", "Ensure availability and sustainable management of water and sanitation for all");
C_("sdg", "7. Affordable and clean energy");
C_("sdg", "Ensure access to affordable, reliable, sustainable and modern energy for all");
C_("sdg", "8. Decent work and economic growth");
C_("sdg", "Promote sustained, inclusive and sustainable economic growth, full and productive employment and decent work for all");
C_("sdg", "9. Industry, innovation and infrastructure");
C_("sdg", "Build resilient infrastructure, promote inclusive and sustainable industrialization and foster innovation");
C_("sdg", "10. Reduced inequalities");
C_("sdg", "Reduce inequality within and among countries");
C_("sdg", "11. Sustainable cities and communities");
C_("sdg", "Make cities and human settlements inclusive, safe, resilient and sustainable");
C_("sdg", "12. Responsible consumption and production");
C_("sdg", "Ensure sustainable consumption and production patterns");
C_("sdg", "13. Climate action");
C_("sdg", "Take urgent action to combat climate change and its impacts");
C_("sdg", "14. Life below water");
C_("sdg", "Conserve and sustainably use the oceans, seas and marine resources for sustainable development");
C_("sdg", "15. Life on land");
C_("sdg", "Protect, restore and promote sustainable use of terrestrial ecosystems, sustainably manage forests, combat desertification, and halt and reverse land degradation and halt biodiversity loss");
C_("sdg", "16. Peace, justice and strong institutions");
C_("sdg", "Promote peaceful and inclusive societies for sustainable development, provide access to justice for all and build effective, accountable and inclusive institutions at all levels");
C_("sdg", "17. Partnerships for the Goals");
C_("sdg", "Strengthen the means of implementation and revitalize the Global Partnership for Sustainable Development");

/* data/vocabularies/support-direction.json */
C_("support-direction", "Wanted");
C_("support-direction", "Offered");

/* data/vocabularies/support.json */
C_("support", "Funding");
C_("support", "Equipment and devices");
C_("support", "Connectivity");
C_("support", "Bandwidth, access to networks or satellite capacity.");
C_("support", "Sites and energy");
C_("support", "Land, buildings, towers, ducts or electric power.");
C_("support", "Technical expertise");
C_("support", "Training");
C_("support", "Software and platforms");
C_("support", "Content and translation");
C_("support", "Policy and regulatory advice");
C_("support", "Data and research");
C_("support", "Advocacy and visibility");
C_("support", "Contacts and networks");
C_("support", "Introductions, meetings and places to meet.");
C_("support", "Implementation on the ground");
C_("support", "Other support");

/* data/vocabularies/target-group.json */
C_("target-group", "General population");
C_("target-group", "Everybody, with no group meant in particular.");
C_("target-group", "Women and girls");
C_("target-group", "Children");
C_("target-group", "Up to 17 years of age.");
C_("target-group", "Young people");
C_("target-group", "15 to 24 years of age.");
C_("target-group", "Older persons");
C_("target-group", "Persons with disabilities");
C_("target-group", "Indigenous peoples");
C_("target-group", "Rural and remote communities");
C_("target-group", "Low-income households");
C_("target-group", "Refugees and displaced persons");
C_("target-group", "Migrants");
C_("target-group", "Students and learners");
C_("target-group", "Teachers and schools");
C_("target-group", "Health workers and clinics");
C_("target-group", "Public servants");
C_("target-group", "Micro, small and medium-sized enterprises");
C_("target-group", "Farmers and fishers");
C_("target-group", "Workers in the informal economy");
C_("target-group", "Job seekers");
C_("target-group", "Start-ups and innovators");

/* data/vocabularies/un-group.json */
C_("un-group", "Least developed countries");
C_("un-group", "Low-income countries with severe structural hurdles to sustainable development, as listed by the United Nations.");
C_("un-group", "Landlocked developing countries");
C_("un-group", "Countries without access to the sea, as listed by the United Nations.");
C_("un-group", "Small island developing States");
C_("un-group", "Small island and low-lying coastal States with particular vulnerabilities, as listed by the United Nations.");

/* data/vocabularies/wsis-action-line.json */
C_("wsis-action-line", "C1: The role of public governance authorities and all stakeholders in the promotion of ICTs for development");
C_("wsis-action-line", "C2: Information and communication infrastructure");
C_("wsis-action-line", "C3: Access to information and knowledge");
C_("wsis-action-line", "C4: Capacity building");
C_("wsis-action-line", "C5: Building confidence and security in the use of ICTs");
C_("wsis-action-line", "C6: Enabling environment");
C_("wsis-action-line", "C7: ICT applications: benefits in all aspects of life");
C_("wsis-action-line", "C7: E-government");
C_("wsis-action-line", "C7: E-business");
C_("wsis-action-line", "C7: E-learning");
C_("wsis-action-line", "C7: E-health");
C_("wsis-action-line", "C7: E-employment");
C_("wsis-action-line", "C7: E-environment");
C_("wsis-action-line", "C7: E-agriculture");
C_("wsis-action-line", "C7: E-science");
C_("wsis-action-line", "C8: Cultural diversity and identity, linguistic diversity and local content");
C_("wsis-action-line", "C9: Media");
C_("wsis-action-line", "C10: Ethical dimensions of the Information Society");
C_("wsis-action-line", "C11: International and regional cooperation");
