import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { factsOf } from "../../check/facts.js";
import { UserError } from "../../model/base/errors.js";
import { isObject, type Json } from "../../model/base/json.js";
import { byCodeUnit } from "../../model/base/text.js";
import { certificatePage } from "../../model/certificate/certificate-page.js";
import { successorOf } from "../../model/certificate/certificate-status.js";
import type { PublishedCertificate } from "../../model/certificate/published.js";
import type { CivilDate } from "../../model/time/dates.js";
import { readCase } from "../../read/case-source.js";
import { sourceOf, type Workspace } from "../../workspace/workspace.js";
import { checkCases } from "../check/check-cases.js";
import { renderCases } from "../documents/render-cases.js";
import { signedFolder } from "../sign/sign-document.js";
import { certificateRegister } from "./certificate-register.js";

export const publishedData = "certificates.json";

/** Gathers what the public may know of every certificate; prints certificates that are not printed yet. */
export async function publishedCertificates(
  workspace: Workspace,
  asOf: CivilDate,
  signal: AbortSignal,
): Promise<PublishedCertificate[]> {
  const { config, procedures } = workspace;
  const run = await checkCases(workspace, [], config.root, { asOf, cache: true, signal });
  await renderCases(workspace, run, {
    languages: [],
    documents: ["certificate"],
    draft: false,
    environment: workspace.environment,
    signal,
    progress: () => undefined,
  });
  const before = await earlier(join(config.publish.folder, publishedData));
  const found: PublishedCertificate[] = [];
  for (const { procedure: id, name } of run.addresses) {
    const procedure = procedures.get(id)?.procedure;
    if (!procedure) continue;
    const document = readCase(sourceOf(workspace), { procedure: id, name });
    const facts = factsOf(document, procedure);
    for (const row of certificateRegister([facts], asOf)) {
      const { certificate } = row;
      const record = document.records.find((r) => r.file === certificate.at.file);
      const value = record && isObject(record.value) ? record.value : {};
      const files = await filesOf(
        config.out,
        `${id}/${name}/certificate${record?.instance ? `-${record.instance}` : ""}`,
      );
      const old = (before.get(certificate.number) ?? [])
        .filter((f) => !files.some((x) => x.sha256 === f.sha256))
        .map((f) => ({ ...f, isCurrent: false }));
      found.push({
        number: certificate.number,
        page: certificatePage(certificate.number),
        body: procedure.data.body.name,
        criteria: procedure.data.criteria,
        client: both(value["name"], certificate.name.zh),
        scope: both(value["scope"], certificate.scope),
        issuedOn: certificate.issuedOn,
        expiresOn: certificate.expiresOn,
        status: row.status,
        since: row.since,
        until: row.until ?? null,
        replacedBy:
          row.status === "replaced"
            ? (successorOf(certificate, facts.certificates)?.number ?? null)
            : null,
        files: [...files, ...old],
      });
    }
  }
  const pages = new Map<string, string>();
  for (const c of found) {
    const other = pages.get(c.page);
    if (other !== undefined) {
      throw new UserError(
        "usage",
        `证书 ${other} 和 ${c.number} 的网页同名 · would have the same page`,
        "改正重复的证书编号 · correct the number that is there twice",
      );
    }
    pages.set(c.page, c.number);
  }
  return found.sort((a, b) => byCodeUnit(a.number, b.number));
}

function both(value: Json | undefined, zh: string): { zh: string; en: string } {
  return isObject(value)
    ? { zh: String(value["zh"] ?? zh), en: String(value["en"] ?? "") }
    : { zh, en: "" };
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
          sha256: createHash("sha256").update(bytes).digest("hex"),
          language,
          isCurrent: true,
          isSigned,
        });
      }
    }
  }
  return found;
}

/** Digests that were published before: a PDF that a client was given stays known when the certificate is printed again. */
async function earlier(file: string): Promise<Map<string, PublishedCertificate["files"]>> {
  try {
    const list = (
      JSON.parse(await readFile(file, "utf8")) as { certificates: PublishedCertificate[] }
    ).certificates;
    return new Map(list.map((c) => [c.number, c.files]));
  } catch {
    return new Map(); // nothing was published here yet
  }
}
