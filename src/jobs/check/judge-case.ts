import { oncePerCause } from "../../check/coherence/alike.js";
import { coherenceOutcomes } from "../../check/coherence/coherence.js";
import { type CaseInput, judgeCase, presence } from "../../check/engine.js";
import { electronicOutcomes } from "../../check/record/electronic-signatures.js";
import { bars, papersOfOthers, withoutOthers } from "../../check/record/papers-of-others.js";
import {
  type FolderLevel,
  missingCaseRecord,
  placementOutcomes,
} from "../../check/record/placement.js";
import { inPlainSpacing } from "../../check/record/plain-spacing.js";
import { askedFor, type RecordPlace } from "../../check/record/reached.js";
import {
  faultyPlaces,
  problemOutcome,
  shapeOutcomes,
  withCauses,
} from "../../check/record/shape.js";
import { staleSignatures } from "../../check/record/staleness.js";
import { translationOutcomes } from "../../check/record/translations.js";
import { checks } from "../../check/registry.js";
import { applyWaivers, waiversOf } from "../../check/waivers.js";
import { byCodeUnit } from "../../model/base/text.js";
import type { CaseDocument, RecordFile } from "../../model/case/case.js";
import type { Spot } from "../../model/case/facts.js";
import type { Personnel } from "../../model/case/personnel.js";
import { recordSubject } from "../../model/case/record-names.js";
import {
  type CaseResult,
  countOutcomes,
  needsAttention,
  type Outcome,
  outcomeKinds,
} from "../../model/outcome/finding.js";
import type { CompiledProcedure } from "../../model/procedure/compiled.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import type { CivilDate } from "../../model/time/dates.js";
import { DayOfJudgement } from "../../model/time/day-of-judgement.js";

/** A case as read and judged. */
export interface CheckedCase {
  readonly document: CaseDocument;
  readonly procedure: CompiledProcedure["procedure"];
  readonly personnel: Personnel;
  readonly result: CaseResult;
  /** The next day on which the result can be another one, apart from days that are counted. */
  readonly changesOn: CivilDate | null;
}

/** What a case is judged by. */
export interface CaseGivens extends Omit<CaseInput, "document" | "faulty" | "day"> {
  readonly asOf: CivilDate;
}

/** Judges a case that has been read: its files, the shape of its records, then the rules. */
export function checkDocument(
  document: CaseDocument,
  compiled: CompiledProcedure,
  { asOf, ...given }: CaseGivens,
): CheckedCase {
  const day = new DayOfJudgement(asOf);
  const level = given.level ?? "case";
  const shape = oncePerCause(withCauses(fileOutcomes(document, compiled, { level, day, asOf })));
  const own = withoutOthers(document, shape);
  const plain = inPlainSpacing(own);
  const input: CaseInput = { ...given, day, document: plain, faulty: barredBy(shape) };
  const judged = judgeCase(input, compiled.procedure, checks);
  const sum = countOutcomes(shape);
  for (const kind of outcomeKinds) sum[kind] += judged.totals[kind];
  const stale = staleSignatures(own, compiled.procedure, judged.outcomes);
  const electronic = electronicOutcomes({
    document: own,
    procedure: compiled.procedure,
    day,
    judged: judged.outcomes,
  });
  const translations = translationOutcomes(plain, compiled);
  const coherence = coherenceOutcomes(
    { ...caseOf(input, compiled), complete: given.due?.before === null },
    [...shape, ...judged.outcomes, ...stale, ...electronic, ...translations],
  );
  sum.fail += stale.length + translations.length + coherence.length;
  for (const { outcome } of electronic) sum[outcome] += 1;
  const listed = [
    ...(given.all ? shape : shape.filter(needsAttention)),
    ...judged.outcomes,
    ...stale,
    ...electronic,
    ...translations,
    ...coherence,
  ].sort(inReadingOrder);
  // Rules about all cases together are waived where all cases are known.
  const waivers = waiversOf(document).filter(
    (w) => !compiled.procedure.rules.some((r) => r.id === w.rule && r.per === "repository"),
  );
  const { totals, outcomes } = applyWaivers({ totals: sum, outcomes: listed }, waivers, {
    day,
    people: given.personnel.people,
    procedure: compiled.procedure,
    locate: locatorIn(document),
  });
  return {
    document,
    procedure: compiled.procedure,
    personnel: given.personnel,
    result: {
      case: document.id,
      procedure: document.procedure,
      totals,
      outcomes,
      hints: judged.hints,
    },
    changesOn: day.changesOn,
  };
}

const narrowed = new WeakMap<Procedure, Map<string, Procedure>>();

/**
 * What one rule says of a case, word for word what it says when all rules are judged: the presence
 * of records is judged before it, since a record that is not there turns only its own rule red.
 */
export function judgeByRule(
  document: CaseDocument,
  compiled: CompiledProcedure,
  { asOf, ...given }: CaseGivens,
  rule: string,
): Outcome[] {
  const day = new DayOfJudgement(asOf);
  const level = given.level ?? "case";
  const shape = fileOutcomes(document, compiled, { level, day, asOf });
  const faulty = barredBy(shape);
  const plain = inPlainSpacing(withoutOthers(document, shape));
  const procedure = withRule(compiled.procedure, rule);
  const { totals, outcomes } = judgeCase(
    { ...given, day, document: plain, faulty },
    procedure,
    checks,
  );
  const waivers = waiversOf(document).filter((w) => w.rule === rule);
  const { people } = given.personnel;
  return applyWaivers({ totals, outcomes }, waivers, {
    day,
    people,
    procedure,
    locate: locatorIn(document),
  }).outcomes.filter((o) => o.rule === rule);
}

/** The procedure with one of its rules, and those that tell which records there must be. */
function withRule(procedure: Procedure, rule: string): Procedure {
  const known = narrowed.get(procedure) ?? new Map<string, Procedure>();
  narrowed.set(procedure, known);
  const found = known.get(rule) ?? {
    ...procedure,
    rules: procedure.rules.filter((r) => r.id === rule || r.check === presence),
  };
  known.set(rule, found);
  return found;
}

/** The places by which nothing is judged. */
function barredBy(shape: readonly Outcome[]): CaseInput["faulty"] {
  return faultyPlaces(shape.filter(bars));
}

/** What is wrong with the files of a case: strays, records in the wrong place or shape. */
function fileOutcomes(
  document: CaseDocument,
  compiled: CompiledProcedure,
  where: Pick<Where, "level" | "day" | "asOf">,
): Outcome[] {
  return [
    ...document.strays.map((s) => problemOutcome(s, { file: s.file, subject: "." })),
    ...document.records.flatMap((r) =>
      recordOutcomes(r, { ...where, audit: null, document }, compiled),
    ),
    ...document.audits.flatMap((audit) =>
      audit.records.flatMap((r) =>
        recordOutcomes(r, { ...where, level: "audit", audit, document }, compiled),
      ),
    ),
    ...(where.level === "body" ? [] : papersOfOthers(document, compiled.procedure)),
    ...(where.level === "body" ? [] : missingCaseRecord(document)),
  ];
}

/** The case that is looked through for what does not fit together. */
function caseOf(input: CaseInput, { procedure }: CompiledProcedure) {
  const { document, faulty, personnel, day, calendar } = input;
  return { document, faulty, procedure, day, calendar, people: personnel.people };
}

/** Where a spot stands, by the files of the case. */
function locatorIn({ records, audits }: CaseDocument): (spot: Spot) => Outcome["at"] {
  return ({ file, pointer }) => {
    const record = [...records, ...audits.flatMap((a) => a.records)].find((r) => r.file === file);
    return record ? { file, pointer, ...record.position(pointer) } : null;
  };
}

function inReadingOrder(a: Outcome, b: Outcome): number {
  return (
    byCodeUnit(a.subject, b.subject) ||
    byCodeUnit(a.at?.file ?? "", b.at?.file ?? "") ||
    (a.at?.line ?? 0) - (b.at?.line ?? 0) ||
    byCodeUnit(a.rule, b.rule) ||
    byCodeUnit(a.clauses.join(), b.clauses.join())
  );
}

/**
 * A record that stands in the wrong place is not also judged by its shape: moved or renamed, it may
 * be another kind.
 */
function recordOutcomes(record: RecordFile, where: Where, compiled: CompiledProcedure): Outcome[] {
  const folder = where.audit?.id ?? ".";
  const { records } = where.audit ?? where.document;
  const misplaced = placementOutcomes(
    record,
    { id: folder, level: where.level, records },
    compiled.procedure,
  );
  if (misplaced.length > 0) return misplaced;
  return shapeOutcomes(record, recordSubject(folder, record), compiled, (fault) =>
    askedFor(fault, record, { ...where, happensOn: happensOnOf(record.kind, compiled) }),
  );
}

/** The field with the day of which a kind of record tells. */
function happensOnOf(kind: string, { procedure }: CompiledProcedure): string | undefined {
  const field = procedure.records.get(kind)?.schema["happensOn"];
  return typeof field === "string" ? field : undefined;
}

interface Where extends Omit<RecordPlace, "happensOn"> {
  readonly level: FolderLevel;
}
