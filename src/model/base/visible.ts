const isActing = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;
const short: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/**
 * A text from elsewhere as one line that shows what is in it: what a terminal or the log of a CI
 * service would act on (control characters, line ends, turns of direction) is written out.
 */
export function visible(text: string): string {
  return text.replace(
    isActing,
    (c) => short[c] ?? `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
