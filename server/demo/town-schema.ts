import * as z from 'zod/mini'

const bilingual = { zh: z.string(), en: z.string() }

/** `town.json`: the city, its areas, bodies, units, stations, deputies, officials and pages. */
export const Town = z.object({
  city: z.object({ id: z.string(), code: z.string(), casePrefix: z.string(), ...bilingual }),
  areas: z.array(
    z.object({ id: z.string(), code: z.string(), ...bilingual, communities: z.array(z.object(bilingual)) }),
  ),
  congress: z.object({
    deputyAffairsCommittee: z.object({ id: z.string(), ...bilingual }),
    chairCouncil: z.object({ id: z.string(), ...bilingual }),
    specialCommittees: z.array(z.object({ id: z.string(), ...bilingual, categories: z.array(z.string()) })),
    bodies: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(['presidium', 'streetWorkCommittee']),
        area: z.string(),
        ...bilingual,
        titleZh: z.string(),
        titleEn: z.string(),
      }),
    ),
  }),
  units: z.array(
    z.object({
      id: z.string(),
      ...bilingual,
      branch: z.enum(['government', 'supervision', 'court', 'procuratorate']),
      subordination: z.enum(['own', 'town', 'vertical', 'utility', 'branch']),
      signOffSteps: z.int(),
      byLetter: z.boolean(),
      dispatches: z.boolean(),
      area: z.optional(z.string()),
    }),
  ),
  stations: z.array(
    z.object({
      id: z.string(),
      area: z.string(),
      body: z.string(),
      kind: z.enum(['station', 'home', 'room', 'point']),
      phone: z.string(),
      placeZh: z.optional(z.string()),
      placeEn: z.optional(z.string()),
      reception: z.optional(z.object(bilingual)),
      ...bilingual,
    }),
  ),
  deputies: z.array(z.object({ id: z.string(), code: z.string(), station: z.string(), ...bilingual })),
  officials: z.array(
    z.object({ id: z.string(), ...bilingual, role: z.string(), at: z.string(), step: z.optional(z.int()) }),
  ),
  pages: z.array(
    z.object({
      id: z.string(),
      origin: z.string(),
      unit: z.optional(z.string()),
      station: z.optional(z.string()),
      deputy: z.optional(z.string()),
      ...bilingual,
      categories: z.array(z.string()),
      tellsSimilar: z.optional(z.boolean()),
      maxFiles: z.optional(z.int().check(z.minimum(0))),
    }),
  ),
})
export type Town = z.infer<typeof Town>

/** `categories.json`. */
export const Categories = z.object({
  categories: z.array(
    z.object({
      code: z.string(),
      ...bilingual,
      children: z.array(
        z.object({
          code: z.string(),
          ...bilingual,
          keywords: z.array(z.string()),
          leads: z.array(z.string()),
          localFirst: z.boolean(),
        }),
      ),
    }),
  ),
})
export type Categories = z.infer<typeof Categories>

const RungRow = z.object({
  kind: z.enum(['notice', 'remind', 'urge', 'rectification', 'supervision-letter', 'naming']),
  at: z.union([
    z.object({ percentOfTerm: z.int() }),
    z.object({ afterDue: z.object({ n: z.int(), unit: z.literal('working-day') }) }),
    z.object({ onDecision: z.literal(true) }),
  ]),
  by: z.enum(['system', 'person', 'chair-council']),
  to: z.array(z.enum(['turn-holder', 'head', 'resident', 'deputy'])),
  ...bilingual,
})

/** `terms.json`: the parts the first steps of a case need. */
export const TermsFile = z.object({
  policies: z.array(
    z.object({
      id: z.string(),
      ...bilingual,
      kind: z.string(),
      length: z.nullable(z.int()),
      unit: z.enum(['day', 'working-day', 'month', 'year', 'half-term']),
      basisKind: z.enum(['law', 'local-rule', 'preset']),
      basisZh: z.string(),
      extendable: z.optional(z.boolean()),
      rungs: z._default(z.array(RungRow), []),
    }),
  ),
  bySubordination: z.array(
    z.object({ subordination: z.enum(['own', 'town', 'vertical', 'utility', 'branch']), policy: z.string() }),
  ),
  byCategory: z.array(z.object({ category: z.string(), policy: z.string() })),
  byLevel: z.array(z.object({ policy: z.nullable(z.string()) })),
})
export type TermsFile = z.infer<typeof TermsFile>

/** `channels.json`. */
export const Channels = z.object({
  channels: z.array(
    z.object({
      id: z.string(),
      shortCode: z.nullable(z.string()),
      ...bilingual,
      kind: z.string(),
      mode: z.enum(['inform', 'transfer']),
      sealed: z.boolean(),
      whenZh: z.string(),
      whenEn: z.string(),
    }),
  ),
})
