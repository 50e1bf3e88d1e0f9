import { sha256 } from "../../model/base/digest.js";
import type { Bilingual } from "../../model/base/text.js";
import { decodedBytes } from "../pdf-revisions/filters.js";
import { Revision } from "../pdf-revisions/revision.js";
import { Stream, unreadableFrom, type Value } from "../pdf-revisions/values.js";
import { type Certificate, namesIssuer, readCertificate } from "../signing/certificate.js";
import { authorisation, isOfIssuer, type OcspAnswer, readOcsp } from "../signing/ocsp.js";
import { isSignedBy } from "../signing/signature-value.js";
import type { Evidence } from "../signing/time-stamp.js";
import { isFrom, readRevocationList, type RevocationList } from "../signing/trust-store.js";
import { words } from "./validation-store.words.js";

/** Data for later validation that a PDF holds (ISO 32000-2, 12.8.4.3). */
export interface ValidationStore {
  readonly certificates: readonly Named<Certificate>[];
  readonly lists: readonly Named<RevocationList>[];
  readonly answers: readonly Named<OcspAnswer>[];
  /** What cannot be read here: altered, no such data, or of a kind that is not known. */
  readonly unread: readonly Bilingual[];
  /** Digests of what it holds up to a place of the file. */
  heldAt(end: number): ReadonlySet<string>;
}
/** Something that the store holds, and the digest of its bytes. */
export interface Named<T> {
  readonly value: T;
  readonly digest: string;
}

/** A file that holds none. */
export const noStore: ValidationStore = {
  certificates: [],
  lists: [],
  answers: [],
  unread: [],
  heldAt: () => new Set(),
};

/** Certificates, lists and answers in the newest revision; what cannot be read of them is told. */
export function validationStore(bytes: Buffer): ValidationStore {
  const held = dataAt(bytes, bytes.length);
  if (held.length === 0) return noStore;
  const unread: Bilingual[] = [];
  const read = <T>(kind: Kind, parse: (data: Buffer) => T): Named<T>[] =>
    held
      .filter((h) => h.kind === kind)
      .flatMap(({ data, digest }, i) => {
        try {
          return [{ value: parse(data), digest }];
        } catch {
          unread.push(words.unreadable({ kind, number: i + 1 }));
          return [];
        }
      });
  return {
    certificates: read("Certs", readCertificate),
    lists: read("CRLs", readRevocationList),
    answers: read("OCSPs", readOcsp),
    unread,
    heldAt: (end) => new Set(dataAt(bytes, end).map((h) => h.digest)),
  };
}

type Kind = "Certs" | "CRLs" | "OCSPs";
interface Held {
  readonly kind: Kind;
  readonly data: Buffer;
  readonly digest: string;
}
const kinds: readonly Kind[] = ["Certs", "CRLs", "OCSPs"];

/** A file whose tables cannot be read has none: that it cannot be judged is told elsewhere. */
function dataAt(bytes: Buffer, end: number): Held[] {
  try {
    const revision = new Revision(bytes, end);
    const store = revision.dict(revision.dict(revision.trailer.get("Root"))?.get("DSS"));
    if (!store) return [];
    const perSignature = [
      ...(revision.dict(store.get("VRI")) ?? new Map<string, Value>()).values(),
    ];
    const all = kinds.flatMap((kind) => [
      ...heldIn(revision, kind, store.get(kind)),
      ...perSignature.flatMap((v) =>
        heldIn(revision, kind, revision.dict(v)?.get(kind.slice(0, -1))),
      ),
    ]);
    return [...new Map(all.map((h) => [h.digest, h])).values()];
  } catch (error) {
    unreadableFrom(error);
    return [];
  }
}

function heldIn(revision: Revision, kind: Kind, list: Value | undefined): Held[] {
  return revision.list(list).flatMap((v) => {
    const value = revision.resolve(v);
    if (!(value instanceof Stream)) return [];
    const data = decodedBytes(value);
    return [{ kind, data, digest: sha256(data) }];
  });
}

/** The store as evidence, each answer with the moment by which it is proved to have been there. */
export function evidenceFrom(
  { certificates, lists, answers }: ValidationStore,
  provenBy: (digest: string) => Date,
): Evidence {
  return {
    certificates: certificates.map((c) => c.value),
    lists: lists.map((l) => l.value),
    answers: answers.map(({ value, digest }) => ({ answer: value, provenBy: provenBy(digest) })),
  };
}

/** What does not belong to whom it names; of `doubts` nobody can say whether they do. */
interface Foreign {
  readonly faults: readonly Bilingual[];
  readonly doubts: readonly Bilingual[];
}

/** What in the store claims to be by an authority at hand, and is not: altered, or put in. */
export function foreignIn(
  { certificates, lists, answers }: ValidationStore,
  others: readonly Certificate[],
): Foreign {
  const own = certificates.map((c) => c.value);
  const known = [...others, ...own];
  const found = answers.map(({ value }) => foreignAnswer(value, known));
  return {
    faults: [
      ...own.filter((c) => isDamaged(c, known)).map(({ name }) => words.damaged({ name })),
      ...lists.flatMap(({ value }) => brokenList(value, known)),
      ...found.flatMap((f) => f.faults),
    ],
    doubts: found.flatMap((f) => f.doubts),
  };
}

function brokenList(list: RevocationList, known: readonly Certificate[]): Bilingual[] {
  const issuers = known.filter((c) => list.list.issuer.isEqual(c.parsed.subject));
  const [first] = issuers;
  const isBroken = first && !issuers.some((c) => isFrom(list, c));
  return isBroken ? [words.listBroken({ name: first.name })] : [];
}

function foreignAnswer(answer: OcspAnswer, known: readonly Certificate[]): Foreign {
  const issuers = known.filter((c) => answer.statements.some((s) => isOfIssuer(s.id, c)));
  const [first] = issuers;
  const states = new Set(issuers.map((c) => authorisation(answer, c).state));
  if (!first || states.has("holds")) return { faults: [], doubts: [] };
  const { name } = first;
  return states.has("broken")
    ? { faults: [words.answerBroken({ name })], doubts: [] }
    : { faults: [], doubts: [words.answerForeign({ name })] };
}

/** Names an issuer at hand that has not signed it. */
function isDamaged(certificate: Certificate, known: readonly Certificate[]): boolean {
  const claimed = known.filter((c) => namesIssuer(certificate, c));
  return claimed.length > 0 && claimed.every((c) => isSignedBy(certificate, c) === "no");
}
