import { writeWorkbook } from "../../jobs/workbooks/workbooks.js";
import type { Language } from "../../model/base/text.js";
import { flags } from "../../model/outcome/flags.js";
import type { CivilDate } from "../../model/time/dates.js";
import type { CaseRowView } from "./api.js";
import { flagHeads, words } from "./case-workbook.words.js";

/** A list of cases as an Excel workbook: what the page shows of each, a column each. */
export function caseWorkbook(
  rows: readonly CaseRowView[],
  language: Language,
  day: CivilDate,
): Promise<Uint8Array> {
  const heads = [words.client(), words.name(), words.procedure(), words.state()];
  const ends = [words.due(), words.left(), words.next()];
  const head = [
    ...[...heads, words.certificates()].map((text) => text[language]),
    ...flags.map((flag) => flagHeads[flag]()[language]),
    ...ends.map((text) => text[language]),
  ];
  const sheet = {
    name: words.sheet({ day })[language],
    head,
    rows: rows.map((row) => [
      row.client[language],
      row.name,
      row.procedure,
      row.stateLabel[language],
      row.certificates.join("; "),
      ...flags.map((flag) => row.counts[flag]),
      row.next?.due ?? null,
      row.next?.daysLeft ?? null,
      row.next?.message[language] ?? null,
    ]),
    holds: new Map<number, "number" | "date">([
      ...flags.map((_, i) => [5 + i, "number"] as const),
      [5 + flags.length + 1, "number"],
    ]),
  };
  return writeWorkbook([sheet], day);
}
