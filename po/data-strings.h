/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Made by build-aux/extract-data-strings.py: change the files under data/, not this one. */

/* data/templates/templates.json */

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
