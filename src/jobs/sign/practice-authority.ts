import { createPrivateKey, randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { isAbsolute, join, relative } from "node:path";
import { UserError } from "../../model/base/errors.js";
import { readCertificates } from "../../seal/signing/certificate.js";
import {
  answerTimeStamp,
  type Identity,
  makeIdentity,
  pemOf,
  toP12,
} from "../../seal/signing/dev-ca.js";
import { errors, names as certificateNames } from "./practice-authority.words.js";
import { serveTimeStamps, type TimeStampServer } from "./time-stamp-server.js";

export interface DevAuthority {
  readonly folder: string;
  readonly signers: readonly { readonly name: string; readonly p12: string }[];
  readonly password: string;
  readonly certificate: string;
}

/** Whom the authority certifies, and from which day on. */
export interface PracticeSigners {
  readonly names: readonly string[];
  readonly organisation: string;
  readonly now: Date;
}

/**
 * Makes a certification authority of one's own, a signer for each name and a time-stamping
 * authority, all in a folder outside the repository.
 */
export async function makeDevAuthority(
  repository: string,
  folder: string,
  { names, organisation, now }: PracticeSigners,
): Promise<DevAuthority> {
  refuseFolder(repository, folder);
  const start = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()));
  const about = { organisation, notBefore: start };
  const ca = makeIdentity(
    { ...about, name: certificateNames.authority().zh, kind: "authority", years: 10 },
    null,
  );
  const tsa = makeIdentity(
    { ...about, name: certificateNames.timeStamping().zh, kind: "timeStamping", years: 9 },
    ca,
  );
  const password = randomBytes(12).toString("base64url");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const secret = (name: string, content: Uint8Array | string) =>
    writeFile(join(folder, name), content, { mode: 0o600, flag: "wx" });
  await secret("password", `${password}\n`);
  const signers: { name: string; p12: string }[] = [];
  for (const name of names) {
    const file = `${name.replace(/[\\/:*?"<>|\s]/g, "_")}.p12`;
    await secret(
      file,
      toP12(
        makeIdentity({ ...about, name, kind: "signer", years: 5 }, ca),
        [ca.certificate],
        password,
      ),
    );
    signers.push({ name, p12: join(folder, file) });
  }
  await secret("tsa-key.pem", tsa.key.export({ type: "pkcs8", format: "pem" }));
  await writeFile(
    join(folder, "tsa.pem"),
    pemOf("CERTIFICATE", tsa.certificate.der) + pemOf("CERTIFICATE", ca.certificate.der),
  );
  await writeFile(join(folder, "ca.pem"), pemOf("CERTIFICATE", ca.certificate.der));
  return {
    folder,
    signers,
    password: join(folder, "password"),
    certificate: join(folder, "ca.pem"),
  };
}

function refuseFolder(repository: string, folder: string): void {
  const inside = relative(repository, folder);
  if (inside === "" || (!inside.startsWith("..") && !isAbsolute(inside))) {
    throw new UserError("usage", errors.insideRepository({ folder }), errors.nameOutside());
  }
  if (existsSync(join(folder, "ca.pem"))) {
    throw new UserError("usage", errors.alreadyThere({ folder }), errors.nameAnother());
  }
}

/** Answers time-stamp requests with the authority of such a folder, on this machine only. */
export function serveDevTimeStamps(
  folder: string,
  port: number,
  clock: () => Date,
): Promise<TimeStampServer> {
  if (!existsSync(join(folder, "tsa-key.pem"))) {
    throw new UserError("usage", errors.noKey({ folder }), errors.makeFirst());
  }
  const [certificate, ...chain] = readCertificates(readFileSync(join(folder, "tsa.pem")));
  if (!certificate) {
    throw new UserError("usage", errors.noCertificate({ folder }), errors.makeFirst());
  }
  const authority: Identity = {
    key: createPrivateKey(readFileSync(join(folder, "tsa-key.pem"))),
    certificate,
  };
  return serveTimeStamps((request) => answerTimeStamp(request, authority, chain, clock()), port);
}
