import { useCallback, useMemo, useState } from "react";
import type { Json } from "../../../../model/base/json.js";
import type { FormField } from "../../../workbench/api.js";
import { useLanguage } from "../base/language.js";
import { isTimeField, shownText, typed } from "./typed.js";
import { isSame } from "./values.js";

interface TypedText {
  readonly text: string;
  readonly onType: (text: string) => void;
  /** The field is left, or Enter says that it is done. */
  readonly onDone: () => void;
}

/** Fields whose text is read when it is complete: half a date is none. */
function isReadAtEnd(field: FormField): boolean {
  return ["date", "person", "site"].includes(field.type) || isTimeField(field);
}

/**
 * A field of one text: what is being typed stays as it was typed, and the record gets what it
 * means. Nothing is changed by merely coming and going.
 */
export function useTypedText(
  field: FormField,
  value: Json | undefined,
  change: (value: Json | undefined) => void,
): TypedText {
  const { language } = useLanguage();
  const [typing, setTyping] = useState<string | null>(null);
  const shown = useMemo(() => shownText(field, value, language), [field, value, language]);
  const isLate = isReadAtEnd(field);
  // What was taken back elsewhere shows: then the text typed here no longer says what is recorded.
  const isMine = typing !== null && (isLate || isSame(typed(field, typing).value, value));
  const onType = useCallback(
    (text: string) => {
      setTyping(text);
      if (!isLate || text === "") change(typed(field, text).value);
    },
    [change, field, isLate],
  );
  const onDone = useCallback(() => {
    if (typing !== null && isLate) {
      const next = typed(field, typing).value;
      if (!isSame(next, value)) change(next);
    }
    setTyping(null);
  }, [change, field, isLate, typing, value]);
  return { text: isMine ? typing : shown, onType, onDone };
}
