import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkCases } from "../../src/jobs/check/check-cases.js";
import { migrateFiles } from "../../src/jobs/migrate/migrate-files.js";
import { type Json, pointerSegments, valueAt } from "../../src/model/base/json.js";
import type { CaseResult, Outcome } from "../../src/model/outcome/finding.js";
import { openWorkspace, type Workspace } from "../../src/workspace/workspace.js";
import { earlierRepository, writeFiles } from "../support/earlier-repository.js";
import { asOf, root, workspace } from "../support/sample.js";

// The samples as they stood at commit 307b616, brought up to date: what is found in them, listed in
// migrated-307b616.txt. "UPDATE_GOLDEN=1 npx vitest run tests/golden" writes it anew; read the
// difference: each finding must be right about the records of then.
const listed = join(import.meta.dirname, "migrated-307b616.txt");
let folder: string;
let before: Workspace;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "dossier-migrated-"));
  const { files } = migrateFiles(Object.fromEntries(earlierRepository()));
  writeFiles(folder, Object.entries(files));
  before = openWorkspace(folder);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What is found in the samples of then and not in those of today. */
async function foundThen(): Promise<{ readonly line: string; readonly outcome: Outcome }[]> {
  const known = new Set((await findings(workspace, root)).map((f) => f.line));
  return (await findings(before, folder)).filter((f) => !known.has(f.line));
}

async function findings(of: Workspace, cwd: string) {
  const run = await checkCases(of, [], cwd, { asOf, cache: false, all: false });
  return run.results.flatMap((result) =>
    result.outcomes.map((outcome) => ({ line: lineOf(result, outcome), outcome })),
  );
}

function lineOf(result: CaseResult, { outcome, severity, rule, due, at, message }: Outcome) {
  const place = at ? `${at.file}${at.pointer}` : result.case;
  const told = [outcome, severity, rule, ...(due === null ? [] : [due])].join(" ");
  return `${place}\n  ${told}\n  ${message.zh}\n  ${message.en}\n`;
}

describe("the samples of commit 307b616, migrated", () => {
  it("every finding about them is listed", { timeout: 60_000 }, async () => {
    const seen = (await foundThen()).map((f) => f.line).join("\n");
    if (process.env["UPDATE_GOLDEN"]) writeFileSync(listed, seen);
    else expect(existsSync(listed) ? readFileSync(listed, "utf8") : "").toBe(seen);
  });

  it("each is about a value that has been mended since", { timeout: 60_000 }, async () => {
    const unfounded = (await foundThen()).filter(
      ({ outcome: { at, related } }) => ![...(at ? [at] : []), ...related].some(isMended),
    );
    expect(unfounded.map((f) => f.line)).toStrictEqual([]);
  });
});

/**
 * Whether a place holds something else than in the sample of today, or is no longer there; of a
 * place in an item of a list the item as a whole: a signature's role does not fit its person.
 */
function isMended({ file, pointer }: { readonly file: string; readonly pointer: string }): boolean {
  const today = join(root, file);
  if (!existsSync(today)) return true;
  const whole = pointerSegments(/^.*\/\d+(?=\/|$)/.exec(pointer)?.[0] ?? pointer);
  const said = (path: string) =>
    JSON.stringify(valueAt(JSON.parse(readFileSync(path, "utf8")) as Json, whole));
  return said(today) !== said(join(folder, file));
}
