import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chance } from "../../../bench/scale-calendar.js";
import { type Fleet, type Rates, simulate, type Work } from "../../../bench/scale-model.js";

const alike: Work = { cases: 8, chunk: 2, documents: 10, spread: [1] };
const rates: Rates = {
  print: 1,
  judge: 0.5,
  checkout: 100,
  documentBytes: 10,
  storeBytes: 1000,
  merge: 0.01,
  compare: 0.25,
  transaction: 0,
};
const sound: Fleet = { machines: 1, cores: 2, lease: 60, retries: 3, failures: 0, repair: 0 };

describe("a run that can be worked out by hand", () => {
  it("takes checkout, two rounds of two jobs, the last result and the comparing", () => {
    const { seconds, use, bottleneck, documents } = simulate(alike, rates, sound, 1);
    // A job: 20 documents and 2 cases, 21 s; 200 bytes, 0.2 s in the store and 0.2 s of merging.
    // Of two jobs of the same length the second is stored after the first: at 121.2 and 121.4. The
    // coordinator reads the first until 121.6. The second round ends at 142.2 and 142.4, stored
    // until 142.4 and 142.6; read until 142.8 and 143.0, after which the last is merged; 8 × 0.25.
    expect(seconds).toBeCloseTo(143.2 + 2, 6);
    expect(documents).toBe(80);
    expect(use.machines).toBeCloseTo((4 * 21) / 2 / seconds, 6);
    expect(use.store).toBeCloseTo((8 * 0.2) / seconds, 6);
    expect(use.coordinator).toBeCloseTo((4 * 0.2 + 2) / seconds, 6);
    expect(bottleneck).toBe("machines");
  });

  it("is held up by a coordinator that brings in slower than the machines print", () => {
    const slow = { ...rates, merge: 2, compare: 0, storeBytes: Number.POSITIVE_INFINITY };
    const { seconds, bottleneck } = simulate(alike, slow, { ...sound, machines: 2 }, 1);
    // All four are done at 121, and brought in one after another.
    expect(seconds).toBeCloseTo(121 + 4 * 40, 6);
    expect(bottleneck).toBe("coordinator");
  });

  it("is held up by a store or a database that is slow", () => {
    const fleet = { ...sound, machines: 2 };
    expect(simulate(alike, { ...rates, storeBytes: 5 }, fleet, 1).bottleneck).toBe("store");
    expect(simulate(alike, { ...rates, transaction: 30 }, fleet, 1).bottleneck).toBe("database");
  });

  it("does a job of a machine that failed again after the lease", () => {
    const one: Work = { ...alike, cases: 2 };
    const failing = { ...sound, cores: 1, failures: 100, repair: 1000, retries: 100 };
    const seed = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].find(
      (s) => simulate(one, { ...rates, checkout: 0 }, failing, s).lost === 1,
    );
    const { seconds, lost } = simulate(one, { ...rates, checkout: 0 }, failing, seed ?? 0);
    expect(lost).toBe(1);
    // It had failed before its 21.2 s were over, and was back 1000 s later.
    expect(seconds).toBeGreaterThan(1000 + 21.4);
    expect(seconds).toBeLessThan(1000 + 2 * 21.4 + 1);
  });
});

describe("a run with machines that fail", () => {
  const some = fc.record({
    cases: fc.integer({ min: 1, max: 400 }),
    chunk: fc.integer({ min: 1, max: 20 }),
    machines: fc.integer({ min: 1, max: 9 }),
    cores: fc.integer({ min: 1, max: 4 }),
    failures: fc.constantFrom(0, 1, 5),
    retries: fc.integer({ min: 0, max: 4 }),
    seed: fc.integer({ min: 0, max: 2 ** 31 }),
  });
  const busy = { ...rates, transaction: 0.01 };

  it("brings in each job once or gives it up, and no document is counted twice", () => {
    fc.assert(
      fc.property(some, ({ cases, chunk, seed, ...machines }) => {
        const work = { cases, chunk, documents: 10, spread: [5, 20, 40] };
        const fleet = { ...sound, ...machines, repair: 300 };
        const { broughtIn, givenUp, documents, use } = simulate(work, busy, fleet, seed);
        expect(broughtIn).toHaveLength(Math.ceil(cases / chunk));
        broughtIn.forEach((times, job) => {
          expect(times + givenUp.filter((g) => g === job).length).toBe(1);
        });
        if (givenUp.length === 0) {
          const alone = simulate(work, busy, { ...sound, failures: 0 }, seed);
          expect(documents).toBeCloseTo(alone.documents, 6);
        }
        for (const part of Object.values(use)) {
          expect(part).toBeGreaterThanOrEqual(0);
          expect(part).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
      { seed: 20261130, numRuns: 60 },
    );
  });

  it("gives up what has been lost too often", () => {
    const fleet = { ...sound, failures: 400, repair: 1, retries: 0 };
    const { givenUp, lost } = simulate({ ...alike, cases: 40 }, rates, fleet, 3);
    expect(lost).toBeGreaterThan(0);
    expect(givenUp).toHaveLength(lost);
  });

  it("is the same for the same seed, and another one for another", () => {
    const work = { ...alike, cases: 200, spread: [1, 2, 5] };
    const fleet = { ...sound, machines: 4, failures: 2, repair: 60 };
    expect(simulate(work, busy, fleet, 7)).toEqual(simulate(work, busy, fleet, 7));
    expect(simulate(work, busy, fleet, 8).seconds).not.toBe(simulate(work, busy, fleet, 7).seconds);
  });
});

describe("more machines", () => {
  it("are never slower, beyond one job's time", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
        const work = { cases: 600, chunk: 6, documents: 10, spread: [5, 20, 40] };
        const times = [1, 2, 4, 8, 16, 32].map(
          (machines) => simulate(work, rates, { ...sound, machines }, seed).seconds,
        );
        const longestJob = 6 * (10 * (40 / (65 / 3)) + 0.5);
        times.slice(1).forEach((seconds, i) => {
          expect(seconds).toBeLessThanOrEqual((times[i] ?? 0) + longestJob);
        });
        expect(times[5]).toBeLessThan((times[0] ?? 0) / 2);
      }),
      { seed: 20261130, numRuns: 50 },
    );
  });
});

describe("chance", () => {
  it("gives numbers from 0 up to 1, evenly", () => {
    const random = chance(42);
    const drawn = Array.from({ length: 10_000 }, random);
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...drawn)).toBeLessThan(1);
    expect(drawn.reduce((a, b) => a + b, 0) / drawn.length).toBeCloseTo(0.5, 1);
  });
});
