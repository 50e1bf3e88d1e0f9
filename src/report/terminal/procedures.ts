import { pretty } from "../../model/base/json.js";
import type { TableFormat } from "../../model/base/table.js";
import { terms } from "../../model/base/terms.words.js";
import type { Bilingual, Language } from "../../model/base/text.js";
import type { ClauseRow, Coverage, Difference } from "../../model/procedure/clause-register.js";
import { ambiguityOf, conditionOf } from "../../model/procedure/clause-text.js";
import type { Clause, Form, Procedure } from "../../model/procedure/procedure.js";
import { severityWords } from "../outcomes.words.js";
import {
  coverageColumns,
  coverageTotal,
  differenceColumns,
  enforcementWords,
  formColumns,
  forms,
  listColumns,
  register,
  registerColumns,
} from "./procedures.words.js";
import { tableText } from "./tables.js";

/** In which form and language a table is wanted. */
interface Wanted {
  readonly format: TableFormat;
  readonly lang: Language;
}

/** The head of a table: in JSON the names are the same for every reader. */
function headOf(
  columns: Readonly<Record<string, () => Bilingual>>,
  { format, lang }: Wanted,
): string[] {
  return Object.values(columns).map((c) => c()[format === "json" ? "en" : lang]);
}

/** All procedures, a line each. */
export function procedureList(
  procedures: readonly { readonly procedure: Procedure; readonly coverage: Coverage }[],
  wanted: Wanted,
): string {
  const { lang } = wanted;
  const rows = procedures.map(({ procedure: { id, data, clauses, rules }, coverage }) => [
    id,
    data.procedure,
    data.title[lang],
    data.version,
    data.effective ?? "-",
    data.body.name[lang],
    String(clauses.size),
    String(coverage.open),
    String(new Set(rules.map((r) => r.id)).size),
  ]);
  return tableText(wanted.format, { head: headOf(listColumns, wanted), rows });
}

/** A register of clauses, with what answers each. */
export function registerText(rows: readonly ClauseRow[], wanted: Wanted): string {
  const { format, lang } = wanted;
  if (format === "json") return pretty(rows.map(({ clause, ...by }) => ({ ...clause, ...by })));
  if (format === "text") return `${rows.map((r) => rowText(r, lang)).join("\n")}\n`;
  return tableText(format, {
    head: headOf(registerColumns, wanted),
    rows: rows.map((row) => [
      row.clause.id,
      severityWords[row.clause.severity]()[lang],
      heldBy(row.clause, lang),
      enforcers(row, lang).join("; "),
      row.demand[lang],
      termsOf(row),
      conditionOf(row.clause)?.[lang] ?? "",
      ambiguityOf(row.clause)?.[lang] ?? "",
    ]),
  });
}

function rowText(row: ClauseRow, lang: Language): string {
  const { id, severity } = row.clause;
  const ambiguity = ambiguityOf(row.clause);
  const by = enforcers(row, lang);
  return [
    `${id}  ${severityWords[severity]()[lang]}  ${heldBy(row.clause, lang)}`,
    row.demand[lang],
    termsOf(row),
    ...(by.length > 0 ? [`← ${by.join("; ")}`] : []),
    ...(ambiguity ? [register.ambiguity({ text: ambiguity[lang] })[lang]] : []),
    ...(row.readings ? [readingsText(row.readings)[lang]] : []),
  ].join("\n    ");
}

function readingsText({ proposed, taken }: NonNullable<ClauseRow["readings"]>): Bilingual {
  return register.readings({ proposed: register[proposed](), taken: register[taken]() });
}

function enforcers({ fields, rules, documents, reason }: ClauseRow, lang: Language): string[] {
  return [...fields, ...rules, ...documents, ...(reason ? [reason[lang]] : [])];
}

/** In which ways a clause is enforced. */
export function heldBy({ enforcement }: Clause, lang: Language): string {
  const kinds = enforcement.map((kind) => enforcementWords[kind]()[lang]);
  return kinds.join(terms.listComma()[lang]);
}

function termsOf({ clause }: ClauseRow): string {
  return clause.termsZh.join(terms.listComma().zh);
}

/** How many clauses are enforced in which way. */
export function coverageText(coverage: Coverage, wanted: Wanted): string {
  if (wanted.format === "json") return pretty(coverage);
  const kinds = ["field", "rule", "document", "statement", "narrative", "open"] as const;
  return tableText(wanted.format, {
    head: headOf(coverageColumns, wanted),
    rows: [
      [coverageTotal.rows()[wanted.lang], String(coverage.rows)],
      ...kinds.map((kind) => [enforcementWords[kind]()[wanted.lang], String(coverage.by[kind])]),
    ],
  });
}

/** Two procedures side by side, where they differ. */
export function differencesText(
  differences: readonly Difference[],
  [left, right]: readonly [string, string],
  wanted: Wanted,
): string {
  if (wanted.format === "json") return pretty(differences);
  return tableText(wanted.format, {
    head: [...headOf(differenceColumns, wanted), left, right],
    rows: differences.map((d) => [d.what, d.label[wanted.lang], d.left ?? "—", d.right ?? "—"]),
  });
}

/** A form that documents print, and what the sample that shows it was made from. */
interface SampleForm {
  readonly form: Form;
  readonly sample: { readonly from: string } | null;
}

/** Which document prints each form, and those that none prints. */
export function formsText(
  samples: readonly SampleForm[],
  { data }: Procedure,
  wanted: Wanted,
): string {
  const { lang } = wanted;
  const printed = samples.map(({ form, sample }) => [
    form.title[lang],
    form.code ?? "",
    form.document ?? "",
    sample?.from ?? forms.noSample()[lang],
  ]);
  const others = data.forms
    .filter((form) => !form.document)
    .map((form) => [
      form.title[lang],
      form.code ?? "",
      form.within ?? "",
      form.notPrinted?.[lang] ?? "",
    ]);
  return tableText(wanted.format, {
    head: headOf(formColumns, wanted),
    rows: [...printed, ...others],
  });
}
