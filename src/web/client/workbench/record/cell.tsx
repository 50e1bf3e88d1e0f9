// A cell of a table: plain controls of the browser, since there may be hundreds of them.
import Select from "antd/es/select";
import { memo, useCallback, useState, type KeyboardEvent, type ReactElement } from "react";
import type { Json } from "../../../../model/base/json.js";
import type { FormField } from "../../../workbench/api.js";
import { useLanguage, useText } from "../base/language.js";
import { AttachmentControl } from "./attachment-control.js";
import { notesId, useEditor, useNotes } from "./editor.js";
import { OtherShape } from "./field-row.js";
import { words as fieldWords } from "./fields.words.js";
import { concernOf } from "./notes.js";
import { isOtherShape } from "./shapes.js";
import { useTypedText } from "./typed-text.js";
import { chosenOf, isTimeField, shownText } from "./typed.js";
import { words as typedWords } from "./typed.words.js";

interface CellProps {
  readonly field: FormField;
  readonly value: Json | undefined;
  readonly pointer: string;
  /** Row and column, for the keys that move between cells. */
  readonly place: string;
  /** Id of the list of people or sites that may be named. */
  readonly list: string;
}

/** One field of one row. */
export const Cell = memo(function Cell(props: CellProps): ReactElement {
  const t = useText();
  const { field, value, pointer, place } = props;
  const { change } = useEditor();
  const concern = concernOf(useNotes(pointer));
  const put = useCallback(
    (next: Json | undefined) => {
      // A list that a row must have says by being empty that there is none.
      change(pointer, next === undefined && field.type === "list" && field.required ? [] : next);
    },
    [change, field, pointer],
  );
  return (
    <td
      data-cell={place}
      data-label={t(field.label)}
      data-pointer={pointer}
      className={concern ? `rec-has-${concern}` : undefined}
    >
      {isOtherShape(field, value) ? (
        <OtherShape value={value} onClear={() => put(undefined)} />
      ) : (
        <CellControl {...props} put={put} />
      )}
    </td>
  );
});

interface CellControlProps extends CellProps {
  readonly put: (value: Json | undefined) => void;
}

function CellControl(props: CellControlProps): ReactElement {
  const { field } = props;
  if (field.type === "attachment") return <AttachmentControl {...props} />;
  if (field.type === "choice" || field.type === "boolean") return <CellChoice {...props} />;
  const isChosen = field.type === "list" && (field.item?.choices.length ?? 0) > 0;
  if (isChosen) return <CellItems {...props} />;
  return <CellText {...props} />;
}

function useHeardCell({ field, pointer }: CellProps) {
  const t = useText();
  const findings = useNotes(pointer);
  const { isReadOnly } = useEditor();
  return {
    "aria-label": t(field.label),
    "aria-invalid": concernOf(findings) === "error",
    disabled: isReadOnly,
    ...(findings.length > 0 ? { "aria-describedby": notesId(pointer) } : {}),
  };
}

function CellText(props: CellControlProps): ReactElement {
  const { field, value, put, list } = props;
  const { text, onType, onDone } = useTypedText(field, value, put);
  const heard = useHeardCell(props);
  // Whatever may be long breaks its lines; Enter goes on to the next row all the same.
  if (wrapping.has(field.type) && field.choices.length === 0 && !isTimeField(field)) {
    return (
      <textarea
        {...heard}
        rows={1}
        value={text}
        onChange={(e) => onType(e.target.value)}
        onBlur={onDone}
        onKeyDown={(e) => breakLine(e, onType)}
      />
    );
  }
  return (
    <input
      {...heard}
      value={text}
      autoComplete="off"
      {...(field.choices.length > 0 ? { list } : {})}
      inputMode={field.type === "number" || field.type === "integer" ? "decimal" : "text"}
      onChange={(e) => onType(e.target.value)}
      onBlur={onDone}
      onKeyDown={(e) => {
        if (e.key === "Enter") onDone();
      }}
    />
  );
}

const wrapping = new Set<FormField["type"]>(["text", "longText", "list", "any"]);

/** Alt+Enter breaks the line, as in a spreadsheet; Enter alone goes on to the next row. */
function breakLine(
  event: KeyboardEvent<HTMLTextAreaElement>,
  onType: (text: string) => void,
): void {
  if (event.key !== "Enter" || !event.altKey) return;
  event.preventDefault();
  event.stopPropagation();
  const area = event.currentTarget;
  area.setRangeText("\n", area.selectionStart, area.selectionEnd, "end");
  onType(area.value);
}

function CellChoice(props: CellControlProps): ReactElement {
  const t = useText();
  const { field, value, put } = props;
  const choices =
    field.type === "boolean"
      ? [
          { value: true, label: typedWords.yes() },
          { value: false, label: typedWords.no() },
        ]
      : field.choices;
  const index = choices.findIndex((choice) => choice.value === value);
  const isOther = value !== undefined && value !== "" && index === -1;
  return (
    <select
      {...useHeardCell(props)}
      value={isOther ? "other" : String(index)}
      onChange={(e) => put(choices[Number(e.target.value)]?.value)}
    >
      <option value="-1" aria-label={t(fieldWords.unsaid())} />
      {choices.map((choice, i) => (
        <option key={String(choice.value)} value={String(i)}>
          {t(choice.label)}
        </option>
      ))}
      {isOther && <option value="other">{String(value)}</option>}
    </select>
  );
}

/** People or choices, several: a text until the cell is entered. */
function CellItems(props: CellControlProps): ReactElement {
  const { language } = useLanguage();
  const { field, value, put } = props;
  const [isOpen, setOpen] = useState(false);
  const heard = useHeardCell(props);
  const item = field.item as FormField;
  if (!isOpen || heard.disabled) {
    return (
      <div
        className="rec-cell-text"
        role="combobox"
        aria-expanded={false}
        aria-controls={notesId(props.pointer)}
        aria-label={heard["aria-label"]}
        tabIndex={0}
        onFocus={() => setOpen(true)}
      >
        {shownText(field, value, language)}
      </div>
    );
  }
  return (
    <Select<string[]>
      {...heard}
      className="rec-full"
      variant="borderless"
      autoFocus
      mode={item.type === "choice" ? "multiple" : "tags"}
      value={(value ?? []) as string[]}
      showSearch={{ optionFilterProp: "label" }}
      popupMatchSelectWidth={false}
      options={item.choices.map((c) => ({ value: c.value as string, label: c.label[language] }))}
      onChange={(next) => put(chosenOf(item, next))}
      onBlur={() => setOpen(false)}
    />
  );
}
