import { changeSettings, type Language } from '../../core/settings.ts'
import { language, speak } from '../model/language.ts'

const names: Record<Language, string> = { 'zh-CN': '中文', en: 'English' }

/** The languages, each by its own name. */
export const LanguageSwitch = () => (
  <span class="languages">
    {(Object.keys(names) as Language[]).map((choice) => (
      <button
        type="button"
        key={choice}
        class="link"
        lang={choice}
        aria-pressed={language.value === choice}
        onClick={() => {
          void changeSettings({ language: choice })
          void speak(choice)
        }}
      >
        {names[choice]}
      </button>
    ))}
  </span>
)
