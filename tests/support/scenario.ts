import { execFileSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Json, pointerSegments } from "../../src/model/base/json.js";
import { clockAt, dossier } from "./cli.js";
import { root } from "./sample.js";
import { type TestAuthority, testAuthorityFrom } from "./signing.js";

/**
 * A scenario is what a person types and sees, as text:
 *
 *     # one line that says what it shows
 *     records: all | first | none
 *     ! set <file> <pointer> <json>      changes a record before the next command
 *     ! remove <file> [pointer]
 *     ! write <file> <text>
 *     ! git <arguments>                  by somebody, at the clock's moment
 *     ! clock <moment>                   what the clock says from here on
 *     ! signer <name>                    who signs electronically, and is trusted
 *     $ dossier check PII-2026-0001 --as-of 2027-06-30
 *     | what stdout says, line by line
 *     : what stderr says, line by line
 *     = exit code
 *
 * `UPDATE_SCENARIOS=1 npx vitest run tests/scenarios` writes what the program says now.
 */
export interface Scenario {
  readonly title: string;
  readonly records: "all" | "first" | "none";
  readonly steps: readonly Step[];
}
export type Step =
  | { readonly kind: "change"; readonly line: string }
  | { readonly kind: "command"; readonly line: string; readonly said: readonly string[] };

export function parseScenario(text: string): Scenario {
  const [title = "", records = "", ...lines] = text.trimEnd().split("\n");
  const steps: Step[] = [];
  for (const line of lines) {
    const last = steps.at(-1);
    if (line.startsWith("! ")) steps.push({ kind: "change", line });
    else if (line.startsWith("$ dossier")) steps.push({ kind: "command", line, said: [] });
    else if (/^[|:=]/.test(line) && last?.kind === "command") {
      steps[steps.length - 1] = { ...last, said: [...last.said, line] };
    } else if (line !== "") throw new Error(`no line of a scenario: ${line}`);
  }
  return {
    title: title.replace(/^# /, ""),
    records: records.replace(/^records: /, "") as Scenario["records"],
    steps,
  };
}

export function writeScenario({ title, records, steps }: Scenario): string {
  const body = steps.map((s) =>
    s.kind === "change" ? s.line : `\n${[s.line, ...s.said].join("\n")}`,
  );
  return `# ${title}\nrecords: ${records}\n${body.join("\n")}\n`;
}

/** Runs a scenario in a repository of its own and gives it back with what the program said. */
export async function runScenario(scenario: Scenario): Promise<Scenario> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "dossier-scenario-")));
  const around: Surroundings = { folder, moment: null, authority: null, environment: {} };
  try {
    prepare(folder, scenario.records);
    const steps: Step[] = [];
    for (const step of scenario.steps) {
      if (step.kind === "change") {
        await change(around, step.line);
        steps.push(step);
      } else {
        steps.push({ ...step, said: await said(step.line, around) });
      }
    }
    return { ...scenario, steps };
  } finally {
    rmSync(folder, { recursive: true, force: true });
    around.authority?.remove();
  }
}

/** Where the commands of a scenario run, and with what. */
interface Surroundings {
  readonly folder: string;
  /** What the clock says; null for the real one. */
  moment: string | null;
  authority: TestAuthority | null;
  environment: Record<string, string>;
}

const samples = { all: [""], first: ["tb-gz-036/PII-2026-0001", "personnel", "cb/TB"], none: [] };

function prepare(folder: string, records: Scenario["records"]): void {
  for (const part of samples[records]) {
    cpSync(join(root, "records", part), join(folder, "records", part), { recursive: true });
  }
  if (records !== "none") {
    cpSync(join(root, "dossier.config.json"), join(folder, "dossier.config.json"));
  }
}

async function change(around: Surroundings, line: string): Promise<void> {
  const { folder } = around;
  const [, verb, file = "", rest = ""] = /^! (\w+) (\S+) ?(.*)$/.exec(line) ?? [];
  if (verb === "git") gitIn(around, words(line.slice("! git ".length)));
  else if (verb === "clock") {
    around.moment = file;
    Object.assign(around.environment, clockAt(file));
  } else if (verb === "signer") await letSign(around, file);
  else changeFile(folder, verb, file, rest);
}

/** The same commits at every run. */
function gitIn({ folder, moment }: Surroundings, args: readonly string[]): void {
  const somebody = { NAME: "周明澈", EMAIL: "a@example.com", DATE: moment ?? "" };
  const names = ["AUTHOR", "COMMITTER"].flatMap((role) =>
    Object.entries(somebody).map(([key, value]) => [`GIT_${role}_${key}`, value]),
  );
  const own = { GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };
  const env = { ...process.env, ...own, ...Object.fromEntries(names) };
  execFileSync("git", args, { cwd: folder, env, stdio: "ignore" });
}

async function letSign(around: Surroundings, name: string): Promise<void> {
  const { folder, moment } = around;
  around.authority = await testAuthorityFrom(new Date(moment ?? Date.now()), name);
  mkdirSync(join(folder, "trust"), { recursive: true });
  cpSync(around.authority.ca, join(folder, "trust", "ca.pem"));
  Object.assign(around.environment, around.authority.environment(name));
}

function changeFile(folder: string, verb = "", file = "", rest = ""): void {
  const path = join(folder, file);
  if (verb === "write") {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, rest);
  } else if (verb === "remove" && rest === "") {
    rmSync(path, { recursive: true });
  } else {
    const [, pointer = "", json = ""] = /^(\S+) ?(.*)$/.exec(rest) ?? [];
    const record = JSON.parse(readFileSync(path, "utf8")) as Json;
    const segments = pointerSegments(pointer);
    const last = segments.pop() ?? "";
    let at = record as Record<string, Json>;
    for (const segment of segments) at = at[segment] as Record<string, Json>;
    if (verb === "set") at[last] = JSON.parse(json) as Json;
    else if (Array.isArray(at)) at.splice(Number(last), 1);
    else delete at[last];
    writeFileSync(path, `${JSON.stringify(record, null, 2)}\n`);
  }
}

async function said(line: string, { folder, environment }: Surroundings): Promise<string[]> {
  const args = words(line.slice("$ dossier".length));
  const { code, stdout, stderr } = await dossier(args, folder, environment);
  const lines = (mark: string, text: string) =>
    text === ""
      ? []
      : neutral(text, folder)
          .replace(/\n$/, "")
          .split("\n")
          .map((l) => `${mark} ${l}`.trimEnd());
  return [...lines("|", stdout), ...lines(":", stderr), `= ${code ?? "killed"}`];
}

/** What differs from run to run or from release to release gets a name. */
function neutral(text: string, folder: string): string {
  return text
    .replaceAll(folder, "<folder>")
    .replaceAll(root, "<package>")
    .replace(/("version": ")[^"]+/g, "$1<version>");
}

/** Words as a shell splits them: quotes hold a word together. */
function words(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map((m) => m[1] ?? m[2] ?? m[3] ?? "");
}
