// Any field of the form by its name, shown or not: Ctrl+G, as the spreadsheet goes to a cell.
import Select, { type RefSelectProps } from "antd/es/select";
import { useEffect, useMemo, useRef, useState, type ReactElement } from "react";
import { useText } from "../base/language.js";
import { useEditor } from "./editor.js";
import { focusField } from "./field-list.js";
import { placesByName } from "./guide.js";
import { words } from "./page.words.js";
import type { EditedRecord } from "./use-record.js";

const noOptions: { value: string; label: string; said: string }[] = [];

/** Finds a field, opens it where it was not shown, and puts the cursor into it. */
export function FieldFinder({ edited }: { readonly edited: EditedRecord }): ReactElement {
  const t = useText();
  const { want } = useEditor();
  const { form } = edited.page;
  const { value } = edited;
  const [isOpen, setOpen] = useState(false);
  const { field, from } = useFindKey();
  const options = useMemo(
    () =>
      isOpen
        ? placesByName(form, value).map(({ pointer, labels }) => ({
            value: pointer,
            label: labels.map(t).join(" › "),
            // In either language, since the paper may be at hand in the other.
            said: labels.flatMap(({ zh, en }) => [zh, en.toLowerCase()]).join(" "),
          }))
        : noOptions,
    [form, isOpen, t, value],
  );
  return (
    <Select<string, (typeof noOptions)[number]>
      ref={field}
      className="rec-find"
      value={null as never}
      open={isOpen}
      onOpenChange={setOpen}
      showSearch={{
        filterOption: (typed, option) =>
          typed
            .toLowerCase()
            .split(/\s+/)
            .every((part) => option?.said.includes(part)),
      }}
      aria-label={t(words.find())}
      placeholder={t(words.find())}
      notFoundContent={t(words.noField())}
      popupMatchSelectWidth={false}
      options={options}
      onChange={(pointer) => {
        setOpen(false);
        want(pointer);
        focusField(pointer);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") from.current?.focus();
      }}
    />
  );
}

/** Ctrl+G leads into the field; whoever leaves it is where they were. */
function useFindKey() {
  const field = useRef<RefSelectProps>(null);
  const from = useRef<HTMLElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "g") return;
      event.preventDefault();
      const { activeElement } = document;
      from.current = activeElement instanceof HTMLElement ? activeElement : null;
      field.current?.focus();
    };
    addEventListener("keydown", onKey);
    return () => {
      removeEventListener("keydown", onKey);
    };
  }, []);
  return { field, from };
}
