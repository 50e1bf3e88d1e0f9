import { listOf } from "../../model/base/lists.js";
import type { Bilingual } from "../../model/base/text.js";
import type { AuditFolder, Location, RecordFile } from "../../model/case/case.js";
import type { Outcome } from "../../model/outcome/finding.js";
import type { Papers } from "../../model/procedure/papers.js";
import type { Rule } from "../../model/procedure/procedure.js";
import type { CaseAtHand } from "./case-at-hand.js";
import type { Context } from "./contexts.js";
import { fieldSpec, fieldSpecs } from "./field-spec.js";
import { foundAt } from "./naming.js";
import { words } from "./papers.words.js";
import type { Spot } from "./spots.js";

/** Papers that the case itself shows it should have, and does not. */
export function missingPapers(about: CaseAtHand): Outcome[] {
  const { each } = about.procedure.coherence.papers;
  return [...each.flatMap((paper) => leftOut(paper, about)), ...notReferredTo(about)];
}

type Paper = Papers["each"][number];

/** An audit that is through, and the day that shows it. */
interface Closed {
  readonly audit: AuditFolder;
  readonly shownBy: Spot;
}

/** The one audit that lacks what all others of its sort have. */
function leftOut(paper: Paper, about: CaseAtHand): Outcome[] {
  const { procedure } = about;
  if (!procedure.records.has(paper.record)) return [];
  const closed = about.contexts.flatMap((c) => closedAudit(c, paper, about) ?? []);
  const [first, ...more] = closed.filter(({ audit }) => !paperIn(audit, paper));
  if (!first || more.length > 0) return [];
  // That a body keeps such a paper is seen in audits that are not through, too.
  const others = about.document.audits.filter(
    (audit) => paper.audits.includes(audit.type) && paperIn(audit, paper),
  );
  if (others.length < paper.others) return [];
  const { type } = first.audit;
  if (paper.asked && !paper.asked.includes(type)) return [];
  if (procedure.rules.some((rule) => demands(rule, paper.record, type))) return [];
  return [without(first, { paper, others }, about)];
}

function closedAudit(
  { audit, at, has }: Context,
  { audits, when }: Paper,
  { procedure, day }: CaseAtHand,
): Closed | undefined {
  if (!audit || !audits.includes(audit.type)) return undefined;
  const { closed, unless } = procedure.coherence.papers;
  if (fieldSpecs(unless).some(has)) return undefined;
  if (when !== undefined && at(fieldSpec(when)).length === 0) return undefined;
  const shownBy = fieldSpecs(closed, " | ")
    .flatMap(at)
    .find((spot) => spot.day !== null && day.isAfter(spot.day));
  return shownBy && { audit, shownBy };
}

function paperIn({ records }: AuditFolder, { record }: Paper): RecordFile | undefined {
  return records.find(({ kind }) => kind === record);
}

/** Whether a rule asks for the paper in audits of a type: it tells then. */
function demands({ check, with: options, audits }: Rule, record: string, type: string): boolean {
  return (
    check === "required-record" &&
    options["record"] === record &&
    (audits === undefined || audits.includes(type))
  );
}

interface Compared {
  readonly paper: Paper;
  readonly others: readonly AuditFolder[];
}

function without(
  { audit, shownBy }: Closed,
  { paper, others }: Compared,
  about: CaseAtHand,
): Outcome {
  const { naming } = about;
  const papers = others.flatMap((other) => paperIn(other, paper) ?? []);
  return foundAt(shownBy, {
    rule: "paper-left-out",
    clauses: [],
    severity: "warning",
    message: words.leftOut({
      audit: naming.audit(audit),
      record: labelOf(paper.record, about),
      others: listOf(others.map((other) => naming.audit(other))),
    }),
    remedy: words.supply(),
    related: papers.map(wholeOf),
  });
}

function wholeOf(record: RecordFile): Location {
  return { file: record.file, pointer: "", ...record.position("") };
}

function labelOf(kind: string, { procedure }: CaseAtHand): Bilingual {
  return procedure.records.get(kind)?.label ?? { zh: kind, en: kind };
}

/** Values that tell of a record of which the case has none. */
function notReferredTo(about: CaseAtHand): Outcome[] {
  const { naming, procedure, document, spots } = about;
  return procedure.coherence.papers.referred.flatMap(({ by, record }): Outcome[] => {
    const { field } = fieldSpec(by);
    const spot = spots.find((s) => s.field === field);
    if (!spot || document.records.some(({ kind }) => kind === record)) return [];
    return [
      foundAt(spot, {
        rule: "paper-not-there",
        clauses: [],
        severity: "warning",
        message: words.referred({
          field: naming.field(spot),
          value: naming.value(spot),
          record: labelOf(record, about),
        }),
        remedy: words.supplyOrCorrect(),
      }),
    ];
  });
}
