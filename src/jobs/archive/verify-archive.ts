import { existsSync, readdirSync, statSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { basename, join, relative, sep } from "node:path";
import { sha256 } from "../../model/base/digest.js";
import { UserError } from "../../model/base/errors.js";
import { refusePlaceholder } from "../../model/base/placeholder.js";
import { byCodeUnit } from "../../model/base/text.js";
import {
  type Verification,
  verification,
  VerificationItems,
} from "../../model/outcome/verification.js";
import { endOfDay } from "../../model/time/dates.js";
import { pointerAt } from "../../read/pointers-below.js";
import type { OpenedPackage } from "../../seal/package/bag.js";
import { withPackage } from "../../seal/package/open-package.js";
import { readPlainFile } from "../../seal/package/plain-file.js";
import { readRenewals, renewalsFolder } from "../../seal/package/renewals.js";
import { historyFolder } from "../history/history-seals.js";
import { judgePackedHistory } from "../history/packed-history.js";
import { sizes } from "../verify/package-contents.js";
import { isOfd, verifyOfd } from "../verify/verify-ofd.js";
import { type VerifyOptions, verifyPackage } from "../verify/verify-package.js";
import { tooLargeToVerify, verifyPdf } from "../verify/verify-pdf.js";
import { archiveItems } from "./archive-items.js";
import { destructionCertificate } from "./disposal/destruction-certificate.js";
import { type ChainLink, chainLink, judgeChain } from "./package-chain.js";
import { packageName, readRegister, type RegisterEntry, registerFile } from "./package-register.js";
import { judgeRegisterSeal, registerSealFile } from "./register-seal.js";
import { renewalDigests } from "./registered-renewals.js";
import { mostBytesOfSigned } from "./signed-pdfs.js";
import { words } from "./verify-archive.words.js";

/** Verifies a PDF, a package (folder or zip), or a folder of packages or PDFs. */
export async function verifyPath(path: string, options: VerifyOptions): Promise<Verification> {
  // What somebody names may be a link to it; what lies in it may not.
  const named = statSync(path, { throwIfNoEntry: false });
  if (!named?.isFile() && !named?.isDirectory()) {
    throw new UserError("usage", words.noSuchPath({ path }), words.nameWhatToVerify());
  }
  if (named.isFile() && !isZip(path)) {
    refusePlaceholder(path, pointerAt(path));
    return verifyDocument(path, basename(path), options);
  }
  if (named.isFile() || isPackageFolder(path)) {
    return lookInto(path, async (opened) => {
      const renewals = await readRenewals(path);
      const judged = await verifyPackage(opened, basename(path), { ...options, renewals });
      return withHistory(judged, opened, options);
    });
  }
  const packages = readdirSync(path)
    .sort(byCodeUnit)
    .filter(
      (n) => !n.startsWith(".") && (n.endsWith(".zip") || existsSync(join(path, n, "bagit.txt"))),
    );
  return packages.length > 0 || existsSync(join(path, registerFile))
    ? verifyPackages(path, packages, options)
    : verifyDocuments(path, options);
}

function isZip(path: string): boolean {
  return path.toLowerCase().endsWith(".zip");
}

function isPackageFolder(path: string): boolean {
  return existsSync(join(path, "bagit.txt")) || existsSync(join(path, "manifest-sha256.txt"));
}

/** Opens a package while somebody looks into it; one whose content git keeps is refused. */
function lookInto<T>(path: string, look: (opened: OpenedPackage) => Promise<T>): Promise<T> {
  const isFile = statSync(path).isFile();
  if (isFile && isZip(path)) refusePlaceholder(path, pointerAt(path));
  return withPackage(path, look);
}

/** The report on a package with what the history here says of the one that was packed. */
async function withHistory(
  part: Verification,
  { files }: OpenedPackage,
  { workspace }: VerifyOptions,
): Promise<Verification> {
  const found = new VerificationItems(part.subject);
  await judgePackedHistory(files, workspace.config, found);
  return verification("package", part.subject, [...part.items, ...found.all]);
}

/** Every package, and that they form one chain. */
async function verifyPackages(
  folder: string,
  packages: readonly string[],
  options: VerifyOptions,
): Promise<Verification> {
  const parts: Verification[] = [];
  const links: ChainLink[] = [];
  for (const name of packages) {
    await lookInto(join(folder, name), async (opened) => {
      const renewals = await readRenewals(join(folder, name));
      const part = await verifyPackage(opened, name, { ...options, renewals });
      parts.push(await withHistory(part, opened, options));
      links.push(await chainLink(packageName(name), opened, renewalDigests(renewals)));
    });
  }
  const found = new VerificationItems(basename(folder));
  const register = existsSync(join(folder, registerFile)) ? await readRegister(folder) : null;
  judgeChain(links, register, found);
  if (register) {
    for (const entry of register) await judgeDestruction(folder, entry, found);
    const { trust, now = endOfDay(options.asOf) } = options;
    await judgeRegisterSeal(folder, { trust, now }, found);
  }
  for (const name of readdirSync(folder).sort(byCodeUnit)) {
    const isOwn =
      packages.includes(name) ||
      ownFiles.has(name) ||
      register?.some((e) => e.destroyed && destructionCertificate(e.name) === name) ||
      isPassing(name) ||
      packages.some((p) => basename(renewalsFolder(p)) === name);
    if (!isOwn) found.about(name).cannotJudge(archiveItems.foreignFile);
  }
  return verification("archive", basename(folder), found.all, parts);
}

/** That the certificate of a destroyed package is there, and is the one that was registered. */
async function judgeDestruction(
  folder: string,
  { name, destroyed }: RegisterEntry,
  found: VerificationItems,
): Promise<void> {
  if (!destroyed) return;
  const { on, certificate } = destroyed;
  const bytes = await readPlainFile(join(folder, destructionCertificate(name)));
  const about = found.about(name);
  if (!bytes) about.fail(archiveItems.certificateMissing, { on });
  else if (sha256(bytes) !== certificate) about.fail(archiveItems.certificateReplaced);
  else about.pass(archiveItems.destroyed, { on });
}

const ownFiles: ReadonlySet<string> = new Set([registerFile, registerSealFile, historyFolder]);

/** What a run needs while it lasts, and what git keeps in a folder. */
function isPassing(name: string): boolean {
  return /^\.(?:lock|\d{6}-.*\.tmp|renewal-\d+\.tmp|git[a-z]*)$/.test(name);
}

/** A PDF, or what somebody takes for one. */
async function verifyDocument(
  path: string,
  subject: string,
  options: VerifyOptions,
): Promise<Verification> {
  const { size } = await stat(path);
  if (size > mostBytesOfSigned) {
    return tooLargeToVerify(sizes(size, mostBytesOfSigned), subject);
  }
  const bytes = await readFile(path);
  return isOfd(bytes) ? verifyOfd(bytes, subject) : verifyPdf(bytes, subject, { ...options, path });
}

/** Every PDF, and every file in OFD, below a folder that holds no packages. */
async function verifyDocuments(folder: string, options: VerifyOptions): Promise<Verification> {
  const documents = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile() && /\.(?:pdf|ofd)$/i.test(e.name))
    .map((e) => join(e.parentPath, e.name))
    .sort(byCodeUnit);
  if (documents.length === 0) {
    throw new UserError("usage", words.nothingToVerify({ path: folder }), words.nameWhatToVerify());
  }
  const parts: Verification[] = [];
  for (const document of documents) {
    const subject = relative(folder, document).split(sep).join("/");
    parts.push(await verifyDocument(document, subject, options));
  }
  return verification("archive", basename(folder), [], parts);
}
