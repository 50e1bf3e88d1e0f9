import { describe, expect, it } from "vitest";
import { refusalOf, sourceOf } from "../../../support/compiling.js";
import { howMany, inTurn, isLong, seed } from "../../../support/long.js";
import { whole } from "../../../support/mistakes/change-rule.js";
import { makers, mistakes } from "../../../support/mistakes/index.js";
import { workspace } from "../../../support/sample.js";

/**
 * Each kind once in one procedure; three times in the one whose turn it is; twice in all of them.
 */
const kinds = Object.keys(makers).length;
const count = kinds * (isLong ? 2 : howMany(1, 3));

describe.each(inTurn(workspace.procedures.ids, "tb-gz-036"))("a mistake in %s", (id) => {
  const source = sourceOf(id);
  const all = mistakes(source, count, seed);

  it("is the only thing wrong: written out in the same way without one, the procedure is accepted", () => {
    const rules = source.rules.map((entry) => ({
      id: entry.id,
      place: entry.place,
      value: whole(entry, source),
    }));
    expect(refusalOf({ ...source, rules })).toBe("");
  });

  it("is made in every way that there is a place for", () => {
    expect(all.length).toBeGreaterThan(count * 0.8);
    expect(new Set(all.map((m) => m.kind)).size).toBeGreaterThan(kinds * 0.8);
  });

  it(
    "never passes in silence, never crashes, and is told with its place",
    () => {
      const silent = all.flatMap(({ kind, what, source: mistaken }) => {
        const refusal = refusalOf(mistaken);
        return /^\S.*:\d+:\d+ /.test(refusal) ? [] : [`${kind}: ${what}: ${refusal || "accepted"}`];
      });
      expect(silent).toEqual([]);
    },
    howMany(900_000, 3_600_000),
  );
});
