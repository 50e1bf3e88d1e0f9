import type { Desk } from "../../jobs/desk/desk.js";
import { explain as explained } from "../../jobs/procedures/explain.js";
import type { Bilingual } from "../../model/base/text.js";
import { ambiguityOf, conditionOf } from "../../model/procedure/clause-text.js";
import type {
  DemandingClause,
  ExplainedClause,
  ExplainedRule,
} from "../../model/procedure/explanation.js";
import type { Explanation } from "./api.js";
import { words } from "./explain-task.words.js";

/** What is asked: a rule or a clause, of one procedure where it is named. */
export interface ToExplain {
  readonly procedure: string;
  readonly name: string;
}

/** What `dossier explain` says, for people who read no expressions. */
export function explain({ workspace }: Desk, { procedure, name }: ToExplain): Explanation {
  const all = explained(workspace, name);
  const isWanted = (of: { readonly procedure: string }) =>
    procedure === "" || of.procedure === procedure;
  const rule = all.rules.find(isWanted) ?? all.rules[0];
  if (rule) return ruleExplained(rule);
  const own = all.clauses.filter(isWanted);
  return clauseExplained(own.length > 0 ? own : all.clauses);
}

function ruleExplained({ rule, checkDescription, clauses, example }: ExplainedRule): Explanation {
  return {
    title: rule.title,
    paragraphs: [
      words.remedy({ remedy: rule.remedy }),
      ...(checkDescription.zh === "" ? [] : [words.looksAt({ description: checkDescription })]),
      ...(example
        ? [
            words.example({
              file: example.file,
              pointer: example.pointer,
              kept: shown(example.kept),
              broken: shown(example.broken),
            }),
          ]
        : []),
    ],
    clauses: clauses.map((clause) => clauseView(clause, [rule.title])),
  };
}

function clauseExplained(clauses: readonly ExplainedClause[]): Explanation {
  const [first] = clauses;
  const id = first?.clause.id ?? "";
  return {
    title: words.clause({ id }),
    paragraphs: clauses.flatMap(({ clause }) => [
      ...(conditionOf(clause) ? [words.condition({ condition: conditionOf(clause) ?? none })] : []),
      ...(ambiguityOf(clause) ? [words.ambiguity({ text: ambiguityOf(clause) ?? none })] : []),
    ]),
    clauses: clauses.map(({ clause, enforcers, titles, names }) =>
      clauseView(clause, [
        ...enforcers.rules.flatMap((r) => titles[r] ?? []),
        ...enforcers.fields.map((f) => names[f] ?? { zh: f, en: f }),
        ...enforcers.documents.map((d) => ({ zh: d, en: d })),
      ]),
    ),
  };
}

const none: Bilingual = { zh: "", en: "" };

function clauseView(
  clause: DemandingClause,
  enforcedBy: readonly Bilingual[],
): Explanation["clauses"][number] {
  const condition = conditionOf(clause);
  return {
    clause: clause.id,
    heading: condition ? words.conditional({ condition }) : none,
    text: clause.demand,
    enforcedBy,
  };
}

/** A value of a record, cut where it is long. */
function shown(value: unknown): Bilingual {
  if (value === undefined) return words.nothing();
  const text = JSON.stringify(value);
  const cut = text.length > 120 ? `${text.slice(0, 120)} …` : text;
  return { zh: cut, en: cut };
}
