import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { globSync } from "glob";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { EditDesk } from "../../../../src/jobs/edit/edit-desk.js";
import { savedResult, unsaved } from "../../../../src/jobs/edit/judge-edit.js";
import { judgeFolder } from "../../../../src/jobs/edit/judge-folder.js";
import type { Json, JsonObject } from "../../../../src/model/base/json.js";
import type { CaseResult } from "../../../../src/model/outcome/finding.js";
import { EditRepository } from "../../../support/edit-repository.js";
import { runs, seed } from "../../../support/long.js";

// A whole life, half of which lies ahead: most of what is kept of a case is in play.
let repository: EditRepository;
let records: string[];
beforeAll(() => {
  repository = new EditRepository("tb-gz-036", "PII-2026-0002", { git: false });
  records = globSync("**/*.json", { cwd: repository.folder, posix: true }).sort();
});
afterAll(() => {
  repository.remove();
});

/** A leaf of a record, and what becomes of it. */
interface Slip {
  readonly record: number;
  readonly leaf: number;
  readonly to: Json | undefined;
}

const slip: fc.Arbitrary<Slip> = fc.record({
  record: fc.nat(),
  leaf: fc.nat(),
  to: fc.constantFrom<Json | undefined>(
    undefined,
    "2026-03-02",
    "2027-08-15",
    "2031-01-05",
    "A-002",
    "/",
    "  两处  空白 ",
    17,
    true,
    [],
  ),
});
/** Unsaved edits, and what else happens to the files before they are judged. */
const step = fc.record({
  edits: fc.array(slip, { minLength: 1, maxLength: 2 }),
  onDisk: fc.constantFrom("nothing", "nothing", "record", "person", "no person"),
});

/** The record with one of its leaves changed, or without it. */
function changed(value: Json, { leaf, to }: Slip): JsonObject {
  const copy = structuredClone(value) as JsonObject;
  const leaves: [JsonObject, string][] = [];
  const collect = (at: Json) => {
    if (typeof at !== "object" || at === null) return;
    for (const [name, below] of Object.entries(at)) {
      if (typeof below === "object") collect(below);
      else leaves.push([at as JsonObject, name]);
    }
  };
  collect(copy);
  const [holder, name = ""] = leaves[leaf % leaves.length] ?? [];
  if (holder && to === undefined && !Array.isArray(holder)) {
    delete (holder as Record<string, Json>)[name];
  } else if (holder) (holder as Record<string, Json>)[name] = to ?? null;
  return copy;
}

const pathOf = ({ record }: Slip) => records[record % records.length] ?? "";

function judged(desk: EditDesk, edits: readonly Slip[]): Promise<CaseResult> {
  const { address } = repository;
  const asked = edits.map((e) => ({ path: pathOf(e), value: changed(valueAt(pathOf(e)), e) }));
  return judgeFolder(desk.refresh(), address, unsaved(desk, address, asked).tree);
}

function valueAt(path: string): JsonObject {
  return repository.value(path);
}

function happens(what: string, edit: Slip): void {
  const people = join(repository.root, "records", "personnel");
  const files = readdirSync(people).sort();
  const person = join(people, files[edit.leaf % files.length] ?? "");
  if (what === "record") {
    const path = pathOf(edit);
    repository.put(path, `${JSON.stringify(changed(valueAt(path), edit), null, 2)}\n`);
  } else if (what === "no person") rmSync(person);
  else if (what === "person") {
    const value = JSON.parse(readFileSync(person, "utf8")) as JsonObject;
    writeFileSync(person, `${JSON.stringify(changed(value, edit), null, 2)}\n`);
  }
}

describe("a case that is judged again and again", () => {
  it("is judged as by somebody who sees it for the first time", async () => {
    const { desk, address } = repository;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 5 }), async (steps) => {
        for (const { edits, onDisk } of steps) {
          happens(onDisk, edits[0] as Slip);
          const other = repository.anotherDesk();
          expect(await judged(desk, edits)).toEqual(await judged(other, edits));
          expect(await savedResult(desk, address)).toEqual(await savedResult(other, address));
        }
      }),
      { seed, numRuns: runs(3) },
    );
  }, 240_000);

  it("notices that somebody looked up is another, is gone, or has come", async () => {
    const { desk, address } = new EditRepository("tb-gz-036", "PII-2026-0001", { git: false });
    const { outcomes: before } = await savedResult(desk.refresh(), address);
    const file = join(desk.workspace.config.records, "personnel", "A-001.json");
    const text = readFileSync(file, "utf8");
    rmSync(file);
    const gone = await savedResult(desk.refresh(), address);
    expect(gone.outcomes.length).toBeGreaterThan(before.length);
    writeFileSync(file, text);
    expect((await savedResult(desk.refresh(), address)).outcomes).toEqual(before);
    const { name: _, ...nameless } = JSON.parse(text) as JsonObject;
    writeFileSync(file, JSON.stringify(nameless));
    expect((await savedResult(desk.refresh(), address)).outcomes).not.toEqual(before);
    rmSync(desk.workspace.config.root, { recursive: true, force: true });
  });
});
