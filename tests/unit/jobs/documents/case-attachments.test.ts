import { createHash } from "node:crypto";
import { createCanvas } from "@napi-rs/canvas";
import { describe, expect, it } from "vitest";
import { attachmentsOf, withPages } from "../../../../src/jobs/documents/case-attachments.js";
import { contentsOf } from "../../../../src/jobs/documents/case-contents.js";
import type { CaseDocument } from "../../../../src/model/case/case.js";
import { fileOf } from "../../../support/case-files.js";
import { pngOf } from "../../../support/png.js";
import { judge } from "../../../support/sample.js";
import { simplePdf } from "../../../support/simple-pdf.js";

const file = "audits/02-stage2/attendance-opening.json";
const digest = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const jpeg = createCanvas(40, 30).toBuffer("image/jpeg");
const pdf = await simplePdf();
const mebibyte = 1024 * 1024;
/** As large as scans come. */
const scan = Buffer.alloc(64 * mebibyte);
scan.write("%PDF-1.7");

/** A case whose sign-in sheet names these, and what lies in their place. */
function caseWith(
  names: Readonly<Record<string, string>>,
  files: Readonly<Record<string, Uint8Array | number>>,
  more: Partial<CaseDocument> = {},
) {
  const media = Object.entries(names).map(([path, name]) => ({
    name,
    path: `attachments/${path}`,
    sha256: digest(bytesOf(files[path]) ?? jpeg),
  }));
  const { document, procedure } = judge([{ file, pointer: "/media", value: media }]);
  const asked: number[] = [];
  const own: CaseDocument = {
    ...document,
    digestOf: (path) => digest(bytesOf(files[path.slice("attachments/".length)]) ?? jpeg),
    contentOf: (path, most) => {
      const name = path.slice("attachments/".length);
      if (!(name in names)) return document.contentOf?.(path, most);
      const content = files[name];
      if (content === undefined) return undefined;
      asked.push(most);
      const length = typeof content === "number" ? content : content.length;
      if (length > most) return "large";
      return typeof content === "number" ? scan.subarray(0, content) : content;
    },
    ...more,
  };
  const look = () => {
    const { attachments, missing } = attachmentsOf(own, procedure);
    const ours = attachments.filter((a) => a.path.slice("attachments/".length) in names);
    return { ours, missing };
  };
  return { document: own, look, asked };
}
const bytesOf = (content: Uint8Array | number | undefined) =>
  typeof content === "number" ? undefined : content;
/** What is said of each. */
const faultsOf = ({ look }: ReturnType<typeof caseWith>) =>
  look().ours.map(({ kind, fault }) => `${kind} ${fault?.zh ?? ""}`.trim());

describe("an attachment of a case", () => {
  it("is what its bytes say, whatever it is called", () => {
    const sheet = caseWith(
      { "a.pdf": "甲", "b.bin": "乙", "c.jpg": "丙", "d.docx": "丁", "e.mp3": "戊" },
      {
        "a.pdf": jpeg,
        "b.bin": pdf,
        "c.jpg": Buffer.from("GIF89a"),
        "d.docx": Buffer.from("PK"),
        "e.mp3": Buffer.from("ID3"),
      },
    );
    expect(faultsOf(sheet)).toEqual([
      "picture",
      "pdf",
      "picture 文件损坏、加密或格式不能打印",
      "file",
      "recording",
    ]);
  });

  it("that is another than was recorded is not bound as if it were that one", async () => {
    const sheet = caseWith({ "a.pdf": "营业执照" }, { "a.pdf": pdf });
    expect(faultsOf(sheet)).toEqual(["pdf"]);
    const other = { digestOf: () => digest(Buffer.from("other")) };
    const replaced = caseWith(
      { "a.pdf": "营业执照", "t.mp3": "录音" },
      { "a.pdf": pdf, "t.mp3": pdf },
      other,
    );
    expect(faultsOf(replaced)).toEqual([
      "pdf 文件与记录的摘要不一致，不是登记的那份",
      "recording 文件与记录的摘要不一致，不是登记的那份",
    ]);
    // It is there, and the list says what is wrong with it.
    expect(replaced.look().missing).toEqual([]);
    const lines = contentsOf(await fileOf(replaced.document), "2029-12-31");
    const line = lines.find((l) => JSON.stringify(l["title"]).includes("营业执照"));
    expect(line?.["remark"]).toEqual({
      zh: "附件1，扫描件；文件与记录的摘要不一致，不是登记的那份",
      en: "Attachment 1, scan; the file is another than was recorded",
    });
    // Where nobody looks for digests, nothing is said of them.
    const unknown = caseWith({ "a.pdf": "营业执照" }, { "a.pdf": pdf }, { digestOf: () => null });
    expect(faultsOf(unknown)).toEqual(["pdf"]);
  });

  it("of which only a pointer is there lacks, though its digest is the one recorded", () => {
    const sheet = caseWith(
      { "a.pdf": "营业执照", "b.jpg": "照片" },
      { "a.pdf": Buffer.from("version https://git-lfs.github.com/spec/v1\n"), "b.jpg": jpeg },
      { pointerAt: (path) => (path.endsWith("a.pdf") ? ({} as never) : null) },
    );
    expect(faultsOf(sheet)).toEqual(["pdf 只有指针，文件内容没有取下来", "picture"]);
    expect(sheet.look().missing).toEqual(["attachments/a.pdf"]);
  });

  it("that is not there is missing", () => {
    const sheet = caseWith({ "a.pdf": "甲", "t.mp3": "乙" }, {});
    expect(faultsOf(sheet)).toEqual(["pdf 案卷中没有这个文件", "recording 案卷中没有这个文件"]);
    expect(sheet.look().missing).toEqual(["attachments/a.pdf", "attachments/t.mp3"]);
  });

  it("takes no room from others where it is a recording or another electronic file", () => {
    const names = (paths: readonly string[]) => Object.fromEntries(paths.map((p) => [p, p]));
    const recordings = Array.from({ length: 9 }, (_, i) => `${i}.mp4`);
    const sizes = Object.fromEntries(recordings.map((p) => [p, 63 * mebibyte]));
    const sheet = caseWith(names([...recordings, "a.pdf"]), { ...sizes, "a.pdf": pdf });
    expect(faultsOf(sheet)).toEqual([...recordings.map(() => "recording"), "pdf"]);
    // Of a recording nothing is read.
    expect(sheet.asked.filter((most) => most > 0)).toHaveLength(1);
    const scans = Array.from({ length: 5 }, (_, i) => `${i}.pdf`);
    const large = caseWith(names(scans), Object.fromEntries(scans.map((p) => [p, 63 * mebibyte])));
    expect(faultsOf(large)).toEqual([...Array<string>(4).fill("pdf"), "pdf 文件过大，未打印"]);
  });

  it("has the pages of its PDF, or one sheet that says why not", async () => {
    const sheet = caseWith(
      { "a.pdf": "甲", "b.pdf": "乙" },
      { "a.pdf": pdf, "b.pdf": Buffer.from("%PDF-1.7 cut off") },
    );
    const counted = await withPages(sheet.document, sheet.look().ours);
    expect(counted.map(({ pages, fault }) => [pages, fault?.en])).toEqual([
      [2, undefined],
      [1, "the file is damaged, encrypted or of a kind that cannot be printed"],
    ]);
  });

  it("has in the list's remarks that its picture is damaged or too large", async () => {
    const png = pngOf(40, 30);
    const names = { "a.jpg": "甲", "b.jpg": "乙", "c.png": "丙", "d.png": "丁" };
    const sheet = caseWith(names, {
      "a.jpg": jpeg,
      "b.jpg": jpeg.subarray(0, 200),
      "c.png": png.subarray(0, -20),
      "d.png": pngOf(12_001, 1),
    });
    const looked = await withPages(sheet.document, sheet.look().ours);
    expect(looked.map(({ pages, fault }) => [pages, fault?.zh])).toEqual([
      [1, undefined],
      [1, "文件损坏、加密或格式不能打印"],
      [1, "文件损坏、加密或格式不能打印"],
      [1, "文件过大，未打印"],
    ]);
    const lines = contentsOf(await fileOf(sheet.document), "2029-12-31");
    const remarks = lines.map((line) => JSON.stringify(line["remark"] ?? ""));
    expect(remarks.filter((remark) => remark.includes("文件损坏"))).toHaveLength(2);
  });

  it("is called by its name, unless that is the name of a file", () => {
    const titles = [
      ["合同 2.10", "合同 2.10"],
      ["ISO/IEC 27001 认证证书", "ISO/IEC 27001 认证证书"],
      ["照片1.5米处", "照片1.5米处"],
      ["合同（签字版）.pdf", "图片、音像证明材料"],
      ["合同 签字版.PDF", "图片、音像证明材料"],
      ["IMG_2034.dat", "图片、音像证明材料"],
      ["attachments/x0", "图片、音像证明材料"],
    ] as const;
    for (const [i, [name, title]] of titles.entries()) {
      const path = i === titles.length - 1 ? "x0" : `x${i}.bin`;
      const { ours } = caseWith({ [path]: name }, { [path]: jpeg }).look();
      expect(ours[0]?.title.zh, name).toBe(title);
    }
  });
});
