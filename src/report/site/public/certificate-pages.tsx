import type { Tool } from "../../../html/page.js";
import { renderPage } from "../../../html/render.js";
import type { PublishedCertificate } from "../../../model/certificate/published.js";
import type { CivilDate } from "../../../model/time/dates.js";
import { CertificatePage } from "./certificate-page.js";
import script from "./client/certificates.js?script";
import { ListPage } from "./list-page.js";

/**
 * The public pages: one of each certificate, a list, and the same as data. Chinese with English
 * beside it, since anybody may ask.
 */
export function publicPages(
  certificates: readonly PublishedCertificate[],
  asOf: CivilDate,
  tool: Tool,
): Map<string, string> {
  const list = <ListPage certificates={certificates} asOf={asOf} tool={tool} />;
  const files = new Map<string, string>([
    ["index.html", renderPage(list)],
    ["certificates.json", `${JSON.stringify({ asOf, certificates }, null, 2)}\n`],
    ["page.js", script],
  ]);
  for (const certificate of certificates) {
    const page = <CertificatePage certificate={certificate} asOf={asOf} tool={tool} />;
    files.set(`certificates/${certificate.page}/index.html`, renderPage(page));
  }
  return files;
}
