import type { Case } from '#api-client/contract/case.ts'
import { mayRead } from '../access.ts'
import type { CaseFile } from '../case-file.ts'
import type { World } from '../domain/decision.ts'
import { firstContactOn } from '../domain/moves/first-contact.ts'
import type { CaseState } from '../domain/state.ts'
import type { Sight } from './case-view.ts'
import { channelOf, named, plainName } from './naming.ts'

type Progress = Pick<
  Case,
  | 'firstContact'
  | 'assignment'
  | 'returnRound'
  | 'extension'
  | 'referral'
  | 'joined'
  | 'partOf'
  | 'promise'
  | 'inquiryDueOn'
  | 'handOver'
  | 'subject'
>

/** The side axes of a case: how it is assigned, what is asked for and pending, what it has joined or promised. */
export const progressView = ({ item }: CaseFile, { relation, world, joined }: Sight): Progress => {
  const isOfficial = relation !== 'resident'
  const isCongress = mayRead.subject.includes(relation)
  const { directory } = world
  return {
    ...(isOfficial ? contactView(item, world) : {}),
    ...assignmentView(item, world),
    ...(item.returnAsked ? { returnRound: item.returns.length + 1 } : {}),
    ...(item.extension ? { extension: item.extension } : {}),
    ...referralView(item, world, isCongress),
    ...(joined && item.merge
      ? {
          joined: {
            state: joined.item.state,
            ...(mayRead['joined-case'].includes(relation) ? { caseNumber: joined.caseNumber } : {}),
          },
        }
      : {}),
    ...(item.partOf ? { partOf: item.partOf } : {}),
    ...(item.promise ? { promise: item.promise } : {}),
    ...(item.inquiry && isOfficial ? { inquiryDueOn: item.inquiry.dueOn } : {}),
    ...(item.handOver && isCongress ? handOverView(item, world) : {}),
    ...(item.subject && isCongress ? { subject: named(directory, item.subject) } : {}),
  }
}

const contactView = (item: CaseState, { directory, today }: World): Pick<Case, 'firstContact'> => {
  const official = firstContactOn(item, today)
  const name = official && directory.officials.get(official)?.name
  return name ? { firstContact: name } : {}
}

const assignmentView = ({ assignment, assists }: CaseState, { directory }: World): Pick<Case, 'assignment'> =>
  assignment
    ? {
        assignment: {
          mode: assignment.mode,
          by: named(directory, assignment.by),
          policy: directory.terms.policies.get(assignment.policy)?.name ?? plainName(assignment.policy),
          assignedOn: assignment.assignedOn,
          assisting: assignment.assistingUnits.map((unit) => {
            const assist = assists.find((one) => one.unit === unit)
            return {
              unit: named(directory, unit),
              ...(assist ? { dueOn: assist.dueOn } : {}),
              given: assist?.given ?? false,
            }
          }),
        },
      }
    : {}

/** A referral is the resident's to read once it is confirmed. */
const referralView = ({ referral }: CaseState, { directory }: World, isCongress: boolean): Pick<Case, 'referral'> => {
  if (!referral || (!isCongress && referral.confirmedBy === undefined)) return {}
  const { channel } = channelOf(directory, referral.channel)
  return channel ? { referral: { channel, mode: referral.mode, confirmed: referral.confirmedBy !== undefined } } : {}
}

const handOverView = ({ handOver }: CaseState, { directory }: World): Pick<Case, 'handOver'> => {
  const official = handOver?.official && directory.officials.get(handOver.official)?.name
  return {
    handOver: {
      ...(official ? { official } : {}),
      ...(handOver?.station ? { station: named(directory, handOver.station) } : {}),
      ...(handOver?.until ? { until: handOver.until } : {}),
    },
  }
}
