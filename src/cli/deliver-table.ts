import { resolve } from "node:path";
import { UserError } from "../model/base/errors.js";
import type { Table } from "../model/base/table.js";
import type { CivilDate } from "../model/time/dates.js";
import { csvTable, markdownTable, textTable } from "../report/terminal/tables.js";
import { writeAtomically } from "../workspace/atomic-write.js";
import { deliver, type Io } from "./io.js";

export type ListFormat = "text" | "md" | "csv" | "json" | "xlsx";
export const listFormats: readonly ListFormat[] = ["text", "md", "csv", "json", "xlsx"];

/** Prints a list in one of its forms. A workbook is no text: it needs a file. */
export async function deliverTable(
  io: Io,
  list: {
    readonly name: string;
    readonly day: CivilDate;
    readonly table: Table;
    readonly json: unknown;
    readonly text?: string;
  },
  format: ListFormat,
  output: string | undefined,
): Promise<void> {
  const { head, rows } = list.table;
  switch (format) {
    case "text":
      return deliver(io, list.text ?? textTable(head, rows), output);
    case "md":
      return deliver(io, markdownTable(head, rows), output);
    case "csv":
      return deliver(io, csvTable(head, rows), output);
    case "json":
      return deliver(io, `${JSON.stringify(list.json, null, 2)}\n`, output);
    case "xlsx": {
      if (output === undefined) {
        throw new UserError(
          "usage",
          "xlsx 需要写到文件 · a workbook has to go to a file",
          "加上 · add --output <file>.xlsx",
        );
      }
      const { writeWorkbook } = await import("../jobs/workbooks/workbooks.js");
      await writeAtomically(
        resolve(io.cwd, output),
        await writeWorkbook([{ name: list.name, head, rows }], list.day),
      );
      io.say(output);
    }
  }
}
