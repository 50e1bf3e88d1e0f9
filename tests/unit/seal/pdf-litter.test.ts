import { describe, expect, it } from "vitest";
import { openPdf } from "../../../src/seal/pdf-file.js";
import { LitteredPdf, refuseLitter } from "../../../src/seal/pdf-litter.js";
import { candidate } from "../../support/pdfa.js";

const pdf = Buffer.from(await candidate());
const afterFirst = pdf.indexOf("endobj") + "endobj\n".length;

/** A sound file with something between its objects, or behind its end. */
function withBetween(text: string): Buffer {
  return Buffer.concat([pdf.subarray(0, afterFirst), Buffer.from(text), pdf.subarray(afterFirst)]);
}

function withBehind(text: string): Buffer {
  return Buffer.concat([pdf, Buffer.from(text)]);
}

const much = 2_000_000;
const bulk = (token: string) => `\n${token.repeat(much / token.length)}\n`;

describe("what belongs to no object", () => {
  it.each(["0", "1 ", "stream\n", "1 0 obj\n<</Length 9 0 R>>stream\n", "(", "<<", "/A", "证"])(
    "keeps no reader busy: %j",
    async (token) => {
      const begun = process.cpuUsage();
      for (const put of [withBetween, withBehind]) {
        await expect(openPdf(put(bulk(token)))).rejects.toThrow(LitteredPdf);
      }
      const { user, system } = process.cpuUsage(begun);
      expect((user + system) / 1e6).toBeLessThan(5);
    },
  );

  it("is told with its bytes", () => {
    expect(() => refuseLitter(withBetween("x ".repeat(70_000)).toString("latin1"))).toThrow(
      new LitteredPdf(70_000),
    );
  });

  it("is a number too long for one, short as it may be", () => {
    expect(() => refuseLitter(withBetween(`${"7".repeat(1001)}\n`).toString("latin1"))).toThrow(
      LitteredPdf,
    );
    expect(() =>
      refuseLitter(withBetween(`${"7".repeat(1001)} 0 obj\nendobj\n`).toString("latin1")),
    ).toThrow(LitteredPdf);
  });
});

it("a file without any object is no PDF", async () => {
  await expect(openPdf(Buffer.from(`%PDF-1.7\n${"x".repeat(much)}`))).rejects.toThrow("no object");
});

describe("what is no litter", () => {
  it.each([
    ["space", " \n".repeat(much / 2)],
    ["comments", `%${"a".repeat(much)}\n`],
    ["a table of many objects", `xref\n0 99999\n${"0000000015 00000 n \n".repeat(99_999)}`],
    ["a little of anything", "x".repeat(1000)],
    ["an object as large as it likes", `900 0 obj\n(${"1 ".repeat(much / 2)})\nendobj\n`],
    [
      "another PDF within a stream",
      `900 0 obj\n<<>>stream\n${pdf.toString("latin1")}\nendstream\nendobj\n`,
    ],
  ])("%s", (_, text) => {
    expect(() => refuseLitter(withBetween(text).toString("latin1"))).not.toThrow();
  });
});
