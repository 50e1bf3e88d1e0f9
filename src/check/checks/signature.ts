import { digestOnce } from "../../model/base/content-digest.js";
import { isObject, type JsonObject, pointerTo } from "../../model/base/json.js";
import type { Bilingual } from "../../model/base/text.js";
import type { Place } from "../../model/case/case-view.js";
import type { RecordFile } from "../../model/case/case.js";
import { asWritten, type Recorded, signaturesIn } from "../../model/case/records.js";
import { leadersOn } from "../../model/case/team-of-day.js";
import { valueLabel } from "../../model/procedure/schema.js";
import type { Signatures } from "../../model/records/definitions.js";
import { isCivilDate } from "../../model/time/dates.js";
import {
  type Answered,
  cannotJudge,
  type Check,
  notApplicable,
  optionsSchema,
  type Question,
  type Verdict,
} from "../check.js";
import { type ElectronicFault, electronicFault } from "../electronic-signature.js";
import * as holds from "../holds.js";
import { holdsQualification, lacksThatOfRole } from "../people.js";
import { words } from "./signature.words.js";

interface Options {
  /** Path of the signed record: `audit.auditReport`, `c.contract`, `record`. */
  readonly record: string;
  readonly role: string;
  /** `seal` wants a seal, `handwritten` a signature (electronic counts), `any` either of them. */
  readonly method: "handwritten" | "seal" | "any";
  /** Path of the person id who must have signed, or `leader`. */
  readonly person?: string;
  /** Qualification that the signer must hold on the day. */
  readonly qualified?: string;
  /** Another qualification that does as well. */
  readonly orQualified?: string;
  /** A role that may sign in its place. */
  readonly orRole?: string;
  /** Another role that must have signed before. */
  readonly afterRole?: string;
  /** Path of a date before which the signature means nothing. */
  readonly notBefore?: string;
  /** Path of a date after which the signature comes too late. */
  readonly notAfter?: string;
  /** Path of the day until which a signature that is not there yet may still come. */
  readonly dueBy?: string;
  /** The same as an expression, `=` before it, where no record holds that day. */
  readonly until?: string;
}

export const signature: Check<Options> = {
  id: "signature",
  description: words.description(),
  options: optionsSchema(
    {
      record: holds.path,
      role: holds.signatureRole,
      method: { enum: ["handwritten", "seal", "any"] },
      person: holds.path,
      qualified: holds.personnelValue("qualifications.role"),
      orQualified: holds.personnelValue("qualifications.role"),
      orRole: holds.signatureRole,
      afterRole: holds.signatureRole,
      notBefore: holds.path,
      notAfter: holds.path,
      dueBy: holds.path,
      until: holds.eventOrDates,
    },
    ["record", "role", "method"],
  ),
  readsIfThere: ({ record }) => [`${record}.signatures`],
  judge(q) {
    const found = q.find(q.options.record);
    if (!isObject(found?.value) || !found.place) {
      return notApplicable(() => q.reasons.absent(q.options.record));
    }
    const { record } = found.place;
    const list = signaturesIn(found.value);
    const index = list.findIndex((s) => isWanted(s, q.options));
    const entry = list[index];
    if (!entry) return missing(q, { record, pointer: "/signatures" }, list);
    const at = { record, pointer: pointerTo("/signatures", index) };
    const unclear = whyUnclear(q, entry);
    if (unclear) return cannotJudge(unclear, at);
    const title = wrongSignature(q, record);
    const faults = [
      wrongSigner(q, entry) ?? signedAsAnother(q, entry),
      notQualified(q, entry),
      signedTooEarly(q, entry, list),
      signedBeforeTheMatter(q, entry),
      signedAfterTheMatter(q, entry),
    ].filter((detail) => detail !== null);
    const verdicts: Verdict[] = faults.map((detail) => ({ outcome: "fail", at, title, detail }));
    const contentSha256 = digestOnce(asWritten(found.value) as JsonObject);
    const { contentSha256: signedSha256 } = entry;
    if (signedSha256 !== undefined && signedSha256 !== contentSha256) {
      verdicts.push({ outcome: "fail", at, title, signedSha256, detail: words.stale() });
    }
    const { document } = q.view;
    const electronic = electronicFault({ entry, record, document, contentSha256 }, q.day);
    return electronic
      ? [...verdicts, electronicVerdict(electronic, entry, { at, title })]
      : verdicts;
  },
};

type Signature = Recorded<Signatures>[number];

function electronicVerdict(
  { fault, outcome, detail, remedy }: ElectronicFault,
  { date }: Signature,
  said: { readonly at: Place; readonly title: Bilingual },
): Verdict {
  const about = { ...said, signature: fault, detail, remedy };
  if (outcome === "cannotJudge") return { ...about, outcome };
  return outcome === "due" && date !== undefined
    ? { ...about, outcome, due: date }
    : { ...about, outcome: "fail" };
}

function isWanted(entry: Signature, { role, orRole, method }: Options): boolean {
  const isOfRole = entry.role === role || (orRole !== undefined && entry.role === orRole);
  // An entry without its date is one of a later day.
  return (
    isOfRole &&
    entry.date !== undefined &&
    (method === "any" || (method === "seal") === (entry.method === "seal"))
  );
}

/** Due as long as neither the day of the record nor what the signature answers to is over. */
function missing(q: Question<Options>, at: Place, list: readonly Signature[]): Verdict {
  const { options, find, day, procedure, cel } = q;
  const { dueBy, notBefore, notAfter, afterRole, until } = options;
  const { kind, value } = at.record;
  const dated = procedure.records.get(kind)?.schema["happensOn"];
  const due = [
    isObject(value) ? value[String(dated)] : undefined,
    ...[dueBy, notBefore, notAfter].map((path) => (path ? find(path)?.value : undefined)),
    afterRole && list.find((s) => s.role === afterRole)?.date,
    until && cel(until.slice(1)),
  ]
    .flat()
    .filter(isCivilDate)
    .sort()
    .at(-1);
  const wanted = { at, detail: absence(options), ...signingOf(q, at.record) };
  return due !== undefined && !day.isAfter(due)
    ? { ...wanted, outcome: "due", due }
    : { ...wanted, outcome: "fail" };
}

/** What is waited for, and who is to sign: the role, and the person as far as the case says so. */
function signingOf(
  q: Question<Options>,
  { kind }: RecordFile,
): Pick<Answered, "awaited" | "actor"> {
  const { options, procedure, reasons } = q;
  const schema = procedure.records.get(kind)?.schema;
  const label = valueLabel(schema, ["signatures", "0", "role"], options.role);
  const role = { zh: label.zh, en: label.en.toLowerCase() };
  return {
    awaited: words.toBeSigned({ record: reasons.recordName(kind), role }),
    actor: { label, person: options.person ? expectedSigner(q, {}) : null },
  };
}

function absence({ method }: Options): Bilingual {
  if (method === "seal") return words.noSeal();
  return method === "any" ? words.noSignatureOrSeal() : words.noSignature();
}

/** The id of the person who must have signed, as far as the case says so. */
function expectedSigner(
  { options: { person }, find, subject }: Question<Options>,
  { person: signer, date }: Signature,
): string | null {
  if (person === "audit.leader" || person === "leader") {
    // On the day of a change the leader may be one or the other.
    const leaders = leadersOn(subject.vars["audit"], date);
    return leaders.find((leader) => leader === signer) ?? leaders.at(-1) ?? null;
  }
  const value = find(person ?? "")?.value;
  return typeof value === "string" ? value : null;
}

/** Why nobody can say whether the signature counts; null where it can be said. */
function whyUnclear(q: Question<Options>, entry: Signature): Bilingual | null {
  const { options, view } = q;
  const { person, name } = entry;
  if (options.person && expectedSigner(q, entry) === null) return words.signerUnknown();
  return options.qualified && !view.people.has(String(person))
    ? words.noPersonnelRecord({ signer: String(name) })
    : null;
}

function wrongSigner(q: Question<Options>, entry: Signature): Bilingual | null {
  const { person, name: signer } = entry;
  const expected = q.options.person ? expectedSigner(q, entry) : null;
  if (expected === null) return null;
  const name = q.view.people.get(expected)?.name;
  const isExpected = person === undefined ? signer === name : person === expected;
  if (isExpected) return null;
  const shown = String(signer);
  return shown === name
    ? words.namedAsAnother({ signer: shown, id: String(person), expected })
    : words.wrongSigner({ signer: shown, expected: name ?? expected });
}

function notQualified(
  { options: { qualified, orQualified, orRole }, view }: Question<Options>,
  { role, person: id, name, date }: Signature,
): Bilingual | null {
  // The qualification is that of the first role; one in its place has its own, if any.
  if (role === orRole && orQualified === undefined) return null;
  const person = qualified && view.people.get(String(id));
  const doing = [qualified, orQualified].filter((q) => q !== undefined);
  return person && !doing.some((q) => holdsQualification(person, q, date))
    ? words.notQualified({ signer: String(name), date: String(date) })
    : null;
}

/** Whose personnel record has qualifications, but none of those that the role asks for. */
function signedAsAnother(
  { options, view, procedure }: Question<Options>,
  { person: id, name, role }: Signature,
): Bilingual | null {
  const { qualified } = procedure.coherence.signatures;
  const person = view.people.get(String(id));
  return person && role && !options.qualified && lacksThatOfRole(person, role, qualified)
    ? words.notOfTheRole({ signer: String(name) })
    : null;
}

function signedTooEarly(
  { options: { afterRole } }: Question<Options>,
  { date }: Signature,
  list: readonly Signature[],
): Bilingual | null {
  const earlier = afterRole && list.find((s) => s.role === afterRole)?.date;
  return earlier && date !== undefined && date < earlier
    ? words.beforeEarlierSigner({ date, earlier })
    : null;
}

function signedBeforeTheMatter(
  { options: { notBefore }, find }: Question<Options>,
  { date }: Signature,
): Bilingual | null {
  const earlier = notBefore ? find(notBefore)?.value : undefined;
  return isCivilDate(earlier) && date !== undefined && date < earlier
    ? words.beforeWhatItConfirms({ date, earlier })
    : null;
}

function signedAfterTheMatter(
  { options: { notAfter }, find }: Question<Options>,
  { date }: Signature,
): Bilingual | null {
  const latest = notAfter ? find(notAfter)?.value : undefined;
  return isCivilDate(latest) && date !== undefined && date > latest
    ? words.afterWhatItApproves({ date, latest })
    : null;
}

/** A signature that is there but does not count is not called missing. */
function wrongSignature(
  { options, procedure }: Question<Options>,
  { kind }: RecordFile,
): Bilingual {
  const schema = procedure.records.get(kind);
  const role = valueLabel(schema?.schema, ["signatures", "0", "role"], options.role);
  return words.wrongSignature({
    record: schema?.label ?? kind,
    role: { zh: role.zh, en: role.en.toLowerCase() },
  });
}
