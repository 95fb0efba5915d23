import { choicesIn, things, troubles, venues } from './lexicon.ts'
import { type PlaceName, takeNames } from './names.ts'
import { type PlaceNumber, takeNumbers } from './numbers.ts'
import { bigramsOf, worded } from './wording.ts'

/** What a comparison knows of an opinion. */
export type Reading = {
  text: string
  names: readonly PlaceName[]
  numbers: readonly PlaceNumber[]
  venues: ReadonlySet<string>
  things: ReadonlySet<string>
  troubles: ReadonlySet<string>
  /** What it means of words that exclude each other, by the line of contrasts. */
  choices: ReadonlyMap<string, ReadonlySet<string>>
  /** Bigrams and characters of what is left when places and empty words are taken out. */
  bigrams: ReadonlySet<string>
  characters: ReadonlySet<string>
}

const empty =
  /[的了是我你他她它们在有就也都还又再这那个些着过吧呢吗啊呗嘛么得把被给让从到向往和与跟或很太真好能可以会要想请求希望建议怎为什只连]/gu

/** Reads an opinion once, so that it can be compared with many. `place` is what its writer put beside it. */
export const readingOf = (opinion: string, place = ''): Reading => {
  const text = worded(place ? `${opinion} ${place}` : opinion)
  const { numbers, institutions, rest: unnumbered } = takeNumbers(text)
  const { names, rest } = takeNames(unnumbered)
  const matter = rest.replace(empty, ' ')
  return {
    text,
    names: [...names, ...institutions],
    numbers,
    venues: venues(rest),
    things: things(rest),
    troubles: troubles(rest),
    choices: choicesIn(rest),
    bigrams: new Set(matter.split(' ').flatMap((part) => [...bigramsOf(part)])),
    characters: new Set(matter.replaceAll(' ', '')),
  }
}
