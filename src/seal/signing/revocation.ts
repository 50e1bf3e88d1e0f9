import type { Certificate } from "./certificate.js";
import { authorisation, isAbout, type OcspAnswer } from "./ocsp.js";
import { isFrom, type RevocationList, revocationIn } from "./trust-store.js";

/** What authorities have said of their certificates: lists, and answers to questions. */
export interface RevocationData {
  readonly lists: readonly RevocationList[];
  readonly answers: readonly HeldAnswer[];
}
/** An answer, and by when it was there, where that is proved. */
export interface HeldAnswer {
  readonly answer: OcspAnswer;
  readonly provenBy: Date | null;
}
export interface Revocation {
  readonly on: Date;
  /** Of RFC 5280, 5.3.1; null where none is given. */
  readonly reason: number | null;
}
/**
 * Whether it is known of a moment that a certificate was not revoked then: `outdated` where all
 * that was said of it is of another time.
 */
export type Knowledge = "known" | "outdated" | "unknown";
export interface RevocationStatus {
  readonly revocation: Revocation | null;
  readonly knowledge: Knowledge;
}

/** What one list or answer says of a certificate. */
interface Statement {
  readonly revocation: Revocation | null;
  readonly thisUpdate: Date;
  readonly nextUpdate: Date | null;
  /** That it does not name the certificate says that it was not revoked. */
  readonly isWhole: boolean;
}

/** A list or answer that does not say when the next one comes is of its day. */
const day = 86_400_000;
const onHold = 6;

/** What the data of a certificate's issuer say of it, as of a moment. */
export function revocationStatus(
  certificate: Certificate,
  issuer: Certificate,
  data: RevocationData,
  at: Date,
): RevocationStatus {
  const statements = [
    ...data.lists.flatMap((list) => fromList(list, certificate, issuer)),
    ...data.answers.flatMap((held) => fromAnswer(held, certificate, issuer)),
  ];
  const revocations = statements.flatMap((s) =>
    isLifted(s, statements) ? [] : (s.revocation ?? []),
  );
  const [revocation = null] = revocations.sort((a, b) => a.on.getTime() - b.on.getTime());
  if (statements.length === 0) return { revocation, knowledge: "unknown" };
  const isKnown = revocation !== null || statements.some((s) => holdsAt(s, certificate, at));
  return { revocation, knowledge: isKnown ? "known" : "outdated" };
}

/** A certificate that was on hold, and that a later statement no longer calls revoked. */
function isLifted({ revocation, thisUpdate }: Statement, all: readonly Statement[]): boolean {
  return (
    revocation?.reason === onHold &&
    all.some((s) => s.revocation === null && s.isWhole && s.thisUpdate > thisUpdate)
  );
}

/**
 * A statement is of the time until the next one, or of the past: then it must be from the time
 * while the certificate was valid, for ended ones are struck from the lists.
 */
function holdsAt(
  { thisUpdate, nextUpdate, isWhole }: Statement,
  { notAfter }: Certificate,
  at: Date,
): boolean {
  if (!isWhole || thisUpdate > notAfter) return false;
  const end = nextUpdate ?? new Date(thisUpdate.getTime() + day);
  return thisUpdate >= at || end >= at;
}

function fromList(
  list: RevocationList,
  certificate: Certificate,
  issuer: Certificate,
): Statement[] {
  if (!isFrom(list, issuer)) return [];
  return [
    {
      revocation: revocationIn(list, certificate),
      thisUpdate: list.thisUpdate,
      nextUpdate: list.list.nextUpdate?.value ?? null,
      isWhole: list.isWhole(certificate),
    },
  ];
}

function fromAnswer(
  { answer, provenBy }: HeldAnswer,
  certificate: Certificate,
  issuer: Certificate,
): Statement[] {
  const said = answer.statements.filter((s) => isAbout(s, certificate, issuer));
  if (said.length === 0) return [];
  const authorised = authorisation(answer, issuer);
  if (authorised.state !== "holds") return [];
  // Whoever finds the key of a responder that has ended can date an answer back.
  const isOld = provenBy !== null && provenBy > authorised.responder.notAfter;
  return said.map(({ status, revokedOn, reason, thisUpdate, nextUpdate }) => ({
    revocation: status === "revoked" && revokedOn ? { on: revokedOn, reason } : null,
    thisUpdate,
    nextUpdate,
    isWhole: status === "good" && !isOld,
  }));
}
