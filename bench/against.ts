// Starting, checking, printing and verifying against an older build of the program: processor
// time and memory of whole processes, in pairs. Each build works on the samples of its
// own tree, since the format of records changes; both verify one package that this build has made.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { copySample, oneCase } from "./archive.js";
import { stageOneCase } from "./check.js";
import { isWorse, type Pair, ratioOf, worseBeyond } from "./compare.js";
import { asOf, dossier, processorUse } from "./measure.js";
import { olderBuild } from "./older-build.js";
import { makeRepository } from "./repository.js";
import { resultTable, type Result } from "./results.js";

/** A work of both builds; in the folder of each, its own. */
interface Work {
  readonly what: string;
  readonly args: readonly string[];
  readonly in: "tree" | "many" | "staged" | "printed";
  /** Of the rounds that are asked for, a part is enough for what takes long. */
  readonly part?: number;
  /** Its memory is compared, too. */
  readonly memory?: true;
  /** Nothing is left of the run before. */
  readonly afresh?: true;
}

const day = ["--as-of", asOf];
const check = ["check", ...day];
const cases = 140;

const works: readonly Work[] = [
  { what: "dossier --help", args: ["--help"], in: "tree" },
  { what: "check of all samples, no cache", args: [...check, "--no-cache"], in: "tree" },
  { what: "the same, cached", args: check, in: "tree" },
  {
    what: "check of one sample, no cache",
    args: [...check, "--no-cache", "tb-gz-036/PII-2026-0001"],
    in: "tree",
  },
  { what: "check of one staged case", args: [...check, "--staged"], in: "staged" },
  {
    what: `check of ${cases} cases, no cache`,
    args: [...check, "--no-cache"],
    in: "many",
    part: 0.4,
    memory: true,
  },
  {
    what: "printing a certificate, its case checked",
    args: ["render", oneCase, "--document", "certificate", ...day],
    in: "printed",
    part: 0.4,
    afresh: true,
  },
  {
    what: "printing a case of 54 documents, overview and all",
    args: ["build", oneCase, ...day],
    in: "printed",
    part: 0.2,
    afresh: true,
  },
];

interface Build {
  readonly tree: string;
  readonly folders: Readonly<Record<Work["in"], string>>;
}

/** Compares with the older build; false when a work takes more than 15 % more of anything. */
export async function benchAgainst(ref: string, rounds: number): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), "dossier-bench-"));
  const older = olderBuild(ref);
  try {
    const ours = buildIn(process.cwd(), join(folder, "ours"));
    const theirs = buildIn(older.tree, join(folder, "theirs"));
    const all = [...works, await verification(folder)];
    const results: Result[] = [];
    for (const work of all) results.push(...(await compare(work, ours, theirs, rounds)));
    console.log(`\n${resultTable(results)}`);
    return results.every(({ value }) => value <= worseBeyond);
  } finally {
    older.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}

function buildIn(tree: string, folder: string): Build {
  const folders = {
    tree,
    many: join(folder, "many"),
    staged: join(folder, "staged"),
    printed: join(folder, "printed"),
  };
  makeRepository(folders.many, cases, tree);
  makeRepository(folders.staged, 14, tree);
  stageOneCase(folders.staged);
  copySample(folders.printed, tree);
  return { tree, folders };
}

/** Both builds verify one package. */
async function verification(folder: string): Promise<Work> {
  const packed = join(folder, "packed");
  mkdirSync(packed);
  copySample(packed);
  await dossier(["archive", oneCase, "--unsigned", "--format", "folder", "--as-of", asOf], packed);
  const made = join(packed, "archive", `000001-${oneCase}-case.unsigned`);
  return {
    what: "verification of a package of 54 documents",
    args: ["verify", made],
    in: "tree",
    part: 0.4,
  };
}

/** What seems worse is measured once more before it is believed. */
async function compare(work: Work, ours: Build, theirs: Build, most: number): Promise<Result[]> {
  const rounds = Math.max(2, Math.round(most * (work.part ?? 1)));
  const times: Pair[] = [];
  const peaks: Pair[] = [];
  const isBeyond = () => isWorse(times) || (work.memory === true && isWorse(peaks));
  // The first run of each fills the caches.
  await Promise.all([use(theirs, work), use(ours, work)]);
  for (let n = 0; n < rounds || (n < 2 * rounds && isBeyond()); n += 1) {
    // Who runs first changes: the second may find the machine warmer.
    const first = n % 2 === 0 ? await use(theirs, work) : null;
    const our = await use(ours, work);
    const their = first ?? (await use(theirs, work));
    times.push({ ours: our.ms, theirs: their.ms });
    peaks.push({ ours: our.peakMb, theirs: their.peakMb });
  }
  return [told(work.what, times), ...(work.memory ? [told(`${work.what}: memory`, peaks)] : [])];
}

function told(what: string, pairs: readonly Pair[]): Result {
  const value = ratioOf(pairs);
  console.log(`against   ${what}: ${value.toFixed(2)} × the older build's`);
  return { area: "against", what, value, unit: "×", goal: worseBeyond };
}

function use({ tree, folders }: Build, work: Work) {
  if (work.afresh) rmSync(join(folders[work.in], "out"), { recursive: true, force: true });
  return processorUse([join(tree, "dist", "dossier.js"), ...work.args], folders[work.in]);
}
