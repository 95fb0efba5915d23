import type { Language } from '../core/settings.ts'
import { count } from './count.ts'

/** What the notification says; apart from the other words, so that the worker carries no more. */
export const notificationTexts: Record<Language, { title: string; message: (waiting: number) => string }> = {
  'zh-CN': { title: '连心', message: (waiting) => `有 ${waiting} 件新的事项待您处理` },
  en: { title: 'Lianxin', message: (waiting) => `${count(waiting, 'new case waits', 'new cases wait')} for you` },
}
