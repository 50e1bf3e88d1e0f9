import { describe, expect, it } from "vitest";
import { isObject } from "../../src/model/base/json.js";
import { workspace } from "../support/sample.js";

describe("the sentences of rules", () => {
  it("name only facts that the rule gives, the same in both languages", () => {
    const wrong = workspace.procedures.all().flatMap(({ procedure }) =>
      procedure.rules.flatMap(({ id, with: options }) => {
        const { detail, facts } = options;
        if (!isObject(detail)) return [];
        const given = Object.keys(isObject(facts) ? facts : {}).sort();
        const named = (["zh", "en"] as const).map((language) => namesIn(String(detail[language])));
        return named.every((names) => names.join() === given.join())
          ? []
          : [`${procedure.id} ${id}: gives ${given.join()}, says ${named.join(" | ")}`];
      }),
    );
    expect(wrong).toEqual([]);
  });
});

function namesIn(sentence: string): string[] {
  return [...new Set([...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ""))].sort();
}
