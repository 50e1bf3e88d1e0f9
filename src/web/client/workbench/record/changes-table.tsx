import type { ReactElement } from "react";
import type { Json } from "../../../../model/base/json.js";
import type { FieldChange, FormField } from "../../../workbench/api.js";
import { useLanguage, useText } from "../base/language.js";
import { fieldAt } from "./differences.js";
import { valueText } from "./notes-list.js";
import { words } from "./page.words.js";

/** What changed, field by field: as it was, and as it is. */
export function ChangesTable(props: {
  readonly changes: readonly FieldChange[];
  readonly form: FormField | null;
}): ReactElement {
  const t = useText();
  const { changes, form } = props;
  if (changes.length === 0) return <p className="rec-quiet">{t(words.noChanges())}</p>;
  return (
    <table className="rec-changes">
      <thead>
        <tr>
          <th scope="col">{t(words.field())}</th>
          <th scope="col">{t(words.before())}</th>
          <th scope="col">{t(words.after())}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={change.pointer}>
            <th scope="row">{t(change.label)}</th>
            <td className="rec-was" data-label={t(words.before())}>
              <Told value={change.before} field={form && fieldAt(form, change.pointer)} />
            </td>
            <td className="rec-is" data-label={t(words.after())}>
              <Told value={change.after} field={form && fieldAt(form, change.pointer)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A value to read; lists of objects one item a line. */
export function Told(props: {
  readonly value: Json | undefined;
  readonly field: FormField | null;
}): ReactElement {
  const t = useText();
  const { language } = useLanguage();
  const { value, field } = props;
  if (value === undefined) return <span className="rec-quiet">{t(words.empty())}</span>;
  if (Array.isArray(value) && value.some((item) => typeof item === "object")) {
    return (
      <ol className="rec-plain">
        {(value as readonly Json[]).map((item, i) => (
          <li key={i}>{valueText(null, item, language)}</li>
        ))}
      </ol>
    );
  }
  return <span className="rec-told">{valueText(field, value, language)}</span>;
}
