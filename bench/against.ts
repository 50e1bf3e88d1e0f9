// Starting and checking against an older build of the program, given by the folder in which it was
// built: processor time of whole processes, in turns, so that other work on the machine counts for
// both alike. Each build checks the samples of its own tree, since the format of records changes,
// and verifies one package that this build has made.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { copySample, oneCase } from "./archive.js";
import { asOf, dossier, processorTime, show } from "./measure.js";

const check = ["check", "--as-of", asOf];

const works: Readonly<Record<string, readonly string[]>> = {
  "dossier --help": ["--help"],
  "check of all samples, no cache": [...check, "--no-cache"],
  "the same, cached": check,
  "check of one sample, no cache": [...check, "--no-cache", "tb-gz-036/PII-2026-0001"],
};

export async function benchAgainst(older: string, rounds: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "dossier-bench-"));
  try {
    copySample(folder);
    const packing = ["archive", oneCase, "--unsigned", "--format", "folder", "--as-of", asOf];
    await dossier(packing, folder);
    const made = join(folder, "archive", `000001-${oneCase}-case.unsigned`);
    const verifying = { "verification of a package of 54 documents": ["verify", made] };
    await benchWorks(older, rounds, { ...works, ...verifying });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function benchWorks(older: string, rounds: number, all: typeof works): Promise<void> {
  for (const [what, args] of Object.entries(all)) {
    const ours: number[] = [];
    const theirs: number[] = [];
    // The first run of each fills the caches.
    for (let n = -1; n < rounds; n += 1) {
      const first = await timeOf(older, args);
      const second = await timeOf(process.cwd(), args);
      if (n < 0) continue;
      theirs.push(first);
      ours.push(second);
    }
    show("older", {
      what,
      ours: fasterHalf(ours),
      yardstick: "the older build",
      theirs: fasterHalf(theirs),
    });
  }
}

function timeOf(tree: string, args: readonly string[]): Promise<number> {
  return processorTime([join(tree, "dist", "dossier.js"), ...args], tree);
}

/** The mean of the faster half: what disturbs a run only ever adds to it. */
function fasterHalf(times: readonly number[]): number {
  const half = times.toSorted((a, b) => a - b).slice(0, Math.ceil(times.length / 2));
  return half.reduce((sum, t) => sum + t, 0) / half.length;
}
