import { writeWorkbook } from "../jobs/workbooks/workbooks.js";
import { UserError } from "../model/base/errors.js";
import { pretty } from "../model/base/json.js";
import type { Table } from "../model/base/table.js";
import { tableText } from "../report/terminal/tables.js";
import { writeAtomically } from "../workspace/atomic-write.js";
import type { Context } from "./context.js";
import { faults } from "./deliver-table.words.js";
import type { ListFormat } from "./options.js";

/**
 * A list as it may be asked for: a table, the same as JSON, and as text where that is more than the
 * table.
 */
export interface List {
  readonly name: string;
  readonly table: Table;
  readonly json: unknown;
  readonly text?: string | undefined;
}

/** Prints a list in one of its forms. A workbook is no text: it needs a file. */
export async function deliverTable(
  context: Context,
  { name, table, json, text }: List,
  format: ListFormat,
): Promise<void> {
  if (format === "xlsx") {
    const { output } = context;
    if (output === undefined) {
      throw new UserError("usage", faults.workbookNeedsFile(), faults.nameFile());
    }
    await saveWorkbook(context, output, await writeWorkbook([{ name, ...table }], context.asOf));
  } else if (format === "json") await context.deliver(pretty(json));
  else if (format === "text" && text !== undefined) await context.deliver(text);
  else await context.deliver(tableText(format, table));
}

/** Writes a workbook and says where it is. */
export async function saveWorkbook(
  context: Context,
  file: string,
  bytes: Uint8Array,
): Promise<void> {
  await writeAtomically(context.resolve(file), bytes);
  context.io.say(file);
}
