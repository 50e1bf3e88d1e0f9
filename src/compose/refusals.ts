import type { Bilingual } from "../model/base/text.js";
import type { CaseView, Found, Subject } from "../model/case/case-view.js";
import type { RecordFile } from "../model/case/case.js";
import { camel, namedKind } from "../model/case/record-names.js";
import type { Outcome } from "../model/outcome/finding.js";
import type { DocumentSpec, Reason, RefusedDocument } from "../model/procedure/document.js";
import type { Procedure } from "../model/procedure/procedure.js";
import type { House } from "./compose-input.js";
import { type DocumentSource, fullPath } from "./document-source.js";
import { documentId } from "./forms.js";
import { words } from "./refusals.words.js";

/** What a document is judged by before it is made. */
export interface Application {
  readonly source: DocumentSource;
  /** The records that it is made of, as they were found. */
  readonly records: readonly (Found | undefined)[];
  readonly outcomes: readonly Outcome[];
  readonly house: House;
}

/** Why a document is not made as if it were whole, apart from the fields that it lacks. */
export function reasonsAgainst({ source, records, outcomes, house }: Application): Reason[] {
  const { spec, procedure, subject } = source;
  return [
    ...missing(source, records),
    ...faulty(records, outcomes, spec),
    ...unsigned(records[0], outcomes, procedure),
    ...lackingAround(spec, { procedure, house }),
    ...strict(spec, subject, outcomes),
  ];
}

/** What a document of a body would always lack, whatever its records say. */
export function lackingAround(
  spec: DocumentSpec,
  { procedure, house }: { readonly procedure: Procedure; readonly house: House },
): Bilingual[] {
  return [...withoutHouse(spec, house), ...withoutSentences(spec, procedure)];
}

interface BrokenRecord {
  /** Folder of the audit; empty for the case's own. */
  readonly folder: string;
  readonly record: RecordFile;
}

/**
 * A document whose own record is there but cannot be read is refused: to say nothing of it would
 * look as if there were none.
 */
export function unreadable(
  specs: readonly DocumentSpec[],
  { view, procedure }: { readonly view: CaseView; readonly procedure: Procedure },
): RefusedDocument[] {
  const broken = brokenRecords(view);
  return specs.flatMap((spec) =>
    Object.entries(spec.variants ?? { "": { alias: {} } }).flatMap(([variant, { alias }]) => {
      const document = documentId(spec, variant);
      if (!spec.general && !procedure.data.forms.some((f) => f.document === document)) return [];
      const kind = kindOf(spec.records[0] ?? "", alias);
      return broken
        .filter(({ record }) => camel(namedKind(record)) === kind)
        .map((b) => refusedFor(b, document, spec, view.document.id));
    }),
  );
}

function brokenRecords({ document }: CaseView): BrokenRecord[] {
  return [{ id: "", records: document.records }, ...document.audits].flatMap(({ id, records }) =>
    records
      .filter((r) => r.value === undefined)
      .map((record) => ({ folder: id.replace(/^audits\//, ""), record })),
  );
}

/** The kind of record that a declared path names. */
function kindOf(path: string, alias: Readonly<Record<string, string>>): string | undefined {
  const name = (alias[path] ?? path).split(".").at(-1);
  return name === "nc" ? "nonconformity" : name;
}

function refusedFor(
  { folder, record }: BrokenRecord,
  document: string,
  spec: DocumentSpec,
  caseId: string,
): RefusedDocument {
  const name = `${document}${/^\d/.test(record.instance) ? `-${record.instance}` : ""}`;
  return {
    path: [caseId, folder, name].filter(Boolean).join("/"),
    document,
    subject: folder || ".",
    language: spec.languages[0] ?? "zh",
    reasons: record.problems.map(({ line, column, message }) =>
      words.atPlace({ place: `${record.file}:${line}:${column}`, message }),
    ),
    lacksRecord: true,
  };
}

function missing(source: DocumentSource, records: readonly (Found | undefined)[]): Bilingual[] {
  return source.spec.records
    .filter((_, i) => records[i] === undefined)
    .map((path) => words.recordMissing({ path: fullPath(source, path) }));
}

/**
 * A record whose shape is wrong is not printed: a value may be missing or mean something else. Nor
 * is one on which something was decided and that does not say what; nor what is strict with a site
 * that nobody applied for.
 */
function faulty(
  records: readonly (Found | undefined)[],
  outcomes: readonly Outcome[],
  { byHand: mayLack, strict: isStrict }: Pick<DocumentSpec, "byHand" | "strict">,
): Reason[] {
  const files = new Set(records.flatMap((r) => (r?.place ? [r.place.record.file] : [])));
  const shape = new Set([
    ...(mayLack === true ? [] : ["missing-field"]),
    ...(isStrict === true ? ["unknown-site"] : []),
    "unknown-field",
    "wrong-value",
    "decided-without-conclusion",
  ]);
  return outcomes.flatMap(({ outcome, at, rule, message }) =>
    (outcome === "fail" || outcome === "due") && at && files.has(at.file) && shape.has(rule)
      ? [{ ...words.atPlace({ place: `${at.file}:${at.line}`, message }), at, plain: message }]
      : [],
  );
}

/**
 * A decision that its maker has not signed is none: its form is printed before the day of the
 * decision, to be signed on it, and from the next day on as a draft.
 */
function unsigned(
  own: Found | undefined,
  outcomes: readonly Outcome[],
  { coherence, rules }: Procedure,
): Reason[] {
  const record = own?.place?.record;
  if (!record || !coherence.signatures.decided[record.kind]) return [];
  const asking = new Set(rules.filter(({ check }) => check === "signature").map(({ id }) => id));
  return outcomes.flatMap(({ outcome, at, rule, message }) =>
    outcome === "fail" &&
    at?.file === record.file &&
    (rule === "unsigned-record" || (asking.has(rule) && at.pointer === "/signatures"))
      ? [{ ...words.atPlace({ place: `${at.file}:${at.line}`, message }), at, plain: message }]
      : [],
  );
}

function withoutHouse(spec: DocumentSpec, { letterhead }: House): Bilingual[] {
  return (spec.letterhead ?? [])
    .filter((name) => !letterhead[name])
    .map((name) => words.noLetterhead({ name }));
}

/** A sentence that the procedure orders to be printed, and does not give. */
function withoutSentences(spec: DocumentSpec, { data, id }: Procedure): Bilingual[] {
  return spec.printed
    .filter((name) => !data.printed[name])
    .map((name) => words.noSentence({ procedure: id, name }));
}

/**
 * What may not be issued while a rule about it fails or was not judged: a check of ours broke, or a
 * record is missing or faulty.
 */
function strict(spec: DocumentSpec, subject: Subject, outcomes: readonly Outcome[]): Reason[] {
  if (!spec.strict) return [];
  return outcomes
    .filter((o) => o.subject === subject.id && blocks(o))
    .map(({ rule, message, at }) => ({
      ...words.ruleFails({ rule, message }),
      plain: message,
      ...(at && { at }),
    }));
}

function blocks(o: Outcome): boolean {
  return (
    o.severity === "error" &&
    (o.outcome === "fail" ||
      o.outcome === "error" ||
      (o.outcome === "cannotJudge" && o.consequence))
  );
}
