/** What the page for checking receipts says. */
export type VerifyWords = {
  intro: string
  paste: string
  choose: string
  check: string
  local: string
  key: string
  passed: string
  proofPassed: string
  proofOnly: string
  failed: string
  failures: Record<VerifyFailure, string>
  facts: Record<'caseNumber' | 'at' | 'place' | 'log', string>
  place: (place: number, size: number) => string
  texts: string
  names: Record<string, string>
  online: Record<'consistent' | 'rewritten' | 'offline', string>
}

export type VerifyFailure = 'unreadable' | 'not-signed' | 'not-in-tree' | 'another-entry' | 'another-part' | 'missing'

const zhCn: VerifyWords = {
  intro: '把凭证文件拖到这里，或者粘贴文件内容、扫二维码得到的文字，就能核对它是不是真的、有没有被改过。',
  paste: '凭证内容',
  choose: '选择凭证文件',
  check: '核对',
  local: '核对全在您的设备上进行，内容不会发送出去。把本页存下来，断网也能用。',
  key: '本页所用的公钥（请与其他渠道公布的比对）',
  passed: '核对通过：这份凭证是真的，登记的就是下面的内容。',
  proofPassed: '核对通过：总账里确有这一条记录。',
  proofOnly: '二维码里没有记录的内容；要核对写了什么，请用凭证文件。',
  failed: '核对没有通过',
  failures: {
    unreadable: '认不出这是凭证，请检查是否完整，有没有多余或缺少的文字。',
    'not-signed': '不是由本页公钥的持有者签认的，或者签认以后被改过。',
    'not-in-tree': '签认过的总账里没有这一条记录。',
    'another-entry': '凭证里的内容与总账里的记录不是同一条。',
    'another-part': '凭证里写的内容与登记时不一样。',
    missing: '凭证里没有总账的签认。',
  },
  facts: { caseNumber: '回执号', at: '登记时间', place: '位置', log: '总账' },
  place: (place, size) => `第 ${place} 条（签认时共 ${size} 条）`,
  texts: '登记的内容',
  names: { opinion: '反映的内容', place: '地点', name: '称呼', contact: '联系方式' },
  online: {
    consistent: '服务方现在的总账与这份凭证接得上，没有被改写。',
    rewritten:
      '服务方现在的总账与这份凭证接不上：总账被改写过。请把凭证和本页截图一起保存，交给上一级人大或您信得过的人。',
    offline: '没有连上服务方：凭证本身已经核对，总账现在有没有被改写这次没有比对。',
  },
}

const en: VerifyWords = {
  intro:
    'Drop a receipt file here, or paste what is in it or what its code says, to check whether it is genuine and unchanged.',
  paste: 'The receipt',
  choose: 'Choose a receipt file',
  check: 'Check',
  local: 'All of it happens on your device; nothing is sent. Save this page and it works without a network.',
  key: 'The public key this page uses (compare it with what is published elsewhere)',
  passed: 'It holds: this receipt is genuine, and what was registered is what stands below.',
  proofPassed: 'It holds: the ledger has this record.',
  proofOnly: 'The code holds none of the words; to check what was written, use the receipt file.',
  failed: 'It does not hold',
  failures: {
    unreadable: 'This is not a receipt as far as can be seen: is all of it there, and nothing else?',
    'not-signed': 'It was not signed by the holder of this page’s key, or was changed afterwards.',
    'not-in-tree': 'The signed ledger does not have this record.',
    'another-entry': 'What the receipt says and the record in the ledger are not the same.',
    'another-part': 'Words in the receipt are not those that were registered.',
    missing: 'The receipt has no signature of the ledger.',
  },
  facts: { caseNumber: 'Case number', at: 'Registered', place: 'Place', log: 'Ledger' },
  place: (place, size) => `number ${place} (of ${size} when it was signed)`,
  texts: 'What was registered',
  names: { opinion: 'Opinion', place: 'Place', name: 'Name', contact: 'Contact' },
  online: {
    consistent: 'The service’s ledger of now goes on from this receipt: it was not rewritten.',
    rewritten:
      'The service’s ledger of now does not go on from this receipt: it was rewritten. Keep the receipt and a picture of this page, and take them to the higher congress or to someone you trust.',
    offline:
      'The service could not be reached: the receipt itself was checked, the ledger of now was not compared with it.',
  },
}

export const verifyWords = (language: string): VerifyWords => (language.startsWith('en') ? en : zhCn)
