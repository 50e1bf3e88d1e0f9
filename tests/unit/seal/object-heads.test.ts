import { describe, expect, it } from "vitest";
import { objectHeads, withoutStreamData } from "../../../src/seal/object-heads.js";
import { openPdf, type PdfFile } from "../../../src/seal/pdf-file.js";
import { objectFaults } from "../../../src/seal/pdfa/object-marks.js";
import { streamFaults } from "../../../src/seal/pdfa/stream-marks.js";
import { candidate } from "../../support/pdfa.js";

const whole = await openPdf(await candidate());

/** The faults of a file with another text. */
function faultsOf(text: string): string[] {
  const file: PdfFile = { ...whole, text };
  return [...objectFaults(file), ...streamFaults(file)];
}

describe("where objects begin", () => {
  it("is told with the space between", () => {
    expect(objectHeads("\n12  0\tobj\n<<>>\nendobj\n5 obj 7 0 object")).toEqual([
      { number: "12", generation: "0", gaps: ["  ", "\t"], start: 1, end: 10 },
      { number: "7", generation: "0", gaps: [" ", " "], start: 29, end: 36 },
    ]);
  });

  it("is not looked for in streams", () => {
    expect(withoutStreamData("a stream\n1 0 obj endstream b stream\r\nx")).toBe(
      "a stream\n\nendstream b stream\r\nx",
    );
  });
});

describe("what is written around objects and streams", () => {
  it.each([
    ["\n1 0 obj\n<</Length 3>>\nstream\nabc\nendstream\nendobj\n", []],
    ["\n1  0 obj\n<<>>\nendobj\n", ["1 0 obj"]],
    ["\n1 0 obj <<>>\nendobj\n", ["1 0 obj"]],
    ["\n1 0 obj\n<<>> endobj\n", ["endobj"]],
    ["\n1 0 obj\n<<>>stream\r\nendstream\nendobj\n", ["1: no Length"]],
    [
      "\n1 0 obj\n<</Length 2>>stream\nabc\nendstream\nendobj\n",
      ["1: Length 2 is not where endstream stands"],
    ],
    [
      "\n1 0 obj\n<</Length 3>>stream abc\nendstream\nendobj\n",
      ["1: stream is not followed by a line end"],
    ],
    ["\n1 0 obj\n(stream)\nendobj\n2 0 obj\n<<>>\nendobj\n", []],
  ])("%j", (text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
  });
});

describe("much of the same is read once", () => {
  const much = 1_000_000;
  it.each(["0", "1 ", "1 0 obj ", "stream\n", "1 0 obj <</Length 1>>\n", ">>", "<?xpacket "])(
    "%j",
    (token) => {
      const begun = process.cpuUsage();
      faultsOf(`\n${token.repeat(much / token.length)}`);
      const { user, system } = process.cpuUsage(begun);
      expect((user + system) / 1e6).toBeLessThan(5);
    },
  );
});
