/** The text that the starter base is about. */
export const STARTER_ARTICLE = `The harbour town of Lind wants to run its ferry on electricity from next year. The mayor expects the new boat to be quieter and cheaper.

What is in the way

The only charging station is too weak for the boat. A stronger one has been ordered.
`;

/** A small commented base, with every type of record. */
export const STARTER_BASE = `# A small base: who says what, where, and how surely. Change it, add to it, then run
#   sora-cn check FILE                        is it sound?
#   sora-cn verify article.txt --data FILE    is every claim in the text?
# Every field is explained by: sora-cn schema; the rules by: sora-cn help rules
schemaVersion: 1

# The source of the claims. Its sentences are there as digests only; sora-cn draft ARTICLE makes them for a text.
document:
  id: ferry-news
  title: { en: The electric ferry of Lind }
  language: en
  fingerprint: d8674dd69d6185cce4dd28c80361537bbd9feaed3042c7ac9ac2eaabc1a77cda
  sections:
    - { id: lead, title: { en: The plan }, from: p1, to: p1 }
    - { id: hindrances, title: { en: What hinders it }, heading: h1, from: p2, to: p2 }
  sentences:
    p1.s1: 68d374f4a4dfa636abbcc3bd04ad18cb54e15c2f9e529476e89e290ea388dcee
    p1.s2: d2ba804241f20472800c8a248e88ad74715c87a6e053f5e5155a798b8b4d5f80
    p2.s1: aff1df53f28ac200256f0491bc687f85d663c181eb1f1277118218756679dd23
    p2.s2: 7c2268eebf8145c282338064717e066cc9c2977887bf12e15b5303baa5649cc3
  stanceTowards: { en: the prospects of the electric ferry }
  quotationLimit: 6

# Texts for people are maps: a language tag, then the text; en alone is enough, es or zh may stand beside it.
topics:
  - id: electric-transport
    label: { en: Electric transport }
    aliases: [e-mobility]

actors:
  - id: lind
    name: { en: Town of Lind }
    type: government # or company, organisation, group, country, person
  - id: mayor-of-lind
    name: { en: Mayor of Lind }
    type: government

technologies:
  - id: electric-ferry
    name: { en: Electric ferry }
    type: product # or model, architecture, hardware, technology

obstacles:
  - id: weak-charging-station
    label: { en: Weak charging station }
    topics: [electric-transport]
    affects: [lind]

opportunities:
  - id: stronger-charging-station
    label: { en: Stronger charging station }
    topics: [electric-transport]
    addresses: [weak-charging-station]

# One claim for each thing that a sentence says, in your own words; the quotation is from the text.
claims:
  - id: electric-ferry-planned
    statement: { en: The town of Lind plans an electric ferry for next year. }
    kind: assessment # or event, forecast, recommendation
    modality: certain # or probable, possible
    stance: favourable # or unfavourable, neutral
    attributedTo: article # or the id of the actor who says so
    topics: [electric-transport]
    actors: [lind]
    technologies: [electric-ferry]
    source: { locator: p1.s1, quotation: wants to run its ferry }

  - id: ferry-quieter-and-cheaper
    statement: { en: The mayor of Lind expects that an electric ferry will cost less and make less noise. }
    kind: forecast
    modality: probable
    stance: favourable
    attributedTo: mayor-of-lind
    topics: [electric-transport]
    actors: [mayor-of-lind]
    technologies: [electric-ferry]
    source: { locator: p1.s2, quotation: to be quieter and cheaper }

  - id: charging-station-too-weak
    statement: { en: The one charging station in Lind cannot serve the electric ferry. }
    kind: assessment
    modality: certain
    stance: unfavourable
    attributedTo: article
    topics: [electric-transport]
    actors: [lind]
    technologies: [electric-ferry]
    obstacles: [weak-charging-station]
    source: { locator: p2.s1, quotation: too weak for the boat }

  - id: stronger-station-ordered
    statement: { en: A charging station with more power is on order. }
    kind: event
    modality: certain
    stance: favourable
    attributedTo: article
    topics: [electric-transport]
    opportunities: [stronger-charging-station]
    source: { locator: p2.s2, quotation: has been ordered }
    relations:
      - { type: answers, claim: charging-station-too-weak, cue: A stronger one }

# What was found elsewhere that bears on the claims, and how: it is never mixed with what the source says.
evidence:
  - id: ferry-in-service
    statement: { en: The electric ferry of Lind made its first crossing. }
    date: 2025-05-02
    type: news-report # or official-record, company-statement, study, …
    confidence: high # or medium, low
    bearings:
      - { claim: electric-ferry-planned, bearing: supports, asOf: later } # or refutes, qualifies; or then
    citations:
      - { title: First crossing, publisher: The Lind Weekly, published: 2025-05-03 }
    topics: [electric-transport]
    technologies: [electric-ferry]
`;
