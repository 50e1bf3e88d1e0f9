// The document that shows this record, beside the form.
import Select from "antd/es/select";
import { useState, type ReactElement } from "react";
import { Link } from "wouter";
import type { Json } from "../../../../model/base/json.js";
import type { Bilingual } from "../../../../model/base/text.js";
import type { DocumentEntry, RecordPage } from "../../../workbench/api.js";
import { recordAddress } from "../base/addresses.js";
import { useText } from "../base/language.js";
import { Nothing, Trouble, Waiting } from "../pieces/states.js";
import { useEditor } from "./editor.js";
import { focusField } from "./field-list.js";
import { words } from "./preview.words.js";
import { Sheet } from "./sheet.js";
import { useUnsaved } from "./use-unsaved.js";

interface PreviewProps {
  /** The folder of the record. */
  readonly id: string;
  /** Address of the case in the API. */
  readonly api: string;
  readonly page: RecordPage;
  /** As it is typed. */
  readonly value: Json;
}

/** The document as it would be printed from what stands in the form, saved or not. */
export function Preview({ id, api, page, value }: PreviewProps): ReactElement {
  const t = useText();
  const [chosen, setChosen] = useState<string | null>(null);
  const { answer, error, isLatest } = useUnsaved(api, { path: page.path, value, chosen });
  if (!answer) return error ? <Trouble error={error} /> : <Waiting />;
  const current = answer.documents.find(({ path }) => path === answer.shown);
  if (!current) return <Nothing>{t(words.none())}</Nothing>;
  return (
    <div className="rec-preview">
      <Select<string>
        className="rec-full"
        aria-label={t(words.which())}
        value={chosen ?? current.path}
        onChange={setChosen}
        options={answer.documents.map(({ path, title }) => ({ value: path, label: title }))}
      />
      <Refusals id={id} path={page.path} refusals={current.refusals} />
      <p className="rec-quiet" aria-live="polite">
        {t(noteOf(isLatest, error))}
      </p>
      {answer.page !== null && (
        <Sheet
          key={current.path}
          title={current.title}
          src={`${api}/documents/unsaved?page=${answer.page}`}
        />
      )}
    </div>
  );
}

function noteOf(isLatest: boolean, error: unknown): Bilingual {
  if (error) return words.behind();
  return isLatest ? words.asTyped() : words.drawing();
}

interface RefusalsProps extends Pick<DocumentEntry, "refusals"> {
  readonly id: string;
  /** The record at hand: its fields are on the same page. */
  readonly path: string;
}

function Refusals({ id, path, refusals }: RefusalsProps): ReactElement | null {
  const t = useText();
  if (refusals.length === 0) return null;
  return (
    <div className="rec-warn">
      {t(words.refused())}
      <ul>
        {refusals.map((refusal, i) => (
          <li key={i}>
            {t(refusal)} <Mend id={id} path={path} at={refusal.at} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface MendProps extends Omit<RefusalsProps, "refusals"> {
  readonly at: DocumentEntry["refusals"][number]["at"];
}

/** The way to the field that mends it. */
function Mend({ id, path, at }: MendProps): ReactElement | null {
  const t = useText();
  const { want } = useEditor();
  if (at === null) return null;
  if (at.path !== path) {
    return <Link href={recordAddress(id, at.path, at.pointer)}>{t(words.mend())}</Link>;
  }
  return (
    <button
      type="button"
      className="rec-link"
      onClick={() => {
        want(at.pointer);
        focusField(at.pointer);
      }}
    >
      {t(words.mend())}
    </button>
  );
}
