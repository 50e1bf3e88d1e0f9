import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { attachmentFault } from "../../../../src/jobs/check/attachment-fault.js";
import { checkDocument } from "../../../../src/jobs/check/judge-case.js";
import { withAttachments } from "../../../../src/jobs/check/opened-attachments.js";
import { changedCase } from "../../../../src/jobs/procedures/changed-case.js";
import { sha256 } from "../../../../src/model/base/digest.js";
import { workspace } from "../../../support/sample.js";
import { baseOf, places } from "../../check/coherence/for-archive.js";

const folder = join(workspace.config.records, "tb-gz-036/PII-2026-0001/attachments");
const png = readFileSync(join(folder, "stage2-opening-meeting.png"));
const text = (content: string) => Buffer.from(content, "latin1");
const pdf = (kids: string) =>
  text(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[${kids}]/Count ${kids === "" ? 0 : 1}>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj\ntrailer<</Root 1 0 R/Size 4>>\n%%EOF\n`,
  );
const jpeg = Buffer.concat([
  text("\u00ff\u00d8\u00ff\u00e0"),
  Buffer.alloc(400),
  text("\u00ff\u00d9"),
]);

describe("an attachment that is opened", () => {
  it.each([
    ["空文件", "a.png", Buffer.alloc(0)],
    ["空文件", "a.dat", Buffer.alloc(0)],
    ["快捷方式", "a.png", text("[InternetShortcut]\r\nURL=https://x.example/1.png\r\n")],
    ["快捷方式", "a.pdf", text("\u00ef\u00bb\u00bf[InternetShortcut]\r\nURL=x")],
    ["快捷方式", "a", text("L\0\0\0\u0001\u0014\u0002\0\0\0\0\0\u00c0\0\0\0\0\0\0F")],
    ["名为 .png，内容却是Word", "a.png", text("PK\u0003\u0004 word/document.xml")],
    ["名为 .jpg，内容却是Word", "a.JPG", text("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")],
    ["名为 .pdf，内容却是网页", "a.pdf", text("<!DOCTYPE html><html>")],
    ["名为 .pdf，内容却是图片", "a.pdf", png],
    ["名为 .docx，内容却是PDF", "a.docx", pdf("3 0 R")],
    ["名为 .png，内容却是别的东西", "a.png", text("just words")],
    ["打不开的图片", "a.png", png.subarray(0, 600)],
    ["打不开的图片", "a.jpg", jpeg.subarray(0, 200)],
    ["没有页面", "a.pdf", pdf("")],
    ["没有页面", "a.pdf", text("%PDF-1.7\nnothing")],
  ])("is told: %s %s", async (said, name, bytes) => {
    expect((await attachmentFault(`attachments/${name}`, bytes))?.zh).toContain(said);
  });

  it.each([
    ["a.png", png],
    ["a.jpg", png],
    ["a.PNG", png],
    ["a.jpg", jpeg],
    ["a.pdf", pdf("3 0 R")],
    ["a.docx", text("PK\u0003\u0004 word/document.xml")],
    ["a.mp3", text("ID3\u0003")],
    ["a.dat", text("anything")],
    ["a", png],
  ])("is none of these: %s", async (name, bytes) => {
    expect(await attachmentFault(`attachments/${name}`, bytes)).toBeNull();
  });
});

/** Rule and place of what is said of a case whose attachments were opened. */
async function opened(contents: Readonly<Record<string, Buffer>>): Promise<string[]> {
  const base = baseOf("tb-gz-036");
  const files = new Map([...base.contents, ...Object.entries(contents)]);
  const { document, compiled, givens } = changedCase(
    workspace,
    { ...base, contents: files },
    [],
    "2027-06-30",
  );
  const read = await withAttachments(document, compiled);
  const due = { audits: [], ownRecords: false, before: null };
  const { result } = checkDocument(read, compiled, { ...givens, due });
  return places(result.outcomes.filter((o) => o.outcome === "fail" && /attachment/.test(o.rule)));
}

type Content =
  ReturnType<typeof baseOf>["contents"] extends ReadonlyMap<string, infer C> ? C : never;

function bytesIn(content: Content | undefined): Buffer {
  return Buffer.from((typeof content === "function" ? content() : content) ?? Buffer.alloc(0));
}

/** The same attachment with other bytes, and their digest recorded. */
function instead(path: string, bytes: Buffer): Record<string, Buffer> {
  const { contents } = baseOf("tb-gz-036");
  const before = sha256(bytesIn(contents.get(path)));
  return Object.fromEntries(
    [...contents]
      .map(([file, content]): [string, Buffer] => [file, bytesIn(content)])
      .map(([file, content]): [string, Buffer] =>
        file === path
          ? [file, bytes]
          : [
              file,
              file.endsWith(".json")
                ? Buffer.from(content.toString().replaceAll(before, sha256(bytes)))
                : content,
            ],
      ),
  );
}

describe("the attachments of a case", () => {
  const receipt = "attachments/stage2-report-receipt.png";

  it("are all sound in the sample", async () => {
    expect(await opened({})).toEqual([]);
  });

  it("are opened where they are what was recorded, and told at the record", async () => {
    const told = await opened(instead(receipt, Buffer.alloc(0)));
    expect(told).toEqual(["unreadable-attachment audits/02-stage2/audit-report.json#/receipt"]);
  });

  it("that no record names are told as what they are", async () => {
    const junk = [
      "合同扫描件.pdf",
      "Thumbs.db",
      "~$证据.docx",
      ".DS_Store",
      "报告.lnk",
      "scans/a.png",
    ];
    const told = await opened(
      Object.fromEntries(junk.map((name) => [`attachments/${name}`, text("x")])),
    );
    expect(told.toSorted()).toEqual(
      junk.map((name) => `unnamed-attachment attachments/${name}#`).toSorted(),
    );
  });

  it("of this program and of git are left alone", async () => {
    const own = { "attachments/signed/contract.pdf": pdf(""), "attachments/.gitkeep": text("") };
    expect(await opened(own)).toEqual([]);
  });
});
