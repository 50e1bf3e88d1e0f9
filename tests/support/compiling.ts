import { join } from "node:path";
import { UserError } from "../../src/model/base/errors.js";
import type { JsonObject } from "../../src/model/base/json.js";
import type { ProcedureSource } from "../../src/model/procedure/source.js";
import { locate } from "../../src/read/data-place.js";
import { readProcedureFolder, readSharedSource } from "../../src/read/procedure-folder.js";
import { compileProcedure } from "../../src/validate/procedure.js";
import { ruleKinds } from "../../src/workspace/rule-kinds.js";
import { surroundingsOf } from "../../src/workspace/surroundings.js";
import { loadTemplates } from "../../src/workspace/templates.js";
import { root, workspace } from "./sample.js";

const schemas = join(root, "schemas");
const shared = readSharedSource(schemas);

export const around = surroundingsOf(loadTemplates(workspace));

/** A built-in procedure as it is read from disk, to be changed and compiled. */
export function sourceOf(id: string): ProcedureSource {
  return { shared, ...readProcedureFolder(workspace.procedures.folderOf(id)), locate };
}

/** Why a procedure is refused, line by line; nothing when it compiles. */
export function refusalOf(source: ProcedureSource): string {
  try {
    compileProcedure(source, workspace.meta, ruleKinds, around);
    return "";
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}

/** The procedure with one more rule. */
export function withRule(source: ProcedureSource, rule: JsonObject): ProcedureSource {
  const words = { zh: "甲", en: "a" };
  const probe = {
    id: "probe",
    value: {
      clauses: [[...source.clauses][0]?.value["id"] ?? ""],
      severity: "error",
      per: "case",
      title: words,
      remedy: words,
      ...rule,
    },
    // The place of another rule: a fault is looked up in a file that is there.
    place: source.rules[0]?.place ?? { file: "", pointer: "" },
  };
  return { ...source, rules: [...source.rules, probe] };
}
