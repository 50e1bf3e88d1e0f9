import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JudgedCase } from "../../../../src/jobs/check/cached-judge.js";
import { judgedInOrder } from "../../../../src/jobs/check/judged-in-order.js";
import type { CaseAddress } from "../../../../src/read/case-source.js";

/** A judgement of which only the name counts here, with who gave it. */
function judged({ name }: CaseAddress, by: string): JudgedCase {
  return { result: { case: name, procedure: by } } as unknown as JudgedCase;
}

/** Runs over so many cases, of which those named are kept from an earlier run. */
async function run(count: number, isKept: (n: number) => boolean, threads: boolean) {
  const addresses = Array.from({ length: count }, (_, n) => ({ procedure: "p", name: `${n}` }));
  const given: number[] = [];
  const pool = {
    async judge(some: readonly CaseAddress[]) {
      given.push(some.length);
      // Threads answer in any order.
      for (let turn = given.length % 3; turn > 0; turn--) await Promise.resolve();
      return some.map((one) => judged(one, "thread"));
    },
  };
  const kept = {
    find: (one: CaseAddress) => (isKept(Number(one.name)) ? judged(one, "kept") : null),
    judge: (one: CaseAddress) => judged(one, "here"),
  };
  const got: JudgedCase[] = [];
  for await (const one of judgedInOrder(addresses, kept, threads ? pool : null)) got.push(one);
  return {
    names: got.map((g) => Number(g.result.case)),
    by: got.map((g) => g.result.procedure),
    given,
  };
}

describe("cases judged in order", () => {
  it("come in the order asked for, each once, whoever judges them", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.boolean(), { maxLength: 300 }),
        fc.boolean(),
        async (known, threads) => {
          const { names, by } = await run(known.length, (n) => known[n] === true, threads);
          expect(names).toEqual([...known.keys()]);
          expect(by.map((b) => b === "kept")).toEqual(known);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("start no thread where all but a few are known", async () => {
    const { given, by } = await run(300, (n) => n % 30 > 0, true);
    expect(given).toEqual([]);
    expect(by.filter((b) => b === "here")).toHaveLength(10);
  });

  it("go to threads from where there are enough, in small batches", async () => {
    const { given, by } = await run(130, () => false, true);
    expect(given).toEqual([16, 16, 16, 16, 16, 16, 16, 16, 2]);
    expect(new Set(by)).toEqual(new Set(["thread"]));
  });

  it("tell what goes wrong in a thread where its case would come", async () => {
    const addresses = Array.from({ length: 40 }, (_, n) => ({ procedure: "p", name: `${n}` }));
    const kept = { find: () => null, judge: (one: CaseAddress) => judged(one, "here") };
    let batches = 0;
    const pool = {
      judge: (some: readonly CaseAddress[]) =>
        ++batches === 2
          ? Promise.reject(new Error("a thread ended"))
          : Promise.resolve(some.map((one) => judged(one, "thread"))),
    };
    const got: string[] = [];
    const all = async () => {
      for await (const { result } of judgedInOrder(addresses, kept, pool)) got.push(result.case);
    };
    await expect(all()).rejects.toThrow("a thread ended");
    expect(got).toHaveLength(16);
  });
});
