import { factsOf } from "../../check/facts.js";
import { Naming } from "../../check/reasons/naming.js";
import { statesOf } from "../../check/states.js";
import { auditTitles } from "../../model/case/audit-view.js";
import type { AuditFolder, AuditType, CaseDocument, RecordFile } from "../../model/case/case.js";
import { namedKind } from "../../model/case/record-names.js";
import { recordOf, recordsOf } from "../../model/case/records.js";
import type { ClientStage } from "../../model/case/states.js";
import type { Outcome } from "../../model/outcome/finding.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import type { CaseAddress } from "../../read/case-source.js";
import { kindOf } from "../../read/record-file.js";
import type { EditDesk } from "./edit-desk.js";
import type { NewOffer } from "./editing.js";
import { folderKind } from "./folders.js";
import { savedResult } from "./judge-edit.js";
import { askedRecord } from "./missing-record.js";
import { pathOfNew } from "./new-record.js";
import { inSequence, isForAudit, type Made, nextNumbered } from "./next-numbered.js";
import { words } from "./offers.words.js";
import { statements, unstatedClauses } from "./unstated.js";

/** Of an audit that is only planned: the records by which it is begun. */
const firstOfAudit = 3;
/** The English of what a case says in Chinese: documents in English are refused without it. */
const translations = "translations";
/** What a client has come to when no work is owed any more; what is asked for is offered anyway. */
const over: ReadonlySet<ClientStage> = new Set(["refused", "notCertified", "ended", "gone"]);
const auditTypes = ["stage1", "stage2", "surveillance", "recertification", "special"] as const;

/**
 * Records that may be made in a case now, in the order of the work: first what a finding asks for,
 * then what comes next, then what may be made at any time, and last audits that nobody planned.
 * What an audit did without, on which a decision or another one has followed, comes next no more.
 */
export async function offersOf(desk: EditDesk, address: CaseAddress): Promise<NewOffer[]> {
  // A person is added by the number, which nobody can offer.
  if (folderKind(address) === "people") return [];
  const document = desk.read(address);
  const { procedure } = desk.procedureOf(address);
  const { outcomes } = await savedResult(desk, address);
  if (folderKind(address) === "body") {
    return ofBody({ document, procedure, outcomes, audits: document.audits });
  }
  const { client } = statesOf(document, procedure, factsOf(document, procedure), desk.asOf);
  const isOver = over.has(client.state);
  const next = isOver ? null : nextAudit(document);
  const audits = next ? [...document.audits, next] : document.audits;
  const offering = { document, procedure, outcomes, audits };
  const numbered = nextNumbered(procedure, document);
  const ordered = [null, ...audits].flatMap((audit) => {
    const missing = missingIn(procedure, document, audit);
    const own = numbered.filter((made) => made.audit === audit);
    const all = inSequence(procedure, [...missing, ...own]);
    return audit !== null && audit === next ? all.slice(0, firstOfAudit) : all;
  });
  const earlier = new Set(
    document.audits.filter(
      ({ records }, i) => i < document.audits.length - 1 || recordOf(records, "decision"),
    ),
  );
  const offers = ordered.map((made) => {
    const isPast = isOver || (made.audit !== null && earlier.has(made.audit));
    return offerOf({ ...made, group: isPast ? "any" : "next" }, offering);
  });
  const others = [null, ...document.audits].flatMap((audit) =>
    anyKinds(procedure, document, audit)
      .filter((name) => !numbered.some((made) => made.name === name && made.audit === audit))
      .map((name) => offerOf({ name, audit, group: "any" }, offering)),
  );
  const isTold = !isOver && isEnglishAsked(document);
  const all = [...offers, ...others].map((offer) =>
    offer.kind === translations && isTold ? { ...offer, group: "next" } : offer,
  ) satisfies NewOffer[];
  return [
    ...all.filter((o) => o.because),
    ...all.filter((o) => !o.because && o.group === "next"),
    ...all.filter((o) => !o.because && o.group !== "next"),
    ...unplanned(next, offering),
  ];
}

/** English documents are printed of a case unless its client has asked for Chinese alone. */
function isEnglishAsked({ records }: CaseDocument): boolean {
  const application = recordOf(records, "application")?.value;
  return application !== undefined && (application.certificateLanguages?.includes("en") ?? true);
}

interface Offering {
  readonly document: CaseDocument;
  readonly procedure: Procedure;
  readonly outcomes: readonly Outcome[];
  /** Those of the case, and the one that is planned next. */
  readonly audits: readonly AuditFolder[];
}

/** What a body keeps of itself comes in any number, but for what it says once. */
function ofBody(offering: Offering): NewOffer[] {
  const { document, procedure } = offering;
  const there = new Set(document.records.map((r) => namedKind(r)));
  const offers = [...procedure.records.values()]
    .filter(({ level }) => level === "body" || level === "any")
    .filter(({ kind, plural, instances }) => !instances && (plural || !there.has(kind)))
    .map(({ kind, level }) => ({
      level,
      offer: offerOf({ name: kind, audit: null, group: "any" }, offering),
    }));
  const own = offers.filter(({ level }) => level === "body");
  return [...own, ...offers.filter(({ level }) => level !== "body")].map(({ offer }) => offer);
}

/** An audit of each type that is not planned next, by its first record. */
function unplanned(next: AuditFolder | null, offering: Offering): NewOffer[] {
  const { document, procedure } = offering;
  const number = Math.max(0, ...document.audits.map((a) => a.number)) + 1;
  if (number > 99) return [];
  return auditTypes
    .filter((type) => type !== next?.type)
    .flatMap((type) => {
      const nth = document.audits.filter((a) => a.type === type).length + 1;
      const folder = `${String(number).padStart(2, "0")}-${type}${nth > 1 ? `-${nth}` : ""}`;
      const audit = { id: `audits/${folder}`, number, type, records: [] };
      const [first] = missingIn(procedure, document, audit);
      const audits = [...document.audits, audit];
      return first ? [offerOf({ ...first, group: "audit" }, { ...offering, audits })] : [];
    });
}

/** Kinds of the procedure's sequence that a folder may have and has not. */
function missingIn(
  procedure: Procedure,
  document: CaseDocument,
  audit: AuditFolder | null,
): Made[] {
  const there = new Set((audit ?? document).records.map((r: RecordFile) => namedKind(r)));
  return procedure.data.sequence
    .filter((name) => {
      const schema = procedure.records.get(kindOf(name).kind);
      if (!schema || schema.plural || there.has(name)) return false;
      if (audit === null) return schema.level === "case";
      return schema.level === "audit" && isForAudit(procedure, name, audit.type);
    })
    .map((name) => ({ name, audit }));
}

/**
 * Kinds that have no place in the order of the work: those that come in any number, as
 * nonconformities, changes and complaints, and those that are there once or not at all.
 */
function anyKinds(
  { records, data }: Procedure,
  document: CaseDocument,
  audit: AuditFolder | null,
): string[] {
  const level = audit ? "audit" : "case";
  const there = new Set((audit ?? document).records.map((r: RecordFile) => namedKind(r)));
  const ordered = new Set(data.sequence.map((name) => kindOf(name).kind));
  const names = [...records.values()]
    .filter((r) => r.level === level || (r.level === "any" && audit === null))
    .flatMap(({ kind, plural, instances }) => {
      if (plural !== undefined) return [kind];
      if (ordered.has(kind)) return [];
      const own = instances?.map((instance) => `${kind}-${instance}`) ?? [kind];
      return own.filter((name) => !there.has(name));
    });
  const place = (kind: string) => {
    const at = data.sequence.indexOf(kind);
    return at === -1 ? data.sequence.length : at;
  };
  return names.toSorted((a, b) => place(a) - place(b));
}

function offerOf(
  { name, audit, group }: Made & Pick<NewOffer, "group">,
  { document, procedure, outcomes, audits }: Offering,
): NewOffer {
  const { kind, instance } = procedure.records.has(name)
    ? { kind: name, instance: "" }
    : kindOf(name);
  const subject = audit?.id ?? ".";
  const asking = outcomes.find(
    (o) => o.subject === subject && askedRecord(o, procedure)?.name === name,
  );
  const wanted = { kind, audit: audit && audit.id, instance: instance === "" ? null : instance };
  const titles = auditTitles(audits, procedure);
  const at = audits.findIndex((a) => a.id === audit?.id);
  const unstated = name === statements && audit === null ? unstatedClauses(outcomes) : [];
  const because =
    asking?.message ?? (unstated.length > 0 ? words.unstated({ n: unstated.length }) : null);
  return {
    ...wanted,
    path: pathOfNew(wanted, document, procedure),
    title: Naming.of(procedure).recordLabel(name),
    auditTitle: titles[at] ?? null,
    group: because ? "asked" : group,
    because,
  };
}

/** The audit that the programme has next, and nobody has begun. */
export function nextAudit({ records, audits }: CaseDocument): AuditFolder | null {
  const planned = recordsOf(records, "audit-programme").flatMap(({ value: { activities = [] } }) =>
    activities.flatMap(({ type }) => type ?? []),
  );
  const open: string[] = [...planned];
  for (const { type } of audits) {
    const at = open.indexOf(type);
    if (at !== -1) open.splice(at, 1);
  }
  const type = open.find(isAuditType);
  if (type === undefined) return null;
  const number = Math.max(0, ...audits.map((a) => a.number)) + 1;
  if (number > 99) return null;
  const nth = audits.filter((a) => a.type === type).length + 1;
  const isRepeated = planned.filter((t) => t === type).length > 1;
  const id = `audits/${String(number).padStart(2, "0")}-${type}${isRepeated ? `-${nth}` : ""}`;
  return { id, number, type, records: [] };
}

function isAuditType(type: string): type is AuditType {
  return auditTypes.some((known) => known === type);
}
