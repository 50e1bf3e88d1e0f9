import { isObject, type JsonObject } from "../../model/base/json.js";
import { type Bilingual, byCodeUnit } from "../../model/base/text.js";
import type { MatterProfile } from "../../model/case/case-profile.js";
import type { CaseDocument, RecordFile } from "../../model/case/case.js";
import { asRecord, type RecordOf, recordsOf } from "../../model/case/records.js";
import { type ChangeKind, type ChangeRecord, changes } from "../../model/certificate/life.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import { valueLabel } from "../../model/procedure/schema.js";
import { type CivilDate, isCivilDate } from "../../model/time/dates.js";
import { MatterHandlers } from "./matter-handlers.js";

/** Kinds of record that each tell of one matter. */
type MatterKind = Exclude<MatterProfile["kind"], "waiver">;

/**
 * What a matter's record says of it. `about` has fields: the first that says something is what it
 * is about.
 */
interface Matter {
  readonly on: CivilDate | undefined;
  readonly about: Readonly<Record<string, string | undefined>>;
  readonly settledOn?: CivilDate | undefined;
}

/**
 * Where each kind keeps its date, what it is about, and when it was settled; a change of the
 * certificate is told by the table of its life.
 */
const readers: {
  readonly [K in Exclude<MatterKind, ChangeRecord>]: (record: RecordOf<K>) => Matter;
} = {
  complaint: (r) => ({
    on: r.receivedOn,
    about: { about: r.about },
    settledOn: r.resultNotifiedOn ?? r.correctedOn,
  }),
  appeal: (r) => ({ on: r.receivedOn, about: { about: r.about }, settledOn: r.resultNotifiedOn }),
  change: (r) => ({
    on: r.requestedOn ?? r.knownOn,
    about: { items: r.items, kind: r.kind },
    settledOn: r.supplementSignedOn ?? r.acceptedOn ?? r.reviewedOn,
  }),
  "scope-change": (r) => ({ on: r.requestedOn, about: { kind: r.kind }, settledOn: r.decidedOn }),
  transfer: (r) => ({ on: r.receivedOn, about: {} }),
};

/** Complaints, appeals, changes of the certificate and the like, in the order of their records. */
export function mattersOf(
  document: CaseDocument,
  procedure: Procedure,
  asOf: CivilDate,
): MatterProfile[] {
  const handlers = new MatterHandlers(document, procedure, asOf);
  return document.records.flatMap((record) => {
    const { kind } = record;
    const matter = isMatter(kind) ? read(kind, record) : undefined;
    if (!matter || !isMatter(kind)) return [];
    return [
      {
        case: document.id,
        kind,
        on: matter.on ?? null,
        what: subjectOf(matter, procedure.records.get(kind)?.schema),
        settledOn: matter.settledOn ?? null,
        publishedOn: null,
        reportedOn: null,
        ...(matter.on !== undefined && toldOf(kind, record, matter.on, document)),
        handlers: handlers.of(record),
        at: { file: record.file, pointer: "" },
      },
    ];
  });
}

/**
 * When a change of a certificate was published and reported, and a suspension lifted or followed by
 * the end of the certificate: the first time from its day on. What is reported to the association
 * counts where nothing was reported to the authority.
 */
function toldOf(
  kind: MatterKind,
  { value }: RecordFile,
  on: CivilDate,
  { records }: CaseDocument,
): Partial<Pick<MatterProfile, "publishedOn" | "reportedOn" | "settledOn">> {
  const change = changeBy(kind);
  if (!change || !isObject(value)) return {};
  const { certificate } = asRecord(change.record, value) ?? {};
  const isOfIt = (named: string | undefined) => named === undefined || named === certificate;
  const published = recordsOf(records, "publication").flatMap(({ value: p }) =>
    p.what === change.record && isOfIt(p.certificate) ? (p.publishedOn ?? []) : [],
  );
  const reported = recordsOf(records, "regulator-report").flatMap(({ value: r }) =>
    r.kind === change.reportedAs && isOfIt(r.certificate) ? (r.reportedOn ?? []) : [],
  );
  const association = asRecord("suspension", value)?.reportedToAssociationOn;
  return {
    publishedOn: firstSince(on, published),
    reportedOn: firstSince(on, reported) ?? firstSince(on, association ? [association] : []),
    ...(change.until !== undefined && {
      settledOn: firstSince(on, changesAfter(records, certificate)),
    }),
  };
}

/** The days of what ends a suspension of a certificate. */
function changesAfter(records: readonly RecordFile[], certificate: string | undefined) {
  return Object.values<Change>(changes)
    .filter(({ until }) => until === undefined)
    .flatMap(({ record, on }) =>
      records.flatMap(({ kind, value }) => {
        if (kind !== record || !isObject(value)) return [];
        const told = asRecord(record, value);
        const days: Readonly<Record<string, unknown>> = told ?? {};
        const day = days[on];
        const isOfIt = [undefined, certificate].includes(told?.certificate);
        return isOfIt && isCivilDate(day) ? [day] : [];
      }),
    );
}

function firstSince(day: CivilDate, days: readonly CivilDate[]): CivilDate | null {
  return days.filter((d) => d >= day).sort(byCodeUnit)[0] ?? null;
}

/** A value with a label is said in its words. */
function subjectOf({ about }: Matter, schema: JsonObject | undefined): Bilingual {
  const [field = "", text = ""] = Object.entries(about).find(([, said]) => said) ?? [];
  return valueLabel(schema, [field], text);
}

function isMatter(kind: string): kind is MatterKind {
  return Object.hasOwn(readers, kind) || changeBy(kind) !== undefined;
}

/** Of a record that is none nothing is known; that it is there is known all the same. */
function read(kind: MatterKind, { value }: RecordFile): Matter | undefined {
  const fields = isObject(value) ? value : {};
  const change = changeBy(kind);
  return change
    ? changeOfCertificate(change, fields)
    : readBy(kind as keyof typeof readers, fields);
}

function readBy<K extends keyof typeof readers>(kind: K, fields: JsonObject): Matter | undefined {
  const record = asRecord(kind, fields);
  return record && readers[kind](record);
}

type Change = (typeof changes)[ChangeKind];

function changeBy(kind: string): Change | undefined {
  return Object.values(changes).find(({ record }) => record === kind);
}

/** Settled on its day, unless it is for a time only. */
function changeOfCertificate(
  { record, on, until, reason = "certificate" }: Change,
  fields: JsonObject,
): Matter {
  const told: Readonly<Record<string, unknown>> = asRecord(record, fields) ?? {};
  const textOf = (field: string) => {
    const text = told[field];
    return typeof text === "string" ? text : undefined;
  };
  return {
    on: textOf(on),
    about: { [reason]: textOf(reason), certificate: textOf("certificate") },
    ...(until === undefined && { settledOn: textOf(on) }),
  };
}
