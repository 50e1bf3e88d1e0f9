import { beforeAll, describe, expect, it } from "vitest";
import { failures, leader, maker, sign, updated, whiteBox } from "../../../support/signed-pdf.js";
import { simplePdf } from "../../../support/simple-pdf.js";

let plain: Buffer, one: Buffer, two: Buffer;
beforeAll(async () => {
  plain = await simplePdf();
  one = await sign(plain, leader, "teamLeader");
  two = await sign(one, maker, "decisionMaker");
});

/** Of the last signature: the four numbers, and where they stand. */
function lastRange(pdf: Buffer) {
  const text = pdf.toString("latin1");
  const found = [...text.matchAll(/\/ByteRange ?\[ ?(\d+) (\d+) (\d+) (\d+) *\] */g)].at(-1);
  const [whole = "", ...numbers] = found ?? [];
  return { text, whole, at: found?.index ?? -1, numbers: numbers.map(Number) };
}

/** The same file with other words in the place of the last byte range, as long as it was. */
function withRange(make: (numbers: readonly number[]) => string): Buffer {
  const { text, whole, at, numbers } = lastRange(one);
  const made = make(numbers);
  expect(made.length).toBeLessThanOrEqual(whole.length + 1);
  const padded = made.padEnd(whole.length).slice(0, whole.length);
  return Buffer.from(text.slice(0, at) + padded + text.slice(at + whole.length), "latin1");
}

/** The hexadecimal digits of each signature value, and where they stand. */
function contentsOf(pdf: Buffer) {
  const all = [...pdf.toString("latin1").matchAll(/\/Contents <([0-9A-Fa-f]+)>/g)];
  return all.map(({ index, 1: digits = "" }) => ({ at: index + "/Contents <".length, digits }));
}

const range = (...numbers: readonly (number | string)[]) => `/ByteRange [${numbers.join(" ")}]`;

describe("a byte range that is not what it should be", () => {
  it("as it was made holds", async () => {
    expect(await failures(one)).toBe("");
    expect(await failures(two)).toBe("");
  });

  it.each<[string, (numbers: readonly number[]) => string]>([
    ["no range at all", () => "/ByteRang9 [0 0 0 0]"],
    ["null for it", () => "/ByteRange null"],
    ["a range of nothing", () => range()],
    ["a range of two numbers", ([, a = 0]) => range(0, a)],
    ["a range of zeros", () => range(0, 0, 0, 0)],
    ["a range that begins at byte 5", ([, a = 0, b = 0, c = 0]) => range(5, a - 5, b, c)],
    ["a range below zero", ([, a = 0, b = 0]) => range(0, a, b, -1)],
    ["a range beyond the end", ([, a = 0, b = 0]) => range(0, a, b, 9_999_999)],
    ["a range without end", ([, a = 0, b = 0]) => range(0, a, b, "9".repeat(15))],
    ["parts that overlap", ([, a = 0, b = 0, c = 0]) => range(0, b, a, c)],
    ["parts that change places", ([, a = 0, b = 0, c = 0]) => range(b, c, 0, a)],
    ["parts that meet", ([, a = 0, b = 0, c = 0]) => range(0, a, a, c + b - a)],
    ["a first part alone", ([, , b = 0, c = 0]) => range(0, b + c, 0, 0)],
    ["numbers that are names", () => range("/a", "/b", "/c", "/d")],
    ["numbers that are texts", () => range("(0)", "(1)", "(2)", "(3)")],
    ["a reference for it", () => "/ByteRange 1 0 R"],
    ["two ranges", ([, a = 0]) => `${range(0, a)}${range()}`],
  ])("is told: %s", async (_, make) => {
    expect(await failures(withRange(make))).not.toBe("");
  });
});

describe("the value of a signature", () => {
  it("is not that of the other signature of the file", async () => {
    const [first, second] = contentsOf(two);
    const swapped = Buffer.from(two);
    swapped.write(second?.digits.slice(0, first?.digits.length) ?? "", first?.at ?? 0, "latin1");
    swapped.write(first?.digits.slice(0, second?.digits.length) ?? "", second?.at ?? 0, "latin1");
    expect(await failures(swapped)).not.toBe("");
  });

  it("is not that of another file", async () => {
    const other = await sign(await updated(plain, whiteBox), leader, "teamLeader");
    const [from] = contentsOf(other);
    const [to] = contentsOf(one);
    const moved = Buffer.from(one);
    moved.write(from?.digits.slice(0, to?.digits.length) ?? "", to?.at ?? 0, "latin1");
    expect(await failures(moved)).not.toBe("");
  });

  it.each([
    ["null", "null"],
    ["nothing", "<>"],
    ["a name", "/None"],
    ["another object", "1 0 R"],
    ["the head of it alone", "<3082>"],
    ["a head that says too much", "<3084FFFFFFFF30>"],
    ["a head without an end", "<3080>"],
    ["one byte", "<30>"],
  ])("is not %s", async (_, put) => {
    const [found] = contentsOf(one);
    const from = (found?.at ?? 0) - 1;
    const length = (found?.digits.length ?? 0) + 2;
    const made = Buffer.from(one);
    made.fill(" ", from, from + length, "latin1");
    made.write(put, from, "latin1");
    expect(await failures(made)).not.toBe("");
  });
});
