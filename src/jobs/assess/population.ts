import { factsOf } from "../../check/facts.js";
import { isObject, type JsonObject } from "../../model/base/json.js";
import type { Bilingual } from "../../model/base/text.js";
import type { CaseProfile } from "../../model/case/case-profile.js";
import type { CaseFacts } from "../../model/case/facts.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import { schemaAt } from "../../model/procedure/schema.js";
import type { CivilDate } from "../../model/time/dates.js";
import { readCase } from "../../read/case-source.js";
import { sourceOf, type Workspace } from "../../workspace/workspace.js";
import { type CheckRun, checkCases } from "../check/check-cases.js";
import { checkContext } from "../check/check-context.js";
import { profileOf } from "./profile.js";

/** All cases of the body as an assessment sees them. */
export interface Population {
  readonly asOf: CivilDate;
  readonly run: CheckRun;
  readonly profiles: readonly CaseProfile[];
  readonly facts: readonly CaseFacts[];
  readonly procedures: ReadonlyMap<string, Procedure>;
  readonly people: ReadonlyMap<string, JsonObject>;
  name(person: string): string;
  /** Words of a value of a field. */
  words(kind: string, field: string, value: string): Bilingual;
}

/** Judges every case and reads what the sample and the statistics need. */
export async function populationOf(
  workspace: Workspace,
  asOf: CivilDate,
  signal: AbortSignal,
): Promise<Population> {
  const { config } = workspace;
  const run = await checkCases(workspace, [], config.root, {
    asOf,
    all: true,
    cache: true,
    signal,
  });
  const inUse = [...new Set(run.addresses.map((a) => a.procedure))];
  const procedures = new Map(
    inUse.flatMap((id) => {
      const p = workspace.procedures.get(id)?.procedure;
      return p ? [[id, p] as const] : [];
    }),
  );
  const { personnel } = checkContext(workspace, { asOf, all: false, inUse, lazy: true });
  const profiles: CaseProfile[] = [];
  const facts: CaseFacts[] = [];
  for (const [i, { procedure: id, name }] of run.addresses.entries()) {
    const procedure = procedures.get(id);
    if (!procedure) continue;
    const document = readCase(sourceOf(workspace), { procedure: id, name });
    profiles.push(profileOf(document, procedure, run.cases[i]?.outcomes ?? [], asOf));
    facts.push(factsOf(document, procedure));
  }
  const ids = new Set(
    profiles.flatMap((p) => [
      ...p.audits.flatMap((a) => a.team.map((m) => m.person)),
      ...p.decisions.map((d) => d.maker),
    ]),
  );
  const people = new Map(
    [...ids].flatMap((id) => {
      const p = personnel.people.get(id);
      return p ? [[id, p] as const] : [];
    }),
  );
  const words = (kind: string, field: string, value: string): Bilingual => {
    for (const p of procedures.values()) {
      const labels = schemaAt(p.records.get(kind)?.schema ?? {}, field.split("."))?.["valueLabels"];
      if (isObject(labels) && isObject(labels[value])) return labels[value] as unknown as Bilingual;
    }
    return { zh: value, en: value };
  };
  return {
    asOf,
    run,
    profiles,
    facts,
    procedures,
    people,
    words,
    name: (id) => String(people.get(id)?.["name"] ?? id),
  };
}
