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
import { dossier } from "./cli.js";
import { root } from "./sample.js";

/**
 * A scenario is what a person types and sees, as text:
 *
 *     # one line that says what it shows
 *     records: all | first | none
 *     ! set <file> <pointer> <json>      changes a record before the next command
 *     ! remove <file> [pointer]
 *     ! write <file> <text>
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
  try {
    prepare(folder, scenario.records);
    const steps: Step[] = [];
    for (const step of scenario.steps) {
      if (step.kind === "change") {
        change(folder, step.line);
        steps.push(step);
      } else {
        steps.push({ ...step, said: await said(step.line, folder) });
      }
    }
    return { ...scenario, steps };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
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

function change(folder: string, line: string): void {
  const [, verb, file = "", rest = ""] = /^! (set|remove|write) (\S+) ?(.*)$/.exec(line) ?? [];
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

async function said(line: string, folder: string): Promise<string[]> {
  const { code, stdout, stderr } = await dossier(words(line.slice("$ dossier".length)), folder);
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
