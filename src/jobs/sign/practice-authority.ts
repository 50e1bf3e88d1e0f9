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
import { serveTimeStamps, type TimeStampServer } from "./time-stamp-server.js";

export interface DevAuthority {
  readonly folder: string;
  readonly signers: readonly { readonly name: string; readonly p12: string }[];
  readonly password: string;
  readonly certificate: string;
}

/** Makes a certification authority of one's own, a signer for each name and a time-stamping authority, all in a folder outside the repository. */
export async function makeDevAuthority(
  repository: string,
  folder: string,
  names: readonly string[],
  organisation: string,
  now: Date,
): Promise<DevAuthority> {
  const inside = relative(repository, folder);
  if (inside === "" || (!inside.startsWith("..") && !isAbsolute(inside))) {
    throw new UserError(
      "usage",
      `${folder} 在仓库里 · lies inside the repository`,
      "私钥不进仓库，换一个外面的文件夹 · keys never go into the repository: name a folder outside",
    );
  }
  if (existsSync(join(folder, "ca.pem"))) {
    throw new UserError(
      "usage",
      `${folder} 里已有 ca.pem · holds one already`,
      "换一个文件夹 · name another folder",
    );
  }
  const start = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()));
  const about = { organisation, notBefore: start };
  const ca = makeIdentity(
    { ...about, name: "试用根证书（无法律效力）", kind: "authority", years: 10 },
    null,
  );
  const tsa = makeIdentity(
    { ...about, name: "试用时间戳（无法律效力）", kind: "timeStamping", years: 9 },
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

/** Answers time-stamp requests with the authority of such a folder, on this machine only. */
export function serveDevTimeStamps(
  folder: string,
  port: number,
  clock: () => Date,
): Promise<TimeStampServer> {
  if (!existsSync(join(folder, "tsa-key.pem"))) {
    throw new UserError(
      "usage",
      `${folder} 里没有 tsa-key.pem · there is none`,
      "先运行 dossier dev ca · run that first",
    );
  }
  const [certificate, ...chain] = readCertificates(readFileSync(join(folder, "tsa.pem")));
  if (!certificate) {
    throw new UserError(
      "usage",
      `${folder}/tsa.pem 里没有证书 · holds no certificate`,
      "先运行 dossier dev ca · run that first",
    );
  }
  const authority: Identity = {
    key: createPrivateKey(readFileSync(join(folder, "tsa-key.pem"))),
    certificate,
  };
  return serveTimeStamps((request) => answerTimeStamp(request, authority, chain, clock()), port);
}
