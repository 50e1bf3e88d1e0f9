import { spawn } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { makeRepository } from "../../bench/repository.js";
import { checkCases } from "../../src/jobs/check/check-cases.js";
import { json } from "../../src/report/machine/json.js";
import { openWorkspace } from "../../src/workspace/workspace.js";
import { dossier, sampleRepository } from "../support/cli.js";
import { everyThird, howMany, isMore } from "../support/long.js";
import { asOf, root } from "../support/sample.js";

let repository: ReturnType<typeof sampleRepository>;
beforeEach(() => {
  repository = sampleRepository();
});
afterEach(() => {
  repository.remove();
});

/** What a run says, as `--format json --all` prints it. */
async function said(cache: boolean, day = asOf, all = true): Promise<string> {
  const run = await checkCases(openWorkspace(repository.folder), [], repository.folder, {
    asOf: day,
    all,
    cache,
  });
  return json({
    tool: { name: "t", version: "0" },
    asOf: day,
    results: run.results,
    lang: "zh",
    all,
    colour: false,
  });
}
const file = (name: string) => join(repository.caseFolder, name);
const edit = (name: string, change: (text: string) => string) => {
  writeFileSync(file(name), change(readFileSync(file(name), "utf8")));
};

describe("the cache of results", () => {
  const changes: readonly [string, () => void][] = [
    [
      "a changed value",
      () => {
        edit("contract.json", (t) => t.replace('"signedOn": "2026', '"signedOn": "2027'));
      },
    ],
    [
      "a change of the same length that keeps size and modification time",
      () => {
        const { atime, mtime } = statSync(file("audits/02-stage2/decision.json"));
        edit("audits/02-stage2/decision.json", (t) => t.replaceAll('"D-001"', '"A-002"'));
        utimesSync(file("audits/02-stage2/decision.json"), atime, mtime);
      },
    ],
    [
      "spaces alone: lines move",
      () => {
        edit("audits/03-surveillance-1/audit-report.json", (t) => `\n\n${t}`);
      },
    ],
    [
      "a record taken away",
      () => {
        rmSync(file("contract.json"));
      },
    ],
    [
      "a record renamed",
      () => {
        renameSync(file("certificate-01.json"), file("certificate-02.json"));
      },
    ],
    [
      "a new record",
      () => {
        writeFileSync(file("withdrawal-01.json"), "{}");
      },
    ],
    [
      "a file that is no record",
      () => {
        writeFileSync(file("notes.docx"), "x");
      },
    ],
    [
      "a new folder",
      () => {
        mkdirSync(file("other"));
      },
    ],
    [
      "an attachment altered",
      () => {
        writeFileSync(file("attachments/stage2-report-receipt.png"), "x");
      },
    ],
    [
      "an attachment taken away",
      () => {
        rmSync(file("attachments/stage2-report-receipt.png"));
      },
    ],
    [
      "what a merge left beside an attachment",
      () => {
        writeFileSync(file("attachments/stage2-report-receipt.png.orig"), "x");
      },
    ],
    [
      "a person's qualification",
      () => {
        const p = join(repository.folder, "records/personnel/D-001.json");
        writeFileSync(p, readFileSync(p, "utf8").replaceAll("2031-12-31", "2021-12-31"));
      },
    ],
    [
      "a person's record taken away",
      () => {
        rmSync(join(repository.folder, "records/personnel/A-001.json"));
      },
    ],
    [
      "a person's record spoilt",
      () => {
        writeFileSync(join(repository.folder, "records/personnel/A-001.json"), "{");
      },
    ],
    [
      "closing days in the configuration",
      () => {
        const c = join(repository.folder, "dossier.config.json");
        writeFileSync(
          c,
          JSON.stringify({
            ...(JSON.parse(readFileSync(c, "utf8")) as object),
            calendar: { closed: ["2026-07-28", "2026-07-29", "2026-07-30", "2026-07-31"] },
          }),
        );
      },
    ],
    [
      "a torn cache file",
      () => {
        for (const f of cacheFiles()) writeFileSync(f, readFileSync(f, "utf8").slice(0, -20));
      },
    ],
    [
      "a cache file of something else",
      () => {
        for (const f of cacheFiles()) writeFileSync(f, "{}");
      },
    ],
  ];
  it.each(everyThird(changes))("never changes a result: %s", async (_, change) => {
    const before = await said(true);
    expect(await said(true)).toBe(before);
    change();
    const expected = await said(false);
    expect(await said(true)).toBe(expected);
    expect(await said(true)).toBe(expected);
  });

  it("never takes yesterday's result for today's", async () => {
    await said(true, "2028-07-27");
    expect(await said(true, "2028-07-28")).toBe(await said(false, "2028-07-28"));
  });

  it("holds until the day on which it can change, and not before the day it was made on", async () => {
    await said(true, asOf, false);
    const judgedOn = () =>
      cacheFiles().map((f) => /"from":"([^"]*)"/.exec(readFileSync(f, "utf8"))?.[1]);
    expect(judgedOn()).toEqual([asOf]);
    const tomorrow = await said(true, "2027-07-01", false);
    expect(tomorrow).toBe(await said(false, "2027-07-01", false));
    expect(judgedOn()).toEqual([asOf]);
    expect(await said(true, "2027-06-29", false)).toBe(await said(false, "2027-06-29", false));
    expect(await said(true, "2029-10-01", false)).toBe(await said(false, "2029-10-01", false));
  });

  it("is what makes the second run quick: nothing is written again, and it is found by content where the times are new", async () => {
    const expected = await said(true);
    const written = cacheFiles().map((f) => statSync(f).mtimeMs);
    await said(true);
    expect(cacheFiles().map((f) => statSync(f).mtimeMs).length).toBe(written.length);
    const copy = mkdtempSync(join(tmpdir(), "dossier-copy-"));
    try {
      cpSync(repository.folder, copy, { recursive: true });
      const run = await checkCases(openWorkspace(copy), [], copy, { asOf, all: true, cache: true });
      expect(
        json({
          tool: { name: "t", version: "0" },
          asOf,
          results: run.results,
          lang: "zh",
          all: true,
          colour: false,
        }),
      ).toBe(expected);
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  });

  it("can be left out", async () => {
    await dossier(["check", "--no-cache", "--as-of", asOf], repository.folder);
    expect(readdirSync(repository.folder)).not.toContain("out");
  });
});

function cacheFiles(): string[] {
  const folder = join(repository.folder, "out/cache/check/tb-gz-036");
  return readdirSync(folder)
    .filter((n) => n.endsWith(".json"))
    .map((n) => join(folder, n));
}

describe("many cases", () => {
  const few = mkdtempSync(join(tmpdir(), "dossier-many-"));
  beforeAll(() => {
    makeRepository(few, 50);
  });
  afterAll(() => {
    rmSync(few, { recursive: true, force: true });
  });

  it("come out the same from one thread and from several, with the cache and without, in the order of their names", async () => {
    const check = (...args: string[]) =>
      dossier(["check", "--as-of", asOf, "--format", "json", ...args], few);
    const one = await check("--jobs", "1", "--no-cache");
    expect((JSON.parse(one.stdout) as { cases: unknown[] }).cases.length).toBeGreaterThanOrEqual(
      50,
    );
    const names = (JSON.parse(one.stdout) as { cases: { case: string }[] }).cases
      .map((c) => c.case)
      .filter((c) => c.includes("/") && !c.startsWith("cb/"));
    expect(names).toEqual(names.toSorted());
    const others = [
      ["--jobs", "3"],
      ["--jobs", "2"],
      ["--jobs", "2", "--no-cache"],
    ];
    for (const args of others.slice(0, howMany(2, 3))) {
      expect((await check(...args)).stdout).toBe(one.stdout);
    }
  }, 240_000);

  it.skipIf(!isMore)(
    "are left at once when somebody asks to stop: exit code 130, no report",
    async () => {
      const folder = mkdtempSync(join(tmpdir(), "dossier-many-"));
      try {
        makeRepository(folder, 150);
        for (const jobs of ["1", "2"]) {
          const child = spawn(
            process.execPath,
            [join(root, "dist/dossier.js"), "check", "--jobs", jobs, "--no-cache", "--as-of", asOf],
            { cwd: folder, stdio: ["ignore", "pipe", "pipe"] },
          );
          let out = "";
          child.stdout.on("data", (d: Buffer) => {
            out += d.toString();
          });
          setTimeout(() => child.kill("SIGINT"), 1_000);
          // A shell says 130, too, where the signal came before the program could take it.
          const code = await new Promise((resolve) => {
            child.on("close", (c, signal) => resolve(signal === "SIGINT" ? 130 : c));
          });
          expect({ code, out }).toEqual({ code: 130, out: "" });
        }
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    240_000,
  );

  it("keep the words of a fault of use on their way from a thread", async () => {
    const bad = await dossier(["check", "--jobs", "0"], few);
    expect(bad).toMatchObject({ code: 2, stderr: expect.stringContaining("1 到 99") as string });
  }, 240_000);
});
