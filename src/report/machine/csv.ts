import type { Table } from "../../model/base/table.js";
import { terms } from "../../model/base/terms.words.js";
import type { Language } from "../../model/base/text.js";
import type { CaseResult } from "../../model/outcome/finding.js";
import { listed } from "../outcomes.js";
import { outcomeWords, severityWords } from "../outcomes.words.js";
import type { Reporter } from "../reporter.js";
import { csvTable } from "../terminal/tables.js";
import { words } from "./csv.words.js";

const heads = [
  terms.case,
  words.subject,
  words.outcome,
  words.severity,
  words.rule,
  words.clauses,
  words.finding,
  words.remedy,
  words.limit,
  words.daysLeft,
  words.file,
  words.line,
  words.column,
];

/** One line a finding, for a spreadsheet. */
export const csv: Reporter = ({ results, lang, all }) => {
  const { head, rows } = findingTable(results, lang, all);
  return csvTable(head, rows);
};

/** The findings as a table: of a CSV file, or of a workbook. */
export function findingTable(results: readonly CaseResult[], lang: Language, all: boolean): Table {
  return {
    head: heads.map((head) => head()[lang]),
    rows: listed(results, all).map(({ result, outcome: o }) => [
      result.case,
      o.subject,
      outcomeWords[o.outcome]()[lang],
      severityWords[o.severity]()[lang],
      o.rule,
      o.clauses.join(" "),
      o.message[lang],
      o.remedy?.[lang] ?? "",
      o.due ?? "",
      o.daysLeft === null ? "" : String(o.daysLeft),
      o.at?.file ?? "",
      o.at ? String(o.at.line) : "",
      o.at ? String(o.at.column) : "",
    ]),
  };
}
