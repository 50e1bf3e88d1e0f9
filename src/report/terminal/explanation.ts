import { isObject, type Json, type JsonObject } from "../../model/base/json.js";
import { terms } from "../../model/base/terms.words.js";
import type { Bilingual, Language } from "../../model/base/text.js";
import { ambiguityOf, conditionOf } from "../../model/procedure/clause-text.js";
import type {
  DemandingClause,
  ExplainedClause,
  ExplainedRule,
  Explanation,
} from "../../model/procedure/explanation.js";
import type { Rule } from "../../model/procedure/procedure.js";
import { severityWords } from "../outcomes.words.js";
import { lines } from "./explanation.words.js";
import { heldBy } from "./procedures.js";
import { parametersInChinese } from "./register-parameters.js";

/** Rules, then clauses, each with everything that is known of it. */
export function explanationText({ rules, clauses }: Explanation, lang: Language): string {
  return [...rules.map((r) => ruleText(r, lang)), ...clauses.map((c) => clauseText(c, lang))].join(
    "\n",
  );
}

function ruleText(explained: ExplainedRule, lang: Language): string {
  const { procedure, rule, checkDescription: description, records, example } = explained;
  const audits = rule.audits ? ` (${rule.audits.join(", ")})` : "";
  const parts: Bilingual[] = [
    lines.broken({ title: rule.title }),
    lines.remedy({ remedy: rule.remedy }),
    lines.subject({ subject: `${rule.per}${audits}` }),
    ...(rule.when ? [lines.condition({ condition: inLines(rule.when) })] : []),
    lines.check({ check: rule.check, description }),
    ...(Object.keys(rule.with).length > 0
      ? [lines.parameters({ values: inLines(JSON.stringify(rule.with, null, 2)) })]
      : []),
    ...(rule.readings ? [readingsLine(rule.readings)] : []),
    ...(records.length > 0 ? [lines.records({ kinds: records.join(", ") })] : []),
  ];
  return [
    `${rule.id}  (${procedure}, ${severityWords[rule.severity]()[lang]})`,
    ...parts.map((part) => `  ${part[lang]}`),
    ...(example ? exampleLines(example, lang) : []),
    ...explained.clauses.map((c) => `  ${clauseLines(c, lang)}`),
    "",
  ].join("\n");
}

function readingsLine({ proposed, lenient, strict }: NonNullable<Rule["readings"]>): Bilingual {
  return lines.readings({
    proposed: proposed === "strict" ? lines.strict() : lines.lenient(),
    other: JSON.stringify(lenient ?? strict ?? {}),
  });
}

function exampleLines(
  { file, pointer, kept, broken }: NonNullable<ExplainedRule["example"]>,
  lang: Language,
): string[] {
  return [
    `  ${lines.example({ file, pointer })[lang]}`,
    `    ${lines.exampleKept({ value: shown(kept) })[lang]}`,
    `    ${lines.exampleBroken({ value: shown(broken) })[lang]}`,
  ];
}

/** A value of a record, cut where it is long. */
function shown(value: unknown): string | Bilingual {
  if (value === undefined) return lines.nothing();
  const text = JSON.stringify(value);
  return text.length > 200 ? `${text.slice(0, 200)} …` : text;
}

function clauseText({ clause, enforcers, titles, names }: ExplainedClause, lang: Language): string {
  const severity = lines.severity({ severity: severityWords[clause.severity]() });
  const enforcement = lines.enforcement({ kinds: heldBy(clause, lang) });
  const rules = enforcers.rules.map((r) => `${r}  ${titles[r]?.[lang] ?? ""}`.trimEnd());
  return [
    clauseLines(clause, lang),
    `  ${severity[lang]}    ${enforcement[lang]}`,
    ...parameterLines(clause, lang),
    ...list(
      lang,
      lines.fields(),
      enforcers.fields.map((f) => `${f}  ${names[f]?.[lang] ?? ""}`.trimEnd()),
    ),
    ...list(lang, lines.rules(), rules),
    ...list(lang, lines.documents(), enforcers.documents),
    "",
  ].join("\n");
}

/** The lists that the clause spells out, an item a line; then what else its register sets. */
function parameterLines({ parameters }: DemandingClause, lang: Language): string[] {
  const entries = Object.entries(parameters ?? {});
  const spelled = entries.flatMap(([, value]) => (isList(value) ? value : []));
  const other = entries.filter(([, value]) => !isList(value));
  return [
    ...list(
      lang,
      lines.contents(),
      spelled.map((item) => itemText(item, lang)),
    ),
    ...(other.length > 0 ? otherParameters(Object.fromEntries(other), lang) : []),
  ];
}

function otherParameters(parameters: JsonObject, lang: Language): string[] {
  const values =
    lang === "zh"
      ? parametersInChinese(parameters).join(terms.semicolon().zh)
      : JSON.stringify(parameters);
  return values === "" ? [] : [`  ${lines.parameters({ values })[lang]}`];
}

/** An item with its number; items that the text does not number have a name instead. */
function itemText(item: JsonObject, lang: Language): string {
  const number = String(item["item"]);
  return /^[a-z]{3,}/i.test(number) ? String(item[lang]) : `${number} ${String(item[lang])}`;
}

/** `[{ item, zh, en }, …]` */
function isList(value: Json): value is JsonObject[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((i) => isObject(i) && ["item", "zh", "en"].every((k) => typeof i[k] === "string"))
  );
}

/** What the clause says, under which condition, and how it is read. */
function clauseLines(clause: DemandingClause, lang: Language): string {
  const { id, demand, requirementZh } = clause;
  const condition = conditionOf(clause);
  const ambiguity = ambiguityOf(clause);
  const parts: Bilingual[] = [
    lines.clause({ id, terms: clause.termsZh.join(terms.listComma().zh) }),
    lines.demand({ demand }),
    ...(lang === "zh" && requirementZh === undefined
      ? [lines.englishDemand({ demand: demand.en })]
      : []),
    ...(condition ? [lines.clauseCondition({ condition })] : []),
    ...(ambiguity ? [lines.ambiguity({ text: ambiguity })] : []),
  ];
  return parts.map((part) => part[lang]).join("\n    ");
}

function list(lang: Language, title: Bilingual, items: readonly string[]): string[] {
  if (items.length === 0) return [];
  const head = `  ${title[lang]}${terms.colon()[lang].trimEnd()}`;
  return [head, ...[...new Set(items)].map((i) => `    ${i}`)];
}

/** A text of several lines of ours: as a whole sentence, which keeps them. */
function inLines(text: string): Bilingual {
  const indented = text.replaceAll("\n", "\n    ");
  return { zh: indented, en: indented };
}
