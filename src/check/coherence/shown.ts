import { valueAt } from "../../model/base/json.js";
import type { AuditFolder, RecordFile } from "../../model/case/case.js";
import type { Outcome } from "../../model/outcome/finding.js";
import type { Papers } from "../../model/procedure/papers.js";
import { shift } from "../../model/time/dates.js";
import type { CaseAtHand } from "./case-at-hand.js";
import { type Context, nameOf, valueIn } from "./contexts.js";
import { fieldSpec, fieldSpecs } from "./field-spec.js";
import { foundAt, foundIn } from "./naming.js";
import { words } from "./shown.words.js";
import type { Spot } from "./spots.js";

/** What is said to be done and has nothing beside it that shows it. */
export function notShown(about: CaseAtHand): Outcome[] {
  const { contexts, procedure } = about;
  const seen = new Set<Spot>();
  return contexts.flatMap((context) =>
    procedure.coherence.papers.shown.flatMap((rule) =>
      bareIn(context, rule)
        .filter((spot) => !seen.has(spot) && seen.add(spot))
        .map((spot) => tellBare(spot, about)),
    ),
  );
}

function bareIn(context: Context, { of, holds, by }: Papers["shown"][number]): Spot[] {
  const shown = new Set(
    fieldSpecs(by)
      .flatMap((spec) => context.at(spec))
      .map(({ record }) => record),
  );
  return context
    .at(fieldSpec(of))
    .filter(({ record }) => !shown.has(record) && says(record, holds));
}

function says({ value }: RecordFile, field: string | undefined): boolean {
  return field === undefined || valueAt(value ?? null, field.split(".")) === true;
}

function tellBare(spot: Spot, { naming, complete }: CaseAtHand): Outcome {
  return foundAt(spot, {
    rule: "nothing-shows-it",
    clauses: [],
    severity: complete ? "error" : "warning",
    message: words.bare({ field: naming.field(spot), value: naming.value(spot) }),
    remedy: words.file(),
  });
}

/**
 * Decisions on which no certificate rests: of a case that is to be complete, and of one whose last
 * certificate has ended. One that grants the first certificate is told after some days.
 */
export function notIssued(about: CaseAtHand): Outcome[] {
  const { contexts, complete, day, document, procedure } = about;
  const { record, basis, within } = procedure.coherence.papers.issued;
  const isOver = complete || hasEnded(about);
  const by = isOver ? procedure.coherence.papers.issued.by : firstDecision(about);
  if (by === null) return [];
  const audits = new Set(
    document.records.filter(({ kind }) => kind === record).map((r) => valueIn(r, basis)),
  );
  return contexts.flatMap(({ audit, at }): Outcome[] => {
    const [decided] = audit && !audits.has(nameOf(audit)) ? fieldSpecs(by).flatMap(at) : [];
    if (!audit || !decided?.day) return [];
    const last = isOver ? decided.day : shift(decided.day, within, "calendarDay");
    if (!day.isAfter(last)) return [];
    return [tellNotIssued({ audit, decided }, record, about)];
  });
}

/** The decision that is told before the end; null where a rule of the procedure or an end tells. */
function firstDecision({ document, procedure }: CaseAtHand): string | null {
  const { first, rules, unless } = procedure.coherence.papers.issued;
  const isTold = procedure.rules.some(({ id }) => rules.includes(id));
  return isTold || document.records.some(({ kind }) => unless.includes(kind)) ? null : first;
}

/** Whether the last certificate has ended, and the client went on. */
function hasEnded({ contexts, day, document, procedure }: CaseAtHand): boolean {
  const { ends, unless } = procedure.coherence.papers.issued;
  const days = contexts
    .filter(({ audit }) => audit === null)
    .flatMap(({ at }) => at(fieldSpec(ends)))
    .flatMap((spot) => spot.day ?? []);
  return (
    days.length > 0 &&
    !document.records.some(({ kind }) => unless.includes(kind)) &&
    days.every((end) => day.isAfter(end))
  );
}

function tellNotIssued(
  { audit, decided }: { readonly audit: AuditFolder; readonly decided: Spot },
  kind: string,
  { complete, naming, procedure }: CaseAtHand,
): Outcome {
  const record = procedure.records.get(kind)?.label ?? { zh: kind, en: kind };
  return foundAt(decided, {
    rule: "certificate-not-there",
    clauses: [],
    severity: complete ? "error" : "warning",
    message: words.notIssued({ audit: naming.audit(audit), day: String(decided.value), record }),
    remedy: words.supply({ record }),
  });
}

/** Numbers left out among records that are counted: `certificate-02` without `certificate-01`. */
export function numbersLeftOut(about: CaseAtHand): Outcome[] {
  const { complete, document } = about;
  if (!complete) return [];
  const folders: readonly (readonly [AuditFolder | null, readonly RecordFile[]])[] = [
    [null, document.records],
    ...document.audits.map((a) => [a, a.records] as const),
  ];
  return folders.flatMap(([audit, records]) =>
    [...Map.groupBy(records.filter(isCounted), ({ kind }) => kind).values()].flatMap((files) =>
      leftOut(files, audit, about),
    ),
  );
}

function isCounted({ instance, value }: RecordFile): boolean {
  return /^\d+$/.test(instance) && value !== undefined;
}

function leftOut(
  files: readonly RecordFile[],
  audit: AuditFolder | null,
  { naming }: CaseAtHand,
): Outcome[] {
  const there = new Set(files.map(({ instance }) => Number(instance)));
  const last = files.at(-1);
  if (!last) return [];
  const gone = Array.from({ length: Math.max(...there) }, (_, i) => i + 1)
    .filter((n) => !there.has(n))
    .map((n) => `${last.kind}-${String(n).padStart(last.instance.length, "0")}.json`);
  if (gone.length === 0) return [];
  return [
    foundIn(
      { record: last, audit, pointer: "" },
      {
        rule: "number-left-out",
        clauses: [],
        severity: "warning",
        message: words.leftOut({
          record: naming.record({ record: last, audit }),
          files: gone.slice(0, mostNamed).join(" "),
        }),
        remedy: words.findOrSay(),
      },
    ),
  ];
}

/** A file called 999 leaves out many. */
const mostNamed = 5;
