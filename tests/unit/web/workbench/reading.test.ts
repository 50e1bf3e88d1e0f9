import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { get as httpGet, type IncomingMessage } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkCases } from "../../../../src/jobs/check/check-cases.js";
import type {
  Calendar,
  CaseList,
  CasePage,
  SearchHit,
  Today,
} from "../../../../src/web/workbench/api.js";
import { openWorkspace } from "../../../../src/workspace/workspace.js";
import { signIn, type SignedIn, workbenchOfSample } from "../../../support/workbench-server.js";

let bench: Awaited<ReturnType<typeof workbenchOfSample>>;
let browser: SignedIn;
const sample = "/api/cases/tb-gz-036/PII-2026-0001";

beforeAll(async () => {
  bench = await workbenchOfSample();
  browser = await signIn(bench.workbench.url);
  await surveyed();
}, 120_000);
afterAll(async () => {
  await bench.close();
});

async function surveyed(): Promise<void> {
  for (;;) {
    const { progress } = await browser.json<CaseList>("/api/cases");
    if (progress.all > 0 && progress.done === progress.all) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function verdicts(): Promise<unknown[]> {
  const { folder } = bench.repository;
  const run = await checkCases(openWorkspace(folder), ["PII-2026-0001"], folder, {
    asOf: "2027-06-30",
  });
  return run.cases.flatMap((c) =>
    c.outcomes.map((o) => [o.rule, o.outcome, o.subject, o.message.zh, o.due]).sort(),
  );
}

describe("a case in the workbench", () => {
  it("has the verdict of the command line, whole and broken", async () => {
    const file = join(bench.repository.caseFolder, "audits/02-stage2/decision.json");
    const whole = readFileSync(file, "utf8");
    const shown = async () => {
      const { findings } = await browser.json<CasePage>(sample);
      return findings.map((f) => [f.rule, f.outcome, f.subject, f.message.zh, f.due]).sort();
    };
    expect(await shown()).toEqual((await verdicts()).sort());
    writeFileSync(file, whole.replace('"D-001"', '"A-002"'));
    const broken = await shown();
    expect(broken).toEqual((await verdicts()).sort());
    expect(broken.some(([, outcome]) => outcome === "fail")).toBe(true);
    writeFileSync(file, whole);
  }, 60_000);

  it("is in the lists: cases, what is to be done, search", async () => {
    const { rows, total } = await browser.json<CaseList>("/api/cases?q=pii-2026&sort=-client");
    expect(total).toBe(1);
    expect(rows[0]).toMatchObject({ name: "PII-2026-0001", state: "certified" });
    expect((await browser.json<CaseList>("/api/cases?flag=__proto__")).total).toBe(0);
    const today = await browser.json<Today>("/api/today?within=400");
    expect(today.lines.length).toBe(today.total);
    expect(today.lines.every((line) => line.finding.requirements.length > 0)).toBe(true);
    // Who reads English sees the names that the records have in English.
    expect(rows[0]?.client.en).toMatch(/^Jiangxi [ -~]+$/);
    const hits = await browser.json<SearchHit[]>(
      `/api/search?q=${encodeURIComponent(rows[0]?.client.zh.slice(2, 6) ?? "")}`,
    );
    expect(hits[0]).toMatchObject({ kind: "case", href: "/cases/tb-gz-036/PII-2026-0001" });
    // A calendar of which cases are still to come says so.
    const { progress } = await browser.json<Calendar>("/api/calendar");
    expect(progress).toEqual({ done: progress.all, all: progress.all });
    expect(progress.all).toBeGreaterThan(0);
  });

  it("is found by what stands in its records, in Chinese without blanks", async () => {
    const scope = await browser.json<SearchHit[]>(`/api/search?q=${encodeURIComponent("周明澈")}`);
    expect(scope.some((hit) => hit.kind === "person")).toBe(true);
    const nothing = await browser.json<SearchHit[]>(
      `/api/search?q=${encodeURIComponent("没有这样的话")}`,
    );
    expect(nothing).toEqual([]);
  });
});

describe("what changes on disk", () => {
  it("is told within a second, and judged", async () => {
    const { events, close } = await listen();
    const file = join(bench.repository.caseFolder, "contract.json");
    const whole = readFileSync(file, "utf8");
    // Its folder is watched as soon as somebody has looked at the case.
    await browser.get(sample);
    const start = performance.now();
    rmSync(file);
    const told = await until(() => events.find((e) => e.includes("changed")));
    expect(performance.now() - start).toBeLessThan(3_000);
    expect(told).toContain("PII-2026-0001");
    await until(async () => {
      const { rows } = await browser.json<CaseList>("/api/cases");
      return (rows[0]?.counts.error ?? 0) > 0 ? true : undefined;
    });
    writeFileSync(file, whole);
    close();
  }, 60_000);
});

async function until<T>(found: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (;;) {
    const value = await found();
    if (value !== undefined) return value;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function listen(): Promise<{ events: string[]; close(): void }> {
  return new Promise((resolve) => {
    const events: string[] = [];
    const sent = httpGet(
      new URL("/api/events", bench.workbench.url),
      { headers: { cookie: browser.cookie } },
      (response: IncomingMessage) => {
        response.setEncoding("utf8").on("data", (part: string) => events.push(part));
        response.on("error", () => undefined);
        resolve({
          events,
          close: () => {
            sent.destroy();
          },
        });
      },
    );
    sent.on("error", () => undefined);
  });
}
