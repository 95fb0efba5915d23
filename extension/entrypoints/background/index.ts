import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { paintBadge } from '../../background/badge.ts'
import { answerNotifications } from '../../background/notification.ts'
import { keepPace, roundAlarm } from '../../background/pace.ts'
import { round } from '../../background/round.ts'
import { answerMessages } from '../../background/router.ts'

/** Delivers and reads; where nobody is signed in, the badge says so. */
const startRound = async (): Promise<void> => {
  const outcome = await round()
  if (!outcome.ok && outcome.failure.code === 'not-signed-in') await paintBadge()
}

// Every listener is registered before anything is waited for: an event that wakes the worker finds it.
export default defineBackground(() => {
  answerMessages()
  answerNotifications()
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === roundAlarm) void startRound()
  })
  browser.runtime.onStartup.addListener(() => void startRound())
  browser.runtime.onInstalled.addListener(() => void startRound())
  self.addEventListener('online', () => void startRound())
  void keepPace()
})
