import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { filingLists } from "../../../../src/jobs/archive/filing-list/filing-list.js";
import type { FilingList, Paper } from "../../../../src/model/outcome/filing-list.js";
import { openWorkspace } from "../../../../src/workspace/workspace.js";
import { sampleRepository } from "../../../support/cli.js";
import { everyThird, howMany } from "../../../support/long.js";

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

describe("two papers of which one is wrong for certain", () => {
  const stage2 = "audits/02-stage2/audit-report.json";
  const closing = "audits/02-stage2/attendance-closing.json";
  const lacking = ({ lacks, readiness }: FilingList) =>
    readiness.ready ? [] : lacks.map(({ outcome }) => `${outcome.rule} ${outcome.severity}`);

  it.each([
    [
      "one number on two reports",
      () => {
        const { number } = read("audits/01-stage1/stage1-report.json");
        write(stage2, { ...read(stage2), number });
      },
      "number-given-twice warning",
    ],
    [
      "a sign-in list of another day",
      () => {
        write(closing, { ...read(closing), heldOn: "2026-06-20" });
      },
      "meeting-outside-audit warning",
    ],
  ])("are a lack, though a warning: %s", async (_, change, told) => {
    expect(lacking(await listNow())).toEqual([]);
    change();
    expect(lacking(await listNow())).toContain(told);
  });
});

describe("another client of the repository", () => {
  const report = "audits/02-stage2/audit-report.json";
  const doubts = async (mainActivities: string) => {
    const folder = join(repository.caseFolder, "..", "PII-2026-0002");
    mkdirSync(folder, { recursive: true });
    const client = { name: { zh: "江西星汉数智云科技有限公司" }, creditCode: "91360106MA7XH2026W" };
    writeFileSync(join(folder, "case.json"), JSON.stringify({ client }));
    write(report, { ...read(report), mainActivities });
    const { doubts: found } = await listNow();
    return found
      .filter(({ outcome }) => outcome.rule === "other-client-named")
      .map(({ outcome }) => outcome.at?.pointer);
  };

  it("is told where a text names it or its case", async () => {
    expect(await doubts("江西星汉数智云科技有限公司的体系运行有效。")).toEqual(["/mainActivities"]);
    expect(await doubts("见案卷 PII-2026-0002。")).toEqual(["/mainActivities"]);
  });

  it("is not, where the client's own partners are named, or a longer number", async () => {
    expect(await doubts("由杭州云栈供应链管理有限公司运输；PII-2026-00021。")).toEqual([]);
  });
});

describe("the list of papers before archiving", () => {
  it("names every paper: signed by whom, demanded by what, of which day, with its attachments", async () => {
    const list = await listNow();
    expect(counts(list)).toEqual({ demanded: 40, here: 40, further: 6 });
    expect(list.readiness.ready).toBe(true);
    expect([list.lacks, list.doubts, list.forPeople]).toEqual([[], [], []]);
    expect(paper(list, "audits/02-stage2/decision.json")).toMatchObject({
      title: { zh: "管理体系认证决定审批表" },
      state: "here",
      items: ["11)"],
      clauses: ["TB-GZ-036/9.4.4-1-a", "TB-GZ-036/13.2"],
      date: "2026-07-22",
      signatures: [
        {
          role: { zh: "认证决定人员" },
          name: "沈怀瑾",
          date: "2026-07-22",
          method: { zh: "手签" },
        },
        { role: { zh: "总经理" }, name: "陆远舟" },
      ],
    });
    expect(paper(list, "audits/02-stage2/audit-report.json").attachments).toHaveLength(1);
  });

  it("stands in the order of the work, opening before closing, and holds no data of the case", async () => {
    const files = (await listNow()).papers.map((p) => p.file);
    const order = ["application", "contract", "audits/01-stage1/attendance-opening"]
      .concat("audits/01-stage1/meeting-closing", "audits/02-stage2/audit-plan")
      .concat("audits/02-stage2/decision", "certificate-01", "audits/03-surveillance-1/audit-plan")
      .concat("complaint-01")
      .map((name) => files.indexOf(`${name}.json`));
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(files).not.toContain("case.json");
    expect(files).not.toContain("statements.json");
  });

  it("counts the same papers when one is taken out, whichever it is", async () => {
    const whole = await listNow();
    const demanded = whole.papers.filter((p) => p.clauses.length > 0);
    const some = everyThird(demanded).slice(0, howMany(4, 99));
    for (const { file, title } of some) {
      const kept = readFileSync(inCase(file));
      rmSync(inCase(file));
      const without = await listNow();
      writeFileSync(inCase(file), kept);
      expect({ file, ...counts(without), ready: without.readiness.ready }).toEqual({
        file,
        ...counts(whole),
        here: whole.here - 1,
        ready: false,
      });
      const missing = without.papers.filter((p) => p.state === "missing");
      expect(missing.map((p) => p.title.zh)).toEqual([title.zh.replace(/ \d+$/, "")]);
      expect(without.lacks.length).toBeGreaterThan(0);
    }
  }, 600_000);

  it("misses a nonconformity report by the number that the audit report gives", async () => {
    rmSync(inCase("audits/02-stage2/nonconformity-01.json"));
    const list = await listNow();
    expect(counts(list)).toEqual({ demanded: 40, here: 39, further: 6 });
    expect(list.papers.filter((p) => p.state === "missing")).toMatchObject([
      { number: "TB-BF-2026-0236-01", title: { zh: "不符合项报告" } },
    ]);
  });

  it("what follows from a missing report is told once, as a number", async () => {
    rmSync(inCase("audits/02-stage2/audit-report.json"));
    const list = await listNow();
    // Its scan lies there still, and no other record names it.
    expect(list.lacks.map((i) => i.outcome.rule)).toEqual([
      "missing-audit-report",
      "unnamed-attachment",
    ]);
    expect(list.forPeople).toEqual([]);
    expect(list.consequences).toBeGreaterThan(10);
  });

  it("an unsigned paper is a lack, and says so at its line", async () => {
    const decision = read("audits/02-stage2/decision.json");
    write("audits/02-stage2/decision.json", { ...decision, signatures: [] });
    const list = await listNow();
    expect(paper(list, "audits/02-stage2/decision.json").state).toBe("unsigned");
    expect(list.lacks.map((i) => i.outcome.rule)).toContain("unsigned-decision");
    expect(list.readiness.ready).toBe(false);
  });

  it("a paper that cannot be read is not there", async () => {
    writeFileSync(inCase("contract.json"), "{");
    const list = await listNow();
    expect(paper(list, "contract.json").state).toBe("unreadable");
    expect(counts(list)).toEqual({ demanded: 40, here: 39, further: 6 });
  });

  it("says where originals and scans lie, as the archive record has it", async () => {
    write("archive.json", {
      location: "一号库房 3 柜",
      papers: [
        {
          path: "contract.json",
          location: "合同柜 2 层",
          scan: { path: "attachments/合同.pdf" },
        },
      ],
    });
    const list = await listNow();
    expect(paper(list, "contract.json")).toMatchObject({
      original: "合同柜 2 层",
      scan: "attachments/合同.pdf",
    });
    expect(paper(list, "application.json")).toMatchObject({
      original: "一号库房 3 柜",
      scan: null,
    });
  });
});

describe("papers that git knows and that are gone", () => {
  beforeEach(() => {
    git("init", "-q");
    commit("records: the file");
  });

  it("are told, committed or not, with the way to fetch them back", async () => {
    rmSync(inCase("complaint-01.json"));
    commit("records: tidy");
    rmSync(inCase("change-01.json"));
    const list = await listNow();
    expect(counts(list)).toEqual({ demanded: 42, here: 40, further: 4 });
    expect(
      list.papers
        .filter((p) => p.state === "removed")
        .map((p) => p.file)
        .sort(),
    ).toEqual(["change-01.json", "complaint-01.json"]);
    const told = list.doubts.filter((i) => i.outcome.rule === "removed-paper");
    expect(told).toHaveLength(2);
    const remedy = told.find((i) => i.outcome.subject === "complaint-01")?.outcome.remedy?.zh ?? "";
    const [, command = ""] = /（(git checkout .*?)）/.exec(remedy) ?? [];
    git(...command.split(" ").slice(1));
    expect(paper(await listNow(), "complaint-01.json").state).toBe("here");
  });

  it("are not told where they were renamed, or where the archive says why they were taken out", async () => {
    renameSync(inCase("change-01.json"), inCase("change-02.json"));
    commit("records: another number");
    rmSync(inCase("complaint-01.json"));
    write("archive.json", {
      papers: [{ path: "complaint-01.json", removed: "属于另一认证委托人，已移交" }],
    });
    const list = await listNow();
    expect(list.papers.filter((p) => p.state === "removed")).toEqual([]);
    expect(list.doubts.filter((i) => i.outcome.rule === "removed-paper")).toEqual([]);
  });

  it("cannot be told of a shallow clone, which says so", async () => {
    rmSync(inCase("complaint-01.json"));
    commit("records: tidy");
    const { folder } = repository;
    const clone = `${folder}-shallow`;
    git("clone", "-q", "--depth", "1", `file://${folder}`, clone);
    try {
      const listed = await filingLists(
        openWorkspace(clone),
        ["PII-2026-0001"],
        clone,
        "2027-06-30",
      );
      const told = listed[0]?.doubts.filter((i) => i.outcome.rule === "removed-paper") ?? [];
      expect(told.map((i) => i.outcome.outcome)).toEqual(["cannotJudge"]);
      expect(told[0]?.outcome.remedy?.en).toContain("git fetch --unshallow");
      execFileSync("git", ["fetch", "-q", "--unshallow"], { cwd: clone, stdio: "ignore" });
      const [whole] = await filingLists(
        openWorkspace(clone),
        ["PII-2026-0001"],
        clone,
        "2027-06-30",
      );
      const known = whole?.doubts.filter((i) => i.outcome.rule === "removed-paper") ?? [];
      expect(known.map((i) => i.outcome.outcome)).toEqual(["fail"]);
    } finally {
      rmSync(clone, { recursive: true, force: true });
    }
  });
});
