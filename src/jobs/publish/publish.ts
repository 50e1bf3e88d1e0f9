import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { factsOf } from "../../check/facts.js";
import { sha256 } from "../../model/base/digest.js";
import { Stopped, UserError } from "../../model/base/errors.js";
import { byCodeUnit } from "../../model/base/text.js";
import type { CaseDocument } from "../../model/case/case.js";
import type { CaseFacts } from "../../model/case/facts.js";
import { recordsOf } from "../../model/case/records.js";
import { signedCopyOf } from "../../model/case/signature-evidence.js";
import { certificatePage } from "../../model/certificate/certificate-page.js";
import { lastDayOf, successorOf } from "../../model/certificate/certificate-status.js";
import type { PublishedCertificate } from "../../model/certificate/published.js";
import type { RegisterRow } from "../../model/certificate/register.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import type { CivilDate } from "../../model/time/dates.js";
import { readCase } from "../../read/case-source.js";
import { sourceOf, type Workspace } from "../../workspace/workspace.js";
import { checkCases } from "../check/check-cases.js";
import { bytesAt, signedFolder } from "../documents/printed-file.js";
import { renderCases } from "../documents/render-cases.js";
import type { RenderProgress } from "../documents/render-options.js";
import { certificateRegister } from "./certificate-register.js";
import { publicFacts } from "./public-facts.js";
import { words } from "./publish.words.js";

/** The file of what was published. */
export const publishedData = "certificates.json";

/** On which day, and whom to tell how far it is. */
export interface PublishRequest {
  readonly asOf: CivilDate;
  readonly signal: AbortSignal;
  judged(done: number, of: number): void;
  printed(progress: RenderProgress): void;
}

/**
 * Gathers what the public may know of every certificate; prints certificates that are not printed
 * yet.
 */
export async function publishedCertificates(
  workspace: Workspace,
  { asOf, signal, judged, printed }: PublishRequest,
): Promise<PublishedCertificate[]> {
  const { config, procedures } = workspace;
  const run = await checkCases(workspace, [], config.root, {
    asOf,
    cache: true,
    signal,
    progress: judged,
  });
  await renderCases(workspace, run, {
    languages: [],
    documents: ["certificate"],
    draft: false,
    environment: workspace.environment,
    signal,
    progress: printed,
  });
  const before = await publishedBefore(join(config.publish.folder, publishedData));
  const published: PublishedCertificate[] = [];
  for (const { procedure: id, name } of run.addresses) {
    const procedure = procedures.get(id)?.procedure;
    if (!procedure) continue;
    const document = readCase(sourceOf(workspace), { procedure: id, name });
    const facts = factsOf(document, procedure);
    for (const row of certificateRegister([facts], asOf)) {
      const certificate = certificateOf(row, document, procedure, facts);
      const files = await filesOf(config.out, row, document);
      const earlier = (before.get(certificate.number) ?? [])
        .filter((f) => !files.some((current) => current.sha256 === f.sha256))
        .map((f) => ({ ...f, isCurrent: false }));
      published.push({ ...certificate, files: [...files, ...earlier] });
    }
  }
  refuseTwins(published);
  // The last certificate may have been printed by then: no page is written all the same.
  if (signal.aborted) throw new Stopped();
  return published.sort((a, b) => byCodeUnit(a.number, b.number));
}

/** Everything about a certificate but the files. */
function certificateOf(
  { certificate, creditCode, status, since, until }: RegisterRow,
  document: CaseDocument,
  procedure: Procedure,
  { certificates }: CaseFacts,
): Omit<PublishedCertificate, "files"> {
  const { data } = procedure;
  const recorded = recordsOf(document.records, "certificate").find(
    (c) => c.record.file === certificate.at.file,
  )?.value;
  return {
    number: certificate.number,
    page: certificatePage(certificate.number),
    body: data.body.name,
    ...publicFacts({ record: recorded ?? {}, fact: certificate, creditCode }, procedure),
    firstIssuedOn: certificate.firstIssuedOn,
    issuedOn: certificate.issuedOn,
    expiresOn: certificate.expiresOn,
    lastDay: lastDayOf(certificate),
    status,
    since,
    until: until ?? null,
    replacedBy:
      status === "replaced" ? (successorOf(certificate, certificates)?.number ?? null) : null,
  };
}

/** Two certificates that would have the same page. */
function refuseTwins(certificates: readonly PublishedCertificate[]): void {
  const pages = new Map<string, string>();
  for (const { page, number } of certificates) {
    const other = pages.get(page);
    if (other !== undefined) {
      throw new UserError("usage", words.samePage({ other, number }), words.correctNumber());
    }
    pages.set(page, number);
  }
}

/** The PDFs of a certificate, printed and signed, by their digests. */
async function filesOf(
  out: string,
  { certificate }: RegisterRow,
  { id, folder, records, shownAs }: CaseDocument,
): Promise<PublishedCertificate["files"][number][]> {
  const { file } = certificate.at;
  const instance = records.find((r) => r.file === file)?.instance;
  const path = `${id}/certificate${instance ? `-${instance}` : ""}`;
  const kept = await bytesAt(folder, signedCopyOf(file.slice(`${shownAs}/${id}/`.length)));
  const found: PublishedCertificate["files"][number][] = [];
  for (const language of ["zh", "en", "zh-en"]) {
    const note = (bytes: Buffer | null, isSigned: boolean) => {
      if (bytes) found.push({ sha256: sha256(bytes), language, isCurrent: true, isSigned });
    };
    const printed = await bytesAt(out, "pdf", `${path}.${language}.pdf`);
    note(printed, false);
    note(await bytesAt(out, signedFolder, `${path}.${language}.pdf`), true);
    // Whoever publishes from a clone has the signed form in the case alone.
    if (printed && kept?.subarray(0, printed.length).equals(printed)) note(kept, true);
  }
  return found.filter((f, i) => found.findIndex((other) => other.sha256 === f.sha256) === i);
}

/**
 * Digests that were published before: a PDF that a client was given stays known when the
 * certificate is printed again.
 */
export async function publishedBefore(
  file: string,
): Promise<Map<string, PublishedCertificate["files"]>> {
  try {
    const list = (
      JSON.parse(await readFile(file, "utf8")) as { certificates: PublishedCertificate[] }
    ).certificates;
    return new Map(list.map((c) => [c.number, c.files]));
  } catch {
    return new Map(); // nothing was published here yet
  }
}
