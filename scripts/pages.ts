// npm run pages: prints one sample of every document and keeps its first page as a picture in
// docs/pages, for readers and for the test that compares them.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { printSamples } from "../src/jobs/procedures/print-samples.js";
import { sampleForms, type SampleForm } from "../src/jobs/procedures/sample-forms.js";
import { openWorkspace } from "../src/workspace/workspace.js";
import { pageImage } from "./page-image.js";

/** One sample of each document, of the first procedure that has one. */
export function samplesOfAll(root: string): SampleForm[] {
  const workspace = openWorkspace(root);
  const found = new Map<string, SampleForm>();
  for (const { procedure } of workspace.procedures.all()) {
    for (const s of sampleForms(workspace, procedure, "2027-06-30")) {
      if (s.sample && !s.form.audits && !found.has(s.form.document ?? "")) {
        found.set(s.form.document ?? "", s);
      }
    }
  }
  return [...found.values()];
}

export async function writePages(root: string): Promise<void> {
  const folder = join(root, "docs", "pages");
  const work = join(root, "out", "pages");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const path of await printSamples(
    openWorkspace(root),
    samplesOfAll(root),
    work,
    process.env,
  )) {
    const name = path.slice(work.length + 1, -".pdf".length);
    writeFileSync(join(folder, `${name}.webp`), (await pageImage(readFileSync(path))).webp);
  }
  console.log(`${readdirSync(folder).length} pages`);
}

if (process.argv[1]?.endsWith("pages.ts")) await writePages(process.cwd());
