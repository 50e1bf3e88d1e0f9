// What a fleet on paper is reckoned with (scale.ts): cases made of the samples are checked, checked
// out, printed, put into a store and brought in, each figure of one case, document or file.
// Processor time where a core is what is wanted, else time by the clock.
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { globSync } from "glob";
import { workspaceAt } from "../src/jobs/fleet/checkout.js";
import { FolderStore } from "../src/jobs/fleet/folder-store.js";
import { MergedDocuments } from "../src/jobs/fleet/merged-documents.js";
import { asOf, medians, processorUse, timed } from "./measure.js";
import { makeRepository } from "./repository.js";
import { fleetFigures as is, showFigures } from "./results.js";

type Entries = Parameters<MergedDocuments["add"]>[0]["entries"];

const program = join(process.cwd(), "dist", "dossier.js");

/** Measures with so many cases; of two hundred, one of each sample is printed. */
export async function benchFleet(folder: string, cases: number): Promise<void> {
  const few = Math.max(2, Math.min(7, Math.round(cases / 30)));
  const many = join(folder, "many");
  const records = makeRepository(many, cases);
  const printed = join(folder, "printed");
  makeRepository(printed, few);
  await benchCases({ many, few: printed }, cases - few);
  await benchCheckout(many, cases, records);
  await benchDocuments(printed);
}

async function command(folder: string, ...args: readonly string[]): Promise<number> {
  return (await processorUse([program, ...args, "--as-of", asOf], folder)).ms;
}

/**
 * Judging: the first time, and again, which stands for comparing what machines have found. What
 * many cases take beyond a few is theirs alone: no start, no procedure that is loaded.
 */
async function benchCases(
  { many, few }: { readonly many: string; readonly few: string },
  more: number,
): Promise<void> {
  const times = await medians(3, {
    first: () => command(many, "check", "--no-cache"),
    firstOfFew: () => command(few, "check", "--no-cache"),
    kept: () => command(many, "check"),
    again: () => command(many, "check"),
    keptOfFew: () => command(few, "check"),
    againOfFew: () => command(few, "check"),
  });
  showFigures(
    "fleet",
    { what: is.judge, value: (times.first - times.firstOfFew) / more, unit: "ms" },
    { what: is.compare, value: (times.again - times.againOfFew) / more, unit: "ms" },
  );
}

/** What records weigh, in git and out of it, and what it takes to have them in a folder. */
async function benchCheckout(folder: string, cases: number, records: number): Promise<void> {
  const git = (...args: readonly string[]) =>
    execFileSync("git", ["-c", "user.name=b", "-c", "user.email=b@example.org", ...args], {
      cwd: folder,
      encoding: "utf8",
    });
  git("init", "-q");
  git("add", "records", "dossier.config.json");
  git("commit", "-qm", "all");
  git("gc", "-q");
  const environment = { ...process.env, XDG_CACHE_HOME: join(folder, "caches") };
  const commit = git("rev-parse", "HEAD").trim();
  const checkout = await timed(() => Promise.resolve(workspaceAt(folder, commit, environment)));
  showFigures(
    "fleet",
    { what: is.checkout, value: checkout / records, unit: "ms" },
    { what: is.records, value: records / cases, unit: "" },
    { what: is.record, value: sizeOf(join(folder, "records"), "**/*.json") / records, unit: "B" },
    { what: is.packed, value: sizeOf(join(folder, ".git/objects/pack"), "*") / cases, unit: "B" },
  );
}

async function benchDocuments(folder: string): Promise<void> {
  const check = await command(folder, "check", "--no-cache");
  const build = await command(folder, "build");
  const manifest = readFileSync(join(folder, "out", "manifest.json"), "utf8");
  const entries = JSON.parse(manifest) as Entries;
  const paths = Object.keys(entries).filter((path) => entries[path]?.output);
  const pdfs = paths.map((path) => readFileSync(join(folder, "out", "pdf", path)));
  const times = await medians(3, storing(folder, entries, pdfs));
  const count = paths.length;
  showFigures(
    "fleet",
    { what: is.print, value: (build - check) / count, unit: "ms" },
    { what: is.put, value: times.put / count, unit: "ms" },
    { what: is.bring, value: times.bring / count, unit: "ms" },
    { what: is.document, value: pdfs.reduce((n, p) => n + p.length, 0) / count, unit: "B" },
    { what: is.entry, value: manifest.length / count, unit: "B" },
  );
}

/** The PDFs put into a store, and brought in from there, each time anew. */
function storing(folder: string, entries: Entries, pdfs: readonly Buffer[]) {
  const [place, out] = [join(folder, "store"), join(folder, "brought")];
  const ids = [...new Set(Object.keys(entries).map((p) => p.split("/").slice(0, 2).join("/")))];
  return {
    put: () => {
      rmSync(place, { recursive: true, force: true });
      const store = new FolderStore(place);
      return timed(async () => {
        for (const pdf of pdfs) await store.keep(pdf);
      });
    },
    bring: () => {
      rmSync(out, { recursive: true, force: true });
      return timed(async () => {
        const documents = await MergedDocuments.open(out, process.env, new FolderStore(place));
        await documents.add({ entries, refused: [], failed: [] }, ids);
        await documents.finish();
      });
    },
  };
}

function sizeOf(folder: string, pattern: string): number {
  return globSync(pattern, { cwd: folder, absolute: true }).reduce(
    (sum, file) => sum + statSync(file).size,
    0,
  );
}
