import { existsSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Bilingual } from "../../model/base/text.js";
import { failed, notJudged, type Outcome } from "../../model/outcome/finding.js";
import { type CivilDate, daysBetween, endOfDay, shift } from "../../model/time/dates.js";
import type { TrustStore } from "../../seal/signing/trust-store.js";
import { trustFrom } from "../../workspace/trust.js";
import type { Workspace } from "../../workspace/workspace.js";
import { signedFolder } from "../documents/printed-file.js";
import type { Examination } from "../setup/doctor.js";
import { packagePath, readRegister, registerFile } from "./package-register.js";
import { packageSealEnd } from "./package-seal-end.js";
import { PdfProofs } from "./pdf-proofs.js";
import { registerSealFile } from "./register-seal.js";
import { registerSealEnd } from "./renew-register.js";
import { lastDay, type ProofEnd } from "./seal-end.js";
import { words } from "./seals-ending.words.js";
import { mostBytesOfSigned, signedPdfs } from "./signed-pdfs.js";

/**
 * A seal whose proof ends within the horizon, as a thing that falls due; or one of which nobody can
 * say (`cannotJudge`).
 */
export interface EndingSeal {
  /** The case that is packed; for the register, which is of all, its name. */
  readonly case: string;
  readonly outcome: Outcome;
}

/**
 * Packages and signed PDFs whose proof must be renewed: from so many days before its end on
 * (`signatures.renewWithin`), or where it ends within the days that somebody looks ahead.
 */
export async function sealsEnding(
  workspace: Workspace,
  asOf: CivilDate,
  ahead = 0,
): Promise<EndingSeal[]> {
  const { config } = workspace;
  const pdfs = signedPdfs(config);
  const isArchived = existsSync(config.archive);
  if (!isArchived && pdfs.length === 0) return [];
  const question = { trust: trustFrom([], config), now: endOfDay(asOf) };
  const horizon = shift(asOf, Math.max(ahead, config.signatures.renewWithin), "calendarDay");
  const about = { asOf, within: config.signatures.renewWithin, horizon, root: config.root };
  return [
    ...(isArchived ? await packagesEnding(workspace, question, about) : []),
    ...(await pdfsEnding(workspace, { pdfs, question }, about)),
  ];
}

interface Question {
  readonly trust: TrustStore;
  readonly now: Date;
}

async function pdfsEnding(
  workspace: Workspace,
  { pdfs, question }: { readonly pdfs: readonly string[]; readonly question: Question },
  about: Watch,
): Promise<EndingSeal[]> {
  const { out, records, root } = workspace.config;
  const proofs = new PdfProofs(workspace, question);
  const ending: EndingSeal[] = [];
  for (const path of pdfs) {
    const end = await proofs.endOf(path);
    // A case is `<procedure>/<case>`, below the records as below the signed output.
    const home = path.startsWith(records + sep) ? records : join(out, signedFolder);
    const inside = relative(home, path).split(sep);
    const named = { case: inside.slice(0, 2).join("/"), name: relative(root, path) };
    if (end === "unknown") ending.push({ case: named.case, outcome: notOpened(named.name) });
    else ending.push(...endingSeal({ ...named, path, end, said: sealOfPdf }, about));
  }
  proofs.keep();
  return ending;
}

/** A signed PDF that cannot be opened, or is too large to be: its proof may end unseen. */
function notOpened(name: string): Outcome {
  const subject = name.split(sep).join("/");
  const message = words.pdfNotOpened({ name: subject });
  const remedy = words.lookAtIt({ most: mostBytesOfSigned / 1024 ** 2 });
  return notJudged({
    rule: "seal-renewal",
    clauses: [],
    severity: "error",
    subject,
    message,
    remedy,
    reason: { ...message, at: [] },
  });
}

async function packagesEnding(
  { config }: Workspace,
  { trust, now }: Question,
  about: Watch,
): Promise<EndingSeal[]> {
  const ending: EndingSeal[] = [];
  for (const entry of await readRegister(config.archive)) {
    const { name } = entry;
    const path = packagePath(config.archive, name);
    if (path === null) continue; // verify tells that it is missing
    const end = await packageSealEnd(path, { trust, now });
    ending.push(...endingSeal({ case: entry.case, name, path, end, said: sealOfPackage }, about));
  }
  const end = await registerSealEnd(config.archive, { trust, now });
  const path = join(config.archive, registerSealFile);
  const named = { case: `archive/${registerFile}`, name: registerFile };
  ending.push(...endingSeal({ ...named, path, end, said: sealOfRegister }, about));
  return ending;
}

/** What is said of the seal of a package, or of the register. */
type Sentence = (about: {
  readonly name: string;
  readonly day: CivilDate;
  readonly because: Bilingual;
}) => Bilingual;
interface Said {
  readonly ends: Sentence;
  readonly hasEnded: Sentence;
  remedy(about: { readonly name: string }): Bilingual;
}
const sealOfPackage: Said = {
  ends: words.ends,
  hasEnded: words.hasEnded,
  remedy: words.renewIt,
};
const sealOfPdf: Said = { ends: words.pdfEnds, hasEnded: words.pdfHasEnded, remedy: words.renewIt };
const sealOfRegister: Said = {
  ends: words.registerEnds,
  hasEnded: words.registerHasEnded,
  remedy: words.renewAll,
};

interface Sealed {
  readonly case: string;
  readonly name: string;
  readonly path: string;
  readonly end: ProofEnd | null;
  readonly said: Said;
}
interface Watch {
  readonly asOf: CivilDate;
  readonly within: number;
  readonly horizon: CivilDate;
  readonly root: string;
}

/** A seal that ends within the horizon; none where it lasts longer, or there is none. */
function endingSeal(sealed: Sealed, { asOf, within, horizon, root }: Watch): EndingSeal[] {
  const { name, path, end, said } = sealed;
  if (!end) return [];
  const { day, algorithm } = lastDay(end);
  if (day > horizon) return [];
  const file = relative(root, path).split(sep).join("/");
  const because = algorithm === null ? words.certificateEnds() : words.algorithmEnds({ algorithm });
  return [
    { case: sealed.case, outcome: dueSeal({ name, file, day, because, said }, asOf, within) },
  ];
}

interface Ending {
  readonly name: string;
  readonly file: string;
  readonly day: CivilDate;
  readonly because: Bilingual;
  readonly said: Said;
}

function dueSeal(
  { name, file, day, because, said }: Ending,
  asOf: CivilDate,
  within: number,
): Outcome {
  const isOver = day < asOf;
  const message = (isOver ? said.hasEnded : said.ends)({ name, day, because });
  const outcome = failed({
    rule: "seal-renewal",
    clauses: [],
    severity: "error",
    subject: file,
    message,
    remedy: said.remedy({ name }),
    due: day,
    dueFrom: shift(day, -within, "calendarDay"),
    daysLeft: daysBetween(asOf, day),
    open: true,
    missed: said.hasEnded({ name, day, because }),
  });
  return isOver ? outcome : { ...outcome, outcome: "due" };
}

/**
 * The state of all seals and signatures in one line, and what to do where one ends; null where
 * nothing is packed or signed.
 */
export async function sealsInBrief(
  workspace: Workspace,
  asOf: CivilDate,
): Promise<Examination | null> {
  const packages = await readRegister(workspace.config.archive);
  const count = packages.filter((p) => !p.destroyed).length + signedPdfs(workspace.config).length;
  if (count === 0) return null;
  const ending = await sealsEnding(workspace, asOf);
  const outcomes = ending.map(({ outcome }) => outcome);
  const [first] = outcomes
    .filter((o) => o.due !== null)
    .sort((a, b) => (a.daysLeft ?? 0) - (b.daysLeft ?? 0));
  const unknown = outcomes.find((o) => o.outcome === "cannotJudge");
  if (!first) {
    const state = unknown ? "note" : "good";
    return { what: words.seals(), state, found: String(count), todo: unknown?.message ?? null };
  }
  return {
    what: words.seals(),
    state: first.outcome === "due" ? "note" : "bad",
    found: `${first.subject} ${first.due ?? ""} (${ending.length})`,
    todo: words.renewFirst({ finding: first.message }),
  };
}
