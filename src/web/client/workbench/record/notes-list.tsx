// What stands beside a field: findings, where its value comes from, what was computed for it.
import Button from "antd/es/button";
import type { ReactElement } from "react";
import { isObject, pointerTo, type Json } from "../../../../model/base/json.js";
import type { FindingView, FormField } from "../../../workbench/api.js";
import { useText, useLanguage } from "../base/language.js";
import { plainRemedy } from "../pieces/remedy.js";
import { notesId, useEditor, useNotes } from "./editor.js";
import { words } from "./fields.words.js";
import { concernOf } from "./notes.js";
import { plainText, shownText } from "./typed.js";
import { isSame } from "./values.js";

/** The findings beside a field; read out when they change. */
export function FieldNotes({ pointer }: { readonly pointer: string }): ReactElement | null {
  const findings = useNotes(pointer);
  if (findings.length === 0) return null;
  return (
    <ul className="rec-notes" id={notesId(pointer)}>
      {findings.map((finding, i) => (
        <li key={`${finding.rule} ${i}`}>
          <Finding finding={finding} />
        </li>
      ))}
    </ul>
  );
}

/** One finding in words: what, what to do, by when, and the clause behind it. */
export function Finding({ finding }: { readonly finding: FindingView }): ReactElement {
  const t = useText();
  const { explain } = useEditor();
  const { message, remedy, clauses, due, rule } = finding;
  return (
    <div className={`rec-finding rec-${concernOf([finding]) ?? "due"}`}>
      <span>{t(message)}</span>
      {due !== null && !message.en.includes(due) && (
        <span className="rec-quiet"> {t(words.due({ date: due }))}</span>
      )}
      {remedy && <div className="rec-remedy">{t(plainRemedy(remedy))}</div>}
      <div className="rec-clauses">
        {clauses.map((clause) => (
          <button
            key={clause}
            type="button"
            className="rec-link"
            onClick={() => explain({ clause })}
          >
            {clause}
          </button>
        ))}
        {clauses.length === 0 && (
          <button type="button" className="rec-link" onClick={() => explain({ rule })}>
            {t(words.explain())}
          </button>
        )}
      </div>
    </div>
  );
}

interface OriginProps {
  readonly field: FormField;
  readonly value: Json | undefined;
  readonly pointer: string;
}

/**
 * From where a value is taken over, and what was computed for it; of a text in two languages, for
 * each of them.
 */
export function Origin({ field, value, pointer }: OriginProps): ReactElement | null {
  const { sources, proposals } = useEditor();
  const parts: OriginProps[] = [
    { field, value, pointer },
    ...(field.type === "bilingual" ? field.fields : []).map((part) => ({
      field: part,
      value: isObject(value) ? value[part.name] : undefined,
      pointer: pointerTo(pointer, part.name),
    })),
  ].filter((part) => sources.has(part.pointer) || proposals.has(part.pointer));
  if (parts.length === 0) return null;
  return (
    <div className="rec-origin">
      {parts.map((part) => (
        <div key={part.pointer}>
          <Source {...part} />
          <Computed {...part} />
        </div>
      ))}
    </div>
  );
}

function Source({ field, value, pointer }: OriginProps): ReactElement | null {
  const t = useText();
  const { language } = useLanguage();
  const { sources, change, isReadOnly } = useEditor();
  const source = sources.get(pointer);
  if (!source) return null;
  const from = source.from.label;
  if (isSame(source.value, value)) {
    return <div className="rec-quiet">{t(words.takenOver({ from }))}</div>;
  }
  // What a record merely begins with may have come otherwise.
  const isOpen = isEmpty(value);
  if (!source.isCompared && !isOpen) return null;
  const told = { from, value: sourceText(field, source.value, language) };
  return (
    <div className={isOpen ? "rec-quiet" : "rec-differs"}>
      {t(isOpen ? words.canTake(told) : words.differs(told))}{" "}
      <Button size="small" disabled={isReadOnly} onClick={() => change(pointer, source.value)}>
        {t(isOpen ? words.takeOver() : words.refresh())}
      </Button>
    </div>
  );
}

/** Nothing was said: a list of one row in which nothing stands says nothing, either. */
function isEmpty(value: Json | undefined): boolean {
  if (!Array.isArray(value)) return value === undefined;
  return value.every((row: Json) => isObject(row) && Object.keys(row).length === 0);
}

/** Of rows, what tells them apart: all of it would be a table. */
function sourceText(field: FormField, value: Json, language: "zh" | "en"): string {
  const [first] = field.item?.fields ?? [];
  if (!Array.isArray(value) || !first) return valueText(field, value, language);
  const named = value.map((row: Json) => (isObject(row) ? row[first.name] : undefined));
  return named
    .map((one) => shownText(first, one, language))
    .filter((text) => text !== "")
    .join(" / ");
}

function Computed({ field, value, pointer }: OriginProps): ReactElement | null {
  const t = useText();
  const { language } = useLanguage();
  const { proposals, change, isReadOnly } = useEditor();
  const proposal = proposals.get(pointer);
  if (!proposal) return null;
  const isTaken = isSame(proposal.value, value);
  return (
    <details className="rec-quiet">
      <summary>
        {isTaken
          ? t(words.isComputed())
          : t(words.computed({ value: valueText(field, proposal.value, language) }))}{" "}
        {!isTaken && (
          <Button
            size="small"
            disabled={isReadOnly}
            onClick={() => change(pointer, proposal.value)}
          >
            {t(words.accept())}
          </Button>
        )}
      </summary>
      <div className="rec-derivation">{t(proposal.derivation)}</div>
      {proposal.clauses.length > 0 && (
        <div className="rec-clauses">{proposal.clauses.join(" ")}</div>
      )}
    </details>
  );
}

/** A value as a text to read, people and choices by their names. */
export function valueText(
  field: FormField | null,
  value: Json | undefined,
  language: "zh" | "en",
): string {
  const isPlain = field !== null && (typeof value !== "object" || Array.isArray(value));
  if (isPlain && field.item?.type !== "object") return shownText(field, value, language);
  return plainText(value, language);
}
