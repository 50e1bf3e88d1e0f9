import pc from "picocolors";
import type { Language } from "../../model/base/text.js";
import { inLanguage } from "../../model/base/words.js";
import type { CaseResult, Hint, Outcome } from "../../model/outcome/finding.js";
import { countsLine, furtherPlaces, limitOf, placeOf, shownOf, verdictOf } from "../outcomes.js";
import { words as shared } from "../outcomes.words.js";
import type { Reporter, ReportInput } from "../reporter.js";
import { words } from "./text.words.js";

type Colours = ReturnType<typeof pc.createColors>;

/** For the terminal: each case, what a person must look at, then the counts. */
export const text: Reporter = (input) =>
  input.results.flatMap((result) => caseLines(result, input)).join("\n");

function caseLines(result: CaseResult, input: ReportInput): string[] {
  const { asOf, lang, all, colour, hints = false } = input;
  const colours = pc.createColors(colour);
  const t = inLanguage(words, lang);
  const { shown, consequences } = shownOf(result, all);
  const more = shared.consequences({ n: consequences })[lang];
  return [
    colours.bold(result.case || "·") + colours.dim(`  ${t.asOf({ asOf })}`),
    ...shown.flatMap((o) => outcomeLines(o, lang, colours)),
    ...(hints ? result.hints.flatMap((h) => hintLines(h, lang, colours)) : []),
    ...(consequences > 0 ? [colours.magenta(`  ? ${more}`)] : []),
    `  ${countsLine(result, lang)}`,
    "",
  ];
}

function outcomeLines(o: Outcome, lang: Language, colours: Colours): string[] {
  const clauses = o.clauses.length > 0 ? o.clauses.join(" ") : words.noClause()[lang];
  return [
    `  ${mark(o, lang, colours)}  ${o.message[lang]}`,
    colours.dim(`      ${placeOf(o)}  ${o.rule}  ${clauses}`) + limit(o, lang),
    ...furtherPlaces(o, lang).map((place) => colours.dim(`      ${place}`)),
    ...(o.remedy ? [`      → ${o.remedy[lang]}`] : []),
  ];
}

function hintLines(h: Hint, lang: Language, colours: Colours): string[] {
  return [
    `  ${colours.dim(`i ${shared.hint()[lang]}`)}  ${h.message[lang]}`,
    colours.dim(`      ${placeOf(h)}  ${h.rule}  ${h.clauses.join(" ")}`),
  ];
}

function mark(o: Outcome, lang: Language, colours: Colours): string {
  const verdict = verdictOf(o)[lang];
  switch (o.outcome) {
    case "fail":
      return o.severity === "error" ? colours.red(`✗ ${verdict}`) : colours.yellow(`! ${verdict}`);
    case "error":
      return colours.red(`✗ ${verdict}`);
    case "due":
      return colours.cyan(`◷ ${verdict}`);
    case "cannotJudge":
      return colours.magenta(`? ${verdict}`);
    case "waived":
      return colours.magenta(`~ ${verdict}`);
    case "pass":
      return colours.green(`✓ ${verdict}`);
    case "notApplicable":
      return colours.dim(`- ${verdict}`);
  }
}

function limit(o: Outcome, lang: Language): string {
  if (o.due === null) return "";
  const { open, daysLeft } = o;
  const due = limitOf(o, lang);
  const days = daysLeft ?? 0;
  if (!open) return `  ${words.limit({ due })[lang]}`;
  return days < 0
    ? `  ${words.limitPassed({ due, days: -days })[lang]}`
    : `  ${words.limitAhead({ due, days })[lang]}`;
}
