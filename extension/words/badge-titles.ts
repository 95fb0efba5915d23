import type { Badge } from '../core/badge.ts'
import type { Language } from '../core/settings.ts'

/** What the button says when the pointer rests on it; apart from the other words, so that the worker carries no more. */
export const badgeTitles: Record<Language, Record<Badge['reason'], (waiting: number) => string>> = {
  'zh-CN': {
    'signed-out': () => '连心：请登录',
    breach: () => '连心：服务器的历史记录被改动过，请打开查看',
    offline: (waiting) => `连心：没有连上服务器，上次读取时有 ${waiting} 件待我处理`,
    waiting: (waiting) => (waiting > 0 ? `连心：${waiting} 件待我处理` : '连心：没有待我处理的事项'),
  },
  en: {
    'signed-out': () => 'Lianxin: please sign in',
    breach: () => 'Lianxin: the history on the server was changed; please open',
    offline: (waiting) => `Lianxin: the server cannot be reached; ${waiting} waited for you at the last reading`,
    waiting: (waiting) => (waiting > 0 ? `Lianxin: ${waiting} waiting for you` : 'Lianxin: nothing waits for you'),
  },
}
