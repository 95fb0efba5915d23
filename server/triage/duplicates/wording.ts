const digits = '零一二三四五六七八九'
const numeral =
  /[零〇一二两三四五六七八九十百千]+(?=号|路(?![走上过来口])|栋|幢|座|单元|楼|层|度|点|元|块|岁|个|年|月|天|次|回|趟|组|队|班|线|院|中学|小学|医院|分|斤|米|户|位|口|只|盏|节|排|套|兆|毛|瓶|台|多|条|眼|寸|里地)/gu

/**
 * An opinion as it is compared: full-width forms folded, lower case, Chinese numbers before a measure as figures,
 * English words joined to what Chinese has for them. Parts of the sentence stay apart by a space.
 */
export const worded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(numeral, (words) => String(numberIn(words)))
    .replace(/\b(?:route|bus|line|no\.) ?(\d+)\b/g, ' $1路 ')
    .replace(/\b(?:building|block|tower) ([a-z]|\d+)\b/g, ' $1号楼 ')
    .replace(/\bunit (\d+)\b/g, ' $1单元 ')
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()

/** 126 for 一百二十六, 15 for 十五, 105 for 一百零五; figures read one by one (一二六) as such. */
const numberIn = (words: string): number => {
  if (!/[十百千]/.test(words)) return Number([...words].map((word) => figureOf(word)).join(''))
  let sum = 0
  let figure = 0
  let unit = 1
  for (const word of words) {
    const power = { 十: 10, 百: 100, 千: 1000 }[word]
    if (power === undefined) figure = figureOf(word)
    else {
      sum += (figure || (power === 10 ? 1 : 0)) * power
      unit = power
      figure = 0
    }
  }
  // 一百五 is 150, and 一百零五 is 105.
  return sum + figure * (unit > 10 && !words.includes('零') && !words.includes('〇') ? unit / 10 : 1)
}

const figureOf = (word: string): number => (word === '两' ? 2 : word === '〇' ? 0 : digits.indexOf(word))

/** Bigrams over letters and digits together, whatever stands between them: 解放路31号 has 路3. */
export const bigramsOf = (text: string): Set<string> => {
  const characters = [...text.replaceAll(' ', '')]
  return new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`))
}
