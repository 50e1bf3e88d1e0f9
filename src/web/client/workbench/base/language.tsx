import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  type ReactElement,
  type ReactNode,
} from "react";
import type { Bilingual, Language } from "../../../../model/base/text.js";
import { kept, keep } from "./keeping.js";

interface LanguageState {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
}
const LanguageContext = createContext<LanguageState>({ language: "zh", setLanguage: () => {} });

/** Everything below speaks one language; the choice stays in this browser. */
export function LanguageProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const [language, set] = useState<Language>(chosenLanguage);
  const setLanguage = useCallback((chosen: Language) => {
    keep("language", chosen);
    set(chosen);
  }, []);
  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  }, [language]);
  const state = useMemo(() => ({ language, setLanguage }), [language, setLanguage]);
  return <LanguageContext value={state}>{children}</LanguageContext>;
}

/** What was chosen here, else the language of the repository, in which the shell comes. */
function chosenLanguage(): Language {
  const chosen = kept("language") ?? document.documentElement.lang;
  return chosen.startsWith("en") ? "en" : "zh";
}

export function useLanguage(): LanguageState {
  return useContext(LanguageContext);
}

/** Says a bilingual text in the language of the page: `t(words.today())`. */
export function useText(): (text: Bilingual) => string {
  const { language } = useLanguage();
  return useCallback((text) => text[language], [language]);
}
