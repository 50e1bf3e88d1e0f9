import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type BaseCase, readBase } from "../../src/jobs/procedures/changed-case.js";
import { everyThird } from "../support/long.js";
import { workspace } from "../support/sample.js";
import { differences, readVerdicts } from "../support/verdicts.js";

// Whole cases: a few changes to a sample, and all that the procedure's text says of what they tell.
for (const { procedure } of workspace.procedures.all()) {
  if (!existsSync(join(import.meta.dirname, procedure.id, "verdicts"))) continue;
  describe(`whole cases under ${procedure.id}`, () => {
    const bases = new Map<string, BaseCase>();
    for (const verdict of everyThird(readVerdicts(procedure.id))) {
      it(verdict.title, () => {
        const base = bases.get(verdict.base) ?? readBase(workspace, procedure.id, verdict.base);
        bases.set(verdict.base, base);
        expect(differences(base, verdict)).toEqual([]);
      });
    }
  });
}
