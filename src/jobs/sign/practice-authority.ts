import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { isAbsolute, join, relative } from "node:path";
import { UserError } from "../../model/base/errors.js";
import { makeIdentity, pemOf, toP12 } from "../../seal/signing/dev-ca.js";
import { makeFolder } from "../../workspace/make-folder.js";
import { errors, names as certificateNames } from "./practice-authority.words.js";

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
  /** Address of its services, which certificates then name. */
  readonly services?: string | undefined;
}

/**
 * Makes a certification authority of one's own, a signer for each name and a time-stamping
 * authority, all in a folder outside the repository.
 */
export async function makeDevAuthority(
  repository: string,
  folder: string,
  { names, organisation, now, services }: PracticeSigners,
): Promise<DevAuthority> {
  refuseFolder(repository, folder);
  const start = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()));
  const about = {
    organisation,
    notBefore: start,
    ...(services !== undefined && { answersAt: new URL("ocsp", services).href }),
  };
  const ca = makeIdentity(
    { ...about, name: certificateNames.authority().zh, kind: "authority", years: 10 },
    null,
  );
  const tsa = makeIdentity(
    { ...about, name: certificateNames.timeStamping().zh, kind: "timeStamping", years: 9 },
    ca,
  );
  const responder = makeIdentity(
    { ...about, name: certificateNames.responder().zh, kind: "responder", years: 9 },
    ca,
  );
  const password = randomBytes(12).toString("base64url");
  await makeFolder(folder, 0o700);
  const secret = (name: string, content: Uint8Array | string) =>
    writeFile(join(folder, name), content, { mode: 0o600, flag: "wx" });
  await secret("password", `${password}\n`);
  const signers: { name: string; p12: string }[] = [];
  for (const name of names) {
    const file = `${name.replace(/[\\/:*?"<>|\s]/g, "_")}.p12`;
    const signer = makeIdentity({ ...about, name, kind: "signer", years: 5 }, ca);
    await secret(file, toP12(signer, [ca.certificate], password));
    await writeFile(
      join(folder, file.replace(/p12$/, "pem")),
      pemOf("CERTIFICATE", signer.certificate.der),
    );
    signers.push({ name, p12: join(folder, file) });
  }
  const keys = { "tsa-key.pem": tsa, "ca-key.pem": ca, "ocsp-key.pem": responder };
  for (const [name, { key }] of Object.entries(keys)) {
    await secret(name, key.export({ type: "pkcs8", format: "pem" }));
  }
  await writeFile(
    join(folder, "ocsp.pem"),
    pemOf("CERTIFICATE", responder.certificate.der) + pemOf("CERTIFICATE", ca.certificate.der),
  );
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
