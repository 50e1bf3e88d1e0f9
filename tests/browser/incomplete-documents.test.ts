import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { dossier, printedRepository } from "../support/cli.js";
import { compact, pdfPages } from "../support/pdf.js";
import { asOf } from "../support/sample.js";

const repository = await printedRepository();
const caseId = "tb-gz-036/PII-2026-0001";
const pdfFolder = join(repository.folder, "out", "pdf");
const pdf = (path: string) => readFileSync(join(pdfFolder, caseId, `${path}.pdf`));
const build = () => dossier(["build", "--as-of", asOf], repository.folder);

afterAll(() => {
  repository.remove();
});

describe("a document that is not whole", () => {
  const file = join(repository.caseFolder, "audits/03-surveillance-1/audit-report.json");

  it("is refused with its reasons, or marked as a draft on every page", async () => {
    const before = readFileSync(file, "utf8");
    writeFileSync(file, before.replace(/"disclaimer": ".*",/, ""));
    try {
      const refused = await dossier(
        ["render", "--as-of", asOf, "--document", "audit-report"],
        repository.folder,
      );
      expect(refused.code).toBe(1);
      expect(refused.stderr).toContain("抽样免责声明");
      expect(refused.stdout).not.toContain("03-surveillance-1/audit-report");
      const draft = await dossier(
        ["render", "--as-of", asOf, "--document", "audit-report", "--draft"],
        repository.folder,
      );
      expect(draft.code).toBe(0);
      // A draft never carries the name of the document.
      expect(existsSync(join(pdfFolder, `${caseId}/03-surveillance-1/audit-report.zh.pdf`))).toBe(
        false,
      );
      for (const page of await pdfPages(pdf("03-surveillance-1/audit-report.draft.zh"))) {
        expect(page.text.match(/草稿/g)?.length).toBeGreaterThanOrEqual(1);
      }
      for (const page of await pdfPages(pdf("02-stage2/audit-report.zh"))) {
        expect(page.text).not.toContain("草稿");
      }
    } finally {
      writeFileSync(file, before);
    }
    // Whole again, it takes the place of the draft.
    const whole = ["render", "--as-of", asOf, "--document", "audit-report"];
    expect((await dossier(whole, repository.folder)).code).toBe(0);
    const printed = readdirSync(join(pdfFolder, caseId, "03-surveillance-1"));
    expect(printed.filter((f) => f.startsWith("audit-report"))).toEqual(["audit-report.zh.pdf"]);
  });

  it("is copied under form, number and client, where names for people are asked for", async () => {
    const named = async (...more: readonly string[]) => {
      const { code, stdout } = await dossier(
        ["render", "--as-of", asOf, "--document", "audit-plan", "--named", "out/named", ...more],
        repository.folder,
      );
      expect(code).toBe(0);
      return stdout.split("\n").filter((line) => line.startsWith("out/named/"));
    };
    const client = "江西云岫澄明云计算有限公司";
    const names = ["TB-RW-2026-0211", "TB-RW-2026-0236", "TB-RW-2027-0142"].map(
      (number) => `out/named/PII-2026-0001/审核计划 ${number} ${client}`,
    );
    expect(await named()).toEqual(names.map((name) => `${name}.pdf`));
    expect(await named("--copy")).toEqual(names.map((name) => `${name}（副本）.pdf`));
    expect(readFileSync(join(repository.folder, `${names[1]}.pdf`))).toEqual(
      pdf("02-stage2/audit-plan.zh"),
    );
  });

  it("is refused when a glyph is missing, with the place; the others are printed", async () => {
    const before = readFileSync(file, "utf8");
    writeFileSync(
      file,
      before.replace("管理体系持续符合认证要求", "管理体系\u{1F600}持续符合认证要求"),
    );
    try {
      const result = await build();
      expect(result.code).toBe(1);
      expect(result.stderr).toMatch(/audit-report\.json:\d+:\d+ 字体里没有这些字：U\+1F600/);
      expect(result.stdout).toContain("未打印 4");
    } finally {
      writeFileSync(file, before);
    }
  });

  it("refuses a certificate while a rule about it fails", async () => {
    const path = join(repository.caseFolder, "certificate-01.json");
    const before = readFileSync(path, "utf8");
    writeFileSync(path, before.replace('"expiresOn": "2029-07-26"', '"expiresOn": "2029-07-27"'));
    try {
      const result = await dossier(
        ["render", "--as-of", asOf, "--document", "certificate"],
        repository.folder,
      );
      expect(result.code).toBe(1);
      expect(result.stderr).toContain("long-validity");
    } finally {
      writeFileSync(path, before);
    }
  });

  it("does not leave the PDF of an earlier state lying about", async () => {
    const nonconformity = join(repository.caseFolder, "audits/02-stage2/nonconformity-02.json");
    const report = readFileSync(file, "utf8");
    const gone = readFileSync(nonconformity, "utf8");
    await build();
    const there = (path: string) => existsSync(join(pdfFolder, "tb-gz-036/PII-2026-0001", path));
    expect(
      there("02-stage2/nonconformity-report-02.zh.pdf") &&
        there("03-surveillance-1/audit-report.zh.pdf"),
    ).toBe(true);
    rmSync(nonconformity);
    writeFileSync(file, "{");
    try {
      const result = await build();
      expect(result.stderr).toContain("03-surveillance-1/audit-report");
      expect(
        there("02-stage2/nonconformity-report-02.zh.pdf") ||
          there("03-surveillance-1/audit-report.zh.pdf"),
      ).toBe(false);
      expect(there("02-stage2/nonconformity-report-01.zh.pdf")).toBe(true);
    } finally {
      writeFileSync(nonconformity, gone);
      writeFileSync(file, report);
    }
    await build();
    expect(
      there("02-stage2/nonconformity-report-02.zh.pdf") &&
        there("03-surveillance-1/audit-report.zh.pdf"),
    ).toBe(true);
  }, 120_000);

  it("is the list of contents as long as one that it would list is not printed", async () => {
    const contents = (...args: readonly string[]) =>
      dossier(
        ["render", "--as-of", asOf, "--document", "case-contents", ...args],
        repository.folder,
      );
    expect((await build()).code).toBe(0);
    expect(await contents()).toMatchObject({ code: 0 });
    // Refused: the list would name all but one, and say so nowhere.
    const before = readFileSync(file, "utf8");
    writeFileSync(file, before.replace(/"disclaimer": ".*",/, ""));
    try {
      const refused = await contents();
      expect(refused.code).toBe(1);
      expect(refused.stderr).toMatch(/目录列不全.*03-surveillance-1\/audit-report/);
      expect(existsSync(join(pdfFolder, "tb-gz-036/PII-2026-0001/case-contents.zh.pdf"))).toBe(
        false,
      );
      expect((await contents("--draft")).code).toBe(0);
      const [page] = await pdfPages(pdf("case-contents.draft.zh"));
      expect(page?.text).toContain("草稿");
    } finally {
      writeFileSync(file, before);
    }
    // Nothing but the certificate is printed.
    rmSync(join(repository.folder, "out"), { recursive: true });
    const alone = await dossier(
      ["render", "--as-of", asOf, "--document", "certificate", "case-contents"],
      repository.folder,
    );
    expect(alone.code).toBe(1);
    expect(alone.stdout).toContain("certificate-01.zh.pdf");
    expect(alone.stdout).not.toContain("case-contents");
    expect(alone.stderr).toMatch(/目录列不全.*另有 \d\d 份/);
    expect((await build()).code).toBe(0);
  }, 120_000);

  it("leaves no temporary file behind", () => {
    expect(
      readdirSync(join(repository.folder, "out"), { recursive: true }).filter((f) =>
        String(f).endsWith(".tmp"),
      ),
    ).toEqual([]);
    expect(existsSync(join(repository.folder, "out", "manifest.json"))).toBe(true);
  });
});

describe("text of records on the page", () => {
  it("is printed as text, whatever it looks like", async () => {
    const path = join(repository.caseFolder, "audits/02-stage2/task-order.json");
    const before = readFileSync(path, "utf8");
    const hostile =
      "<script>alert(1)</script><img src=http://127.0.0.1:9/x><iframe src=file:///etc/passwd></iframe>{{f.scope}}{{{x}}}</style>/*style*/";
    writeFileSync(
      path,
      before.replace(/"objectives": ".*",/, `"objectives": ${JSON.stringify(hostile)},`),
    );
    try {
      const result = await dossier(
        ["render", "--as-of", asOf, "--document", "task-order"],
        repository.folder,
      );
      expect(result.code).toBe(0);
      const text = (await pdfPages(pdf("02-stage2/task-order.zh"))).map((p) => p.text).join("");
      expect(text).toContain(compact(hostile));
      expect(text).not.toContain("root:");
    } finally {
      writeFileSync(path, before);
    }
  });
});
