import App from "antd/es/app";
import Button from "antd/es/button";
import Select from "antd/es/select";
import type { ReactElement } from "react";
import { isObject, pointerTo, type Json } from "../../../../model/base/json.js";
import type { FormField } from "../../../workbench/api.js";
import { useLanguage, useText } from "../base/language.js";
import { useEditor } from "./editor.js";
import { blockOf } from "./paste.js";
import { words } from "./table.words.js";
import { shownText } from "./typed.js";

interface TableToolsProps {
  readonly pointer: string;
  readonly rows: readonly Json[];
  readonly columns: { readonly shown: readonly FormField[]; readonly hidden: readonly FormField[] };
}

/** Below a table: its further columns, and the way to a spreadsheet and back. */
export function TableTools({ pointer, rows, columns }: TableToolsProps): ReactElement {
  const t = useText();
  const { language } = useLanguage();
  const { message } = App.useApp();
  const { want, isReadOnly } = useEditor();
  const copy = async () => {
    const cells = rows.map((row) =>
      columns.shown.map((c) => shownText(c, isObject(row) ? row[c.name] : undefined, language)),
    );
    await navigator.clipboard.writeText(blockOf([columns.shown.map((c) => t(c.label)), ...cells]));
    message.success(t(words.copied()));
  };
  return (
    <>
      {columns.hidden.length > 0 && !isReadOnly && (
        <Select<string>
          size="small"
          className="rec-add"
          value={null as never}
          showSearch={{ optionFilterProp: "label" }}
          aria-label={t(words.addColumn())}
          placeholder={`+ ${t(words.addColumn())} (${columns.hidden.length})`}
          popupMatchSelectWidth={false}
          options={columns.hidden.map(({ name, label }) => ({ value: name, label: t(label) }))}
          onChange={(name) => want(pointerTo(`${pointer}/0`, name))}
        />
      )}
      {rows.length > 0 && (
        <Button size="small" type="text" onClick={() => void copy()}>
          {t(words.copy())}
        </Button>
      )}
      {!isReadOnly && <span className="rec-quiet">{t(words.pasteHint())}</span>}
    </>
  );
}
