import { rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { sha256 } from "../../../model/base/digest.js";
import { UserError } from "../../../model/base/errors.js";
import type { CivilDate } from "../../../model/time/dates.js";
import { withPackage } from "../../../seal/package/open-package.js";
import { renewalsFolder } from "../../../seal/package/renewals.js";
import { signerFrom } from "../../../seal/signing/environment-signer.js";
import { writeAtomically } from "../../../workspace/atomic-write.js";
import { trustFrom } from "../../../workspace/trust.js";
import type { Workspace } from "../../../workspace/workspace.js";
import { revocationSources } from "../../sign/validation-data.js";
import { withLock } from "../archive-lock.js";
import { packageName, packagePath, type RegisterEntry } from "../package-register.js";
import { hasRegisterSeal, wholeRegister, writeSealedRegister } from "../register-seal.js";
import {
  destructionCertificate,
  destructionCertificateText,
  type Disposers,
} from "./destruction-certificate.js";
import { words } from "./dispose.words.js";
import { type KeptPackage, keptPackages, mayBeDestroyed } from "./kept-packages.js";

/** Which packages are to be destroyed, on which day, and who answers for it. */
export interface DisposeRequest extends Disposers {
  /** Names of packages, or their paths. */
  readonly names: readonly string[];
  readonly asOf: CivilDate;
  readonly now: Date;
  readonly timeStamp: boolean;
}

/** A package that is gone, and the certificate that stays. */
export interface Destroyed {
  readonly name: string;
  readonly certificate: string;
}

/**
 * Destroys packages whose time of keeping is over. All are looked at before one is touched; the
 * certificate and the register come before the deletion, so that a run that is killed in between
 * leaves a package that is noted as destroyed: the next one deletes it.
 */
export async function dispose(workspace: Workspace, request: DisposeRequest): Promise<Destroyed[]> {
  const { config, environment } = workspace;
  const folder = config.archive;
  return withLock(folder, async () => {
    const isSealed = await hasRegisterSeal(folder);
    const authority = environment["DOSSIER_TSA_URL"] ?? config.signatures.timeStamp;
    const sealer = {
      signer: isSealed ? signerFrom(environment, config.root) : null,
      now: request.now,
      stampedBy: request.timeStamp ? authority : null,
      sources: revocationSources(workspace, trustFrom([], config)),
    };
    const register = await wholeRegister(folder, sealer);
    const chosen = chosenEntries(folder, register, request.names);
    const kept = await keptPackages(workspace, request.asOf, chosen);
    for (const one of kept) refuseToDestroy(one, request.asOf);
    const noted = await certified(folder, kept, request);
    await writeSealedRegister(
      folder,
      register.map((entry) => noted.get(entry.name) ?? entry),
      sealer,
    );
    for (const { path } of kept) await removed(path);
    return kept.map(({ entry: { name } }) => ({
      name,
      certificate: join(folder, destructionCertificate(name)),
    }));
  });
}

/** The entries that are named, one that is noted as destroyed and still lies there among them. */
function chosenEntries(
  folder: string,
  register: readonly RegisterEntry[],
  names: readonly string[],
): RegisterEntry[] {
  return [...new Set(names.map((name) => packageName(basename(name))))].map((name) => {
    const entry = register.find((e) => e.name === name);
    const isThere = packagePath(folder, name) !== null;
    if (entry?.destroyed && !isThere) {
      const { on } = entry.destroyed;
      throw new UserError("usage", words.isDestroyed({ name, on }), words.nameIt());
    }
    if (!entry || !isThere) throw new UserError("usage", words.noSuch({ name }), words.nameIt());
    return entry;
  });
}

function refuseToDestroy(kept: KeptPackage, asOf: CivilDate): void {
  const { entry, identity, until, basis } = kept;
  const { name } = entry;
  if (identity !== entry.identity) {
    throw new UserError("usage", words.notAsRegistered({ name }), words.verifyFirst());
  }
  if (until === null) throw new UserError("usage", words.noDay({ name, basis }), words.sayUntil());
  if (!mayBeDestroyed(kept, asOf)) {
    throw new UserError("usage", words.tooEarly({ name, until, basis }), words.wait());
  }
}

/** Writes a certificate for each, and gives the entries that name them. */
async function certified(
  folder: string,
  kept: readonly KeptPackage[],
  { asOf: on, approvedBy, supervisedBy }: DisposeRequest,
): Promise<Map<string, RegisterEntry>> {
  const noted = new Map<string, RegisterEntry>();
  for (const one of kept) {
    const { name } = one.entry;
    const manifest = await manifestOf(one.path);
    const text = destructionCertificateText(one, { on, approvedBy, supervisedBy }, manifest);
    await writeAtomically(join(folder, destructionCertificate(name)), text);
    noted.set(name, { ...one.entry, destroyed: { on, certificate: sha256(text) } });
  }
  return noted;
}

function manifestOf(path: string): Promise<string> {
  return withPackage(path, async ({ files }) => {
    const manifest = files.find((file) => file.path === "manifest-sha256.txt");
    return manifest?.kind === "file" ? (await manifest.read()).toString("utf8") : "";
  });
}

/** The package last: as long as it is there, what is left of a stopped run shows. */
async function removed(path: string): Promise<void> {
  await rm(renewalsFolder(path), { recursive: true, force: true });
  await rm(path, { recursive: true, force: true });
}
