// Objects in rows, as in a spreadsheet: keys move between cells, rows are added, moved and copied.
import Button from "antd/es/button";
import Dropdown from "antd/es/dropdown";
import {
  memo,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactElement,
} from "react";
import { isObject, pointerTo, type Json } from "../../../../model/base/json.js";
import type { Bilingual } from "../../../../model/base/text.js";
import type { FormField } from "../../../workbench/api.js";
import { useLanguage, useText } from "../base/language.js";
import { Cell } from "./cell.js";
import { columnWidths } from "./column-widths.js";
import { useEditor } from "./editor.js";
import { Help } from "./field-row.js";
import { FieldNotes, Origin } from "./notes-list.js";
import { type Fill, type RowAction, rowsFilled } from "./rows.js";
import { unknownMembers } from "./shown-fields.js";
import { nextCell } from "./table-keys.js";
import { words } from "./table.words.js";
import { Unknown } from "./unknown.js";

export interface RowsProps {
  readonly pointer: string;
  readonly rows: readonly Json[];
  readonly act: (index: number, action: RowAction) => void;
}
interface TableProps extends RowsProps {
  readonly columns: readonly FormField[];
  readonly label: Bilingual;
}

/** Rows that are drawn at once: a table of thousands stays quick. */
const rowsAtOnce = 100;

/** A table to be filled in. */
export function Table({ pointer, rows, columns, label, act }: TableProps): ReactElement | null {
  const t = useText();
  const [most, setMost] = useState(rowsAtOnce);
  const lists = useId();
  const { language } = useLanguage();
  const widths = useMemo(() => columnWidths(columns, rows, language), [columns, rows, language]);
  const onKeyDown = useTableKeys({ pointer, rows, columns, act });
  if (rows.length === 0) return <p className="rec-quiet">{t(words.noRows())}</p>;
  return (
    <div className="rec-table-frame">
      <table className="rec-table" aria-label={t(label)} data-table={pointer} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            {columns.map((column, c) => (
              <th key={column.name} scope="col" style={{ minWidth: `${widths[c]}em` }}>
                {t(column.label)}
                {column.required && <span className="rec-required">*</span>}
                <Help field={column} />
              </th>
            ))}
            <th aria-label={t(words.remove())} />
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map((row, i) => (
            <Row
              key={i}
              {...{ columns, row, act, lists }}
              index={i}
              pointer={pointerTo(pointer, i)}
            />
          ))}
        </tbody>
      </table>
      {rows.length > most && (
        <Button size="small" onClick={() => setMost(most + rowsAtOnce)}>
          {t(words.more({ n: rows.length - most }))}
        </Button>
      )}
      <Choices columns={columns} id={lists} />
    </div>
  );
}

/** The people and sites that cells offer while one types, once for all rows. */
const Choices = memo(function Choices(props: {
  readonly columns: readonly FormField[];
  readonly id: string;
}): ReactElement {
  const t = useText();
  return (
    <>
      {props.columns
        .filter(({ type, choices }) => choices.length > 0 && type !== "choice")
        .map((column) => (
          <datalist key={column.name} id={props.id + column.name}>
            {column.choices.map(({ value, label }) => (
              <option key={String(value)} value={t(label)} />
            ))}
          </datalist>
        ))}
    </>
  );
});

interface RowProps {
  readonly columns: readonly FormField[];
  readonly row: Json;
  readonly index: number;
  readonly pointer: string;
  readonly lists: string;
  readonly act: (index: number, action: RowAction) => void;
}

const Row = memo(function Row(props: RowProps): ReactElement {
  const { columns, row, index, pointer, act, lists } = props;
  const members = isObject(row) ? row : {};
  return (
    <>
      <tr data-pointer={pointer}>
        {columns.map((column, c) => (
          <Cell
            key={column.name}
            field={column}
            value={members[column.name]}
            pointer={pointerTo(pointer, column.name)}
            place={`${index}:${c}`}
            list={lists + column.name}
          />
        ))}
        <td className="rec-row-menu">
          <RowMenu index={index} act={act} />
        </td>
      </tr>
      <RowNotes columns={columns} members={members} pointer={pointer} />
    </>
  );
});

/** What is said of a row and its cells, below it over the whole width. */
function RowNotes(props: {
  readonly columns: readonly FormField[];
  readonly members: { readonly [key: string]: Json };
  readonly pointer: string;
}): ReactElement {
  const { columns, members, pointer } = props;
  return (
    <tr className="rec-row-notes">
      <td colSpan={columns.length + 1}>
        <FieldNotes pointer={pointer} />
        {columns.map((column) => {
          const at = pointerTo(pointer, column.name);
          return (
            <div key={column.name}>
              <Origin field={column} value={members[column.name]} pointer={at} />
              <FieldNotes pointer={at} />
            </div>
          );
        })}
        <Unknown members={unknownMembers(columns, members)} />
      </td>
    </tr>
  );
}

/** What can be done with a whole row or card. */
export function RowMenu(props: {
  readonly index: number;
  readonly act: (index: number, action: RowAction) => void;
}): ReactElement | null {
  const t = useText();
  const { isReadOnly } = useEditor();
  const { index, act } = props;
  if (isReadOnly) return null;
  const items = (["insert", "duplicate", "up", "down", "remove"] as const).map((action) => ({
    key: action,
    label: t(words[action]()),
    danger: action === "remove",
  }));
  return (
    <Dropdown
      trigger={["click"]}
      menu={{ items, onClick: ({ key }) => act(index, key as RowAction) }}
    >
      <button
        type="button"
        className="rec-icon"
        aria-label={t(words.rowMenu({ row: index + 1 }))}
        tabIndex={-1}
      >
        ⋯
      </button>
    </Dropdown>
  );
}

function useTableKeys({ pointer, rows, columns, act }: Omit<TableProps, "label">) {
  const fill = useFill({ pointer, rows, columns });
  return useCallback(
    (event: KeyboardEvent<HTMLTableElement>) => {
      const move = nextCell(event);
      if (!move) return;
      event.preventDefault();
      if ("action" in move) act(move.row, move.action);
      else if (move.fill) fill(move.row, move.column, move.fill);
      else focusCell(pointer, move.row, move.column);
    },
    [act, fill, pointer],
  );
}

/** Gives the value of a cell to others of its column, as one change. */
function useFill({ pointer, rows, columns }: Pick<TableProps, "pointer" | "rows" | "columns">) {
  const { change, isReadOnly } = useEditor();
  const latest = useRef(rows);
  useEffect(() => {
    latest.current = rows;
  }, [rows]);
  return useCallback(
    (row: number, column: number, fill: Fill) => {
      const name = columns[column]?.name;
      if (isReadOnly || name === undefined) return;
      // What is typed counts once the cell is left.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      requestAnimationFrame(() => {
        const filled = rowsFilled(latest.current, row, { name, fill });
        if (filled) change(pointer, filled);
        focusCell(pointer, row, column);
      });
    },
    [change, columns, isReadOnly, pointer],
  );
}

/** Puts the cursor into a cell: at once where it is there, else as soon as it is drawn. */
export function focusCell(pointer: string, row: number, column: number): void {
  if (isFocused(pointer, row, column)) return;
  requestAnimationFrame(() => isFocused(pointer, row, column));
}

function isFocused(pointer: string, row: number, column: number): boolean {
  const table = `[data-table="${CSS.escape(pointer)}"]`;
  const cell = document.querySelector(`${table} [data-cell="${row}:${column}"]`);
  const control = cell?.querySelector<HTMLElement>("input,textarea,select,[tabindex]");
  control?.focus();
  if (control instanceof HTMLInputElement) control.select();
  return Boolean(control);
}
