import { readFileSync } from "node:fs";
import { join } from "node:path";
import { crc32, deflateSync } from "node:zlib";
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
/** A PDF of one page that shows a line, or nothing. */
const page = (content: string) =>
  text(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R>>endobj\n4 0 obj<</Length ${content.length}>>stream\n${content}\nendstream endobj\ntrailer<</Root 1 0 R/Size 5>>\n%%EOF\n`,
  );

/** A grey PNG of so many pixels: of one colour, or with something on it. */
function picture(width: number, height: number, colour: (x: number, y: number) => number) {
  const chunk = (type: string, data: Buffer) => {
    const named = Buffer.concat([text(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, sum]);
  };
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  const lines = Array.from({ length: height }, (_, y) =>
    Buffer.from([0, ...Array.from({ length: width }, (__, x) => colour(x, y))]),
  );
  return Buffer.concat([
    text("\u0089PNG\r\n\u001a\n"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.concat(lines))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** The first file of an archive, locked or not, and its end or none. */
const zip = (flags: number, end = "PK\u0005\u0006") =>
  Buffer.concat([
    text("PK\u0003\u0004\u0014\0"),
    Buffer.from([flags, 0]),
    Buffer.alloc(40),
    text(`word/document.xml${end}`),
  ]);

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
    ["每一页上都没有内容", "a.pdf", pdf("3 0 R")],
    ["每一页上都没有内容", "a.pdf", page("q Q")],
    ["只有一种颜色", "a.png", picture(60, 40, () => 255)],
    ["60×8 像素", "a.png", picture(60, 8, (x) => x)],
    ["设有密码", "a.zip", zip(1)],
    ["设有密码", "a.docx", zip(1)],
    ["只有开头", "a.docx", zip(0, "")],
    [
      "设有密码",
      "a.doc",
      Buffer.concat([
        text("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"),
        Buffer.alloc(504),
        Buffer.from("EncryptedPackage", "utf16le"),
      ]),
    ],
    ["只有开头", "a.mp4", text("\0\0\0\u0018ftypmp42\0\0\0\0mp42isom")],
    ["只有开头", "a.mp3", text("ID3\u0003")],
  ])("is told: %s %s", async (said, name, bytes) => {
    expect((await attachmentFault(`attachments/${name}`, bytes))?.zh).toContain(said);
  });

  it.each([
    ["a.png", png],
    ["a.jpg", png],
    ["a.PNG", png],
    ["a.jpg", jpeg],
    ["a.pdf", page("0 0 9 9 re f")],
    ["a.png", picture(60, 40, (x, y) => (x === 30 && y === 20 ? 0 : 255))],
    ["a.docx", zip(0)],
    ["a.mp3", Buffer.concat([text("ID3\u0003"), Buffer.alloc(400)])],
    ["a.mp4", text("\0\0\0\u0018ftypmp42\0\0\0\0mp42isom\0\0\0\u0008moov")],
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
