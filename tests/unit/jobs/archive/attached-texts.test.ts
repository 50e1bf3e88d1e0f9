import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { AttachedTexts } from "../../../../src/jobs/archive/filing-list/attached-texts.js";
import {
  type PdfReader,
  ThreadedPdfReader,
} from "../../../../src/jobs/archive/filing-list/pdf-reader.js";
import type { CaseAttachment } from "../../../../src/jobs/documents/case-attachments.js";
import { sha256 } from "../../../../src/model/base/digest.js";
import type { CaseDocument } from "../../../../src/model/case/case.js";
import { workspace } from "../../../support/sample.js";
import { writtenPdf } from "../../../support/written-pdf.js";

const folders: string[] = [];
afterAll(() => folders.forEach((f) => rmSync(f, { recursive: true, force: true })));

function outside(): typeof workspace {
  const out = mkdtempSync(join(tmpdir(), "dossier-texts-"));
  folders.push(out);
  return { ...workspace, config: { ...workspace.config, out } };
}

const pdf = await writtenPdf([["第一页"], []]);
const attachment = (path: string, over: Partial<CaseAttachment> = {}) =>
  ({ path, kind: "pdf", fault: null, pages: 2, ...over }) as CaseAttachment;
const holding = (bytes: Uint8Array) =>
  ({ digestOf: () => sha256(bytes), contentOf: () => bytes }) as unknown as CaseDocument;

class CountingReader implements PdfReader {
  asked = 0;
  constructor(readonly answer: Awaited<ReturnType<PdfReader["read"]>>) {}
  read(): ReturnType<PdfReader["read"]> {
    this.asked += 1;
    return Promise.resolve(this.answer);
  }
  stop(): Promise<void> {
    return Promise.resolve();
  }
}

describe("the text of attached PDFs", () => {
  it("is read once and kept by the digest", async () => {
    const space = outside();
    const reader = new CountingReader([["一"]]);
    for (const path of ["attachments/a.pdf", "attachments/b.pdf"]) {
      const found = await new AttachedTexts(space, reader).of(holding(pdf), [attachment(path)]);
      expect(found.map(({ pages }) => pages)).toEqual([[["一"]]]);
    }
    expect(reader.asked).toBe(1);
    await new AttachedTexts(space, reader).of(holding(Buffer.from("%PDF-2")), [
      attachment("a.pdf"),
    ]);
    expect(reader.asked).toBe(2);
  });

  it("is not asked of pictures, nor of files that nobody can open", async () => {
    const reader = new CountingReader([["一"]]);
    const texts = new AttachedTexts(outside(), reader);
    const picture = attachment("a.png", { kind: "picture" });
    const broken = attachment("a.pdf", { fault: { zh: "坏", en: "broken" } });
    expect(await texts.of(holding(pdf), [picture, broken])).toEqual([]);
    expect(reader.asked).toBe(0);
  });

  it("that took too long is told so, and read again another time", async () => {
    const space = outside();
    const reader = new CountingReader("tooLong");
    const texts = new AttachedTexts(space, reader);
    expect((await texts.of(holding(pdf), [attachment("a.pdf")]))[0]?.pages).toBe("tooLong");
    await texts.of(holding(pdf), [attachment("a.pdf")]);
    expect(reader.asked).toBe(2);
    expect(readdirSync(space.config.out)).toEqual([]);
  });
});

describe("the thread that reads", () => {
  it("gives the lines, goes on after a file that it cannot open, and is stopped in time", async () => {
    const reader = new ThreadedPdfReader();
    expect(await reader.read(pdf)).toEqual([["第一页"], [""]]);
    expect(await reader.read(Buffer.from("%PDF-1.7"))).toBeNull();
    expect(await reader.read(pdf)).toEqual([["第一页"], [""]]);
    await reader.stop();
    const hasty = new ThreadedPdfReader(0);
    expect(await hasty.read(pdf)).toBe("tooLong");
    await hasty.stop();
  });
});
