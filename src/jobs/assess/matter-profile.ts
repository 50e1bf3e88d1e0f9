import { isObject } from "../../model/base/json.js";
import type { MatterProfile } from "../../model/case/case-profile.js";
import type { CaseDocument, RecordFile } from "../../model/case/case.js";
import { asRecord, type RecordOf } from "../../model/case/records.js";
import type { CivilDate } from "../../model/time/dates.js";

/** Kinds of record that each tell of one matter. */
type MatterKind = Exclude<MatterProfile["kind"], "waiver">;

/**
 * What a matter's record says of it; of several texts the first that says something is what it is
 * about.
 */
interface Matter {
  readonly on: CivilDate | undefined;
  readonly about: readonly (string | undefined)[];
  readonly settledOn?: CivilDate | undefined;
}

/** Where each kind keeps its date, what it is about, and when it was settled. */
const readers: { readonly [K in MatterKind]: (record: RecordOf<K>) => Matter } = {
  complaint: (r) => ({
    on: r.receivedOn,
    about: [r.about],
    settledOn: r.resultNotifiedOn ?? r.correctedOn,
  }),
  appeal: (r) => ({ on: r.receivedOn, about: [r.about], settledOn: r.resultNotifiedOn }),
  suspension: (r) => ({ on: r.suspendedOn, about: [r.reason, r.certificate] }),
  restoration: (r) => ({ on: r.restoredOn, about: [r.certificate], settledOn: r.restoredOn }),
  withdrawal: (r) => ({
    on: r.withdrawnOn,
    about: [r.reason, r.certificate],
    settledOn: r.withdrawnOn,
  }),
  cancellation: (r) => ({ on: r.cancelledOn, about: [r.certificate], settledOn: r.cancelledOn }),
  change: (r) => ({
    on: r.requestedOn ?? r.knownOn,
    about: [r.items, r.kind],
    settledOn: r.supplementSignedOn ?? r.acceptedOn ?? r.reviewedOn,
  }),
  "scope-change": (r) => ({ on: r.requestedOn, about: [r.kind], settledOn: r.decidedOn }),
  transfer: (r) => ({ on: r.receivedOn, about: [] }),
};

/** Complaints, appeals, changes of the certificate and the like, in the order of their records. */
export function mattersOf(document: CaseDocument): MatterProfile[] {
  return document.records.flatMap((record) => {
    const { kind } = record;
    const matter = isMatter(kind) ? read(kind, record) : undefined;
    if (!matter || !isMatter(kind)) return [];
    return [
      {
        case: document.id,
        kind,
        on: matter.on ?? null,
        what: matter.about.find((text) => text !== undefined && text !== "") ?? "",
        settledOn: matter.settledOn ?? null,
        at: { file: record.file, pointer: "" },
      },
    ];
  });
}

function isMatter(kind: string): kind is MatterKind {
  return Object.hasOwn(readers, kind);
}

/** Of a record that is none nothing is known; that it is there is known all the same. */
function read<K extends MatterKind>(kind: K, { value }: RecordFile): Matter | undefined {
  const record = asRecord(kind, isObject(value) ? value : {});
  return record && readers[kind](record);
}
