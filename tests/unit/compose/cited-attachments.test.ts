import { createHash } from "node:crypto";
import { createCanvas } from "@napi-rs/canvas";
import { describe, expect, it } from "vitest";
import { attachedPicture } from "../../../src/compose/attached-picture.js";
import { reasonsForChinese } from "../../../src/compose/chinese-text.js";
import {
  chineseCaptions,
  CitedAttachments,
  picturesOf,
} from "../../../src/compose/cited-attachments.js";
import type { FormWords } from "../../../src/compose/template-folder.js";
import { Looks } from "../../../src/jobs/documents/looks.js";
import type { CaseDocument } from "../../../src/model/case/case.js";
import { viewCase } from "../../../src/model/case/view-case.js";
import type { ComposedDocument, DocumentLanguage } from "../../../src/model/procedure/document.js";
import { judge, workspace, asOf } from "../../support/sample.js";

const file = "audits/02-stage2/attendance-opening.json";
const looks = new Looks(workspace);
const digest = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const jpeg = createCanvas(40, 30).toBuffer("image/jpeg");

/** The sign-in sheet of stage 2, with these attachments in the place of the sample's own. */
function sheet(
  media: readonly { name: string; path: string; sha256: string }[] | null,
  files: Readonly<Record<string, Uint8Array>> = {},
): ComposedDocument {
  const changes = media ? [{ file, pointer: "/media", value: media }] : [];
  const { document, procedure, personnel } = judge(changes);
  const own = {
    ...document,
    digestOf: (path: string) => (files[path] ? digest(files[path]) : document.digestOf(path)),
    contentOf: (path: string, most: number) => files[path] ?? document.contentOf?.(path, most),
  };
  const { documents } = looks.of(procedure.id).compose({
    view: viewCase(own, personnel, procedure, asOf),
    procedure,
    outcomes: [],
    house: looks.houseOf(procedure.id),
    languages: [],
    only: ["attendance-sheet"],
    draft: false,
  });
  const found = documents.find((d) => d.path.includes("02-stage2/attendance-sheet-opening"));
  if (!found) throw new Error("no sign-in sheet");
  return found;
}
const figures = ({ html }: ComposedDocument) =>
  [...html.matchAll(/<figure>([\s\S]*?)<\/figure>/g)].map((m) => m[1] ?? "");
const entry = (name: string, path: string, bytes: Uint8Array) => ({
  name,
  path: `attachments/${path}`,
  sha256: digest(bytes),
});

describe("the photographs that a form names", () => {
  it("are printed behind it under their numbers, and no path is", () => {
    const document = sheet(null);
    const [only, ...others] = figures(document);
    expect(others).toEqual([]);
    expect(only).toContain("附件1");
    expect(only).toContain("首次会议照片");
    expect(only).toMatch(/<img alt="首次会议照片" src="data:image\/png;base64,[\w+/&#;]{1000,}">/);
    expect(document.html.replace(/base64,[^"]*/g, "")).not.toContain("attachments/");
    expect(document.cited).toEqual([{ path: "attachments/stage2-opening-meeting.png", number: 1 }]);
  });

  it("may be JPEG; what is no picture is only named, with the same numbers", () => {
    const pdf = Buffer.from("%PDF-1.7");
    const files = {
      "attachments/a.pdf": pdf,
      "attachments/b.jpg": jpeg,
      "attachments/c.mp3": Buffer.from("ID3"),
    };
    const document = sheet(
      [
        entry("签到表扫描件", "a.pdf", pdf),
        entry("会场", "b.jpg", jpeg),
        entry("录音", "c.mp3", files["attachments/c.mp3"]),
        entry("会场", "b.jpg", jpeg),
      ],
      files,
    );
    const shown = figures(document);
    expect(shown).toHaveLength(1);
    expect(shown[0]).toMatch(/附件2[\s\S]*data:image\/jpeg;base64,/);
    const rows = [...document.html.matchAll(/附件(\d)/g)].map((m) => m[1]);
    expect(rows).toEqual(["1", "2", "3", "2", "2"]);
  });

  it("are not those that somebody put in their place: that is said instead", () => {
    const named = entry("会场", "b.jpg", jpeg);
    const other = sheet([named], { "attachments/b.jpg": Buffer.concat([jpeg, jpeg]) });
    const broken = jpeg.subarray(0, 200);
    for (const document of [
      other,
      sheet([named]),
      sheet([entry("会场", "b.jpg", broken)], { "attachments/b.jpg": broken }),
    ]) {
      expect(figures(document)[0]).toContain("图片没有印出");
      expect(document.html).not.toContain("data:image/jpeg");
    }
  });

  it("cannot bring markup into the page by their names", () => {
    const name = `"><script>alert(1)</script>`;
    const { html } = sheet([entry(name, "b.jpg", jpeg)], { "attachments/b.jpg": jpeg });
    expect(html).not.toContain("<script>");
    expect(html).toContain("&lt;script&gt;");
  });
});

const about = (path: string, name: string, bytes: Uint8Array) => ({
  number: 1,
  path,
  name,
  sha256: digest(bytes),
  place: {
    record: { file, position: () => ({ line: 7, column: 1 }) } as never,
    pointer: "/media/0",
  },
});
const formWords = {
  attachment: { zh: "附件{n}", en: "Attachment {n}" },
  notShown: { zh: "没有印出", en: "not shown" },
} as unknown as FormWords;

describe("pictures of a form", () => {
  it("have a budget: together no more than a page of the browser holds", () => {
    const comment = Buffer.alloc(65_537);
    comment.set([0xff, 0xfe, 0xff, 0xff]);
    const comments = Array<Buffer>(7 * 16).fill(comment);
    const large = Buffer.concat([jpeg.subarray(0, 2), ...comments, jpeg.subarray(2)]);
    const cited = Array.from({ length: 8 }, (_, i) => about(`${i}.jpg`, "", large));
    const small = about("small.jpg", "", jpeg);
    const document = {
      digestOf: (path: string) => digest(path === small.path ? jpeg : large),
      contentOf: (path: string, most: number) => {
        const bytes = path === small.path ? jpeg : large;
        return bytes.length > most ? "large" : bytes;
      },
    } as unknown as CaseDocument;
    const shownIn = { language: "zh", english: () => undefined, words: formWords } as const;
    const shown = picturesOf([...cited, small], document, shownIn);
    const isShown = shown.map(({ picture }) => picture !== null);
    expect(isShown).toEqual([true, true, true, true, true, true, false, false, true]);
  });

  it("have captions in the languages of the document; what has no English is told", () => {
    const english = (zh: string) => (zh === "营业执照" ? "Business licence" : undefined);
    const document = { digestOf: () => null } as unknown as CaseDocument;
    const names = (language: DocumentLanguage) =>
      picturesOf([about("a.jpg", "营业执照", jpeg), about("b.jpg", "会场", jpeg)], document, {
        language,
        english,
        words: formWords,
      }).map(({ name, nameAlt }) => [name, nameAlt]);
    expect(names("zh")).toEqual([
      ["营业执照", null],
      ["会场", null],
    ]);
    expect(names("zh-en")).toEqual([
      ["营业执照", "Business licence"],
      ["会场", null],
    ]);
    expect(names("en")).toEqual([
      ["Business licence", null],
      ["会场", null],
    ]);
    const chinese = (language: DocumentLanguage) =>
      chineseCaptions(
        [
          about("a.jpg", "营业执照", jpeg),
          about("b.jpg", "会场", jpeg),
          about("c.mp3", "录音", jpeg),
        ],
        { language, english },
        formWords,
      );
    expect(chinese("zh")).toEqual([]);
    expect(chinese("en").map(({ text }) => text)).toEqual(["会场"]);
    const [reason] = reasonsForChinese(chinese("en"), { mayAllow: true, folder: "" });
    expect(reason?.en).toMatch(/"Attachment 1".*attendance-opening\.json:7/);
  });
});

describe("a number on a form", () => {
  it("belongs to one attachment, however often it is named; what names none has none", () => {
    const cited = new CitedAttachments();
    const a = { name: "a", path: "attachments/a", sha256: "0" };
    expect([cited.cite(a), cited.cite({ ...a, path: "attachments/b" }), cited.cite(a)]).toEqual([
      1, 2, 1,
    ]);
    for (const none of [null, 1, "attachments/a", {}, { path: 7 }]) {
      expect(cited.cite(none)).toBeNull();
    }
    expect(cited.all).toHaveLength(2);
  });
});

describe("a picture that is attached", () => {
  it("is a whole PNG or JPEG in grey or colours, of a size that can be unpacked", () => {
    expect(attachedPicture(jpeg)).toMatchObject({ type: "image/jpeg", width: 40, height: 30 });
    const png = createCanvas(3, 2).toBuffer("image/png");
    expect(attachedPicture(png)).toMatchObject({ type: "image/png", width: 3, height: 2 });
    const huge = Buffer.from(png);
    huge.writeUInt32BE(200_000, 16);
    const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
    const large = Buffer.from(jpeg);
    large.writeUInt32BE(0xffff_ffff, frame + 5);
    const cmyk = Buffer.from(jpeg);
    cmyk[frame + 9] = 4;
    for (const bad of [
      huge,
      large,
      cmyk,
      png.subarray(0, 40),
      jpeg.subarray(0, -2),
      Buffer.from("GIF89a"),
      Buffer.from([0xff, 0xd8, 0xff]),
      Buffer.alloc(0),
    ]) {
      expect(attachedPicture(bad)).toBeNull();
    }
  });

  it("says how the camera was held", () => {
    const exif = Buffer.from(
      "ffe1002245786966000049492a0008000000010012010300010000000600000000000000",
      "hex",
    );
    const held = Buffer.concat([jpeg.subarray(0, 2), exif, jpeg.subarray(2)]);
    expect(attachedPicture(held)?.orientation).toBe(6);
    expect(attachedPicture(jpeg)?.orientation).toBe(1);
  });
});
