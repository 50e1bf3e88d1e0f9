import { messageOf } from "../../model/base/errors.js";
import { listOf } from "../../model/base/lists.js";
import {
  type Verification,
  verification,
  VerificationItems,
} from "../../model/outcome/verification.js";
import { type CivilDate, endOfDay } from "../../model/time/dates.js";
import type { Content } from "../../read/file-tree.js";
import type { BagReading, OpenedPackage, PackageFile } from "../../seal/package/bag.js";
import { readBag } from "../../seal/package/read-bag.js";
import type { Renewal } from "../../seal/package/renewals.js";
import type { TrustStore } from "../../seal/signing/trust-store.js";
import { version } from "../../workspace/package-root.js";
import type { Workspace } from "../../workspace/workspace.js";
import { type Shown, shownValues } from "../documents/shown-values.js";
import { judgeRenewals } from "./judge-renewals.js";
import { judgeDocuments, judgeFiles, judgeUnlisted, sizes } from "./package-contents.js";
import { bagFault, packageItems } from "./package-items.js";
import { words } from "./package-items.words.js";
import {
  type PackageFiles,
  type PackageReport,
  readDocumentList,
  readReport,
} from "./package-report.js";
import { judgeSeal, sealsOf } from "./package-seal.js";
import { packageWorkspace } from "./package-workspace.js";

export interface VerifyOptions {
  readonly workspace: Workspace;
  readonly trust: TrustStore;
  readonly asOf: CivilDate;
  /** The moment by which certificates are judged, where it is not the end of the day. */
  readonly now?: Date;
  /** Time stamps that were added beside the package since. */
  readonly renewals?: readonly Renewal[];
}

/** Verifies a package: container, bag, seal, every document and record in it. */
export async function verifyPackage(
  opened: OpenedPackage,
  subject: string,
  options: VerifyOptions,
): Promise<Verification> {
  const found = new VerificationItems(subject);
  for (const fault of opened.faults) found.fail(packageItems.container, { fault });
  const files: PackageFiles = new Map(opened.files.map((f) => [f.path, f]));
  const bag = await readBag(opened.files);
  judgeBag(bag, files, found);
  const { trust, now = endOfDay(options.asOf) } = options;
  const renewed = await judgeRenewals(files, options.renewals ?? [], { trust, now }, found);
  const provenBy = await judgeSeal(files, { trust, now, ...renewed }, found);
  const report = await readReport(files);
  if (!report) {
    found.cannotJudge(packageItems.foreignPackage);
    return verification("package", subject, found.all);
  }
  judgeMetadata(report, bag, found);
  const documents = await readDocumentList(files);
  judgeUnlisted(files, documents, found);
  await judgeFiles(files, found);
  const shown = await shownFrom(files, report, options, found.about("data/documents"));
  await judgeDocuments({ files, report, documents, shown }, { ...options, provenBy }, found);
  if (report.madeBy !== version) {
    found
      .about("data/report/package.json")
      .notApplicable(packageItems.otherTool, { made: report.madeBy, used: version });
  }
  return verification("package", subject, found.all);
}

/** The bag as such: every file as its manifests list it, its seals, and no other. */
function judgeBag(bag: BagReading, files: PackageFiles, found: VerificationItems): void {
  const seals = sealsOf(bag.info);
  const faults = bag.faults.filter((f) => !(f.code === "tagNotListed" && seals.names.has(f.path)));
  for (const { code, path, detail } of faults) {
    // What lies beside the package by itself says nothing of what is in it.
    const state = code === "systemFile" ? "cannotJudge" : "fail";
    found.about(path).add(state, bagFault(code), detail);
  }
  if (seals.areNamed) judgeNamedSeals(seals.names, files, found);
  const counted = new Set(faults.map((f) => bagFault(f.code).counts));
  if (!counted.has("integrity")) {
    found.pass(packageItems.filesUnaltered, {
      n: bag.payload.length,
      algorithms: listOf(bag.algorithms),
    });
  }
  if (!counted.has("completeness")) found.pass(packageItems.filesThere);
}

/** Nothing but the seals that are named, and all of them. */
function judgeNamedSeals(
  named: ReadonlySet<string>,
  files: PackageFiles,
  found: VerificationItems,
): void {
  for (const name of named) {
    if (!files.has(name)) found.about(name).fail(packageItems.sealGone);
  }
  const told = new Set(found.all.map((item) => item.subject));
  for (const path of files.keys()) {
    const isAdded = /^tagmanifest-(?!sha256\.txt$)/.test(path) && !named.has(path);
    if (isAdded && !told.has(path)) found.about(path).fail(bagFault("tagNotListed"), "");
  }
}

/**
 * That bag-info.txt says what the report inside says, and what both say of completeness and
 * retention.
 */
function judgeMetadata(report: PackageReport, bag: BagReading, found: VerificationItems): void {
  const info = (label: string) => bag.info.get(label.toLowerCase())?.[0];
  for (const [label, reported] of report.noted) {
    if (info(label) !== reported) {
      found.about("bag-info.txt").fail(packageItems.metadataDiffers, {
        label,
        noted: info(label) ?? words.nothingNoted(),
        reported: String(reported),
      });
    }
  }
  const name = nameStart(report, info("Package-Number"));
  if (/^\d{6}-/.test(found.subject) && !found.subject.startsWith(name)) {
    found.fail(packageItems.misnamed, { name });
  }
  const { incomplete } = report;
  if (incomplete) {
    found.fail(packageItems.archivedIncomplete, {
      n: incomplete.lacking,
      reason: incomplete.reason,
    });
  } else found.pass(packageItems.archivedComplete);
  found.notApplicable(packageItems.keptUntil, { until: info("Retain-Until") ?? "?" });
}

/** How the name of a package begins: a copy may have more behind it. */
function nameStart({ case: caseId }: PackageReport, number = ""): string {
  return `${number.padStart(6, "0")}-${caseId.slice(caseId.lastIndexOf("/") + 1)}-`;
}

/**
 * What the documents must show, composed again from the records in the package; null where its
 * procedure is not known here.
 */
async function shownFrom(
  files: PackageFiles,
  report: PackageReport,
  { workspace }: VerifyOptions,
  found: VerificationItems,
): Promise<Map<string, Shown> | null> {
  const [procedure = "", name = ""] = report.case.split("/");
  const read = [...files.values()].filter(isRead);
  const size = read.reduce((sum, file) => sum + file.size, 0);
  if (size > mostBytesTogether) {
    const reason = words.recordsTooLarge(sizes(size, mostBytesTogether));
    found.cannotJudge(packageItems.notCompared, { reason });
    return null;
  }
  try {
    const own = packageWorkspace(await dataIn(read, report), workspace);
    const shown = shownValues(own, { procedure, name }, report.asOf, null);
    if (shown.size > 0) return shown;
    found.cannotJudge(packageItems.procedureUnknown, { procedure });
  } catch (error) {
    found.cannotJudge(packageItems.notCompared, { reason: messageOf(error) });
  }
  return null;
}

/** Records and procedures of a case have some hundred kilobytes. */
const mostBytesTogether = 64 * 1024 ** 2;

/** Whether documents are composed from it: attachments never are. */
function isRead({ path, kind }: PackageFile): boolean {
  const wanted = /^data\/(records\/.*\.json|knowledge\/(dossier\.config\.json|procedures\/.*))$/;
  const folders = path.split("/");
  const isOther = folders.includes("..") || folders.includes("attachments");
  return kind === "file" && wanted.test(path) && !isOther;
}

/**
 * Records, configuration and procedures of a package, and the folders of all audits of the case.
 */
async function dataIn(
  read: readonly PackageFile[],
  { case: caseId, audits }: PackageReport,
): Promise<Map<string, Content>> {
  const data = new Map<string, Content>();
  for (const file of read) data.set(file.path.slice("data/".length), await file.read());
  // Records name audits that are not in the span: they are called by what they are.
  for (const audit of audits) data.set(`records/${caseId}/${audit}/`, null);
  return data;
}
