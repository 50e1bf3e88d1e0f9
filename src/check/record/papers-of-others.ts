import { contentOf } from "../../model/base/text-content.js";
import { type Bilingual, byCodeUnit } from "../../model/base/text.js";
import type { AuditFolder, CaseDocument, RecordFile } from "../../model/case/case.js";
import { recordSubject } from "../../model/case/record-names.js";
import { failed, type Outcome } from "../../model/outcome/finding.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import { type CivilDate, daysBetween } from "../../model/time/dates.js";
import { contextsOf } from "../coherence/contexts.js";
import { fieldSpecs } from "../coherence/field-spec.js";
import { type Naming, namingOf } from "../coherence/naming.js";
import { pointerTo, type Spot, spotsOf } from "../coherence/spots.js";
import { words } from "./papers-of-others.words.js";

/**
 * Papers that were filed in the wrong case or audit. They are told before anything is judged: by
 * what stands in them nothing is, so that the papers beside them are not blamed.
 */
export function papersOfOthers(document: CaseDocument, procedure: Procedure): Outcome[] {
  const spots = spotsOf(document, procedure);
  const given: Given = {
    document,
    procedure,
    spots,
    onSite: onSiteIn(spots, procedure),
    naming: namingOf(document, procedure),
  };
  const ofClients = papersOfOtherClients(given);
  const told = new Set(ofClients.filter(({ at }) => at?.pointer === "").map(({ at }) => at?.file));
  return [...ofClients, ...papersOfOtherAudits(given).filter(({ at }) => !told.has(at?.file))];
}

/** The case without the papers that were told to be of others, or other versions of its own. */
export function withoutOthers(document: CaseDocument, told: readonly Outcome[]): CaseDocument {
  const files = new Set(told.filter(isOfOthers).map(({ at }) => at?.file));
  if (files.size === 0) return document;
  const own = (records: readonly RecordFile[]) => records.filter(({ file }) => !files.has(file));
  return {
    ...document,
    records: own(document.records),
    audits: document.audits.map((audit) => ({ ...audit, records: own(audit.records) })),
  };
}

/**
 * Whether nothing can be judged by what a finding speaks of: of a name alone that is another's, the
 * rules about it judge.
 */
export function bars({ rule, at }: Outcome): boolean {
  return rule !== "paper-of-another-client" || at?.pointer === "";
}

function isOfOthers({ rule, at }: Outcome): boolean {
  return rule === "second-version" || (rule.startsWith("paper-of-another-") && at?.pointer === "");
}

interface Given {
  readonly document: CaseDocument;
  readonly procedure: Procedure;
  readonly spots: readonly Spot[];
  /** Days on which audits were on site, as far as they are dates, the first ones first. */
  readonly onSite: ReadonlyMap<AuditFolder | null, readonly OnSite[]>;
  readonly naming: Naming;
}

type OnSite = Spot & { readonly day: CivilDate };

function onSiteIn(spots: readonly Spot[], procedure: Procedure): Given["onSite"] {
  const days = spots.filter((spot): spot is OnSite => isOnSite(spot, procedure));
  return Map.groupBy(
    days.toSorted((a, b) => byCodeUnit(a.day, b.day)),
    ({ audit }) => audit,
  );
}

const sites = new WeakMap<Procedure, ReadonlySet<string>>();

function isOnSite({ field, day }: Spot, procedure: Procedure): boolean {
  let fields = sites.get(procedure);
  if (!fields) {
    const { onSite } = procedure.coherence.belonging;
    sites.set(procedure, (fields = new Set(fieldSpecs(onSite).map((spec) => spec.field))));
  }
  return day !== null && fields.has(field);
}

/** Papers that name another client: as a whole where all names in it are of others. */
function papersOfOtherClients({ document, procedure, spots, naming }: Given): Outcome[] {
  const { name, copies, code, codes, changed, ...client } = procedure.coherence.belonging.client;
  const organisation = new RegExp(client.organisation, "iu");
  const contexts = contextsOf(document, spots, procedure);
  const [own] = contexts;
  const names = own ? fieldSpecs(name).flatMap((s) => own.at(s)) : [];
  const [first] = names;
  if (!own || !first || fieldSpecs(changed).some(own.has)) return [];
  // The same few names stand in many places.
  const asked = new Map<Spot["value"], boolean>();
  const isOwnName = (value: string) =>
    !organisation.test(value) ||
    names.some((n) => areAlike(String(n.value), value)) ||
    isShortFor(value.trim().replace(organisation, ""), names);
  const isOwn = ({ value }: Spot) => {
    const known = asked.get(value) ?? isOwnName(String(value));
    asked.set(value, known);
    return known;
  };
  const ownCodes = fieldSpecs(code).flatMap((s) => own.at(s).map(({ value }) => value));
  const withOthersCode = new Set(
    contexts
      .flatMap(({ at }) => fieldSpecs(codes).flatMap(at))
      .filter(({ value }) => ownCodes.length > 0 && !ownCodes.includes(value))
      .map(({ record }) => record),
  );
  const called = new Set(contexts.flatMap(({ at }) => fieldSpecs(copies).flatMap(at)));
  return [...Map.groupBy(called, ({ record }) => record)].flatMap(([record, inRecord]) => {
    const others = inRecord.filter((spot) => !isOwn(spot));
    const [other] = others;
    if (!other) return [];
    const isWhole =
      others.length === inRecord.length && (others.length > 1 || withOthersCode.has(record));
    const message = words.ofOtherClient({
      field: naming.field(other),
      name: String(other.value),
      client: String(first.value),
    });
    return [tell(other, { rule: "paper-of-another-client", message, record, isWhole })];
  });
}

/** Whether two names are one, or one a slip of the pen: by the pairs of their characters. */
function areAlike(a: string, b: string): boolean {
  const [one, other] = [pairsOf(a), pairsOf(b)];
  const shared = [...one].filter((pair) => other.has(pair)).length;
  return shared * 2 >= (one.size + other.size) * alike;
}

const alike = 0.6;

/** Whether a name without its legal form is part of one of these. */
function isShortFor(short: string, names: readonly Spot[]): boolean {
  const said = contentOf(short);
  return said.length > 1 && names.some(({ value }) => contentOf(String(value)).includes(said));
}

function pairsOf(text: string): ReadonlySet<string> {
  const plain = contentOf(text);
  return new Set(
    Array.from({ length: Math.max(1, plain.length - 1) }, (_, i) => plain.slice(i, i + 2)),
  );
}

/** The days of an audit on site, and how many records tell them. */
interface Visit {
  readonly audit: AuditFolder;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** Papers whose days are not those of the audit that they are filed with. */
function papersOfOtherAudits(given: Given): Outcome[] {
  const { spots, procedure } = given;
  const days = Map.groupBy(
    spots.filter(
      (s) => s.audit && s.day !== null && (s.schema["ahead"] !== true || isOnSite(s, procedure)),
    ),
    ({ record }) => record,
  );
  return [...days].flatMap(([record, own]): Outcome[] => {
    const audit = own[0]?.audit;
    if (!audit) return [];
    const visit = visitOf(audit, record, given);
    const other = visit && otherDays(own, visit, given);
    if (!visit || !other) return [];
    const { from, to } = visit;
    const values = { record: given.naming.record({ record, audit }), day: other.day, from, to };
    const message = other.of
      ? words.ofOtherAudit({ ...values, other: given.naming.audit(other.of) })
      : words.ofNoAudit(values);
    const about = { rule: "paper-of-another-audit", message, record, isWhole: true };
    return [tell(other.spot, about)];
  });
}

interface OtherDays {
  readonly spot: Spot;
  readonly day: CivilDate;
  /** The audit of the case that it is of; null where it is of none. */
  readonly of: AuditFolder | null;
}

/** Whether all days of a record lie before or after a visit, as those of its kind do not. */
function otherDays(own: readonly Spot[], visit: Visit, given: Given): OtherDays | null {
  const told = own.filter((s) => isOnSite(s, given.procedure));
  const spot = told[0] ?? own[0];
  const days = own.flatMap(({ day }) => day ?? []).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last || !spot?.day) return null;
  const { apart } = given.procedure.coherence.belonging;
  const isOut = isOutside(spot.record.kind, { first, last }, visit, given);
  if (!isOut && !told.every((s) => isFar(s, visit, apart))) return null;
  const of = elsewhereIn(own, told, given);
  const isMoved = told.length > 0 && of !== null;
  // One day alone may be a slip of the pen, unless it is that of another audit.
  const isSlip = first === last && of === null;
  return (isOut || isMoved) && !isSlip ? { spot, day: spot.day, of } : null;
}

/** Whether a record of a kind that is begun by the end of a visit, or after it, is not. */
function isOutside(
  kind: string,
  { first, last }: { readonly first: CivilDate; readonly last: CivilDate },
  { from, to }: Visit,
  { procedure }: Given,
): boolean {
  const { before, after, apart } = procedure.coherence.belonging;
  return (
    (before.includes(kind) && daysBetween(to, first) > apart) ||
    (after.includes(kind) && daysBetween(last, from) > apart)
  );
}

function isFar({ day }: Spot, { from, to }: Visit, apart: number): boolean {
  return day !== null && (daysBetween(to, day) > apart || daysBetween(day, from) > apart);
}

/** The other audit on whose days on site those of a record are. */
function elsewhereIn(
  own: readonly Spot[],
  told: readonly Spot[],
  given: Given,
): AuditFolder | null {
  const days = (told.length > 0 ? told : own).flatMap(({ day }) => day ?? []).toSorted();
  const [first] = days;
  if (first === undefined) return null;
  const visits = given.document.audits
    .filter((a) => a !== own[0]?.audit)
    .flatMap((a) => visitOf(a, null, given) ?? []);
  const on = visits.find(({ from, to }) =>
    told.length > 0 ? days.every((d) => from <= d && d <= to) : from <= first,
  );
  const started = visits.findLast(({ from }) => from <= first);
  return (told.length > 0 ? on : started)?.audit ?? null;
}

/** The days of an audit on site, as most of its records tell them, one aside. */
function visitOf(audit: AuditFolder, aside: RecordFile | null, given: Given): Visit | null {
  const { apart, others } = given.procedure.coherence.belonging;
  const told = (given.onSite.get(audit) ?? []).filter(({ record }) => record !== aside);
  const groups: (typeof told)[] = [];
  for (const one of told) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && daysBetween(last.day, one.day) <= apart) group.push(one);
    else groups.push([one]);
  }
  const size = (group: typeof told) => new Set(group.map(({ record }) => record)).size;
  const [most, next] = groups.toSorted((a, b) => size(b) - size(a));
  const [first, last] = [most?.[0], most?.at(-1)];
  if (!most || !first || !last || size(most) < others) return null;
  if (next && size(next) === size(most)) return null;
  return { audit, from: first.day, to: last.day };
}

interface Told {
  readonly rule: string;
  readonly message: Bilingual;
  readonly record: RecordFile;
  /** Nothing in the record is judged by. */
  readonly isWhole: boolean;
}

function tell(spot: Spot, { rule, message, record, isWhole }: Told): Outcome {
  const pointer = pointerTo(spot);
  return failed({
    rule,
    clauses: [],
    severity: "error",
    subject: recordSubject(spot.audit?.id ?? ".", record),
    message,
    remedy: rule === "paper-of-another-client" ? words.fileWithClient() : words.fileWithAudit(),
    at: { file: record.file, pointer: isWhole ? "" : pointer, ...record.position(pointer) },
  });
}
