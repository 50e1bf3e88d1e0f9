import { verifyPath } from "../../../jobs/archive/verify-archive.js";
import { printedFile, printedPapers } from "../../../jobs/documents/printed-papers.js";
import type { Saver } from "../../../jobs/edit/committing.js";
import { EditDesk } from "../../../jobs/edit/edit-desk.js";
import { signPaper } from "../../../jobs/edit/sign-paper.js";
import { trustFrom } from "../../../workspace/trust.js";
import type { CaseAddress } from "../case-address.js";
import { notThere } from "../refused.js";
import type { SignPaperResult, SignPaperWanted } from "../sign-api.js";
import type { JobPlace } from "./job-place.js";
import { words } from "./sign-printed.words.js";

export interface SignArgs extends SignPaperWanted {
  readonly address: CaseAddress;
  /** Who has signed in; null for whom git names. */
  readonly author: Saver["author"];
}

/** Signs a printed document, as `dossier sign` does, and verifies what was made. */
export async function signPrinted(
  { workspace, environment, asOf, language, progress }: JobPlace,
  { address, path, role, timeStamp, author }: SignArgs,
): Promise<SignPaperResult> {
  const id = `${address.procedure}/${address.name}`;
  const paper = (await printedPapers(workspace, id)).find((p) => p.path === `${id}/${path}`);
  if (!paper) throw notThere(path);
  progress(0, steps, words.signing());
  const desk = new EditDesk({ cwd: workspace.config.root, environment, asOf });
  const now = new Date();
  const signed = await signPaper(desk, printedFile(workspace, paper.path, "pdf"), {
    title: paper.title,
    role,
    timeStamp,
    output: null,
    now,
    language,
    author,
  });
  progress(1, steps, words.verifying());
  const trust = trustFrom([], workspace.config);
  const verification = await verifyPath(signed.file, { workspace, asOf, trust, now });
  const { signer, level, isSeen, isLegallyEffective, lacking, kept } = signed;
  const isKept = kept !== null;
  return { path, signer, level, isSeen, isLegallyEffective, isKept, lacking, verification };
}

const steps = 2;
