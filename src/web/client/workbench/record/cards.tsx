// Objects that do not fit into a table: each in a card of its own.
import { memo, useState, type ComponentType, type ReactElement } from "react";
import { isObject, pointerTo, type Json } from "../../../../model/base/json.js";
import type { FormField } from "../../../workbench/api.js";
import { useLanguage, useText } from "../base/language.js";
import { useEditor, type FieldListProps } from "./editor.js";
import { FieldRow, OtherShape } from "./field-row.js";
import { FieldNotes } from "./notes-list.js";
import type { RowAction } from "./rows.js";
import { RowMenu, type RowsProps } from "./table.js";
import { words } from "./table.words.js";
import { shownText } from "./typed.js";

interface CardsProps extends RowsProps {
  readonly item: FormField;
  readonly Fields: ComponentType<FieldListProps>;
}
const cardsAtOnce = 30;

/** Cards below one another. */
export function Cards({ pointer, rows, item, act, Fields }: CardsProps): ReactElement {
  const t = useText();
  const [most, setMost] = useState(cardsAtOnce);
  return (
    <>
      {rows.slice(0, most).map((row, i) => (
        <Card key={i} {...{ row, item, act, Fields }} index={i} pointer={pointerTo(pointer, i)} />
      ))}
      {rows.length > most && (
        <button type="button" className="rec-link" onClick={() => setMost(most + cardsAtOnce)}>
          {t(words.more({ n: rows.length - most }))}
        </button>
      )}
    </>
  );
}

interface CardProps {
  readonly row: Json;
  readonly index: number;
  readonly item: FormField;
  readonly pointer: string;
  readonly act: (index: number, action: RowAction) => void;
  readonly Fields: ComponentType<FieldListProps>;
}

const Card = memo(function Card(props: CardProps): ReactElement {
  const t = useText();
  const { change } = useEditor();
  const { row, index, item, pointer, act, Fields } = props;
  const title = useTitle(row, index, item);
  return (
    <div className="rec-card" data-pointer={pointer} role="group" aria-label={title}>
      <div className="rec-card-head">
        <span>{t(words.row({ row: index + 1 }))}</span>
        <span className="rec-quiet">{title}</span>
        <RowMenu index={index} act={act} />
      </div>
      <FieldNotes pointer={pointer} />
      <CardContent {...{ row, item, pointer, Fields }} onClear={() => change(pointer, {})} />
    </div>
  );
});

function CardContent(props: {
  readonly row: Json;
  readonly item: FormField;
  readonly pointer: string;
  readonly Fields: ComponentType<FieldListProps>;
  readonly onClear: () => void;
}): ReactElement {
  const { row, item, pointer, Fields, onClear } = props;
  if (!isObject(row)) return <OtherShape value={row} onClear={onClear} />;
  if (item.type !== "object") return <FieldRow field={item} value={row} pointer={pointer} />;
  return <Fields fields={item.fields} value={row} pointer={pointer} />;
}

/** What tells a card from its neighbours: the first texts in it. */
function useTitle(row: Json, index: number, item: FormField): string {
  const { language } = useLanguage();
  if (!isObject(row)) return String(index + 1);
  return item.fields
    .filter(({ type, name }) => typeof row[name] !== "object" && type !== "boolean")
    .map((field) => shownText(field, row[field.name], language))
    .filter((text) => text !== "")
    .slice(0, 2)
    .join(" · ")
    .slice(0, 60);
}
