import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { commitsOf } from "../../../../src/jobs/archive/commits.js";
import { removedRecords } from "../../../../src/jobs/archive/filing-list/removed-papers.js";

let top: string;
let records: string;
let folder: string;
const at = (file: string) => join(folder, file);

beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), "dossier-归档-"));
  records = join(top, "记录");
  folder = join(records, "tb-gz-036", "PII-2026-0001");
  mkdirSync(folder, { recursive: true });
  for (const kind of ["complaint", "change", "appeal"]) {
    const texts = Array.from({ length: 20 }, (_, i) => `${kind} ${i}`);
    writeFileSync(at(`${kind}-01.json`), JSON.stringify(texts, null, 2));
  }
});
afterEach(() => {
  rmSync(top, { recursive: true, force: true });
});

function git(cwd: string, ...args: readonly string[]) {
  const who = ["-c", "user.name=归档", "-c", "user.email=archive@example.org"];
  execFileSync("git", [...who, ...args], { cwd, stdio: "ignore" });
}
function commit(cwd: string, what: string) {
  git(cwd, "add", "-A");
  git(cwd, "commit", "-qm", what);
}
const gone = () => [...removedRecords(records, [folder])].map(([path]) => basename(path)).sort();

describe("records that git knows and that are gone", () => {
  it("are those that a merge took out, from where they can be fetched back", () => {
    git(top, "init", "-q");
    commit(top, "records: the file");
    git(top, "branch", "side");
    writeFileSync(join(top, "说明.txt"), "甲");
    commit(top, "notes: one");
    git(top, "switch", "-q", "side");
    renameSync(at("change-01.json"), at("change-02.json"));
    rmSync(at("appeal-01.json"));
    commit(top, "records: another number, no appeal");
    git(top, "switch", "-q", "-");
    git(top, "merge", "-q", "--no-commit", "side");
    const text = readFileSync(at("complaint-01.json"), "utf8");
    rmSync(at("complaint-01.json"));
    commit(top, "records: merged");
    expect(gone()).toEqual(["appeal-01.json", "complaint-01.json"]);
    const seen = removedRecords(records, [folder]).get(at("complaint-01.json"));
    git(top, "checkout", "-q", seen?.commit ?? "", "--", at("complaint-01.json"));
    expect(readFileSync(at("complaint-01.json"), "utf8")).toBe(text);
    expect(gone()).toEqual(["appeal-01.json"]);
  });

  it("are none where a folder or a case has another name now", () => {
    git(top, "init", "-q");
    commit(top, "records: the file");
    const other = join(dirname(folder), "PII-2026-0777");
    renameSync(folder, other);
    commit(top, "records: another number");
    expect([...removedRecords(records, [other])]).toEqual([]);
    expect([...removedRecords(records, [records])]).toEqual([]);
  });

  it("are looked for where the records lie, whatever repository the program is in", () => {
    const program = join(top, "program");
    mkdirSync(program);
    writeFileSync(join(program, "dossier.config.json"), '{ "records": "../记录" }');
    git(program, "init", "-q");
    commit(program, "program: configured");
    rmSync(at("complaint-01.json"));
    expect(gone()).toEqual([]);
    expect(commitsOf(folder)).toBeNull();
    git(records, "init", "-q");
    commit(records, "records: the file");
    expect(gone()).toEqual([]);
    rmSync(at("change-01.json"));
    expect(gone()).toEqual(["change-01.json"]);
    expect(commitsOf(folder)).toMatchObject({
      commits: [{ subject: "records: the file" }],
      uncommitted: ["tb-gz-036/PII-2026-0001/change-01.json"],
    });
  });

  it("are not known in a clone of the last commit alone, which is no fault", () => {
    git(top, "init", "-q");
    commit(top, "records: the file");
    rmSync(at("complaint-01.json"));
    commit(top, "records: tidy");
    const clone = join(top, "clone");
    git(top, "clone", "-q", "--depth=1", `file://${top}`, clone);
    const here = join(clone, "记录");
    expect(existsSync(join(here, "tb-gz-036", "PII-2026-0001", "change-01.json"))).toBe(true);
    expect([...removedRecords(here, [here])]).toEqual([]);
  });
});
