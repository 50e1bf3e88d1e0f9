import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RunProgress } from "../../../../src/jobs/documents/run-progress.js";
import { TimeLeft } from "../../../../src/model/base/time-left.js";
import { runs, seed } from "../../../support/long.js";

describe("the time that is left", () => {
  it("is unknown before anything is done", () => {
    let now = 0;
    const left = new TimeLeft(() => now);
    now = 5;
    expect(left.told(0, 100)).toBeNull();
  });

  it("goes by the pace of the last half: a slow start is forgotten", () => {
    let now = 0;
    const left = new TimeLeft(() => now);
    now = 30;
    left.told(1, 100);
    for (let done = 2; done <= 40; done += 1) {
      now += 1;
      left.told(done, 100);
    }
    expect(left.told(40, 100)).toBeCloseTo(60);
  });

  it("goes by while nothing is done, and never below none", () => {
    let now = 0;
    const left = new TimeLeft(() => now);
    now = 10;
    expect(left.told(10, 20)).toBeCloseTo(10);
    now = 14;
    expect(left.told(10, 20)).toBeCloseTo(6);
    now = 60;
    expect(left.told(10, 20)).toBe(0);
  });

  it("follows what is expected when that turns out to be more", () => {
    let now = 0;
    const left = new TimeLeft(() => now);
    now = 10;
    expect(left.told(10, 20)).toBeCloseTo(10);
    expect(left.told(10, 40)).toBeCloseTo(30);
  });

  /** The samples, of which cases of a large repository are made; few applications are refused. */
  const kinds = [
    { procedure: "a", records: 81, documents: 95, most: 80 },
    { procedure: "b", records: 74, documents: 75, most: 80 },
    { procedure: "c", records: 49, documents: 55, most: 80 },
    { procedure: "c", records: 87, documents: 95, most: 80 },
    { procedure: "d", records: 72, documents: 84, most: 80 },
    { procedure: "d", records: 3, documents: 5, most: 20 },
    { procedure: "e", records: 84, documents: 89, most: 80 },
  ];

  it("is right within 10 % from a fifth of the work on, whatever cases there are of each kind", () => {
    fc.assert(
      fc.property(
        fc.tuple(...kinds.map(({ most }) => fc.integer({ min: 0, max: most }))),
        fc.double({ min: 0.03, max: 0.3, noNaN: true }),
        fc.double({ min: 0, max: 5, noNaN: true }),
        fc.array(fc.double({ min: 0.7, max: 1.3, noNaN: true }), { minLength: 40, maxLength: 40 }),
        (counts, each, start, uneven) => {
          fc.pre(counts.reduce((sum, n) => sum + n, 0) >= 100);
          // In the order of a list of cases: those of one kind together.
          const cases = kinds.flatMap((kind, i) =>
            Array.from({ length: counts[i] ?? 0 }, () => kind),
          );
          const errors = errorsOf(cases, { each, start, uneven });
          // A mix in which one kind alone goes before the rest of its procedure comes close to it.
          expect(Math.max(...errors)).toBeLessThan(0.13);
          expect(errors.filter((e) => e > 0.1).length / errors.length).toBeLessThan(0.05);
        },
      ),
      { seed, numRuns: runs(60) },
    );
  });
});

interface Case {
  readonly procedure: string;
  readonly records: number;
  readonly documents: number;
}
interface Pace {
  /** Seconds of a document, before the first, and by how much documents differ. */
  readonly each: number;
  readonly start: number;
  readonly uneven: readonly number[];
}

/**
 * How far what is told was from what it then took, as a part of that: from a fifth of the run on,
 * up to the last moments, in which seconds are told.
 */
function errorsOf(cases: readonly Case[], { each, start, uneven }: Pace): number[] {
  let now = 0;
  const told: { readonly at: number; readonly left: number }[] = [];
  const left = new TimeLeft(() => now);
  const progress = new RunProgress(cases, (p) => {
    told.push({ at: now, left: left.told(p.documents, p.expected) ?? Infinity });
  });
  now += start;
  let n = 0;
  for (const one of cases) {
    progress.begun(one, one.documents);
    for (let document = 0; document < one.documents; document += 1) {
      now += each * (uneven[n % uneven.length] ?? 1);
      n += 1;
      progress.documentDone("");
    }
    progress.caseDone();
  }
  const counted = told.filter((t) => t.at > 0.2 * now && t.at < 0.95 * now);
  return counted.map((t) => Math.abs(t.left - (now - t.at)) / (now - t.at));
}
