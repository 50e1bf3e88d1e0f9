import { existsSync, readdirSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { listOf, sentencesOf } from "../../model/base/lists.js";
import { writeAtomically } from "../../workspace/atomic-write.js";
import { refuseLinked } from "../../workspace/within.js";
import { command } from "../command.js";
import { asOf, lang } from "../options.js";
import { checkProgress, renderProgress } from "../render-progress.js";
import { sayRoot } from "../root-note.js";
import { tool } from "../tool.js";
import { words } from "./publish.words.js";

/** `dossier publish`: a page for each certificate. */
export const publishCommand = command({
  name: "publish",
  help: {
    description: words.description(),
    examples: ["dossier publish --as-of 2027-06-30"],
  },
  options: { asOf: asOf(), lang: lang() },
  async run(context) {
    const [{ publishedCertificates }, { publicPages }] = await Promise.all([
      import("../../jobs/publish/publish.js"),
      import("../../report/site/public/certificate-pages.js"),
    ]);
    const { workspace, io, asOf: day, lang: language } = context;
    const { folder, baseUrl } = workspace.config.publish;
    sayRoot(context);
    const certificates = await publishedCertificates(workspace, {
      asOf: day,
      signal: io.signal,
      judged: checkProgress(context),
      printed: renderProgress(io, language),
    });
    for (const [path, content] of publicPages(certificates, day, tool)) {
      refuseLinked(folder, path);
      await writeAtomically(join(folder, path), content);
    }
    const gone = await removeOthers(
      join(folder, "certificates"),
      new Set(certificates.map((c) => c.page)),
    );
    io.out(`${context.shown(join(folder, "index.html"))}\n`);
    context.say(
      sentencesOf([
        words.certificates({ n: certificates.length }),
        ...(gone.length > 0 ? [words.removed({ pages: listOf(gone) })] : []),
        baseUrl ? words.at({ url: baseUrl }) : words.noAddress(),
      ]),
    );
  },
});

/** Pages of certificates that are no more would still be found. Returns their names. */
async function removeOthers(folder: string, pages: ReadonlySet<string>): Promise<string[]> {
  const gone = (existsSync(folder) ? readdirSync(folder) : []).filter((n) => !pages.has(n));
  for (const name of gone) await rm(join(folder, name), { recursive: true, force: true });
  return gone;
}
