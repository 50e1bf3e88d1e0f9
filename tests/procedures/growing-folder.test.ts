import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkDocument } from "../../src/jobs/check/judge-case.js";
import type { CaseDocument } from "../../src/model/case/case.js";
import { personnelOf } from "../../src/model/case/personnel.js";
import type { CompiledProcedure } from "../../src/model/procedure/compiled.js";
import { readCase, readPersonnel } from "../../src/read/case-source.js";
import { sourceOf } from "../../src/workspace/workspace.js";
import { folderOnDay } from "../support/folder-on-day.js";
import { howMany, inTurn, seed } from "../support/long.js";
import { root, workspace } from "../support/sample.js";

const samples = workspace.procedures.ids.flatMap((id) =>
  readdirSync(join(root, "records", id)).map((name) => [id, name] as const),
);
const source = sourceOf(workspace);
const personnel = personnelOf(readPersonnel(source).records);

/** The supplement of a change is signed some days after its review: no text says by when. */
const everywhere = new Set(["unsigned-supplement", "extension-without-supplement"]);
function redOn(document: CaseDocument, compiled: CompiledProcedure, asOf: string): string[] {
  const { calendar } = workspace;
  const given = { personnel, asOf: asOf as never, calendar, readings: {}, all: false };
  return checkDocument(document, compiled, given)
    .result.outcomes.filter((o) => o.outcome === "fail" || o.outcome === "error")
    .map((o) => `${o.rule} ${o.subject}`);
}

/** Every so many of the days on which something is recorded, another choice at each turn. */
function daysOf({ records, audits }: CaseDocument): readonly string[] {
  const texts = [...records, ...audits.flatMap((a) => a.records)].map((r) =>
    JSON.stringify(r.value),
  );
  const days = new Set(texts.flatMap((t) => t.match(/\d{4}-\d\d-\d\d/g) ?? []));
  const every = howMany(9, 1);
  return [...days].sort().filter((_, i) => i % every === seed % every);
}

// Nobody writes records ahead: on each day of its life the folder holds what has been recorded by
// then, and draws nothing that the whole folder did not draw on that day.
describe.each(inTurn(samples, ["tb-gz-036", "PII-2026-0001"]))(
  "the folder of %s %s",
  (id, name) => {
    const isKnown = (r: string) => everywhere.has(r.split(" ")[0] ?? "");
    const compiled = workspace.procedures.get(id) as CompiledProcedure;
    const document = readCase(source, { procedure: id, name });

    it(
      "is never accused of what is still to come",
      () => {
        for (const day of daysOf(document)) {
          const whole = new Set(redOn(document, compiled, day));
          const grown = redOn(folderOnDay(document, compiled.procedure, day), compiled, day);
          const accused = grown.filter((r) => !whole.has(r) && !isKnown(r));
          expect(accused, day).toEqual([]);
        }
      },
      howMany(60_000, 900_000),
    );
  },
);
