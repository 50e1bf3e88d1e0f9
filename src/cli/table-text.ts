import { pretty } from "../model/base/json.js";
import type { Table } from "../model/base/table.js";
import { csvTable, markdownTable, textTable } from "../report/terminal/tables.js";
import type { TableFormat } from "./options.js";

/** A table in one of its forms; in JSON each row is an object by the names of the head. */
export function tableText(format: TableFormat, { head, rows }: Table): string {
  switch (format) {
    case "csv":
      return csvTable(head, rows);
    case "md":
      return markdownTable(head, rows);
    case "json":
      return pretty(rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i]]))));
    case "text":
      return textTable(head, rows);
  }
}
