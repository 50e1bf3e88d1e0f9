import { rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { sha256 } from "../../model/base/digest.js";
import { UserError } from "../../model/base/errors.js";
import type { Bilingual } from "../../model/base/text.js";
import { VerificationItems } from "../../model/outcome/verification.js";
import { type CivilDate, shift } from "../../model/time/dates.js";
import { withPackage } from "../../seal/package/open-package.js";
import {
  type ListDigest,
  listText,
  readRenewals,
  type Renewal,
  renewalContents,
  renewalList,
  renewalsFolder,
  renewalStamp,
} from "../../seal/package/renewals.js";
import type { ValidationData } from "../../seal/pdf-signature/archive-pdf.js";
import type { Chain } from "../../seal/signing/chain.js";
import { noEvidence, readTimeStamp, timeStampChain } from "../../seal/signing/time-stamp.js";
import { makeFolder } from "../../workspace/make-folder.js";
import { gatherData } from "../sign/validation-data.js";
import { judgeRenewals, nameOf } from "../verify/judge-renewals.js";
import type { PackageFiles } from "../verify/package-report.js";
import { sealChains, sealsIn, signerChains } from "../verify/package-seal.js";
import type { Renewed, RenewRequest } from "./renew-request.js";
import { words } from "./renew.words.js";
import { endOf, lastDay, lifetimeOf, type ProofEnd } from "./seal-end.js";

/** A package as it lies in the archive, with what its seals rest on. */
export interface SealedPackage {
  readonly path: string;
  readonly files: PackageFiles;
  readonly renewals: readonly Renewal[];
}

/** The chains on which the proof of a package rests now: the last renewal's, else its seals'. */
export async function lastChains(
  { files, renewals }: SealedPackage,
  { trust, now }: Pick<RenewRequest, "trust" | "now">,
): Promise<readonly Chain[]> {
  const token = renewals.at(-1)?.files.get(renewalStamp);
  if (!token) return sealChains(files, { trust, now });
  // What it is over does not matter for whose it is.
  const chain = timeStampChain(readTimeStamp(token, Buffer.alloc(0)), trust, {
    until: now,
    evidence: noEvidence,
  });
  return chain ? [chain] : [];
}

/** Adds a further stamp over the seals of a package where they age; says how long they last. */
export function renewPackage(path: string, request: RenewRequest): Promise<Renewed> {
  return withPackage(path, async ({ files: opened }) => {
    const files = new Map(opened.map((f) => [f.path, f]));
    return renewSealed({ path, files, renewals: await readRenewals(path) }, request);
  });
}

async function renewSealed(sealed: SealedPackage, request: RenewRequest): Promise<Renewed> {
  const { path } = sealed;
  const chains = await lastChains(sealed, request);
  const end = endOf(chains);
  const said = { file: path, until: end && lastDay(end).day };
  if (!end) return { ...said, state: "notSealed", lacking: [] };
  if (!isDue(end, request)) return { ...said, state: "notDue", lacking: [] };
  // Until now nothing was kept that says of the signer, too, that no certificate was revoked.
  const signers = sealed.renewals.length === 0 ? await signerChains(sealed.files, request) : [];
  const data = await gatherData([...signers, ...chains], request.sources, {
    now: request.now,
    keepsRevoked: true,
  });
  const renewal = await madeRenewal(sealed, data, request);
  const renewals = [...sealed.renewals, renewal];
  const after = endOf(await lastChains({ ...sealed, renewals }, request));
  if (!gains(end, after, request)) return { ...said, state: "noGain", lacking: [] };
  await refuseUnsound(sealed.files, renewals, request);
  await placeRenewal(path, renewal);
  return {
    file: path,
    until: after && lastDay(after).day,
    state: "renewed",
    lacking: data.lacking,
  };
}

/** Whether a proof ends within the horizon. */
export function isDue(end: ProofEnd, { within, asOf, force }: RenewRequest): boolean {
  return force || lastDay(end).day <= shift(asOf, within, "calendarDay");
}

/** A stamp that ends no later than what it is to carry on is of no use. */
export function gains(end: ProofEnd, after: ProofEnd | null, { force }: RenewRequest): boolean {
  return force || (after !== null && lastDay(after).day > lastDay(end).day);
}

async function madeRenewal(
  { files, renewals }: SealedPackage,
  data: ValidationData,
  { stamp, asOf, within }: RenewRequest,
): Promise<Renewal> {
  const own = filesOf(data);
  const algorithm = digestFor(shift(asOf, within, "calendarDay"));
  const contents = renewalContents(
    { seals: await sealsIn(files), all: files, before: renewals, own },
    algorithm,
  );
  const list = Buffer.from(await listText(contents, algorithm), "utf8");
  const token = Buffer.from(await stamp(list));
  return {
    name: nameOf(renewals.length + 1),
    files: new Map([...own, [renewalList[algorithm], list], [renewalStamp, token]]),
  };
}

/** SHA-256, until it comes near its end. */
function digestFor(horizon: CivilDate): ListDigest {
  const until = lifetimeOf("SHA-256");
  return until !== null && until <= horizon ? "sha512" : "sha256";
}

function filesOf({ certificates, lists, answers }: ValidationData): Map<string, Buffer> {
  return new Map([
    ...named(certificates, "cer"),
    ...named(lists, "crl"),
    ...named(answers, "ocsp"),
  ]);
}

function named(all: readonly Uint8Array[], ending: string): [name: string, bytes: Buffer][] {
  return all.map((bytes) => [`${sha256(bytes).slice(0, 16)}.${ending}`, Buffer.from(bytes)]);
}

/** What would not pass is never written. */
async function refuseUnsound(
  files: PackageFiles,
  renewals: readonly Renewal[],
  { trust, now }: RenewRequest,
): Promise<void> {
  const found = new VerificationItems("");
  await judgeRenewals(files, renewals, { trust, now }, found);
  const faults: Bilingual[] = found.all.filter((i) => i.state === "fail").map((i) => i.message);
  if (faults.length === 0) return;
  const lines = faults.map((f) => `  ${f.zh} · ${f.en}`);
  throw new UserError("environment", [words.notSound(), ...lines].join("\n"), words.mend());
}

/** A renewal gets its name when all of it is written: a run that is killed leaves none. */
async function placeRenewal(path: string, { name, files }: Renewal): Promise<void> {
  const folder = renewalsFolder(path);
  const temporary = `${join(folder, "..")}/.renewal-${process.pid}.tmp`;
  await rm(temporary, { recursive: true, force: true });
  await makeFolder(temporary);
  for (const [file, bytes] of files) {
    await writeFile(join(temporary, file), bytes, { flush: true });
  }
  await makeFolder(folder);
  await rename(temporary, join(folder, name));
}
