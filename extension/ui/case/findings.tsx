import type { Finding, FindingSeverity } from '#api-client'
import { caseWords } from '../model/language.ts'

const order: readonly FindingSeverity[] = ['blocks', 'explain', 'advise']

/** What the reply check found: what is wrong, where, and what to do; what blocks first. */
export const Findings = ({ findings }: { findings: readonly Finding[] }) => {
  const { reply: text, contract } = caseWords.value
  if (findings.length === 0) return <p class="hint">{text.foundNothing}</p>
  const sorted = [...findings].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
  return (
    <div class="findings">
      <h3>{text.found}</h3>
      <ul>
        {sorted.map(({ code, severity, excerpt, demand }, index) => (
          <li key={`${code} ${index}`} class={`finding finding-${severity}`}>
            <p>
              <span class={severity === 'blocks' ? 'tag tag-mine' : 'tag'}>{contract.findingSeverities[severity]}</span>{' '}
              <strong>{contract.findings[code].title}</strong>
            </p>
            {excerpt && (
              <p class="finding-excerpt">
                {demand ? `${text.demand(demand)} ` : ''}
                <q>{excerpt}</q>
              </p>
            )}
            <p class="hint">{contract.findings[code].action}</p>
          </li>
        ))}
      </ul>
    </div>
  )
}
