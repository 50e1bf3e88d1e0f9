import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dossier, printedRepository } from "../support/cli.js";
import { pdfPages } from "../support/pdf.js";

const asOf = ["--as-of", "2027-06-30"];
let repository: Awaited<ReturnType<typeof printedRepository>>;
const run = (...args: readonly string[]) => dossier(args, repository.folder);
const at = (path: string) => readFileSync(join(repository.folder, path));
/** Without the labels that only cards on a phone show. */
const page = (path: string) =>
  at(path)
    .toString("utf8")
    .replaceAll(/ data-label="[^"]*"/g, "");
const allText = (folder: string) =>
  readdirSync(join(repository.folder, folder), { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile() && /\.(html|js)$/.test(e.name))
    .map((e) => readFileSync(join(e.parentPath, e.name), "utf8"))
    .join("\n");

beforeAll(async () => {
  repository = await printedRepository();
});
afterAll(() => {
  repository.remove();
});

describe("assess", () => {
  it("draws, binds and lists; the same again gives the same bytes", async () => {
    expect(
      (
        await run(
          "assess",
          "sample",
          ...asOf,
          "--seed",
          "CNAS",
          "--size",
          "1",
          "--format",
          "json",
          "--output",
          "sample.json",
        )
      ).code,
    ).toBe(0);
    expect(JSON.parse(page("sample.json"))).toMatchObject({
      seed: "CNAS",
      population: 1,
      cases: [{ case: "tb-gz-036/PII-2026-0001" }],
    });
    const bound = await run(
      "assess",
      "dossier",
      ...asOf,
      "--sample",
      "sample.json",
      "--output",
      "a",
    );
    expect([bound.code, bound.stdout]).toEqual([0, "a/index.html\na/dossier.pdf\n"]);
    expect(bound.stderr).toContain("PDF/A-3b 候选");
    expect(
      (await run("assess", "dossier", ...asOf, "--sample", "sample.json", "--output", "b")).code,
    ).toBe(0);
    const names = (folder: string) =>
      readdirSync(join(repository.folder, folder), { recursive: true, withFileTypes: true })
        .filter((e) => e.isFile())
        .map((e) => join(e.parentPath, e.name).slice(join(repository.folder, folder).length))
        .sort();
    expect(names("b")).toEqual(names("a"));
    for (const n of names("a")) expect(at(`b${n}`).equals(at(`a${n}`)), n).toBe(true);
  }, 180_000);

  it("shows clause by clause which record, line and page show it", () => {
    const matrix = page("a/cases/tb-gz-036_PII-2026-0001/index.html");
    const row =
      /<tr class="pass"><td><small>17021-1<\/small> <span title="审核计划">9\.2\.3<\/span>(?:(?!<\/td>).)*<\/td><td>TB-GZ-036\/5\.4\.7-2<\/td>.*?<\/tr>/.exec(
        matrix,
      )?.[0] ?? "";
    const link = /records\.html#(audits_02-stage2_audit-plan-(\d+))/.exec(row);
    expect(link).not.toBeNull();
    expect(row).toMatch(/documents\/02-stage2\/audit-plan\.zh\.pdf#page=\d+/);
    // The line that it names is the line of the file, and is there to be looked at.
    const line = Number(link?.[2]);
    const file =
      page("records/tb-gz-036/PII-2026-0001/audits/02-stage2/audit-plan.json").split("\n")[
        line - 1
      ] ?? "";
    expect(page("a/cases/tb-gz-036_PII-2026-0001/records.html")).toContain(
      `<span id="${link?.[1] ?? ""}"><i>${line}</i>${file.replace(/"/g, "&quot;")}`,
    );
    // Every row of the register about cases stands in it.
    expect(new Set(matrix.match(/TB-GZ-036\/[^<"]+(?=<\/td>)/g)).size).toBeGreaterThan(400);
  });

  it("answers by number: certificates, decisions, people", () => {
    const certificates = page("a/certificates.html");
    expect(certificates).toContain("TB137-2026-PII-0168");
    for (const paper of ["application", "audits_02-stage2_audit-report"]) {
      expect(certificates).toContain(`records.html#${paper}`);
    }
    expect(page("a/decisions.html")).toMatch(/沈怀瑾 D-001<\/td><td>否<\/td>/);
    const people = page("a/people.html");
    expect(people).toMatch(/<a href="#A-001">林书瑶 A-001<\/a>.*?审核 2 次，任组长 2 次/);
    // Who reviews and approves stands there, too, and everybody's record is enclosed.
    expect(people).toMatch(/<h3 id="H-001">/);
    expect(people).toContain('href="personnel-records.html#personnel_R-001"');
    expect(page("a/personnel-records.html")).toContain('id="personnel_R-001"');
    const matrix = page("a/cases/tb-gz-036_PII-2026-0001/index.html");
    const [, anchor = "none"] =
      /href="\.\.\/\.\.\/personnel-records\.html#(personnel_A-001-\d+)"/.exec(matrix) ?? [];
    expect(page("a/personnel-records.html")).toContain(`id="${anchor}"`);
  });

  it("shows what the body keeps of itself, with its records", () => {
    const body = page("a/body.html");
    expect(body).toContain('<h3 id="impartiality-meeting">');
    expect(body).toContain('href="body-records.html#cb_TB_management-review-01"');
    expect(page("a/body-records.html")).toContain('id="cb_TB_management-review-01"');
    // Who complained is withheld.
    expect(allText("a")).not.toContain("杭州云栈信息技术有限公司");
  });

  it("answers by number: nonconformities, limits", () => {
    expect(page("a/nonconformities.html")).toContain("TB-BF-2026-0236-01");
    expect(page("a/limits.html")).toContain("TB-GZ-036/");
    expect(page("a/search.js")).toContain("江西云岫澄明云计算有限公司");
  });

  it("loads nothing from elsewhere and runs no script but its own", () => {
    const text = allText("a");
    expect(text).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    expect(
      [...new Set(text.match(/<script[^>]*>/g))].every((s) => /src="(\.\.\/)*search\.js"/.test(s)),
    ).toBe(true);
  });

  it("as one PDF with bookmarks, in the same words", async () => {
    const pdf = at("a/dossier.pdf");
    const text = (await pdfPages(pdf)).map((p) => p.text).join("");
    for (const words of ["认可评审档案", "评审员会提出的问题", "TB-GZ-036/5.4.7-2", "沈怀瑾"]) {
      expect(text).toContain(words.replace(/\s/g, ""));
    }
    const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
    const outline = await (
      await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
    ).getOutline();
    const titles = outline.map((o) => o.title);
    expect(titles[0]).toBe("认可评审档案");
    expect(titles.some((t) => t.startsWith("tb-gz-036/PII-2026-0001"))).toBe(true);
  }, 60_000);

  it("keeps what is confidential out, records and documents alike, unless it is named", async () => {
    const fee =
      /"fee": ([\d.]+)/.exec(page("records/tb-gz-036/PII-2026-0001/contract.json"))?.[1] ?? "none";
    expect(page("a/cases/tb-gz-036_PII-2026-0001/records.html")).not.toContain(
      `&quot;fee&quot;: ${fee}`,
    );
    expect(page("a/cases/tb-gz-036_PII-2026-0001/records.html")).toContain("保密，未显示");
    expect(
      readdirSync(join(repository.folder, "a/cases/tb-gz-036_PII-2026-0001/documents")),
    ).not.toContain("contract.zh.pdf");
    expect(page("a/cases/tb-gz-036_PII-2026-0001/index.html")).toMatch(
      /含保密内容，未附（[^）]*contract\.fee/,
    );
    expect(
      (
        await run(
          "assess",
          "dossier",
          ...asOf,
          "--sample",
          "sample.json",
          "--output",
          "c",
          "--no-pdf",
          "--show-confidential",
          "contract.fee",
        )
      ).code,
    ).toBe(0);
    expect(page("c/cases/tb-gz-036_PII-2026-0001/records.html")).toContain(
      `&quot;fee&quot;: ${fee}`,
    );
  }, 120_000);

  it("gaps: of a clean body only that its procedure keeps files shorter; the gravest first with clause and standard once there are some", async () => {
    const clean = await run("assess", "gaps", ...asOf);
    expect(clean.code).toBe(0);
    const rows = clean.stdout.trim().split("\n").slice(1);
    expect(rows).toEqual([expect.stringMatching(/^轻微 .*TB-GZ-036\/13\.1/)]);
    const file = "records/tb-gz-036/PII-2026-0001/audits/02-stage2/decision.json";
    const kept = page(file);
    writeFileSync(
      join(repository.folder, file),
      kept.replace(/"decidedOn": "[^"]*"/, '"decidedOn": "2027-01-20"'),
    );
    const { code, stdout } = await run("assess", "gaps", ...asOf, "--format", "json");
    writeFileSync(join(repository.folder, file), kept);
    expect(code).toBe(1);
    const { gaps } = JSON.parse(stdout) as {
      gaps: { gravity: string; standards: string[]; clauses: string[] }[];
    };
    expect(gaps[0]?.gravity).toBe("serious");
    expect(
      gaps.flatMap((g) => g.standards).some((s) => s.startsWith("ISO/IEC 17021-1:2015 9.5")),
    ).toBe(true);
  }, 60_000);

  it("of one body: named, refused where it has no cases", async () => {
    const named = await run("assess", "sample", ...asOf, "--body", "TB", "--format", "json");
    expect(JSON.parse(named.stdout)).toMatchObject({ population: 1 });
    expect(await run("assess", "sample", ...asOf, "--body", "ICAS")).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/ICAS[\s\S]*TB/) as string,
    });
  }, 60_000);

  it("wrong use: no sample, an unknown stratum, a case that is gone", async () => {
    expect(await run("assess", "dossier", "--sample", "none.json")).toMatchObject({ code: 2 });
    expect(await run("assess", "sample", "--per", "colour")).toMatchObject({ code: 2 });
    writeFileSync(
      join(repository.folder, "gone.json"),
      page("sample.json").replaceAll("PII-2026-0001", "PII-2026-0099"),
    );
    expect(await run("assess", "dossier", ...asOf, "--sample", "gone.json")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("PII-2026-0099") as string,
    });
  }, 60_000);
});

describe("publish", () => {
  const own = "out/public/certificates/TB137-2026-PII-0168/index.html";
  it("a page with status, scope and dates, the digests of its PDFs, and nothing confidential", async () => {
    expect((await run("publish", ...asOf)).code).toBe(0);
    const text = page(own);
    for (const words of [
      "TB137-2026-PII-0168",
      "江西云岫澄明云计算有限公司",
      "2029-07-26",
      "有效",
    ]) {
      expect(text).toContain(words);
    }
    const { createHash } = await import("node:crypto");
    expect(text).toContain(
      createHash("sha256")
        .update(at("out/pdf/tb-gz-036/PII-2026-0001/certificate-01.zh.pdf"))
        .digest("hex"),
    );
    const everything = `${allText("out/public")}${page("out/public/certificates.json")}`;
    const contact =
      /"phone": "([^"]+)"/.exec(page("records/tb-gz-036/PII-2026-0001/case.json"))?.[1] ?? "none";
    for (const secret of [contact, "苏见微", "沈怀瑾", "A-001"]) {
      expect(everything).not.toContain(secret);
    }
  }, 60_000);

  it("a change of status appears with the next publish, and earlier PDFs stay known", async () => {
    const before = /<code>([0-9a-f]{64})<\/code>/.exec(page(own))?.[1] ?? "";
    writeFileSync(
      join(repository.caseFolder, "suspension-01.json"),
      `${JSON.stringify({ certificate: "TB137-2026-PII-0168", suspendedOn: "2027-06-01", endsOn: "2027-11-30" }, null, 2)}\n`,
    );
    const config = JSON.parse(page("dossier.config.json")) as Record<string, unknown>;
    writeFileSync(
      join(repository.folder, "dossier.config.json"),
      JSON.stringify({ ...config, publish: { baseUrl: "https://cert.example/q/" } }),
    );
    expect((await run("publish", ...asOf)).code).toBe(0);
    const text = page(own);
    expect(text).toContain("暂停");
    // The QR code now leads elsewhere, so the PDF is another one.
    expect(text).toContain(`<code>${before}</code>`);
    expect(text).toMatch(new RegExp(`${before} earlier`));
  }, 60_000);
});
