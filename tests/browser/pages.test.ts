import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CaseStates } from "../../src/model/case/states.js";
import type { PublishedCertificate } from "../../src/model/certificate/published.js";
import { countOutcomes, type Outcome, outcomeOf } from "../../src/model/outcome/finding.js";
import { casePage } from "../../src/report/site/overview/case-page.js";
import type { CaseContent, OverviewInput } from "../../src/report/site/overview/overview-input.js";
import { overview, overviewScript } from "../../src/report/site/overview/overview.js";
import { publicPages } from "../../src/report/site/public/certificate-pages.js";
import { broken, overflow, pageReader, seen } from "../support/pages.js";

const tool = { name: "dossier", version: "0" };
const asOf = "2027-06-30";
const folder = mkdtempSync(join(tmpdir(), "dossier-pages-"));
const open = pageReader();
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const write = (path: string, content: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
};

/** A case with so many errors, and a limit so many days ahead. */
function caseOf(i: number, errors: number, daysLeft: number | null): CaseContent {
  const finding = {
    rule: "late-first-surveillance",
    clauses: ["TB-GZ-036/5.4.2-4-b"],
    severity: "error",
    subject: "audits/03-surveillance-1",
    message: { zh: `第 ${i} 家的监督审核超过期限`, en: `Surveillance ${i} is late` },
  } as const;
  const outcomes: Outcome[] = [
    ...Array.from({ length: errors }, () => outcomeOf("fail", finding)),
    ...(daysLeft === null
      ? []
      : [
          outcomeOf("due", {
            ...finding,
            due: `20${27 + Math.floor(daysLeft / 365)}-08-${String(1 + (daysLeft % 28)).padStart(2, "0")}`,
            daysLeft,
            open: true,
            awaited: { zh: "下一次监督审核现场开始", en: "next surveillance begins" },
          }),
        ]),
  ];
  const state: CaseStates["client"] =
    i % 5 === 0
      ? {
          state: "suspended",
          words: { zh: "获证，证书暂停", en: "suspended" },
          since: null,
          at: [],
        }
      : { state: "certified", words: { zh: "获证", en: "certified" }, since: null, at: [] };
  return {
    result: {
      case: `tb-gz-036/PII-${i}`,
      procedure: "tb-gz-036",
      totals: countOutcomes(outcomes),
      outcomes,
      hints: [],
    },
    profile: {
      client: `江西云岫澄明第${i}云计算有限公司`,
      procedure: {
        document: i % 2 ? "TB-GZ-036" : "ICASP25C",
        title: { zh: "公有云个人信息安全管理体系认证规则", en: "PII in public clouds" },
      },
      body: i % 2 ? { zh: "江西腾标", en: "TB" } : { zh: "上海英格尔", en: "ICAS" },
      state,
      certificates: [`TB137-2026-PII-${String(i).padStart(5, "0")}`],
    },
    timeline: [],
    spans: [],
    files: [],
    refusals: [],
  };
}

describe.each(["zh", "en"] as const)("the overview in %s", (lang) => {
  const input: OverviewInput = { tool, asOf, lang, all: false, dueWithin: 60, isPart: false };
  const cases = Array.from({ length: 450 }, (_, i) =>
    caseOf(i, i === 300 ? 7 : Number(i % 50 === 7), i % 3 ? 10 + i : null),
  );
  const file = join(folder, `${lang}/index.html`);
  beforeAll(() => {
    write(`${lang}/index.html`, overview(cases, input));
    write(`${lang}/${overviewScript.file}`, overviewScript.content);
    write(`${lang}/cases/tb-gz-036_PII-300.html`, casePage(cases[300] as CaseContent, input));
  });
  const names = "#cases tbody td:first-child a";

  it("has the worst first, a bounded number laid out, and more on demand", async () => {
    const { page, complaints } = await open(file);
    const first = await seen(page, names);
    expect(first[0]).toContain("第300");
    expect(first).toHaveLength(200);
    await page.click("#shown button");
    expect(await seen(page, names)).toHaveLength(400);
    expect((await seen(page, "#shown"))[0]).toMatch(/400.*450/);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("finds by words, and by body, procedure and status", async () => {
    const { page } = await open(file);
    await page.type("#find", "第12云 PII-00012");
    expect(await seen(page, names)).toEqual(["江西云岫澄明第12云计算有限公司"]);
    await page.select("select[name=body]", lang === "zh" ? "江西腾标" : "TB");
    expect(await seen(page, names)).toEqual([]);
    expect(await seen(page, "#shown")).not.toEqual([""]);
    await page.evaluate("document.querySelector('#find').value = ''");
    await page.select("select[name=state]", "suspended");
    expect(await seen(page, names)).toHaveLength(45);
    await page.select("select[name=procedure]", "ICASP25C");
    expect(await seen(page, names)).toEqual([]);
    await page.close();
  });

  it("a counter chooses its cases, and its address does", async () => {
    const { page } = await open(file);
    await page.click('.counters a[href="#error"]');
    await page.waitForFunction(
      "document.querySelector('.counters [href=\"#error\"][aria-current]')",
    );
    expect(await seen(page, names)).toHaveLength(10);
    await page.goto(`${page.url().split("#")[0]}#due`);
    await page.reload();
    const due = await seen(page, names);
    expect(due.length).toBe(cases.filter((_, i) => i % 3 && 10 + i <= 60).length);
    await page.close();
  });

  it("sorts by a head and by the field, empty ones last", async () => {
    const { page } = await open(file);
    await page.click("#cases th:nth-child(5) button");
    expect(await page.$eval("#cases th:nth-child(5)", (h) => h.getAttribute("aria-sort"))).toBe(
      "ascending",
    );
    const days = await page.$$eval("#cases tbody tr", (rows) =>
      rows.map((r) => r.dataset["next"] ?? "~"),
    );
    expect(days).toEqual([...days].sort());
    await page.select("select[name=sort]", "certificate");
    expect((await seen(page, names))[0]).toContain("第0云");
    await page.click("#cases th:nth-child(6) button");
    expect((await seen(page, names))[0]).toContain("第300");
    await page.close();
  });

  it("fits a phone: no word is cut or broken letter by letter", async () => {
    for (const path of [file, join(folder, `${lang}/cases/tb-gz-036_PII-300.html`)]) {
      const { page, complaints } = await open(path, { width: 400 });
      expect(await overflow(page)).toBe(0);
      expect(await broken(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await page.close();
    }
  });

  it("shows every case where no script runs", async () => {
    const { page } = await open(file, { script: false });
    expect(await seen(page, names)).toHaveLength(450);
    expect(await seen(page, ".fields")).toEqual([]);
    await page.close();
  });
});

describe("the public pages", () => {
  const certificate = (more: Partial<PublishedCertificate>): PublishedCertificate => ({
    number: "TB137-2026-PII-0168",
    page: "TB137-2026-PII-0168",
    body: { zh: "江西腾标认证有限公司", en: "Jiangxi Tengbiao Certification Co., Ltd." },
    client: { zh: "江西云岫澄明云计算有限公司", en: "Jiangxi Yunxiu Chengming Cloud Computing" },
    creditCode: "91360106MA3712345X",
    registeredAddress: { zh: "江西省南昌市红谷滩区云中路 8 号", en: "8 Yunzhong Road, Nanchang" },
    businessAddress: null,
    scope: { zh: "公有云主机服务中个人信息的保护", en: "Protection of PII in public clouds" },
    criteria: { zh: "ISO/IEC 27018:2019", en: "ISO/IEC 27018:2019" },
    sites: [
      {
        name: { zh: "南昌总部", en: "Head office" },
        address: { zh: "江西省南昌市红谷滩区云中路 8 号", en: "8 Yunzhong Road" },
        scope: { zh: "管理和研发", en: "Management" },
        isTemporary: false,
      },
    ],
    firstIssuedOn: "2026-07-27",
    issuedOn: "2026-07-27",
    expiresOn: "2029-07-26",
    lastDay: "2029-07-26",
    status: "valid",
    since: "2026-07-27",
    until: "2029-07-26",
    replacedBy: null,
    files: [{ sha256: "ab".repeat(32), language: "zh", isCurrent: true, isSigned: false }],
    ...more,
  });
  const list = join(folder, "public/index.html");
  const own = (page: string) => join(folder, `public/certificates/${page}/index.html`);
  beforeAll(() => {
    const certificates = [
      certificate({}),
      certificate({ number: "W-1", page: "W-1", status: "withdrawn", until: null }),
      certificate({
        number: "S-1",
        page: "S-1",
        status: "suspended",
        since: "2027-06-01",
        until: "2027-11-30",
      }),
    ];
    for (const [path, content] of publicPages(certificates, asOf, tool)) {
      write(`public/${path}`, content);
    }
  });
  const badge = ".facts .status";

  it("say who, where and until when", async () => {
    const { page, complaints } = await open(own("TB137-2026-PII-0168"), { day: "2027-07-01" });
    const [text] = await seen(page, "main");
    for (const words of ["91360106MA3712345X", "云中路 8 号", "南昌总部", "管理和研发"]) {
      expect(text).toContain(words);
    }
    expect((await seen(page, badge))[0]).toMatch(/有效/);
    expect(await seen(page, ".notice")).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it.each([
    { day: "2027-07-30", status: /有效/, notices: 0, why: "thirty days after it was written" },
    { day: "2027-07-31", status: /有效/, notices: 1, why: "a day later it is old" },
    { day: "2029-07-26", status: /有效/, notices: 1, why: "the last day" },
    { day: "2029-07-27", status: /过期/, notices: 2, why: "the day after it" },
    { day: "2020-01-01", status: /有效/, notices: 0, why: "a clock that is wrong" },
  ])("on $day ($why)", async ({ day, status, notices }) => {
    const { page } = await open(own("TB137-2026-PII-0168"), { day });
    expect((await seen(page, badge))[0]).toMatch(status);
    expect(await seen(page, ".notice")).toHaveLength(notices);
    await page.close();
  });

  it("never turn a withdrawn certificate into an expired one", async () => {
    const { page } = await open(own("W-1"), { day: "2030-01-01" });
    expect((await seen(page, badge))[0]).toMatch(/撤销/);
    await page.close();
  });

  it("the list tells the end, too, also of what is suspended", async () => {
    const { page, complaints } = await open(list, { day: "2029-08-01" });
    expect(await seen(page, "tbody .status")).toEqual([
      expect.stringContaining("过期"),
      expect.stringContaining("撤销"),
      expect.stringContaining("过期"),
    ]);
    expect(complaints).toEqual([]);
    expect((await seen(page, "#shown"))[0]).toContain("显示 3 张，共 3 张 · 3 of 3 shown");
    await page.type("#find", "W-1");
    expect(await seen(page, "tbody .status")).toHaveLength(1);
    await page.close();
  });

  it("are right without a script: the status stands with its day", async () => {
    const { page } = await open(own("TB137-2026-PII-0168"), { script: false });
    expect(await seen(page, ".known")).toEqual([expect.stringContaining(asOf)]);
    expect(await seen(page, ".notice")).toEqual([]);
    await page.close();
  });

  it("fit a phone", async () => {
    for (const path of [list, own("TB137-2026-PII-0168"), own("S-1")]) {
      const { page } = await open(path, { width: 400, day: "2029-08-01" });
      expect(await overflow(page)).toBe(0);
      expect(await broken(page)).toEqual([]);
      await page.close();
    }
  });
});
