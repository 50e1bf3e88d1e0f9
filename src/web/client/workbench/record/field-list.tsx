// The fields of a record or of an object in it: those that say something, and a menu of the others.
import Button from "antd/es/button";
import Select from "antd/es/select";
import { memo, useMemo, type ReactElement } from "react";
import { isObject, pointerTo, type JsonObject } from "../../../../model/base/json.js";
import type { FormField } from "../../../workbench/api.js";
import { useText } from "../base/language.js";
import { controlId, useEditor, type FieldListProps } from "./editor.js";
import { FieldLabel, FieldRow, OtherShape, type FieldProps } from "./field-row.js";
import { words } from "./fields.words.js";
import { ItemList } from "./item-list.js";
import { FieldNotes, Origin } from "./notes-list.js";
import { isOtherShape } from "./shapes.js";
import { groupsOf, isSection, shownFields, unknownMembers } from "./shown-fields.js";
import { Unknown } from "./unknown.js";

/** The fields of an object in the order of the schema; neighbours share a grid. */
export const FieldList = memo(function FieldList(props: FieldListProps): ReactElement {
  const { fields, value, pointer } = props;
  const { wanted } = useEditor();
  const { shown, offered, hidden } = useMemo(
    () => shownFields(fields, { value, pointer }, wanted),
    [fields, value, pointer, wanted],
  );
  return (
    <>
      {groupsOf(shown).map((group) => {
        const first = group[0] as FormField;
        const own = { value: value[first.name], pointer: pointerTo(pointer, first.name) };
        if (isSection(first)) return <Section key={first.name} field={first} {...own} />;
        return (
          <div className="rec-grid" key={first.name}>
            {group.map((field) => (
              <FieldRow
                key={field.name}
                field={field}
                value={value[field.name]}
                pointer={pointerTo(pointer, field.name)}
              />
            ))}
          </div>
        );
      })}
      <Unknown members={unknownMembers(fields, value)} />
      <AddFields offered={offered} hidden={hidden} pointer={pointer} />
    </>
  );
});

const Section = memo(function Section({ field, value, pointer }: FieldProps): ReactElement {
  const { change } = useEditor();
  return (
    <section
      className="rec-section"
      data-pointer={pointer}
      aria-labelledby={`${controlId(pointer)}-label`}
    >
      <FieldLabel field={field} pointer={pointer} />
      <FieldNotes pointer={pointer} />
      {field.type === "list" && <Origin field={field} value={value} pointer={pointer} />}
      {isOtherShape(field, value) ? (
        <OtherShape value={value} onClear={() => change(pointer, undefined)} />
      ) : (
        <SectionContent field={field} value={value} pointer={pointer} />
      )}
    </section>
  );
});

function SectionContent({ field, value, pointer }: FieldProps): ReactElement {
  const { fields } = field;
  if (field.type !== "object") {
    return <ItemList field={field} value={value} pointer={pointer} Fields={FieldList} />;
  }
  return <FieldList fields={fields} value={isObject(value) ? value : none} pointer={pointer} />;
}
const none: JsonObject = {};

interface AddFieldsProps {
  readonly offered: readonly FormField[];
  readonly hidden: readonly FormField[];
  readonly pointer: string;
}

/** What is not filled in stays out of the way until somebody wants it. */
function AddFields({ offered, hidden, pointer }: AddFieldsProps): ReactElement | null {
  const t = useText();
  const { want, isReadOnly } = useEditor();
  if (isReadOnly || offered.length + hidden.length === 0) return null;
  const add = (name: string) => {
    const added = pointerTo(pointer, name);
    want(added);
    focusField(added);
  };
  return (
    <div className="rec-adding">
      {offered.map(({ name, label }) => (
        <Button
          key={name}
          size="small"
          data-add-field={pointerTo(pointer, name)}
          onClick={() => add(name)}
        >
          + {t(label)}
        </Button>
      ))}
      {hidden.length > 0 && (
        <Select<string>
          className="rec-add"
          value={null as never}
          showSearch={{ optionFilterProp: "label" }}
          aria-label={t(words.addField())}
          placeholder={`+ ${t(words.addField())} (${hidden.length})`}
          popupMatchSelectWidth={false}
          options={hidden.map(({ name, label }) => ({ value: name, label: t(label) }))}
          onChange={add}
        />
      )}
    </div>
  );
}

/**
 * Brings a field into view and puts the cursor into it, as soon as it is drawn; what is not drawn
 * at all, as a row of a table of thousands, is looked for in what it lies in.
 */
export function focusField(pointer: string): void {
  const look = (tries: number) => {
    const place = document.querySelector(`[data-pointer="${CSS.escape(pointer)}"]`);
    if (!place && tries > 0) {
      setTimeout(() => look(tries - 1), 50);
      return;
    }
    const around = pointer.slice(0, pointer.lastIndexOf("/"));
    if (!place && around !== "") focusField(around);
    place?.scrollIntoView({ block: "center" });
    place?.querySelector<HTMLElement>("input,textarea,select,button:not(.rec-icon)")?.focus();
  };
  look(10);
}
