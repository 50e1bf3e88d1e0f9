import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { globSync } from "glob";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dossier, sampleRepository } from "../support/cli.js";
import { asOf, root } from "../support/sample.js";

let repository: ReturnType<typeof sampleRepository>;
beforeEach(() => {
  repository = sampleRepository();
});
afterEach(() => {
  repository.remove();
});
const run = (...args: string[]) => dossier(args, repository.folder);

describe("dossier --help", () => {
  it.each(["build", "check", "render", "due", "explain", "new", "doctor"])(
    "%s has examples",
    async (command) => {
      const result = await run(command, "--help");
      expect(result.code).toBe(0);
      expect(result.stdout).toMatch(/例 Examples?:\n {2}dossier /);
    },
  );

  it("names every command and the exit codes", async () => {
    const { stdout, code } = await run("--help");
    expect(code).toBe(0);
    for (const word of [
      "build",
      "check",
      "render",
      "due",
      "explain",
      "new",
      "doctor",
      "Exit codes",
    ]) {
      expect(stdout).toContain(word);
    }
  });
});

describe("dossier due", () => {
  it("lists what falls due within the days asked for, nearest first", async () => {
    expect((await run("due", "--as-of", asOf)).stdout).toContain("60 天内没有到期或逾期的事项");
    const json = JSON.parse(
      (await run("due", "--as-of", asOf, "--within", "600d", "--format", "json")).stdout,
    ) as { items: { due: string; daysLeft: number; rule: string; clauses: string[] }[] };
    expect(json.items.map((i) => [i.due, i.rule])).toEqual([
      ["2027-12-31", "year-without-internal-audit"],
      ["2028-02-26", "uncontacted-before-surveillance"],
      ["2028-05-26", "late-next-surveillance"],
      ["2028-07-27", "late-second-surveillance"],
      ["2028-12-31", "year-without-surveillance"],
    ]);
    expect(json.items[2]).toMatchObject({
      daysLeft: 331,
      clauses: ["TB-GZ-036/5.4.2-4-b", "TB-GZ-036/6.1.1-2-a", "TB-GZ-036/6.2.9"],
    });
  });

  it("shows what is overdue and not done, however little is asked for", async () => {
    const { stdout } = await run("due", "--as-of", "2028-05-27", "--within", "0");
    expect(stdout).toContain("逾期 1 天");
    expect(stdout).toContain("2028-05-26");
  });
});

describe("dossier explain", () => {
  it("explains a rule: demand, clause, numbers, reading", async () => {
    const { stdout } = await run("explain", "late-first-surveillance");
    for (const text of ["TB-GZ-036/6.1.1-1", '"value": 12', '"unit": "month"', "歧义与读法"]) {
      expect(stdout).toContain(text);
    }
  });

  it("explains a clause, with or without the document's number: what enforces it", async () => {
    for (const name of ["10.2.4", "TB-GZ-036/10.2.4"]) {
      const { stdout } = await run("explain", name);
      expect(stdout).toContain("certificate /creditCode");
      expect(stdout).toContain("unlisted-certificate-site");
      expect(stdout).toContain("certificate 4): issuedOn expiresOn");
    }
  });

  it("suggests what may be meant", async () => {
    expect(await run("explain", "late-first-surveilance")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("late-first-surveillance") as string,
    });
  });
});

describe("dossier new", () => {
  it("starts a case whose blanks the check then names, field by field", async () => {
    const made = await run("new", "case", "tb-gz-036", "PII-2026-0002");
    expect(made.stdout.trim().split("\n")).toEqual([
      "records/tb-gz-036/PII-2026-0002/case.json",
      "records/tb-gz-036/PII-2026-0002/application.json",
    ]);
    await run("new", "record", "contract", "--case", "PII-2026-0002");
    const checked = JSON.parse(
      (await run("check", "PII-2026-0002", "--as-of", asOf, "--format", "json")).stdout,
    ) as {
      cases: {
        outcomes: { rule: string; outcome: string; at: { file: string; pointer: string } }[];
      }[];
    };
    const blanks =
      checked.cases[0]?.outcomes
        .filter((o) => o.outcome === "fail")
        .map((o) => `${o.at.file.split("/").at(-1) ?? ""} ${o.at.pointer}`) ?? [];
    for (const blank of [
      "case.json /client/creditCode",
      "application.json /receivedOn",
      "contract.json /fee",
    ]) {
      expect(blanks).toContain(blank);
    }
    expect(checked.cases[0]?.outcomes.map((o) => o.rule)).toContain("missing-application-review");
    expect(checked.cases[0]?.outcomes.filter((o) => o.outcome === "error")).toEqual([]);
  });

  it("numbers numbered records, and never overwrites", async () => {
    expect(
      (
        await run(
          "new",
          "record",
          "nonconformity",
          "--case",
          "PII-2026-0001",
          "--audit",
          "02-stage2",
        )
      ).stdout.trim(),
    ).toBe("records/tb-gz-036/PII-2026-0001/audits/02-stage2/nonconformity-03.json");
    expect(
      (
        await run(
          "new",
          "record",
          "attendance",
          "--case",
          "PII-2026-0001",
          "--audit",
          "04-surveillance-2",
          "--instance",
          "opening",
        )
      ).stdout.trim(),
    ).toBe("records/tb-gz-036/PII-2026-0001/audits/04-surveillance-2/attendance-opening.json");
    const before = readFileSync(join(repository.caseFolder, "contract.json"), "utf8");
    expect((await run("new", "record", "contract", "--case", "PII-2026-0001")).code).toBe(2);
    expect(readFileSync(join(repository.caseFolder, "contract.json"), "utf8")).toBe(before);
  });

  it.each([
    ["a path out of the folder", "../../x"],
    ["a reserved name", "CON"],
    ["a trailing dot", "case."],
    ["nothing", ""],
    ["a long name", "x".repeat(300)],
  ])("refuses %s as a case's name", async (_, name) => {
    expect((await run("new", "case", "tb-gz-036", name)).code).toBe(2);
  });

  it("says what is missing: audit, instance, kind", async () => {
    expect((await run("new", "record", "audit-plan", "--case", "PII-2026-0001")).stderr).toContain(
      "--audit",
    );
    expect(
      (await run("new", "record", "meeting", "--case", "PII-2026-0001", "--audit", "02-stage2"))
        .stderr,
    ).toContain("--instance");
    expect((await run("new", "record", "invoice", "--case", "PII-2026-0001")).stderr).toContain(
      "audit-plan",
    );
  });

  it("makes a repository of a body's own, whose editor settings point at schemas that are there", async () => {
    const folder = mkdtempSync(join(tmpdir(), "dossier-new-"));
    try {
      expect((await dossier(["new", "repository"], folder)).code).toBe(0);
      const settings = JSON.parse(readFileSync(join(folder, ".vscode/settings.json"), "utf8")) as {
        "json.schemas": { url: string; fileMatch: string[] }[];
      };
      for (const { url } of settings["json.schemas"]) {
        expect(existsSync(join(folder, url)), url).toBe(true);
      }
      expect((await dossier(["new", "case", "tb-gz-036", "X-1"], folder)).code).toBe(0);
      expect((await dossier(["check", "--as-of", asOf], folder)).code).toBe(1);
      writeFileSync(join(folder, "dossier.config.json"), "{}");
      await dossier(["new", "repository"], folder);
      // What is there stays.
      expect(readFileSync(join(folder, "dossier.config.json"), "utf8")).toBe("{}");
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe("the entry", () => {
  it("names the Node it found and the one it needs, before anything else is loaded: exit code 3", async () => {
    // The version is the only thing about an old Node that the entry looks at.
    const folder = mkdtempSync(join(tmpdir(), "dossier-node-"));
    try {
      for (const file of globSync("*.js", { cwd: join(root, "dist") })) {
        cpSync(join(root, "dist", file), join(folder, file));
      }
      const entry = readFileSync(join(root, "dist/dossier.js"), "utf8");
      writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
      writeFileSync(
        join(folder, "dossier.js"),
        entry.replaceAll("process.versions.node", '"20.11.0"'),
      );
      const result = spawnSync(process.execPath, [join(folder, "dossier.js"), "check"], {
        cwd: folder,
        encoding: "utf8",
      });
      expect(result.status).toBe(3);
      expect(result.stderr).toContain("Node.js 20.11.0");
      expect(result.stderr).toContain("22.17");
      expect(result.stderr).not.toContain("    at ");
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
