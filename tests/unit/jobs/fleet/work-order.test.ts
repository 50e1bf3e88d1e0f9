import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  chunksOf,
  type FleetWork,
  jobPayload,
  orderOf,
  orderText,
  runId,
  usualChunk,
  type WorkOrder,
} from "../../../../src/jobs/fleet/work-order.js";
import { seed } from "../../../support/long.js";

const digest = "0".repeat(64);
const order: WorkOrder = {
  format: 1,
  what: "build",
  commit: "a".repeat(40),
  asOf: "2027-06-30",
  all: false,
  allowChinese: false,
  cases: 30,
  caseList: digest,
  chunk: 12,
  lease: 60,
  retries: 3,
  identity: {
    key: digest,
    program: digest,
    data: digest,
    node: digest,
    browser: digest,
    fonts: null,
  },
};

describe("an order", () => {
  it("has each case in exactly one job, whatever their number", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.constantFrom<FleetWork>("check", "build"),
        fc.option(fc.integer({ min: 1, max: 400 }), { nil: null }),
        (cases, what, asked) => {
          const chunk = asked ?? usualChunk(what, cases);
          const chunks = chunksOf({ ...order, what, cases, chunk });
          expect(chunks.map((c) => c.index)).toEqual(chunks.map((_, i) => i));
          const covered = chunks.flatMap(({ from, to }) =>
            Array.from({ length: to - from }, (_, i) => from + i),
          );
          expect(covered).toEqual(Array.from({ length: cases }, (_, i) => i));
          expect(chunks.every(({ from, to }) => to - from <= chunk)).toBe(true);
          expect(chunks.filter((c) => c.isOfBodies)).toHaveLength(what === "build" ? 1 : 0);
        },
      ),
      { seed },
    );
  });

  it("is the same run whoever gives it, and another one where anything differs", () => {
    const { format, ...rest } = order;
    expect(runId({ ...rest, format })).toBe(runId(order));
    expect(runId({ ...order, asOf: "2027-07-01" })).not.toBe(runId(order));
    expect(runId({ ...order, identity: { ...order.identity, node: "1".repeat(64) } })).not.toBe(
      runId(order),
    );
  });

  it("is read as it was written, and nothing else is", () => {
    expect(orderOf(orderText(order), process.env)).toEqual(order);
    for (const other of [
      "",
      "{",
      "null",
      JSON.stringify({ ...order, commit: "--upload-pack=x" }),
      JSON.stringify({ ...order, commit: "../../etc" }),
      JSON.stringify({ ...order, out: "/etc" }),
      JSON.stringify({ ...order, chunk: 0 }),
      JSON.stringify({ ...order, format: 2 }),
    ]) {
      expect(orderOf(other, process.env), other).toBeNull();
    }
  });
});

describe("a job's payload", () => {
  it("is a run and a number", () => {
    const payload = { run: "0123456789abcdef".repeat(2), chunk: 7 };
    expect(jobPayload(payload, process.env)).toEqual(payload);
  });

  it.each([
    null,
    {},
    [],
    { run: "../../etc/passwd", chunk: 0 },
    { run: "0".repeat(32), chunk: -1 },
    { run: "0".repeat(32), chunk: 1.5 },
    { run: "0".repeat(32), chunk: "1" },
    { run: "0".repeat(32), chunk: 1, path: "/etc/passwd" },
    { run: "0".repeat(32), chunk: 1, ["__proto__x"]: 1 },
  ])("is nothing else: %j", (value) => {
    expect(jobPayload(value, process.env)).toBeNull();
  });
});
