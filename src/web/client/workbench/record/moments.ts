import type { Language } from "../../../../model/base/text.js";

const locales: Readonly<Record<Language, string>> = { zh: "zh-CN", en: "en-GB" };

/** A moment as people read it, in the time of their place; the text itself where it is none. */
export function momentText(moment: string | number, language: Language): string {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return String(moment);
  return new Intl.DateTimeFormat(locales[language], {
    dateStyle: "medium",
    timeStyle: "short",
  }).format(date);
}

/** How long ago something was: three minutes ago, yesterday. */
export function agoText(when: number, now: number, language: Language): string {
  const format = new Intl.RelativeTimeFormat(locales[language], { numeric: "auto" });
  const minutes = Math.round((when - now) / 60_000);
  if (minutes > -60) return format.format(minutes, "minute");
  const hours = Math.round(minutes / 60);
  return hours > -24 ? format.format(hours, "hour") : format.format(Math.round(hours / 24), "day");
}
