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
    ...(rule.when ? [lines.condition({ condition: rule.when })] : []),
    lines.check({ check: rule.check, description }),
    ...(Object.keys(rule.with).length > 0
      ? [lines.parameters({ values: indented(JSON.stringify(rule.with, null, 2)) })]
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

function clauseText({ clause, enforcers, titles }: ExplainedClause, lang: Language): string {
  const severity = lines.severity({ severity: severityWords[clause.severity]() });
  const enforcement = lines.enforcement({ kinds: clause.enforcement.join(", ") });
  const { parameters } = clause;
  const rules = enforcers.rules.map((r) => `${r}  ${titles[r]?.[lang] ?? ""}`.trimEnd());
  return [
    clauseLines(clause, lang),
    `  ${severity[lang]}    ${enforcement[lang]}`,
    ...(parameters && Object.keys(parameters).length > 0
      ? [`  ${lines.parameters({ values: JSON.stringify(parameters) })[lang]}`]
      : []),
    ...list(lines.fields()[lang], enforcers.fields),
    ...list(lines.rules()[lang], rules),
    ...list(lines.documents()[lang], enforcers.documents),
    "",
  ].join("\n");
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

function list(title: string, items: readonly string[]): string[] {
  return items.length > 0 ? [`  ${title}:`, ...[...new Set(items)].map((i) => `    ${i}`)] : [];
}

function indented(text: string): string {
  return text.replaceAll("\n", "\n    ");
}
