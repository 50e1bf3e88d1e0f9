// A list of objects: a table where they fit into cells, else a card for each.
import Alert from "antd/es/alert";
import Button from "antd/es/button";
import {
  useCallback,
  useMemo,
  useState,
  type ClipboardEvent,
  type ComponentType,
  type ReactElement,
} from "react";
import { isObject, type Json } from "../../../../model/base/json.js";
import type { Bilingual } from "../../../../model/base/text.js";
import type { FormField } from "../../../workbench/api.js";
import { useText } from "../base/language.js";
import { Cards } from "./cards.js";
import { useEditor, type FieldListProps } from "./editor.js";
import type { FieldProps } from "./field-row.js";
import { cellsOf, pasted } from "./paste.js";
import { newRow, rowsAfter, type RowAction } from "./rows.js";
import { isTable, shownColumns } from "./shown-fields.js";
import { TableTools } from "./table-tools.js";
import { focusCell, Table } from "./table.js";
import { words } from "./table.words.js";
import { inserted } from "./values.js";

const noRows: readonly Json[] = [];

interface ItemListProps extends FieldProps {
  readonly Fields: ComponentType<FieldListProps>;
}

/** A list of objects in a record. */
export function ItemList({ field, value, pointer, Fields }: ItemListProps): ReactElement {
  const t = useText();
  const { change, wanted, isReadOnly } = useEditor();
  const rows = Array.isArray(value) ? (value as readonly Json[]) : noRows;
  const item = field.item as FormField;
  const columns = useMemo(
    () => shownColumns(item, { rows, pointer }, wanted),
    [item, rows, pointer, wanted],
  );
  const isOneTable = isTable(item, columns.shown) && rows.every((row) => isObject(row));
  const { onPaste, notice, forget } = usePaste({ pointer, rows, columns: columns.shown });
  const act = useRowActions({ field, rows, pointer });
  const add = () => {
    change(pointer, inserted(rows, rows.length, [newRow(rows, item, null)]));
    focusCell(pointer, rows.length, 0);
  };
  return (
    <div onPaste={isOneTable && !isReadOnly ? onPaste : undefined}>
      {notice && (
        <Alert
          className="rec-pasted"
          type={notice.problems.length > 0 ? "warning" : "success"}
          title={t(notice.problems.length > 0 ? words.notFitting(notice) : words.pasted(notice))}
          description={notice.problems.length > 0 && <Problems problems={notice.problems} />}
          closable={{ onClose: forget, "aria-label": t(words.close()) }}
        />
      )}
      {isOneTable ? (
        <Table
          pointer={pointer}
          rows={rows}
          columns={columns.shown}
          label={field.label}
          act={act}
        />
      ) : (
        <Cards pointer={pointer} rows={rows} item={item} act={act} Fields={Fields} />
      )}
      <div className="rec-table-foot">
        {!isReadOnly && (
          <Button size="small" onClick={add} data-add-row={pointer}>
            + {t(isOneTable ? words.add() : words.addCard())}
          </Button>
        )}
        {field.mayBeEmpty && <NoneOfIt value={value} onNone={() => change(pointer, [])} />}
        {isOneTable && <TableTools pointer={pointer} rows={rows} columns={columns} />}
      </div>
    </div>
  );
}

interface NoneOfItProps {
  readonly value: Json | undefined;
  readonly onNone: () => void;
}

/** Says that there is nothing of it, which leaving it out does not. */
function NoneOfIt({ value, onNone }: NoneOfItProps): ReactElement | null {
  const t = useText();
  const { isReadOnly } = useEditor();
  const rows = Array.isArray(value) ? (value as readonly Json[]) : null;
  if (rows?.length === 0) return <span className="rec-quiet">✓ {t(words.noneOfIt())}</span>;
  const isBlank = rows === null || rows.every((r) => isObject(r) && Object.keys(r).length === 0);
  if (isReadOnly || !isBlank) return null;
  return (
    <Button size="small" onClick={onNone}>
      {t(words.sayNone())}
    </Button>
  );
}

function Problems({ problems }: { readonly problems: readonly Bilingual[] }): ReactElement {
  const t = useText();
  const most = 20;
  return (
    <ul className="rec-plain">
      {problems.slice(0, most).map((problem, i) => (
        <li key={i}>{t(problem)}</li>
      ))}
      {problems.length > most && <li>… {problems.length - most}</li>}
    </ul>
  );
}

interface PasteNotice {
  readonly n: number;
  readonly problems: readonly Bilingual[];
}

/** A block of a spreadsheet fills cells; a single text is pasted as anywhere. */
function usePaste(place: {
  readonly pointer: string;
  readonly rows: readonly Json[];
  readonly columns: readonly FormField[];
}) {
  const { change } = useEditor();
  const [notice, setNotice] = useState<PasteNotice | null>(null);
  const { pointer, rows, columns } = place;
  const onPaste = useCallback(
    (event: ClipboardEvent) => {
      const block = cellsOf(event.clipboardData.getData("text/plain"));
      if (block.length === 1 && (block[0]?.length ?? 0) < 2) return;
      event.preventDefault();
      event.stopPropagation();
      const [row, column] = cellOf(event.target) ?? [rows.length, 0];
      const result = pasted(block, { rows, columns, row, column });
      change(pointer, result.rows);
      setNotice({ n: block.length, problems: result.problems });
    },
    [change, columns, pointer, rows],
  );
  const forget = useCallback(() => {
    setNotice(null);
  }, []);
  return { onPaste, notice, forget };
}

/** Row and column of the cell that holds an element. */
export function cellOf(target: EventTarget): [number, number] | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-cell]") : null;
  const [row, column] = (cell?.dataset["cell"] ?? "").split(":").map(Number);
  return cell && row !== undefined && column !== undefined ? [row, column] : null;
}

function useRowActions(place: {
  readonly field: FormField;
  readonly rows: readonly Json[];
  readonly pointer: string;
}): (index: number, action: RowAction) => void {
  const { change } = useEditor();
  const { field, rows, pointer } = place;
  return useCallback(
    (index, action) => {
      const next = rowsAfter(rows, index, action, field.item as FormField);
      if (next === rows) return;
      change(pointer, next.length === 0 && !field.mayBeEmpty ? undefined : next);
      const target = { insert: 1, duplicate: 1, up: -1, down: 1, remove: 0 }[action] + index;
      focusCell(pointer, Math.min(target, next.length - 1), 0);
    },
    [change, field, pointer, rows],
  );
}
