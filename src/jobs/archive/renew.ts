import { existsSync } from "node:fs";
import { basename, resolve } from "node:path";
import { UserError } from "../../model/base/errors.js";
import type { CivilDate } from "../../model/time/dates.js";
import { signerFrom } from "../../seal/signing/environment-signer.js";
import { trustFrom } from "../../workspace/trust.js";
import type { Workspace } from "../../workspace/workspace.js";
import { stampAt } from "../sign/time-stamp-client.js";
import { revocationSources } from "../sign/validation-data.js";
import { withLock } from "./archive-lock.js";
import { packageName, packagePath } from "./package-register.js";
import { hasRegisterSeal, wholeRegister, writeSealedRegister } from "./register-seal.js";
import { withRenewals } from "./registered-renewals.js";
import { renewPackage } from "./renew-package.js";
import { renewPdf } from "./renew-pdf.js";
import { renewRegisterSeal } from "./renew-register.js";
import type { Renewed, RenewRequest } from "./renew-request.js";
import { words } from "./renew.words.js";
import { signedPdfs } from "./signed-pdfs.js";

/** What somebody asks to renew; without names all packages and all signed PDFs. */
export interface RenewOptions {
  readonly names: readonly string[];
  readonly cwd: string;
  readonly asOf: CivilDate;
  readonly within: number | undefined;
  readonly force: boolean;
  readonly now: Date;
}

/** Adds further time stamps where proofs age, and notes those of packages in the register. */
export async function renew(workspace: Workspace, options: RenewOptions): Promise<Renewed[]> {
  const { config, environment } = workspace;
  const { names, cwd, asOf, within, force, now } = options;
  const service = environment["DOSSIER_TSA_URL"] || config.signatures.timeStamp;
  if (!service) throw new UserError("environment", words.noService(), words.nameService());
  const trust = trustFrom([], config);
  const request: RenewRequest = {
    asOf,
    within: within ?? config.signatures.renewWithin,
    force,
    now,
    trust,
    sources: revocationSources(workspace, trust),
    stamp: (bytes) => stampAt(service, bytes, now),
  };
  const pdfs = names.length === 0 ? signedPdfs(config) : names.filter(isPdf);
  const packages = names.filter((n) => !isPdf(n)).map((n) => packageName(basename(n)));
  const renewed =
    names.length === 0 || packages.length > 0
      ? await renewPackages(workspace, packages, { ...request, service })
      : [];
  for (const pdf of pdfs) {
    const path = resolve(cwd, pdf);
    if (!existsSync(path)) throw noSuch(pdf);
    renewed.push(await renewPdf(path, request));
  }
  return renewed;
}

function isPdf(name: string): boolean {
  return name.toLowerCase().endsWith(".pdf");
}

function noSuch(name: string): UserError {
  return new UserError("usage", words.noSuch({ name }), words.nameIt());
}

async function renewPackages(
  { config, environment }: Workspace,
  names: readonly string[],
  { service: stampedBy, ...request }: RenewRequest & { readonly service: string },
): Promise<Renewed[]> {
  const folder = config.archive;
  if (names.length === 0 && !existsSync(folder)) return [];
  return withLock(folder, async () => {
    // A sealed register is sealed again with what it notes: whoever renews needs a key, and is told
    // before anything is stamped.
    const signer = (await hasRegisterSeal(folder)) ? signerFrom(environment, config.root) : null;
    const sealer = { signer, now: request.now, stampedBy, sources: request.sources };
    const register = await wholeRegister(folder, sealer);
    const unknown = names.find((n) => !register.some((e) => e.name === n));
    if (unknown !== undefined) throw noSuch(unknown);
    const chosen = register.filter((e) =>
      names.length === 0 ? !e.destroyed : names.includes(e.name),
    );
    const renewed: Renewed[] = [];
    for (const { name } of chosen) {
      const path = packagePath(folder, name);
      if (path === null) throw noSuch(name);
      renewed.push(await renewPackage(path, request));
    }
    const noted = await withRenewals(folder, register);
    const isNew = JSON.stringify(noted) !== JSON.stringify(register);
    if (isNew) await writeSealedRegister(folder, noted, sealer);
    else if (signer) renewed.push(await renewRegisterSeal(folder, { ...sealer, signer }, request));
    return renewed;
  });
}
