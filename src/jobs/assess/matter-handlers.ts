import { auditViews } from "../../model/case/audit-view.js";
import type { Handler, Handling } from "../../model/case/case-profile.js";
import type { AuditView } from "../../model/case/case-view.js";
import type { CaseDocument, RecordFile } from "../../model/case/case.js";
import { Origins } from "../../model/case/origins.js";
import { partInMatter, type PartInMatter } from "../../model/case/part-in-matter.js";
import { engagedIn } from "../../model/case/participants.js";
import { personnelOf } from "../../model/case/personnel.js";
import { asRecord, recordIn, type RecordOf, signaturesIn } from "../../model/case/records.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import type { CivilDate } from "../../model/time/dates.js";

/** Who did something, and when as far as it is recorded. */
interface Deed {
  readonly by: readonly (string | undefined)[];
  readonly on?: CivilDate | undefined;
}
/** By what was done. */
type Done = Partial<Readonly<Record<Handling, Deed>>>;

/** Where the records say who did something, besides signing. */
const done: { readonly [K in HandledKind]: (record: RecordOf<K>) => Done } = {
  complaint: (r) => ({
    investigated: { by: r.investigatedBy ?? [], on: r.investigationStartedOn },
    decided: { by: r.decidedBy ?? [], on: r.resultNotifiedOn },
  }),
  appeal: (r) => ({
    investigated: { by: r.investigatedBy ?? [] },
    decided: { by: r.decidedBy ?? [], on: r.resultNotifiedOn },
  }),
  change: (r) => ({ decided: { by: [r.decidedBy], on: r.reviewedOn } }),
  "scope-change": (r) => ({
    reviewed: { by: [r.documentReview?.reviewer], on: r.documentReview?.reviewedOn },
    decided: { by: [r.decisionMaker], on: r.decidedOn },
  }),
  suspension: (r) => ({ investigated: { by: [r.investigatedBy], on: r.groundVerifiedOn } }),
  withdrawal: (r) => ({ investigated: { by: [r.investigatedBy], on: r.groundVerifiedOn } }),
  restoration: (r) => ({ reviewed: { by: [r.confirmedOnsiteBy], on: r.confirmedOn } }),
};
type HandledKind =
  | "complaint"
  | "appeal"
  | "change"
  | "scope-change"
  | "suspension"
  | "withdrawal"
  | "restoration";

/** Who handled the matters of a case, and what each had to do with the matter itself. */
export class MatterHandlers {
  readonly #document: CaseDocument;
  readonly #procedure: Procedure;
  readonly #asOf: CivilDate;
  #audits: readonly AuditView[] | undefined;

  /** What is dated after `asOf` nobody has done yet. */
  constructor(document: CaseDocument, procedure: Procedure, asOf: CivilDate) {
    this.#document = document;
    this.#procedure = procedure;
    this.#asOf = asOf;
  }

  /** Persons in the order of the work; whoever only signed comes last. */
  of({ kind, value }: RecordFile): Handler[] {
    const steps = Object.entries(isHandled(kind) ? doneBy(kind, value) : {});
    const signed = signaturesIn(value).map(({ person, date }): [string, Deed] => [
      "signed",
      { by: [person], on: date },
    ]);
    const did = new Map<string, Handling[]>();
    for (const [step, { by, on }] of [...steps, ...signed]) {
      if (on !== undefined && on > this.#asOf) continue;
      for (const person of by) {
        if (person) did.set(person, [...(did.get(person) ?? []), step as Handling]);
      }
    }
    return [...did].map(([person, own]) => {
      const part = this.#partOf(person, { kind, value });
      return { person, did: [...new Set(own)], ...(part !== undefined && { part }) };
    });
  }

  /** Null: none. Undefined where it is not asked, or where nothing says what it is about. */
  #partOf(
    person: string,
    { kind, value }: Pick<RecordFile, "kind" | "value">,
  ): PartInMatter | null | undefined {
    if (kind === "complaint" || kind === "appeal") {
      const { receivedOn, involved } = asRecord(kind, value) ?? {};
      if (receivedOn === undefined) return undefined;
      const audit = kind === "complaint" ? asRecord(kind, value)?.audit : undefined;
      return partInMatter(person, { receivedOn, involved, audit }, this.#views) ?? null;
    }
    const audits = this.#auditsOf(kind, value);
    if (audits.length === 0) return undefined;
    const audit = audits.find((a) => engagedIn(this.#views, a).includes(person));
    return audit ? { as: "participant", audit: audit.title } : null;
  }

  /** The audits in which a change was verified: the one it names, or those of the day it names. */
  #auditsOf(kind: string, value: RecordFile["value"]): readonly AuditView[] {
    if (kind !== "change" && kind !== "scope-change") return [];
    const { auditedOn } = asRecord(kind, value) ?? {};
    const basis = kind === "change" ? asRecord(kind, value)?.basis : undefined;
    return this.#views.filter((audit) => {
      const { onsiteFrom, onsiteTo } = recordIn(audit, "audit-report") ?? {};
      const isOfDay =
        auditedOn !== undefined &&
        onsiteFrom !== undefined &&
        onsiteTo !== undefined &&
        onsiteFrom <= auditedOn &&
        auditedOn <= onsiteTo;
      return [audit.name, audit.id].includes(basis ?? "") || isOfDay;
    });
  }

  get #views(): readonly AuditView[] {
    const origins = new Origins(personnelOf([]));
    return (this.#audits ??= auditViews(this.#document, {}, this.#procedure, origins));
  }
}

function isHandled(kind: string): kind is HandledKind {
  return Object.hasOwn(done, kind);
}

function doneBy<K extends HandledKind>(kind: K, value: RecordFile["value"]): Done {
  const record = asRecord(kind, value);
  return record ? done[kind](record) : {};
}
