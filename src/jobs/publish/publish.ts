import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { factsOf } from "../../check/facts.js";
import { sha256 } from "../../model/base/digest.js";
import { Stopped, UserError } from "../../model/base/errors.js";
import { type Bilingual, byCodeUnit } from "../../model/base/text.js";
import type { CaseDocument } from "../../model/case/case.js";
import type { CaseFacts } from "../../model/case/facts.js";
import { recordsOf } from "../../model/case/records.js";
import { certificatePage } from "../../model/certificate/certificate-page.js";
import { successorOf } from "../../model/certificate/certificate-status.js";
import type { PublishedCertificate } from "../../model/certificate/published.js";
import type { RegisterRow } from "../../model/certificate/register.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import type { CivilDate } from "../../model/time/dates.js";
import { readCase } from "../../read/case-source.js";
import { sourceOf, type Workspace } from "../../workspace/workspace.js";
import { checkCases } from "../check/check-cases.js";
import { signedFolder } from "../documents/printed-file.js";
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
  // What was printed stays, and is not printed again; pages are made of all or of none.
  if (signal.aborted) throw new Stopped();
  const before = await publishedBefore(join(config.publish.folder, publishedData));
  const published: PublishedCertificate[] = [];
  for (const { procedure: id, name } of run.addresses) {
    const procedure = procedures.get(id)?.procedure;
    if (!procedure) continue;
    const document = readCase(sourceOf(workspace), { procedure: id, name });
    const facts = factsOf(document, procedure);
    for (const row of certificateRegister([facts], asOf)) {
      const certificate = certificateOf(row, document, procedure, facts);
      const files = await filesOf(config.out, printedAs(row, document));
      const earlier = (before.get(certificate.number) ?? [])
        .filter((f) => !files.some((current) => current.sha256 === f.sha256))
        .map((f) => ({ ...f, isCurrent: false }));
      published.push({ ...certificate, files: [...files, ...earlier] });
    }
  }
  refuseTwins(published);
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
    criteria: data.criteria,
    client: inBoth(recorded?.name, certificate.name.zh),
    ...publicFacts(recorded ?? {}, creditCode, procedure),
    scope: inBoth(recorded?.scope, certificate.scope),
    firstIssuedOn: certificate.firstIssuedOn,
    issuedOn: certificate.issuedOn,
    expiresOn: certificate.expiresOn,
    status,
    since,
    until: until ?? null,
    replacedBy:
      status === "replaced" ? (successorOf(certificate, certificates)?.number ?? null) : null,
  };
}

/** A text as its record has it, in English, too, where it does. */
function inBoth(text: Partial<Bilingual> | undefined, zh: string): Bilingual {
  return { zh: text?.zh ?? zh, en: text?.en ?? "" };
}

/** The path of a certificate's PDFs below the output folder, without language and ending. */
function printedAs({ certificate }: RegisterRow, { id, records }: CaseDocument): string {
  const instance = records.find((r) => r.file === certificate.at.file)?.instance;
  return `${id}/certificate${instance ? `-${instance}` : ""}`;
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
  path: string,
): Promise<PublishedCertificate["files"][number][]> {
  const found: PublishedCertificate["files"][number][] = [];
  for (const language of ["zh", "en", "zh-en"]) {
    for (const [folder, isSigned] of [
      ["pdf", false],
      [signedFolder, true],
    ] as const) {
      const bytes = await readFile(join(out, folder, `${path}.${language}.pdf`)).catch(() => null);
      if (bytes) {
        found.push({
          sha256: sha256(bytes),
          language,
          isCurrent: true,
          isSigned,
        });
      }
    }
  }
  return found;
}

/**
 * Digests that were published before: a PDF that a client was given stays known when the
 * certificate is printed again.
 */
async function publishedBefore(file: string): Promise<Map<string, PublishedCertificate["files"]>> {
  try {
    const list = (
      JSON.parse(await readFile(file, "utf8")) as { certificates: PublishedCertificate[] }
    ).certificates;
    return new Map(list.map((c) => [c.number, c.files]));
  } catch {
    return new Map(); // nothing was published here yet
  }
}
