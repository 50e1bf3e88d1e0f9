import { publishedCertificates } from "../../../jobs/publish/publish.js";
import { publicPages as pagesOf } from "../../../report/site/public/certificate-pages.js";
import type { PublicPagesResult } from "../assess-api.js";
import type { JobPlace } from "./job-place.js";
import { words } from "./public-pages.words.js";
import { tool, writePages } from "./write-pages.js";

/** Makes the public pages as `dossier publish` would, into the job's own folder: a preview. */
export async function publicPages({
  workspace,
  asOf,
  folder,
  signal,
  progress,
}: JobPlace): Promise<PublicPagesResult> {
  const certificates = await publishedCertificates(workspace, {
    asOf,
    signal,
    judged(done, of) {
      progress(done, of, words.judging());
    },
    printed({ documents, ofDocuments }) {
      progress(documents, ofDocuments, words.printing());
    },
  });
  const written = await writePages(workspace, folder, pagesOf(certificates, asOf, tool));
  return {
    ...written,
    baseUrl: workspace.config.publish.baseUrl || null,
    certificates: certificates.map(({ number, client, page, expiresOn }) => ({
      number,
      client,
      file: `certificates/${page}/index.html`,
      expiresOn,
    })),
  };
}
