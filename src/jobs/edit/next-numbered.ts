import { presence } from "../../check/engine.js";
import type { AuditFolder, AuditType, CaseDocument } from "../../model/case/case.js";
import { namedKind } from "../../model/case/record-names.js";
import { recordsOf } from "../../model/case/records.js";
import type { Procedure } from "../../model/procedure/procedure.js";

/** A record that may be made, and where. */
export interface Made {
  /** The kind with its instance: `attendance-opening`. */
  readonly name: string;
  readonly audit: AuditFolder | null;
}

/**
 * Records of numbered kinds that the work has come to: nonconformities once the record before them
 * is there, until the one after them is; what a case has of each certification (the certificate,
 * what is reported of it) once its audit is decided and none is there.
 */
export function nextNumbered(procedure: Procedure, document: CaseDocument): Made[] {
  const last = document.audits.at(-1);
  if (!last) return [];
  return [...inAudit(procedure, last), ...ofDecided(procedure, document, last)];
}

/** In the order of the work; of one place each kind once. */
export function inSequence({ data }: Procedure, made: readonly Made[]): Made[] {
  const place = ({ name }: Made) => data.sequence.indexOf(name);
  return made.toSorted((a, b) => place(a) - place(b));
}

/** The kinds of the sequence that an audit of a type may have, in order. */
function kindsOf(procedure: Procedure, audit: AuditFolder): string[] {
  return procedure.data.sequence.filter((name) => {
    const level = procedure.records.get(name)?.level ?? levelOfInstance(procedure, name);
    return level === "audit" && isForAudit(procedure, name, audit.type);
  });
}

function levelOfInstance({ records }: Procedure, name: string): string | undefined {
  return records.get(name.slice(0, name.lastIndexOf("-")))?.level;
}

function isNumbered({ records }: Procedure, name: string): boolean {
  return records.get(name)?.plural !== undefined;
}

function inAudit(procedure: Procedure, audit: AuditFolder): Made[] {
  const there = new Set(audit.records.map((r) => namedKind(r)));
  const kinds = kindsOf(procedure, audit);
  const isSingle = (name: string) => !isNumbered(procedure, name);
  return kinds.flatMap((name, i) => {
    const before = kinds.slice(0, i).findLast(isSingle);
    const next = kinds.slice(i).find(isSingle);
    const isReached = before !== undefined && there.has(before);
    const isPast = next === undefined || there.has(next);
    return isNumbered(procedure, name) && isReached && !isPast ? [{ name, audit }] : [];
  });
}

/** Decisions upon which a certificate is issued. */
const granting: ReadonlySet<string> = new Set(["grant", "renew"]);

function ofDecided(procedure: Procedure, { records }: CaseDocument, audit: AuditFolder): Made[] {
  const [decision] = recordsOf(audit.records, "decision");
  if (!granting.has(decision?.value.decision ?? "")) return [];
  const name = audit.id.slice("audits/".length);
  const own = recordsOf(records, "certificate").filter(({ value }) => value.basis === name);
  if (own.length === 0) return [{ name: "certificate", audit: null }];
  const reported = new Set(
    recordsOf(records, "regulator-report").map(({ value }) => value.certificate),
  );
  const isReported = own.some(({ value }) => reported.has(value.number));
  const isAsked = procedure.data.sequence.includes("regulator-report");
  return isAsked && !isReported ? [{ name: "regulator-report", audit: null }] : [];
}

/** Whether a rule asks for such a record in audits of a type. */
export function isForAudit({ rules }: Procedure, name: string, type: AuditType): boolean {
  const asking = rules.filter((r) => r.check === presence && r.with["record"] === name);
  return asking.length === 0 || asking.some((r) => !r.audits || r.audits.includes(type));
}
