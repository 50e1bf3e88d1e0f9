import { isObject } from "../../../model/base/json.js";
import { listOf } from "../../../model/base/lists.js";
import type { CaseDocument, RecordFile } from "../../../model/case/case.js";
import { namedKind } from "../../../model/case/record-names.js";
import type { UnshownItem } from "../../../model/outcome/filing-list.js";
import type { Outcome } from "../../../model/outcome/finding.js";
import type { ListItem, Procedure, Rule } from "../../../model/procedure/procedure.js";
import { words } from "./demanded-papers.words.js";

/** A paper that a rule asks for: of the case (`.`) or of one of its audits. */
export interface DemandedPaper {
  readonly subject: string;
  /** Kind of record, with its instance where it has one: `attendance-opening`. */
  readonly kind: string;
  readonly clauses: readonly string[];
  readonly isThere: boolean;
}

/** A paper of which another one gives the number, and that is not there. */
export interface UnwrittenPaper {
  readonly subject: string;
  readonly kind: string;
  readonly number: string;
}

/** What a procedure says of what is archived, beside its rules about single papers. */
interface ListedItem extends ListItem {
  readonly clauses: readonly string[];
}

/**
 * The papers that a procedure demands of a case: by the rules that ask for a record, by the lists
 * that the file itself holds, and by the procedure's list of what is archived. Whether one is there
 * is seen in the file; what an archivist ticks shows it only where no record could.
 */
export class DemandedPapers {
  readonly #items: readonly ListedItem[];
  readonly papers: readonly DemandedPaper[];
  readonly unwritten: readonly UnwrittenPaper[];

  constructor(procedure: Procedure, outcomes: readonly Outcome[], document: CaseDocument) {
    const rules = new Map(procedure.rules.map((rule) => [keyOf(rule), rule]));
    this.papers = outcomes.flatMap((outcome) =>
      demanded(outcome, rules.get(keyOf(outcome)), document),
    );
    this.#items = listOfArchive(procedure);
    this.unwritten = unwrittenIn(document, procedure);
  }

  /** What demands a record that is there. */
  clausesOf(subject: string, record: Pick<RecordFile, "kind" | "instance">): readonly string[] {
    const own = this.papers.filter(
      (p) => p.subject === subject && (p.kind === record.kind || p.kind === namedKind(record)),
    );
    return [...new Set([...own, ...this.#itemsFor(record)].flatMap((p) => p.clauses))];
  }

  /** Under which numbers the procedure's list of what is archived has a record. */
  numbersOf(record: Pick<RecordFile, "kind" | "instance">): readonly string[] {
    return this.#itemsFor(record).map(({ item }) => item);
  }

  /**
   * Items that no record shows, and that the archivist has not confirmed; `unproven` names those of
   * some roles whose personnel records do not show it.
   */
  unshown(
    confirmed: readonly string[],
    unproven: (roles: readonly string[]) => readonly string[],
  ): UnshownItem[] {
    return this.#items.flatMap(({ item, label, clauses, records, optional, people }) => {
      if (records || optional || confirmed.includes(item)) return [];
      if (!people) return [{ item, label, clauses }];
      const who = unproven(people);
      const named = words.ofPeople({ label, who: listOf(who) });
      return who.length > 0 ? [{ item, label: named, clauses }] : [];
    });
  }

  #itemsFor({ kind, instance }: Pick<RecordFile, "kind" | "instance">): readonly ListedItem[] {
    const named = namedKind({ kind, instance });
    return this.#items.filter((i) => i.records?.some((r) => r === kind || r === named));
  }
}

/** Several rules may have one id, each with its clauses. */
function keyOf(of: { readonly id: string; readonly clauses: readonly string[] } | Outcome): string {
  return `${"id" in of ? of.id : of.rule} ${of.clauses.join(" ")}`;
}

function demanded(
  { outcome, subject, clauses }: Outcome,
  rule: Rule | undefined,
  { records, audits }: CaseDocument,
): DemandedPaper[] {
  if (rule?.check !== "required-record" || outcome === "due") return [];
  // The check's options, as its schema has them.
  const { record: kind } = rule.with as { readonly record: string };
  const own = audits.find((a) => a.id === subject)?.records ?? records;
  const isThere = own.some((r) => r.kind === kind || namedKind(r) === kind);
  // Where nobody can say whether it is demanded, one that is there is taken as demanded.
  return isThere || outcome === "fail" ? [{ subject, kind, clauses, isThere }] : [];
}

/** The list whose items say which records they are, with the clauses of the rule that asks. */
function listOfArchive({ rules, data }: Procedure): ListedItem[] {
  return Object.entries(data.topics).flatMap(([name, items]) => {
    if (!items.some((i) => i.records)) return [];
    const asking = rules.filter((r) => r.check === "contents" && listIn(r) === name);
    const clauses = [...new Set(asking.flatMap((r) => r.clauses))];
    return items.map((item) => ({ ...item, clauses }));
  });
}

/** The list whose items a rule asks for: the check's option, as its schema has it. */
function listIn({ with: options }: Rule): string {
  return (options as { readonly topics: string }).topics;
}

function unwrittenIn({ audits }: CaseDocument, { coherence }: Procedure): UnwrittenPaper[] {
  return coherence.papers.numbered.flatMap(({ list, record, field }) => {
    const [by = "", name = ""] = list.split(".");
    return audits.flatMap(({ id, records }) => {
      const listed = records.filter((r) => r.kind === by).flatMap((r) => textsIn(r, name));
      const written = new Set(
        records.filter((r) => r.kind === record).flatMap((r) => textsIn(r, field)),
      );
      return [...new Set(listed)]
        .filter((number) => !written.has(number))
        .map((number) => ({ subject: id, kind: record, number }));
    });
  });
}

function textsIn({ value }: RecordFile, field: string): readonly string[] {
  const found = isObject(value) ? value[field] : undefined;
  return (Array.isArray(found) ? found : [found]).filter((text) => typeof text === "string");
}
