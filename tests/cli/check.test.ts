import { execFileSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dossier, sampleRepository } from "../support/cli.js";
import { itInTurn } from "../support/long.js";
import { asOf, root } from "../support/sample.js";

interface Report {
  readonly tool: { readonly name: string; readonly version: string };
  readonly asOf: string;
  readonly cases: readonly {
    readonly case: string;
    readonly procedure: string;
    readonly totals: Record<string, number>;
    readonly outcomes: readonly Record<string, unknown>[];
  }[];
}

let repository: ReturnType<typeof sampleRepository>;
beforeEach(() => {
  repository = sampleRepository();
});
afterEach(() => {
  repository.remove();
});

const check = (...args: string[]) =>
  dossier(["check", "--as-of", asOf, ...args], repository.folder);
const report = async (...args: string[]) =>
  JSON.parse((await check("--format", "json", ...args)).stdout) as Report;
const edit = (file: string, change: (text: string) => string) => {
  const path = join(repository.caseFolder, file);
  writeFileSync(path, change(readFileSync(path, "utf8")));
};

describe("dossier check", () => {
  it("finds the sample clean: exit code 0, data on stdout only", async () => {
    const result = await check();
    expect(result.code).toBe(0);
    expect(result.stdout).toContain("不符合 0");
    expect(result.stderr).toBe("");
  });

  it("finds every sample of every procedure, and the bodies' own folders, clean", async () => {
    const result = await dossier(["check", "--as-of", asOf, "--format", "json"], root);
    const { cases } = JSON.parse(result.stdout) as Report;
    expect(result.code).toBe(0);
    expect(new Set(cases.map((c) => c.procedure)).size).toBe(5);
    expect(
      cases
        .map((c) => [c.case, c.totals["fail"], c.totals["cannotJudge"], c.totals["error"]])
        .filter(([, ...n]) => n.some((x) => x !== 0)),
    ).toEqual([]);
  });

  itInTurn(
    "compares the cases whichever way all of them are named, and says when it did not",
    async () => {
      const second = join(repository.folder, "records/tb-gz-036/PII-2026-0009");
      cpSync(repository.caseFolder, second, { recursive: true });
      const clash = "编号重复、缺号或形式不对";
      for (const paths of [
        [],
        ["records"],
        ["."],
        ["records/"],
        [repository.folder],
        ["PII-2026-0001", "records"],
      ]) {
        const { code, stdout, stderr } = await check(...paths);
        expect([code, stdout.includes(clash), stderr], paths.join(" ")).toEqual([1, true, ""]);
      }
      const one = await check("PII-2026-0001");
      expect(one.stdout).not.toContain(clash);
      expect(one.stderr).toContain("案卷之间的核对");
    },
  );

  it("takes a dot for the folder that the user stands in", async () => {
    const result = await dossier(["check", ".", "--as-of", asOf], repository.caseFolder);
    expect(result.stdout.match(/截至/g)).toHaveLength(1);
    const above = await dossier(
      ["check", "..", "--as-of", asOf],
      join(repository.caseFolder, "audits"),
    );
    expect(above.stdout).toBe(result.stdout);
  });

  it("prints JSON as contracted", async () => {
    const json = await report();
    expect(Object.keys(json)).toEqual(["tool", "asOf", "cases"]);
    expect(json.asOf).toBe(asOf);
    const [found] = json.cases;
    expect(json.cases.map((c) => c.case)).toEqual(["tb-gz-036/PII-2026-0001", "cb/TB"]);
    expect(found?.procedure).toBe("tb-gz-036");
    expect(Object.keys(found?.totals ?? {}).sort()).toEqual([
      "cannotJudge",
      "due",
      "error",
      "fail",
      "notApplicable",
      "pass",
      "waived",
    ]);
    expect(found?.outcomes.every((o) => o["outcome"] === "due")).toBe(true);
    const all = await report("--all");
    const sum = Object.values(all.cases[0]?.totals ?? {}).reduce((a, b) => a + b, 0);
    expect(all.cases[0]?.outcomes).toHaveLength(sum);
    for (const o of all.cases[0]?.outcomes ?? []) {
      expect(Object.keys(o).join(" ")).toBe(
        "rule clauses outcome severity subject message remedy due dueFrom daysLeft at related reason fingerprint",
      );
      const isUnjudged = o["outcome"] === "notApplicable" || o["outcome"] === "cannotJudge";
      expect(o["reason"] !== null, String(o["rule"])).toBe(isUnjudged);
    }
  });

  itInTurn(
    "finds a broken sample: exit code 1, clause, file:line:column and what to do; mended, it is clean again",
    async () => {
      const before = readFileSync(
        join(repository.caseFolder, "audits/02-stage2/decision.json"),
        "utf8",
      );
      edit("audits/02-stage2/decision.json", (t) =>
        t.replaceAll('"D-001"', '"A-002"').replaceAll("沈怀瑾", "周明澈"),
      );
      const result = await check();
      expect(result.code).toBe(1);
      expect(result.stdout).toContain("decision-maker-in-audit-team");
      expect(result.stdout).toContain("TB-GZ-036/4.3-2-b TB-GZ-036/9.4.1-2-a");
      expect(result.stdout).toMatch(
        /records\/tb-gz-036\/PII-2026-0001\/audits\/02-stage2\/decision\.json:\d+:\d+/,
      );
      expect(result.stdout).toContain("→ 由未参加该审核的人员重新作出决定");
      edit("audits/02-stage2/decision.json", () => before);
      expect((await check()).code).toBe(0);
    },
  );

  itInTurn("heeds the fail level", async () => {
    edit("audits/02-stage2/feedback.json", (t) =>
      t.replace(/"signatures": \[[\s\S]*\]/, '"signatures": []'),
    );
    expect((await check()).code).toBe(0); // a warning
    expect((await check("--fail-on", "warning")).code).toBe(1);
    edit("contract.json", (t) => t.replace('"fee": 68000', '"fee": "68000"'));
    expect((await check()).code).toBe(1);
    expect((await check("--fail-on", "never")).code).toBe(0);
  });

  itInTurn("gives the same bytes in any time zone, locale and folder", async () => {
    const run = (environment: Record<string, string>, cwd: string) =>
      dossier(["check", "--as-of", asOf, "--format", "json", "--all"], cwd, environment);
    const [a, b, c] = await Promise.all([
      run({ TZ: "Asia/Shanghai", LANG: "zh_CN.UTF-8" }, repository.folder),
      run({ TZ: "America/Los_Angeles", LANG: "C" }, repository.folder),
      run({ TZ: "Pacific/Kiritimati" }, repository.caseFolder),
    ]);
    expect(b.stdout).toBe(a.stdout);
    expect(c.stdout).toBe(a.stdout);
  });

  it("writes to a file whole, and speaks English when asked", async () => {
    const result = await check("--output", "out/findings.txt", "--lang", "en");
    expect(result.stdout).toBe("");
    expect(readFileSync(join(repository.folder, "out/findings.txt"), "utf8")).toContain(
      "judgements: failed 0",
    );
  });

  it("takes a wrong use for a wrong use: exit code 2 with what to do", async () => {
    expect(await check("records/none")).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining("no case found") as string,
    });
    expect(await dossier(["check", "--as-of", "2027-02-29"], repository.folder)).toMatchObject({
      code: 2,
    });
    expect(await dossier(["chek"], repository.folder)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("check") as string,
    });
    expect(await check("--format", "yaml")).toMatchObject({ code: 2 });
    writeFileSync(join(repository.folder, "dossier.config.json"), '{ "langauge": "zh" }');
    expect(await check()).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('unknown "langauge"') as string,
    });
    writeFileSync(join(repository.folder, "dossier.config.json"), '{ "lang": "zh", }');
    expect(await check()).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/dossier\.config\.json:1:\d+/) as string,
    });
  });

  it("finds its configuration upwards, and works without one", async () => {
    expect(
      (await dossier(["check", "--as-of", asOf, "."], join(repository.caseFolder, "audits"))).code,
    ).toBe(0);
    rmSync(join(repository.folder, "dossier.config.json"));
    expect((await check()).code).toBe(0);
  });

  it("turns each hostile file into a finding with its place, quickly, and goes on with the others", async () => {
    const audit = join(repository.caseFolder, "audits/02-stage2");
    edit("contract.json", (t) => t.replace('"fee": 68000,', '"fee": 68000,\n  "f\\u0065e": 1,'));
    edit("regulator-report-01.json", () => "");
    writeFileSync(join(audit, "feedback.json"), "[".repeat(100_000));
    execFileSync("mkfifo", [join(audit, "meeting-03.json")]);
    symlinkSync("/etc/hostname", join(audit, "link.json"));
    mkdirSync(join(audit, "folder.json"));
    writeFileSync(join(repository.caseFolder, "Contract.json"), "{}");
    writeFileSync(join(repository.caseFolder, "invoice.json"), "{}");
    writeFileSync(join(repository.caseFolder, "decision.json"), "{}");
    mkdirSync(join(repository.folder, "records/tb-gz-999/X"), { recursive: true });
    const started = performance.now();
    const { cases } = await report();
    expect(performance.now() - started).toBeLessThan(10_000);
    const fails = cases.flatMap((c) => c.outcomes.filter((o) => o["outcome"] === "fail"));
    const rules = fails.map((o) => o["rule"]);
    for (const rule of [
      "duplicate-key",
      "empty-file",
      "too-deep",
      "not-a-file",
      "twin-name",
      "unknown-record-kind",
      "misplaced-record",
      "unknown-procedure",
    ]) {
      expect(rules).toContain(rule);
    }
    for (const o of fails) expect(o["at"]).not.toBeNull();
    expect(fails.find((o) => o["rule"] === "unknown-record-kind")?.["remedy"]).toMatchObject({
      zh: expect.stringContaining("contract corrective-action decision") as string,
    });
    expect(cases.flatMap((c) => c.outcomes).filter((o) => o["outcome"] === "error")).toEqual([]);
    expect(cases[0]?.totals["pass"]).toBeGreaterThan(200);
  });

  it("reports a faulty personnel record of its own", async () => {
    writeFileSync(
      join(repository.folder, "records/personnel/A-002.json"),
      '{ "id": "A-002", "nam": "x" }',
    );
    const { cases } = await report();
    const people = cases.find((c) => c.case === "personnel");
    expect(people?.outcomes.map((o) => o["rule"])).toContain("unknown-field");
    expect(cases[0]?.outcomes.filter((o) => o["outcome"] === "fail")).toEqual([]);
  });

  it("finds a personnel record under another person's name", async () => {
    writeFileSync(
      join(repository.folder, "records/personnel/A-009.json"),
      readFileSync(join(repository.folder, "records/personnel/A-002.json")),
    );
    const people = (await report()).cases.find((c) => c.case === "personnel");
    expect(people?.outcomes).toEqual([
      expect.objectContaining({
        rule: "misnamed-record",
        at: expect.objectContaining({ file: "records/personnel/A-009.json", line: 2 }) as unknown,
      }),
    ]);
  });

  it("stays quiet when its reader goes away", async () => {
    const script = `"${process.execPath}" "${join(import.meta.dirname, "../../dist/dossier.js")}" check --as-of ${asOf} --all | head -n 1`;
    const out = execFileSync("bash", ["-c", script], {
      cwd: repository.folder,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
    expect(out.split("\n")).toHaveLength(2);
  });

  it("says so when there is nothing to check", async () => {
    unlinkSync(join(repository.caseFolder, "case.json"));
    expect(await check()).toMatchObject({
      code: 1,
      stdout: expect.stringContaining("missing-case-record") as string,
    });
    rmSync(join(repository.folder, "records"), { recursive: true });
    expect(await check()).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("没有案卷") as string,
    });
  });
});
