import type { Bilingual, Language } from "../model/base/text.js";
import type { DocumentLanguage } from "../model/procedure/document.js";

/**
 * A label as templates show it; `labelAlt` is the English beside the Chinese, in documents in both
 * languages.
 */
export type Label = { readonly label: string; readonly labelAlt: string | null };

/** The language that stands first, or alone. */
export function firstLanguage(language: DocumentLanguage): Language {
  return language === "en" ? "en" : "zh";
}

/** A label in the document's first language, and in the second where there are two. */
export function labelIn(text: Bilingual, language: DocumentLanguage): Label {
  return {
    label: text[firstLanguage(language)],
    labelAlt: language === "zh-en" ? text.en : null,
  };
}
