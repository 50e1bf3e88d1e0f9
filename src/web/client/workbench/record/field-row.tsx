// One field of a record: what it is called, what it is for, its control, and what is said of it.
import QuestionCircleOutlined from "@ant-design/icons/es/icons/QuestionCircleOutlined";
import Popover from "antd/es/popover";
import { memo, useCallback, useState, type ReactElement } from "react";
import type { Json } from "../../../../model/base/json.js";
import type { FormField } from "../../../workbench/api.js";
import { useText } from "../base/language.js";
import { Control } from "./controls.js";
import { controlId, useEditor, useNotes } from "./editor.js";
import { words } from "./fields.words.js";
import { FieldNotes, Origin } from "./notes-list.js";
import { concernOf } from "./notes.js";
import { isOtherShape } from "./shapes.js";

export interface FieldProps {
  readonly field: FormField;
  readonly value: Json | undefined;
  readonly pointer: string;
}

/** A field with its label above its control. */
export const FieldRow = memo(function FieldRow({
  field,
  value,
  pointer,
}: FieldProps): ReactElement {
  const { change } = useEditor();
  const concern = concernOf(useNotes(pointer));
  const put = useCallback(
    (next: Json | undefined) => {
      change(pointer, next === undefined && field.mayBeEmpty ? [] : next);
    },
    [change, field.mayBeEmpty, pointer],
  );
  const isWide = wide.has(field.type) || isLong(field, value);
  return (
    <div
      className={`rec-field${isWide ? " rec-wide" : ""}${concern ? ` rec-has-${concern}` : ""}`}
      data-pointer={pointer}
    >
      <FieldLabel field={field} pointer={pointer} />
      {isOtherShape(field, value) ? (
        <OtherShape value={value} onClear={() => put(undefined)} />
      ) : (
        <Control field={field} value={value} pointer={pointer} put={put} />
      )}
      <Origin field={field} value={value} pointer={pointer} />
      <FieldNotes pointer={pointer} />
    </div>
  );
});

const wide = new Set<FormField["type"]>(["longText", "bilingual"]);

function isLong(field: FormField, value: Json | undefined): boolean {
  if (field.type === "text") return typeof value === "string" && value.length > 40;
  if (field.type !== "list") return false;
  return field.item?.type === "longText" || (Array.isArray(value) && value.length > 3);
}

/** What the form does not know stays as it is until somebody clears it. */
export function OtherShape(props: {
  readonly value: Json | undefined;
  readonly onClear: () => void;
}): ReactElement {
  const t = useText();
  return (
    <div className="rec-other">
      {t(words.otherShape())}
      <pre>{JSON.stringify(props.value, null, 2)}</pre>
      <button type="button" className="rec-link" onClick={props.onClear}>
        {t(words.clear())}
      </button>
    </div>
  );
}

/** The label of a field, marked where it is demanded, with help to be opened. */
export function FieldLabel(props: {
  readonly field: FormField;
  readonly pointer: string;
}): ReactElement {
  const t = useText();
  const { field, pointer } = props;
  return (
    <div className="rec-label">
      <label htmlFor={controlId(pointer)} id={`${controlId(pointer)}-label`}>
        {t(field.label)}
      </label>
      {field.required && (
        <span className="rec-required" title={t(words.required())}>
          *<span className="rec-heard">{t(words.required())}</span>
        </span>
      )}
      <Help field={field} />
    </div>
  );
}

/** Of these, the notes of the schema tell how they are written in the file, which nobody types. */
const writtenByForm = new Set<FormField["type"]>(["person", "date", "dateTime", "attachment"]);

/** What a field is for, and the sentences of the clauses that demand it. */
export function Help({ field }: { readonly field: FormField }): ReactElement | null {
  const t = useText();
  const { explain } = useEditor();
  const [isOpen, setOpen] = useState(false);
  const help = writtenByForm.has(field.type) ? null : field.help;
  if (!help && field.clauses.length === 0) return null;
  const content = (
    <div className="rec-help">
      {help && <p>{t(help)}</p>}
      {field.clauses.map(({ clause, text }) => (
        <p key={clause}>
          <button
            type="button"
            className="rec-link"
            onClick={() => {
              setOpen(false);
              explain({ clause });
            }}
          >
            {clause}
          </button>{" "}
          {t(text)}
        </p>
      ))}
    </div>
  );
  return (
    <Popover content={content} trigger="click" open={isOpen} onOpenChange={setOpen}>
      <button
        type="button"
        className="rec-icon"
        aria-label={t(words.helpFor({ label: field.label }))}
      >
        <QuestionCircleOutlined />
      </button>
    </Popover>
  );
}
