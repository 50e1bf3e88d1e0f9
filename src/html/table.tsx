import { Fragment, type ReactElement, type ReactNode } from "react";
import { isCivilDate } from "../model/time/dates.js";

/** One column: its heading and what it shows of a row. */
export interface Column<Row> {
  /** A table whose columns have no headings has no head. */
  readonly head?: string;
  cell(row: Row): ReactNode;
  /** Stands at the right. */
  readonly numeric?: boolean;
  readonly className?: string;
  /** Share of the width in percent; for all columns of a table or for none. */
  readonly width?: number;
  /** Says what it is without its heading, where rows are stacked. */
  readonly isPlain?: boolean;
}
interface TableProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** Said where there are no rows. */
  readonly none?: string;
  /** Words in the field that filters a long table; without them there is no such field. */
  readonly filter?: string | undefined;
  readonly id?: string;
  /** On a narrow screen rows become cards, each value below its heading; on paper they do not. */
  readonly isPaper?: boolean;
  /** Rows after these are laid out when a script shows them, or where there is none. */
  readonly later?: number;
  rowClass?(row: Row): string;
  /** What a script chooses rows by: `body` becomes `data-body`. */
  rowData?(row: Row): Readonly<Record<string, string | undefined>>;
}

/** Tables up to this length are read at a glance. */
const longestUnfiltered = 12;

/** A table; where there are no rows, the sentence that says so. */
export function Table<Row>(props: TableProps<Row>): ReactElement {
  const { columns, rows, none, filter, id, isPaper = false } = props;
  if (rows.length === 0) return <p>{none}</p>;
  const isFixed = columns.some((c) => c.width !== undefined);
  const hasHead = columns.some((c) => c.head !== undefined);
  const classes = [...(isFixed ? ["fixed"] : []), ...(hasHead && !isPaper ? ["stacks"] : [])];
  return (
    <>
      {filter !== undefined && rows.length > longestUnfiltered && (
        <input className="filter" type="search" placeholder={filter} aria-label={filter} />
      )}
      <div className="wide">
        <table id={id} className={classes.join(" ") || undefined}>
          {isFixed && <Widths columns={columns} />}
          {hasHead && <Head columns={columns} />}
          <tbody>
            {rows.map((row, i) => (
              <tr key={i} {...rowAttributes(props, row, i)}>
                {columns.map((column, j) => (
                  <Cell key={j} column={column} content={column.cell(row)} isPaper={isPaper} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function rowAttributes<Row>(
  { rowClass, rowData, later = Infinity }: TableProps<Row>,
  row: Row,
  index: number,
): Readonly<Record<string, string | undefined>> {
  const classes = [rowClass?.(row) ?? "", index < later ? "" : "later"].filter(Boolean);
  const data = Object.entries(rowData?.(row) ?? {}).map(([name, value]) => [`data-${name}`, value]);
  return { className: classes.join(" ") || undefined, ...Object.fromEntries(data) };
}

function Widths<Row>({ columns }: { readonly columns: readonly Column<Row>[] }): ReactElement {
  return (
    <colgroup>
      {columns.map(({ width }, i) => (
        <col key={i} style={{ width: `${width}%` }} />
      ))}
    </colgroup>
  );
}

function Head<Row>({ columns }: { readonly columns: readonly Column<Row>[] }): ReactElement {
  return (
    <thead>
      <tr>
        {columns.map(({ head }, i) => (
          <th key={i} scope="col">
            {head}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Cell<Row>(props: {
  readonly column: Column<Row>;
  readonly content: ReactNode;
  readonly isPaper: boolean;
}): ReactElement {
  const { column, content, isPaper } = props;
  return (
    <td
      className={column.className ?? classOf(content, column.numeric)}
      data-label={isPaper || column.isPlain ? undefined : column.head}
    >
      {content}
    </td>
  );
}

function classOf(content: ReactNode, numeric = false): string | undefined {
  if (numeric) return "num";
  return typeof content === "string" && isCivilDate(content) ? "day" : undefined;
}

/** Several things in one cell, each on its own line. */
export function Lines({ items }: { readonly items: readonly ReactNode[] }): ReactElement {
  return (
    <>
      {items.map((item, i) => (
        <Fragment key={i}>
          {i > 0 && <br />}
          {item}
        </Fragment>
      ))}
    </>
  );
}

/** A word with its number or verdict, coloured by its kind. */
export interface Tile {
  readonly kind?: string;
  readonly label: string;
  readonly value: string | number;
}

/** Tiles in a row. */
export function Tiles({ tiles }: { readonly tiles: readonly Tile[] }): ReactElement {
  return (
    <>
      {tiles.map(({ kind, label, value }, i) => (
        <Fragment key={i}>
          {i > 0 && " "}
          <span className={kind === undefined ? "tile" : `tile ${kind}`}>
            {label} <b>{value}</b>
          </span>
        </Fragment>
      ))}
    </>
  );
}
