import { sha256 } from "../../model/base/digest.js";
import { UserError } from "../../model/base/errors.js";
import type { VerificationItem } from "../../model/outcome/verification.js";
import { withPackage } from "../../seal/package/open-package.js";
import type { PackedFiles } from "../../seal/package/packed-file.js";
import { fitsZip } from "../../seal/package/write-zip.js";
import { buildChain } from "../../seal/signing/chain.js";
import { readCms } from "../../seal/signing/read-cms.js";
import type { Signer } from "../../seal/signing/signer.js";
import { trustFrom } from "../../workspace/trust.js";
import type { Workspace } from "../../workspace/workspace.js";
import { revocationSources } from "../sign/validation-data.js";
import { sealedWith, sealNames } from "../verify/package-seal.js";
import { verifyPackage } from "../verify/verify-package.js";
import { words } from "./add-package.words.js";
import type { Archived, ArchiveRequest } from "./archive-request.js";
import { buildBag, manifestAlgorithms, payloadIdentity, type UnsealedBag } from "./build-bag.js";
import { packagePath, type RegisterEntry } from "./package-register.js";
import { packageTags } from "./package-tags.js";
import { type Gathered, payloadOf } from "./payload.js";
import { placePackage } from "./place-package.js";
import { recipe } from "./recipe.js";
import { wholeRegister, writeSealedRegister } from "./register-seal.js";
import { sealBag } from "./seal-bag.js";
import { spanName } from "./span.js";

/** Adds a package to the chain of the archive, unless the same state is archived already. */
export async function addPackage(
  workspace: Workspace,
  gathered: Gathered,
  signer: Signer | null,
  request: ArchiveRequest,
): Promise<Archived> {
  const folder = workspace.config.archive;
  const payload = await payloadOf(workspace, gathered, manifestAlgorithms(request.sm3));
  if (request.format === "zip" && !fitsZip(payload)) {
    throw new UserError("usage", words.noZip(), words.asFolder());
  }
  const seal = sealOf(workspace, signer, request);
  const sources = revocationSources(workspace, trustFrom([], workspace.config));
  const sealer = { signer, now: request.now, stampedBy: seal.stampedBy, sources };
  const register = await wholeRegister(folder, sealer);
  const { kept, documents, lacking, span } = gathered;
  const about = { kept, documents: documents.length, files: payload.size, lacking };
  const latest = register.findLast(
    (e) => e.case === span.document.id && e.span === spanName(span.span) && !e.destroyed,
  );
  // A package that is registered and no longer there is made again.
  const there = latest ? packagePath(folder, latest.name) : null;
  if (latest && there !== null && latest.payload === payloadIdentity(payload)) {
    return {
      ...about,
      state: "unchanged",
      file: there,
      name: latest.name,
      signer: null,
      isLegallyEffective: false,
    };
  }
  const { bag, entry } = bagAfter(register.at(-1), { payload, gathered, seal, request });
  const cms = signer && (await sealBag(bag, signer, sealer));
  const place = { folder, name: entry.name, format: request.format };
  const file = await placePackage(place, bag.files, (written) =>
    refuseUnsound(workspace, written, entry.name, {
      ...request,
      isIncomplete: lacking.length > 0,
    }),
  );
  await writeSealedRegister(folder, [...register, entry], sealer);
  return {
    ...about,
    state: "written",
    file,
    name: entry.name,
    // Where the signer had no certificate at hand before it signed, the seal names it.
    signer: signer?.certificate?.name ?? (cms && readCms(cms, bag.manifest).signer?.name) ?? null,
    isLegallyEffective: seal.isLegallyEffective,
  };
}

/** How a package is sealed, and what the seal is worth. */
interface Seal {
  readonly isSigned: boolean;
  /** Address of the time-stamping authority; null for a seal without a time stamp. */
  readonly stampedBy: string | null;
  readonly isLegallyEffective: boolean;
}

function sealOf(
  { config, environment }: Workspace,
  signer: Signer | null,
  { timeStamp, now }: ArchiveRequest,
): Seal {
  const authority = environment["DOSSIER_TSA_URL"] ?? config.signatures.timeStamp;
  return {
    isSigned: signer !== null,
    stampedBy: signer !== null && timeStamp ? authority : null,
    isLegallyEffective: signer?.certificate
      ? buildChain({
          signer: signer.certificate,
          others: signer.chain,
          trust: trustFrom([], config),
          at: now,
          purpose: "signing",
        }).isLicensed
      : false,
  };
}

/** A package before it is sealed, and how the register will have it. */
interface UnsealedPackage {
  readonly bag: UnsealedBag;
  readonly entry: RegisterEntry;
}
interface PackageParts {
  readonly payload: PackedFiles;
  readonly gathered: Gathered;
  readonly seal: Seal;
  readonly request: ArchiveRequest;
}

/** The bag that follows a package in the chain. */
function bagAfter(
  previous: RegisterEntry | undefined,
  { payload, gathered, seal, request }: PackageParts,
): UnsealedPackage {
  const { document } = gathered.span;
  const span = spanName(request.span);
  const number = (previous?.number ?? 0) + 1;
  const caseName = document.id.slice(document.id.indexOf("/") + 1);
  const name = `${String(number).padStart(6, "0")}-${caseName}-${span}${request.unsigned ? ".unsigned" : ""}`;
  const bag = buildBag({
    payload,
    sm3: request.sm3,
    recipe: recipe({
      name,
      isSigned: seal.isSigned,
      isStamped: seal.stampedBy !== null,
      hasSm3: request.sm3,
      isLegallyEffective: seal.isLegallyEffective,
    }),
    tags: [...packageTags(number, previous, gathered, span), [sealedWith, sealsFor(seal, request)]],
  });
  const entry: RegisterEntry = {
    number,
    name,
    case: document.id,
    span,
    asOf: request.asOf,
    payload: payloadIdentity(payload),
    identity: sha256(bag.manifest),
  };
  return { bag, entry };
}

/** The files that will seal a package; the seal itself makes them. */
function sealsFor({ isSigned, stampedBy }: Seal, { sm3 }: ArchiveRequest): string {
  const made = [
    ...(isSigned ? [sealNames.signature] : []),
    ...(stampedBy === null ? [] : [sealNames.timeStamp]),
    ...(sm3 ? [sealNames.sm3] : []),
  ];
  return made.join(" ") || "none";
}

interface Requested extends ArchiveRequest {
  readonly isIncomplete: boolean;
}

/** What fails its own verification never gets its name. */
async function refuseUnsound(
  workspace: Workspace,
  written: string,
  name: string,
  request: Requested,
): Promise<void> {
  const { asOf, now } = request;
  const trust = trustFrom([], workspace.config);
  const { items } = await withPackage(written, (opened) =>
    verifyPackage(opened, name, { workspace, trust, asOf, now }),
  );
  const faults = items.filter((i) => i.state === "fail" && !isKnowingly(i, request));
  if (faults.length === 0) return;
  const lines = faults.map((f) => `  ${f.subject} ${f.message.zh} · ${f.message.en}`);
  throw new UserError("environment", [words.notSound(), ...lines].join("\n"), words.mend());
}

/** A fault that was asked for: no signature, or an incomplete case. */
function isKnowingly({ check }: VerificationItem, { unsigned, isIncomplete }: Requested): boolean {
  if (unsigned && check === "package-signature") return true;
  return isIncomplete && ["incomplete", "required-signer", "records"].includes(check);
}
