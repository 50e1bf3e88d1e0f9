import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Desk } from "../../../../src/jobs/desk/desk.js";
import { survey } from "../../../../src/jobs/desk/survey.js";
import { type SearchableCase, unpack } from "../../../../src/jobs/desk/surveyed-case.js";
import { TextIndex } from "../../../../src/jobs/desk/text-index.js";
import { EditRepository } from "../../../support/edit-repository.js";
import { asOf } from "../../../support/sample.js";

let repository: EditRepository;
let desk: Desk;
let one: SearchableCase;
beforeAll(async () => {
  repository = new EditRepository(undefined, undefined, { git: false });
  desk = new Desk({ cwd: repository.root, environment: process.env, asOf });
  one = desk.summary.of(await desk.judge(repository.address));
});
afterAll(() => {
  repository.remove();
});

describe("a case that is kept beside ten thousand others", () => {
  it("holds what is open, in no more memory than it takes", () => {
    expect(unpack(one).open.length).toBe(one.open.length);
    expect(one.open.length).toBeGreaterThan(0);
    // Handed over with a buffer that it shares, it would take all of that with it.
    expect(one.packed.buffer.byteLength).toBe(one.packed.byteLength);
    expect(one.pairs.buffer.byteLength).toBe(one.pairs.byteLength);
    expect(one.packed.byteLength).toBeLessThan(8_192);
  });

  it("is found by what stands in its records", () => {
    const index = new TextIndex();
    index.add(one.id, one.pairs);
    expect(index.holding(["个人信息"])).toEqual([one.id]);
    expect(index.holding(["PII-2026-0001"])).toEqual([one.id]);
    expect(index.holding(["没有这样的话"])).toEqual([]);
  });

  it("is told once by a survey, and is not among what was found besides cases", async () => {
    const told: string[] = [];
    const others: string[] = [];
    await survey(desk.workspace, asOf, {
      cases: (some) => told.push(...some.map(({ id }) => id)),
      others: (some) => others.push(...some.map(({ id }) => id)),
    });
    expect(told).toEqual([one.id]);
    expect(others).not.toContain(one.id);
  });
});
