import type { Bilingual } from "../../model/base/text.js";
import { type RecordOf, recordsOf } from "../../model/case/records.js";
import {
  type ChangeKind,
  changeKinds,
  changes,
  happeningWords,
  inOrder,
  type RecordedChange,
  recordedChanges,
} from "../../model/certificate/life.js";
import { lists } from "../../model/records/shapes.js";
import { type Check, notApplicable, optionsSchema } from "../check.js";
import { because } from "../why.js";
import { words } from "./certificate-status.words.js";

const steps = [
  "unknown-certificate",
  "before-issue",
  "restored-unsuspended",
  "suspended-twice",
  "cancelled-suspended",
  "after-end",
  "after-expiry",
] as const;
type Step = (typeof steps)[number];

interface Options {
  /** Steps that another rule of the procedure speaks of. */
  readonly except?: readonly Step[];
  /** Only changes of these kinds: each kind has its clause. */
  readonly of?: readonly ChangeKind[];
}

/** A change that cannot have happened as it is recorded. */
interface WrongChange {
  readonly step: Step;
  readonly change: RecordedChange;
  readonly fault: Bilingual;
}

export const certificateStatus: Check<Options> = {
  id: "certificate-status",
  description: words.description(),
  options: optionsSchema(
    {
      except: { type: "array", items: { enum: [...steps] } },
      of: { type: "array", items: { enum: [...changeKinds] } },
    },
    [],
  ),
  readsIfThere: () => [
    "c.certificates",
    ...changeKinds.map((kind) => `c.${lists[changes[kind].record]}`),
  ],
  judge({ view, options }) {
    const { records } = view.document;
    const certificates = recordsOf(records, "certificate").map(({ value }) => value);
    const all = recordedChanges(records);
    const isAsked = ({ kind }: RecordedChange) => options.of?.includes(kind) ?? true;
    if (!all.some(isAsked)) return notApplicable(() => because(words.noChanges()));
    // Of which certificate a change is, its record must say: what it lacks is told there.
    return [...new Set(all.flatMap((c) => c.certificate ?? []))]
      .flatMap((number) => {
        const own = inOrder(all.filter((c) => c.certificate === number));
        const certificate = certificates.find((c) => c.number === number);
        return certificate ? replay(own, certificate) : own.map(ofUnknownCertificate);
      })
      .filter(({ step, change }) => !options.except?.includes(step) && isAsked(change))
      .map(({ change, fault }) => ({
        outcome: "fail",
        at: { record: change.record, pointer: `/${change.field}` },
        detail: words.wrongChange({
          certificate: String(change.certificate),
          on: change.on,
          change: happeningWords[change.kind],
          fault,
        }),
      }));
  },
};

function ofUnknownCertificate(change: RecordedChange): WrongChange {
  return { step: "unknown-certificate", change, fault: words.unknownCertificate() };
}

/** What a certificate was when a change befell it. */
interface Status {
  readonly suspendedSince: string | null;
  readonly ended: RecordedChange | null;
}

/** Goes through the changes of one certificate in their order. */
function replay(
  own: readonly RecordedChange[],
  certificate: RecordOf<"certificate">,
): WrongChange[] {
  let status: Status = { suspendedSince: null, ended: null };
  return own.flatMap((change) => {
    const fault = faultOf(change, status, certificate);
    status = afterChange(change, status);
    return fault ? [{ ...fault, change }] : [];
  });
}

function faultOf(
  { on, kind }: RecordedChange,
  { suspendedSince: since, ended }: Status,
  { issuedOn, expiresOn }: RecordOf<"certificate">,
): Omit<WrongChange, "change"> | null {
  if (ended) {
    const endedBy = { on: ended.on, change: happeningWords[ended.kind] };
    return { step: "after-end", fault: words.afterEnd(endedBy) };
  }
  if (issuedOn !== undefined && on < issuedOn) {
    return { step: "before-issue", fault: words.beforeIssue({ issuedOn }) };
  }
  if (expiresOn !== undefined && on > expiresOn) {
    return { step: "after-expiry", fault: words.afterExpiry({ expiresOn }) };
  }
  if (kind === "suspended" && since !== null) {
    return { step: "suspended-twice", fault: words.suspendedTwice({ since }) };
  }
  if (kind === "restored" && since === null) {
    return { step: "restored-unsuspended", fault: words.restoredUnsuspended() };
  }
  if (kind === "cancelled" && since !== null) {
    return { step: "cancelled-suspended", fault: words.cancelledSuspended({ since }) };
  }
  return null;
}

function afterChange(change: RecordedChange, before: Status): Status {
  if (before.ended) return before;
  if (changes[change.kind].ends) return { ...before, ended: change };
  return { ...before, suspendedSince: change.kind === "suspended" ? change.on : null };
}
