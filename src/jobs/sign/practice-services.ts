import { createPrivateKey } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../model/base/errors.js";
import { isObject, type Unchecked } from "../../model/base/json.js";
import { readCertificates, type Certificate } from "../../seal/signing/certificate.js";
import { answerTimeStamp, type Identity } from "../../seal/signing/dev-ca.js";
import {
  answerOcsp,
  makeRevocationList,
  type RevokedOne,
} from "../../seal/signing/dev-revocation.js";
import { writeAtomically } from "../../workspace/atomic-write.js";
import { type LocalServer, serveLocally } from "./local-service.js";
import { errors } from "./practice-authority.words.js";

/** What a trial authority has revoked: its own notes, from which lists and answers are made. */
const revokedFile = "revoked.json";
export const listFile = "ca.crl";

/**
 * Serves on this machine what a trial authority has to say: time stamps at `/`, answers whether a
 * certificate was revoked at `/ocsp`, the list of revoked ones at `/ca.crl`.
 */
export function servePractice(
  folder: string,
  port: number,
  clock: () => Date,
): Promise<LocalServer> {
  const tsa = identityIn(folder, "tsa");
  const service = {
    "/": {
      asked: "application/timestamp-query",
      type: "application/timestamp-reply",
      answer: (request: Buffer) => answerTimeStamp(request, tsa.identity, tsa.chain, clock()),
    },
    "/ocsp": {
      asked: "application/ocsp-request",
      type: "application/ocsp-response",
      answer: (request: Buffer) => {
        const { identity: responder, chain } = identityIn(folder, "ocsp");
        const [authority] = chain;
        if (!authority) throw new Error("no authority");
        return answerOcsp(request, { authority, responder, revoked: revokedIn(folder) }, clock());
      },
    },
    [`/${listFile}`]: {
      asked: null,
      type: "application/pkix-crl",
      answer: () =>
        makeRevocationList(identityIn(folder, "ca").identity, revokedIn(folder), clock()),
    },
  };
  return serveLocally(service, port);
}

/** Revokes a certificate of a trial authority, and writes its list anew: gives the list's file. */
export async function revokeInPractice(
  folder: string,
  name: string,
  { on, now, reason }: { readonly on: Date; readonly now: Date; readonly reason: number },
): Promise<string> {
  const file = name === "tsa" ? "tsa.pem" : `${name.replace(/[\\/:*?"<>|\s]/g, "_")}.pem`;
  if (!existsSync(join(folder, file))) {
    throw new UserError("usage", errors.noSuchSigner({ folder, file }), errors.nameSigner());
  }
  const authority = identityIn(folder, "ca").identity;
  const others = notesIn(folder).filter((n) => n.file !== file);
  const notes = [...others, { file, on: on.toISOString(), reason }];
  await writeAtomically(join(folder, revokedFile), `${JSON.stringify(notes, null, 2)}\n`);
  const list = join(folder, listFile);
  await writeAtomically(list, makeRevocationList(authority, revokedIn(folder), now));
  return list;
}

function revokedIn(folder: string): RevokedOne[] {
  return notesIn(folder).map(({ file, on, reason }) => ({
    certificate: certificatesIn(folder, file)[0],
    on: new Date(on),
    reason,
  }));
}

interface Note {
  readonly file: string;
  readonly on: string;
  readonly reason: number;
}

function notesIn(folder: string): Note[] {
  const file = join(folder, revokedFile);
  const notes: unknown = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : [];
  return (Array.isArray(notes) ? notes : []).filter(isObject).map((value) => {
    const { file: certificate, on, reason }: Unchecked<Note> = value;
    return { file: String(certificate), on: String(on), reason: Number(reason) };
  });
}

/** One of the authority's own: its key, its certificate, and those above it. */
function identityIn(
  folder: string,
  name: "tsa" | "ca" | "ocsp",
): { readonly identity: Identity; readonly chain: readonly Certificate[] } {
  const key = join(folder, `${name}-key.pem`);
  if (!existsSync(key)) {
    throw new UserError(
      "usage",
      errors.noFile({ folder, file: `${name}-key.pem` }),
      errors.makeFirst(),
    );
  }
  const [certificate, ...chain] = certificatesIn(folder, `${name}.pem`);
  return { identity: { key: createPrivateKey(readFileSync(key)), certificate }, chain };
}

function certificatesIn(folder: string, file: string): [Certificate, ...Certificate[]] {
  const path = join(folder, file);
  const [certificate, ...others] = existsSync(path) ? readCertificates(readFileSync(path)) : [];
  if (!certificate) {
    throw new UserError("usage", errors.noCertificate({ folder, file }), errors.makeFirst());
  }
  return [certificate, ...others];
}
