import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { filingLists } from "../../../../src/jobs/archive/filing-list/filing-list.js";
import type { FilingList, Paper } from "../../../../src/model/outcome/filing-list.js";
import { openWorkspace } from "../../../../src/workspace/workspace.js";
import { sampleRepository } from "../../../support/cli.js";

let repository: ReturnType<typeof sampleRepository>;
beforeEach(() => {
  repository = sampleRepository();
});
afterEach(() => {
  repository.remove();
});

async function listNow(): Promise<FilingList> {
  const { folder } = repository;
  const [list] = await filingLists(openWorkspace(folder), ["PII-2026-0001"], folder, "2027-06-30");
  if (!list) throw new Error("no list");
  return list;
}

const inCase = (file: string) => join(repository.caseFolder, file);
const read = (file: string) =>
  JSON.parse(readFileSync(inCase(file), "utf8")) as Record<string, unknown>;
const write = (file: string, value: unknown) => {
  writeFileSync(inCase(file), JSON.stringify(value, null, 2));
};
const paper = ({ papers }: FilingList, file: string): Paper => {
  const found = papers.find((p) => p.file === file);
  if (!found) throw new Error(`no ${file} among ${papers.map((p) => p.file).join(" ")}`);
  return found;
};
const counts = ({ demanded, here, further }: FilingList) => ({ demanded, here, further });

function git(...args: readonly string[]) {
  const who = ["-c", "user.name=归档", "-c", "user.email=archive@example.org"];
  execFileSync("git", [...who, ...args], { cwd: repository.folder, stdio: "ignore" });
}
function commit(what: string) {
  git("add", "-A");
  git("commit", "-qm", what);
}

describe("the archive's own record", () => {
  const doubted = ({ doubts }: FilingList) =>
    doubts.map(({ outcome }) => `${outcome.rule} ${outcome.subject}`);

  it("is no paper, and yet missed when it was taken out", async () => {
    write("archive.json", { volume: "TB-2026-0168", location: "2 号柜" });
    git("init", "-q");
    commit("the archive says where it lies");
    const before = await listNow();
    expect(doubted(before)).toEqual([]);
    rmSync(inCase("archive.json"));
    for (const isCommitted of [false, true]) {
      if (isCommitted) commit("taken out");
      const after = await listNow();
      expect(counts(after)).toEqual(counts(before));
      expect(doubted(after)).toEqual(["removed-paper archive"]);
    }
  });

  it("says where originals and scans lie, paper by paper", async () => {
    const path = "audits/02-stage2/audit-report.json";
    write("archive.json", { location: "2 号柜", papers: [{ path, location: "保险柜" }] });
    const list = await listNow();
    expect(paper(list, path).original).toBe("保险柜");
    expect(paper(list, "contract.json").original).toBe("2 号柜");
  });
});

describe("the languages of a certificate", () => {
  const languages = ({ papers }: FilingList) =>
    papers.find((p) => p.file === "certificate-01.json")?.prints.map(({ language }) => language);

  it("are those that the client asked for, and stand above the list", async () => {
    const application = read("application.json");
    expect((await listNow()).standing.map(({ zh }) => zh).join()).not.toContain("语种");
    write("application.json", { ...application, certificateLanguages: ["zh"] });
    const list = await listNow();
    expect(list.standing.map(({ zh }) => zh)).toContain("认证委托人要求的证书语种：中文");
    expect(languages(list)).toEqual(["zh"]);
  });

  it("are lacking where the client asked for them and they are not there", async () => {
    write("application.json", { ...read("application.json"), certificateLanguages: ["zh", "en"] });
    expect((await listNow()).lacks).toEqual([]);
    const certificate = read("certificate-01.json");
    write("certificate-01.json", { ...certificate, scope: { zh: "公有云主机" } });
    const { lacks, doubts } = await listNow();
    expect([...lacks, ...doubts].map(({ outcome }) => outcome.rule)).toContain(
      "missing-translation",
    );
  });
});
