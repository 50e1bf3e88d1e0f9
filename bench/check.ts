// The checker: starting, one case, all cases of a repository for the first time and again, what an
// assessor would raise of them, the list of papers of one, one changed case among many.
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { globSync } from "glob";
import { shift } from "../src/model/time/dates.js";
import { asOf, dossier, medians, node, run } from "./measure.js";
import { makeRepository } from "./repository.js";
import { show, showFigures } from "./results.js";

export async function benchCheck(folder: string, cases: number, rounds: number): Promise<void> {
  const records = makeRepository(folder, cases);
  await benchStart(folder, Math.max(5, rounds));
  await benchAll(folder, rounds, `${cases} cases, ${records} records`);
  await benchFiles(folder, rounds, `${cases} cases, ${records} records`);
  stageOneCase(folder);
  await benchStaged(folder, rounds, cases);
}

function check(folder: string, ...args: readonly string[]) {
  return checkOn(asOf, folder, ...args);
}

function checkOn(day: string, folder: string, ...args: readonly string[]) {
  const report = ["--format", "json", "--output", "out/check.json"];
  return dossier(["check", "--as-of", day, ...report, ...args], folder);
}

async function benchStart(folder: string, rounds: number): Promise<void> {
  const one = firstCase(folder);
  const times = await medians(rounds, {
    node: () => node("0", folder),
    help: async () => (await dossier(["--help"], folder)).ms,
    one: async () => (await check(folder, one, "--no-cache")).ms,
    oneCached: async () => (await check(folder, one)).ms,
  });
  const floor = { yardstick: "node -e 0", theirs: times.node };
  show(
    "start",
    { what: "dossier --help", ours: times.help, ...floor, goal: 1.6 },
    { what: "check of one case among all, no cache", ours: times.one, ...floor, goal: 4 },
    { what: "check of one case among all, cached", ours: times.oneCached, ...floor, goal: 4 },
  );
}

async function benchAll(folder: string, rounds: number, size: string): Promise<void> {
  const peaks = { first: 0, again: 0, newDay: 0 };
  const checkAll = async (which: keyof typeof peaks, day = asOf) => {
    const { ms, peakMb } = await checkOn(day, folder);
    peaks[which] = Math.max(peaks[which], peakMb);
    return ms;
  };
  const times = await medians(rounds, {
    floor: () => Promise.resolve(readAll(folder)),
    first: () => {
      rmSync(join(folder, "out"), { recursive: true, force: true });
      return checkAll("first");
    },
    again: () => checkAll("again"),
    newDay: () => checkAll("newDay", shift(asOf, 1, "calendarDay")),
  });
  show(
    "check",
    {
      what: `first check of ${size}, every rule`,
      ours: times.first,
      yardstick: "read + JSON.parse of them, one thread",
      theirs: times.floor,
      goal: 2.2,
    },
    {
      what: "the same again, nothing changed",
      ours: times.again,
      yardstick: "the same floor",
      theirs: times.floor,
      goal: 0.3,
    },
    {
      what: "the next morning, nothing changed",
      ours: times.newDay,
      yardstick: "the same floor",
      theirs: times.floor,
      goal: 0.3,
    },
  );
  showFigures(
    "check",
    { what: "peak memory of the first check", value: peaks.first, unit: "MB", goal: 300 },
    { what: "peak memory of the second", value: peaks.again, unit: "MB", goal: 300 },
  );
}

/** What the archivist and the quality manager ask for, every case in the cache. */
async function benchFiles(folder: string, rounds: number, size: string): Promise<void> {
  const one = firstCase(folder);
  const gaps = async () => (await dossier(["assess", "gaps", "--as-of", asOf], folder)).ms;
  await gaps();
  const times = await medians(rounds, {
    floor: () => Promise.resolve(readAll(folder)),
    gaps,
    one: async () => (await check(folder, one, "--no-cache")).ms,
    archive: async () =>
      (await dossier(["check", one, "--for", "archive", "--as-of", asOf], folder)).ms,
  });
  show(
    "files",
    {
      what: `assess gaps of ${size}, from the cache`,
      ours: times.gaps,
      yardstick: "read + JSON.parse of them, one thread",
      theirs: times.floor,
    },
    {
      what: "check --for archive of one case among all",
      ours: times.archive,
      yardstick: "check of that case, no cache",
      theirs: times.one,
    },
  );
}

async function benchStaged(folder: string, rounds: number, cases: number): Promise<void> {
  const times = await medians(rounds, {
    node: () => node("0", folder),
    git: async () => (await run("git", ["diff", "--cached", "--name-only"], folder)).ms,
    staged: async () => (await dossier(["check", "--staged", "--as-of", asOf], folder)).ms,
  });
  show("commit", {
    what: `check of one staged case among ${cases}`,
    ours: times.staged - times.git,
    yardstick: "node -e 0, git diff taken off",
    theirs: times.node,
    goal: 4,
    note: `git diff --cached alone ${Math.round(times.git)} ms`,
  });
}

/** Puts everything into git, and a change of one case into its index. */
export function stageOneCase(folder: string): void {
  const git = (...args: string[]) => {
    execFileSync("git", ["-c", "user.name=b", "-c", "user.email=b@example.org", ...args], {
      cwd: folder,
      stdio: "ignore",
    });
  };
  writeFileSync(join(folder, ".gitignore"), "out/\n");
  git("init", "-q");
  git("add", "-A");
  git("commit", "-qm", "all");
  const changed = join(folder, "records", firstCase(folder), "case.json");
  writeFileSync(changed, `${readFileSync(changed, "utf8")}\n`);
  git("add", "-A");
}

function firstCase(folder: string): string {
  return (globSync("records/tb-gz-036/*/case.json", { cwd: folder, posix: true }).sort()[0] ?? "")
    .split("/")
    .slice(1, 3)
    .join("/");
}

/** The yardstick: every record read and parsed, nothing else. */
function readAll(folder: string): number {
  const files = globSync("records/**/*.json", { cwd: folder, absolute: true });
  const started = performance.now();
  for (const f of files) JSON.parse(readFileSync(f, "utf8"));
  return performance.now() - started;
}
