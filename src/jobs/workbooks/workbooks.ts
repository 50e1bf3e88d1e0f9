import { UserError } from "../../model/base/errors.js";
import { isObject } from "../../model/base/json.js";
import type { CivilDate } from "../../model/time/dates.js";
import { readCase, readPersonnel } from "../../read/case-source.js";
import { selectCases } from "../../read/records-folder.js";
import { writeWorkbook } from "../../workbook/workbook.js";
import { sourceOf, type Workspace } from "../../workspace/workspace.js";
import { fillSheets, type Placed, placedRecords } from "./record-sheets.js";
import { sheetPlans, usualKinds } from "./sheet-plan.js";
import { words } from "./workbooks.words.js";

export { mostBytesOfWorkbook } from "../../workbook/container.js";
export { importRecords, readRecords } from "./import-records.js";
export { writeWorkbook };

/**
 * An empty workbook to fill in: a sheet for each kind of record and each list in it, with Chinese
 * headings and choices.
 */
export async function blankWorkbook(
  workspace: Workspace,
  id: string,
  kinds: readonly string[],
  day: CivilDate,
): Promise<Uint8Array> {
  const procedure = workspace.procedures.get(id)?.procedure;
  if (!procedure) {
    throw new UserError(
      "usage",
      words.noProcedure({ id }),
      words.known({ ids: workspace.procedures.ids.join(" ") }),
    );
  }
  const unknown = kinds.filter((k) => !procedure.records.has(k));
  if (unknown.length > 0) {
    throw new UserError(
      "usage",
      words.noKinds({ kinds: unknown.join(" ") }),
      words.known({ ids: [...procedure.records.keys()].join(" ") }),
    );
  }
  return writeWorkbook(
    fillSheets(sheetPlans(procedure, kinds.length > 0 ? kinds : usualKinds(procedure)), [], true),
    day,
  );
}

/**
 * The records of cases of one procedure as a workbook that `dossier import` reads back without a
 * loss.
 */
export async function recordsWorkbook(
  workspace: Workspace,
  paths: readonly string[],
  cwd: string,
  day: CivilDate,
): Promise<Uint8Array> {
  const { procedures } = workspace;
  const source = sourceOf(workspace);
  const addresses = selectCases(source, procedures.ids, paths, cwd);
  const ids = new Set(addresses.map((a) => a.procedure));
  const [id = ""] = ids;
  const procedure = procedures.get(id)?.procedure;
  if (ids.size !== 1 || !procedure) {
    throw new UserError(
      "usage",
      words.severalProcedures({ ids: [...ids].join(" ") }),
      words.oneProcedure(),
    );
  }
  const records = addresses.flatMap((a) => placedRecords(readCase(source, a)));
  const people = readPersonnel(source).records.flatMap((r): Placed[] =>
    isObject(r.value) ? [{ keys: {}, kind: "personnel", value: r.value }] : [],
  );
  return writeWorkbook(
    fillSheets(
      sheetPlans(procedure, [...procedure.records.keys()]),
      [...records, ...people],
      false,
    ),
    day,
  );
}
