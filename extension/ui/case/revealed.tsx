import { useEffect, useState } from 'preact/hooks'
import type { Case } from '#api-client'
import { caseWords } from '../model/language.ts'
import { maskContact, seeContact, seenContact } from '../model/seen.ts'
import { Fact } from './fact.tsx'

/** Name and contact in clear, with the time that is left; nothing of it is kept on this device. */
export const Revealed = ({ item: { caseNumber, revealedUntil } }: { item: Case }) => {
  const left = useSecondsLeft(revealedUntil)
  useEffect(() => {
    if (revealedUntil) void seeContact(caseNumber)
    return maskContact
  }, [caseNumber, revealedUntil])
  const seen = seenContact.value
  if (left <= 0 || seen?.caseNumber !== caseNumber) return null
  const { reveal: text, item } = caseWords.value
  return (
    <section class="slip" aria-labelledby="revealed-title">
      <h2 id="revealed-title">{text.title}</h2>
      <dl>
        <Fact name={item.name}>{seen.name ?? item.notLeft}</Fact>
        <Fact name={item.contact}>{seen.contact ?? item.notLeft}</Fact>
      </dl>
      <p class="hint" role="timer">
        {text.left(`${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`)}
      </p>
      <p class="hint">{text.told}</p>
    </section>
  )
}

const useSecondsLeft = (until: string | undefined): number => {
  const leftNow = () => (until ? Math.max(0, Math.ceil((Date.parse(until) - Date.now()) / 1000)) : 0)
  const [left, setLeft] = useState(leftNow)
  useEffect(() => {
    setLeft(leftNow())
    const ticking = setInterval(() => setLeft(leftNow()), 1000)
    return () => clearInterval(ticking)
  }, [until])
  return left
}
