import { type Database, statement } from './database.ts'
import { joinMatter } from './statements.ts'

/** A matter with the category and level an official gave it; null where its text is erased. */
export type GradedMatter = {
  caseId: string
  wrappedKey: Uint8Array
  matterTextId: string
  matter: Uint8Array | null
  category: string
  level: number
}

export type GradedStore = {
  /** Cases that were graded, those that changed last first; sealed ones are not among them. */
  gradedMatters(region: number, limit: number): Promise<GradedMatter[]>
}

const gradedMatters = statement<GradedMatter>(
  'graded-matters',
  `select file.case_id as "caseId", file.wrapped_key as "wrappedKey", file.matter_text_id as "matterTextId",
    matter.sealed as matter, file.category, file.level
  from case_file file ${joinMatter}
  where file.region = $1 and file.level is not null and file.category is not null and not file.sealed
  order by file.last_leaf desc
  limit $2`,
)

/** What officials have graded, of a migrated database. */
export const createGradedStore = (database: Database): GradedStore => ({
  gradedMatters: (region, limit) => database.query(gradedMatters, [region, limit]),
})
