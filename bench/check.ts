import { execFileSync } from "node:child_process";
// The checker: starting, one case, all cases of a repository for the first time and again, one
// changed case among many.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { globSync } from "glob";
import { medians, row, run } from "./measure.js";
import { makeRepository } from "./repository.js";

const asOf = "2027-06-30";
const cli = join(process.cwd(), "dist", "dossier.js");
const node = process.execPath;

async function ms(measured: Promise<{ ms: number }>): Promise<number> {
  return (await measured).ms;
}

export async function benchCheck(folder: string, cases: number, rounds: number): Promise<void> {
  const records = makeRepository(folder, cases);
  const check = (...args: string[]) =>
    run(
      node,
      [cli, "check", "--as-of", asOf, "--format", "json", "--output", "out/check.json", ...args],
      folder,
    );
  const floor = () => Promise.resolve(readAll(folder));

  const start = await medians(Math.max(5, rounds), {
    node: () => ms(run(node, ["-e", "0"], folder)),
    help: () => ms(run(node, [cli, "--help"], folder)),
    one: () => ms(check(firstCase(folder), "--no-cache")),
    oneCached: () => ms(check(firstCase(folder))),
  });
  row("start", "dossier --help", start["help"] ?? 0, "node -e 0", start["node"] ?? 1);
  row(
    "start",
    "check of one case among all, no cache",
    start["one"] ?? 0,
    "node -e 0",
    start["node"] ?? 1,
  );
  row(
    "start",
    "check of one case among all, cached",
    start["oneCached"] ?? 0,
    "node -e 0",
    start["node"] ?? 1,
  );

  let peak = 0;
  let peakAgain = 0;
  const all = await medians(rounds, {
    floor,
    first: async () => {
      rmSync(join(folder, "out"), { recursive: true, force: true });
      const m = await check();
      peak = Math.max(peak, m.peakMb);
      return m.ms;
    },
    again: async () => {
      const m = await check();
      peakAgain = Math.max(peakAgain, m.peakMb);
      return m.ms;
    },
  });
  row(
    "check",
    `first check of ${cases} cases, ${records} records, every rule`,
    all["first"] ?? 0,
    "read + JSON.parse of them, one thread",
    all["floor"] ?? 1,
    `peak ${Math.round(peak)} MB`,
  );
  row(
    "check",
    "the same again, nothing changed",
    all["again"] ?? 0,
    "the same floor",
    all["floor"] ?? 1,
    `peak ${Math.round(peakAgain)} MB`,
  );

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
  const staged = await medians(rounds, {
    node: () => ms(run(node, ["-e", "0"], folder)),
    git: () => ms(run("git", ["diff", "--cached", "--name-only"], folder)),
    staged: () => ms(run(node, [cli, "check", "--staged", "--as-of", asOf], folder)),
  });
  row(
    "commit",
    `check of one staged case among ${cases}`,
    staged["staged"] ?? 0,
    "node -e 0",
    staged["node"] ?? 1,
    `git diff --cached alone ${Math.round(staged["git"] ?? 0)} ms`,
  );
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
