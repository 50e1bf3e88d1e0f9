import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { decodePDFRawStream, PDFDocument, PDFName, PDFRawStream } from "@cantoo/pdf-lib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Verification } from "../../src/model/outcome/verification.js";
import { clockAt, dossier, printedRepository } from "../support/cli.js";
import { type TestAuthority, testAuthorityFrom } from "../support/signing.js";

const caseId = "PII-2026-0001";
let repository: Awaited<ReturnType<typeof printedRepository>>;
let authority: TestAuthority;
const run = (args: readonly string[], environment: Record<string, string> = {}) =>
  dossier(args, repository.folder, environment);
const archive = () =>
  run(["archive", caseId, "--as-of", "2027-06-30"], authority.environment("陆远舟"));
const verify = async (path: string): Promise<Verification> =>
  JSON.parse(
    (await run(["verify", path, "--trust", authority.ca, "--format", "json"])).stdout,
  ) as Verification;
const failed = (v: Verification) =>
  v.items.filter((i) => i.state === "fail").map((i) => `${i.check} ${i.subject}`);

beforeAll(async () => {
  repository = await printedRepository();
  authority = await testAuthorityFrom(new Date("2026-01-01"), "沈怀瑾", "陆远舟", "路人");
  mkdirSync(join(repository.folder, "trust"));
  copyFileSync(authority.ca, join(repository.folder, "trust", "ca.pem"));
});
afterAll(() => {
  repository.remove();
  authority.remove();
});

describe("signed documents", () => {
  const pdf = "out/pdf/tb-gz-036/PII-2026-0001/02-stage2/decision-form.zh.pdf";
  const record = "audits/02-stage2/decision.json";
  const copy = "attachments/signed/02-stage2/decision.pdf";
  /** On the day that the record says. */
  const days: Record<string, string> = {
    decisionMaker: "2026-07-22",
    generalManager: "2026-07-23",
  };
  const signAs = (name: string, role: string, ...args: readonly string[]) =>
    run(["sign", pdf, "--role", role, ...args], {
      ...authority.environment(name),
      ...clockAt(`${days[role] ?? "2026-07-22"}T10:00:00+08:00`),
    });
  const check = async () =>
    (await run(["check", caseId, "--as-of", "2027-06-30", "--lang", "en"])).stdout;

  it("the record asks for them, the wrong person is refused, and both stand in their order", async () => {
    const file = join(repository.caseFolder, record);
    const text = readFileSync(file, "utf8");
    const value = JSON.parse(text) as { signatures: { role: string; method: string }[] };
    for (const s of value.signatures) {
      if (s.role === "decisionMaker" || s.role === "generalManager") s.method = "electronic";
    }
    writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
    expect((await archive()).stderr).toContain("PDF 还没有签");
    expect(await check()).toContain("no signature is kept that could be verified");
    expect(await signAs("路人", "decisionMaker")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("记录写明") as string,
    });
    expect(await signAs("沈怀瑾", "nobody")).toMatchObject({ code: 2 });
    expect(await signAs("沈怀瑾", "decisionMaker")).toMatchObject({
      code: 0,
      stdout: `out/signed/${pdf.slice("out/pdf/".length)}\n`,
      stderr: expect.stringContaining(`records/tb-gz-036/${caseId}/${copy}`) as string,
    });
    expect(await check()).toContain(`${copy} has no signature of 陆远舟 in this role`);
    // Whoever signs next has it from the repository.
    rmSync(join(repository.folder, "out/signed"), { recursive: true });
    mkdirSync(join(repository.folder, "half"));
    copyFileSync(join(repository.caseFolder, copy), join(repository.folder, "half", "half.pdf"));
    const half = await verify("half/half.pdf");
    expect([half.integrity, half.completeness]).toEqual(["pass", "fail"]);
    expect(await signAs("陆远舟", "generalManager")).toMatchObject({ code: 0 });
    const both = await verify(`out/signed/${pdf.slice("out/pdf/".length)}`);
    expect([both.verdict, failed(both)]).toEqual(["pass", []]);
    expect(await check()).not.toContain(copy);
    expect(await archive()).toMatchObject({ code: 0 });
    // Cut back to the first signature the file is valid for others; the record tells that one is
    // gone.
    const bytes = readFileSync(join(repository.folder, "out/signed", pdf.slice("out/pdf/".length)));
    const first = readFileSync(join(repository.folder, "half", "half.pdf"));
    mkdirSync(join(repository.folder, "cut"), { recursive: true });
    writeFileSync(join(repository.folder, "cut", "cut.pdf"), bytes.subarray(0, first.length));
    expect(failed(await verify("cut/cut.pdf"))).toEqual(["required-signer cut.pdf"]);
  }, 240_000);

  it("a signer that fails leaves no signed file", async () => {
    rmSync(join(repository.folder, "out/signed"), { recursive: true });
    const failing = {
      DOSSIER_SIGN_P12: "",
      DOSSIER_SIGN_COMMAND: JSON.stringify([process.execPath, "-e", "process.exit(1)"]),
    };
    expect(await run(["sign", pdf, "--role", "decisionMaker"], failing)).toMatchObject({
      code: 3,
      stdout: "",
    });
    expect(existsSync(join(repository.folder, "out/signed"))).toBe(false);
    expect(
      await run(["sign", pdf, "--role", "decisionMaker"], {
        ...authority.environment("沈怀瑾"),
        DOSSIER_TSA_URL: "http://127.0.0.1:9/",
      }),
    ).toMatchObject({ code: 3, stdout: "" });
    expect(existsSync(join(repository.folder, "out/signed"))).toBe(false);
  }, 120_000);

  it("in the other order they are found out", async () => {
    rmSync(join(repository.caseFolder, copy));
    expect(await signAs("陆远舟", "generalManager")).toMatchObject({ code: 0 });
    expect(await signAs("沈怀瑾", "decisionMaker")).toMatchObject({ code: 0 });
    const v = await verify(`out/signed/${pdf.slice("out/pdf/".length)}`);
    expect(
      v.items
        .filter((i) => i.check === "required-signer" && i.state === "fail")
        .map((i) => i.message.zh)
        .join(),
    ).toMatch(/（[^（）A-Za-z]+）的签名次序不对/);
  }, 120_000);

  it("a signed copy of an earlier state is not archived in silence", async () => {
    const file = join(repository.caseFolder, record);
    const text = readFileSync(file, "utf8");
    writeFileSync(
      file,
      text
        .replace(/"additionalInformation": "[^"]*"/, '"additionalInformation": "改过"')
        .replace('"department"', '"evaluation": "改过的评价",\n  "department"'),
    );
    try {
      const refused = await archive();
      expect(refused.code).toBe(1);
      expect(refused.stderr).toContain("以前的样子");
      expect(await signAs("沈怀瑾", "decisionMaker")).toMatchObject({
        code: 2,
        stderr: expect.stringContaining("以前的样子") as string,
      });
    } finally {
      writeFileSync(file, text);
    }
  }, 120_000);
});

describe("a PDF alone", () => {
  it("whose page shows something else than its record fails, whoever made it", async () => {
    const bytes = readFileSync(
      join(repository.folder, "out/pdf/tb-gz-036", caseId, "certificate-01.zh.pdf"),
    );
    const folder = join(repository.folder, "alone");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "good.pdf"), bytes);
    expect((await verify("alone/good.pdf")).verdict).toBe("cannotJudge");
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    const found = document.context
      .enumerateIndirectObjects()
      .find(
        ([, o]) =>
          o instanceof PDFRawStream && String(o.dict.get(PDFName.of("Subtype"))).includes("json"),
      );
    const [ref, stream] = found ?? [];
    if (!ref || !(stream instanceof PDFRawStream)) throw new Error("no record inside");
    const record = Buffer.from(decodePDFRawStream(stream).decode())
      .toString("utf8")
      .replace("2029-07-26", "2031-07-26");
    const replaced = document.context.flateStream(Buffer.from(record, "utf8"));
    for (const [key, value] of stream.dict.entries()) {
      if (!["/Length", "/Filter"].includes(key.toString())) replaced.dict.set(key, value);
    }
    document.context.assign(ref, replaced);
    writeFileSync(join(folder, "forged.pdf"), await document.save({ useObjectStreams: false }));
    expect(failed(await verify("alone/forged.pdf"))).toContain("visible-fields forged.pdf");
  }, 120_000);

  it("text, json and html; nothing to verify, no such file", async () => {
    const html = await run(["verify", "alone", "--format", "html", "--output", "report.html"]);
    expect(html.code).toBe(1);
    const page = readFileSync(join(repository.folder, "report.html"), "utf8");
    for (const heading of ["真实性", "可用性", "安全性", "DA/T 70-2018"]) {
      expect(page).toContain(heading);
    }
    expect(page).not.toContain("<script");
    expect((await run(["verify", "alone/good.pdf", "--all"])).stdout).toContain("PDF/A-3b");
    expect(await run(["verify", "nowhere"])).toMatchObject({ code: 2 });
    expect(await run(["verify", "records/personnel"])).toMatchObject({ code: 2 });
  }, 120_000);
});
