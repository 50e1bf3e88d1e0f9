import Alert from "antd/es/alert";
import Button from "antd/es/button";
import { useState, type ReactElement } from "react";
import { Link } from "wouter";
import type { Json } from "../../../../model/base/json.js";
import type { FieldChange, HistoryEntry } from "../../../workbench/api.js";
import { recordAddress } from "../base/addresses.js";
import { useText } from "../base/language.js";
import { useAnswer } from "../base/session.js";
import { cutWords } from "../pieces/history.words.js";
import { Nothing, Trouble, Waiting } from "../pieces/states.js";
import type { FolderProps } from "./case-props.js";
import { fileWords, words } from "./history-tab.words.js";

const entriesAtOnce = 30;
/** A commit of many more is folded: it is an import, or the beginning. */
const filesAtOnce = 8;

/** Who changed what, when: the commits of git in plain words. */
export function HistoryTab({ id, api }: Pick<FolderProps, "id" | "api">): ReactElement {
  const t = useText();
  const [shown, setShown] = useState(entriesAtOnce);
  const answer = useAnswer<readonly HistoryEntry[]>(`${api}/history`);
  if (answer.error) return <Trouble error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <Waiting />;
  if (answer.data.length === 0) return <Nothing>{t(words.nothing())}</Nothing>;
  return (
    <>
      <ol className="wb-list wb-history">
        {answer.data.slice(0, shown).map((entry) => (
          <Entry key={entry.commit} id={id} entry={entry} />
        ))}
      </ol>
      {answer.data.length > shown && (
        <Button
          block
          onClick={() => {
            setShown(shown + entriesAtOnce);
          }}
        >
          {t(words.more({ n: answer.data.length - shown }))}
        </Button>
      )}
    </>
  );
}

function Entry({ id, entry }: { readonly id: string; readonly entry: HistoryEntry }): ReactElement {
  const t = useText();
  const { author, when, message, files, commit, isCut } = entry;
  return (
    <li>
      <div className="wb-history-head">
        <strong>{author}</strong>
        <time dateTime={when}>{whenText(when)}</time>
        <code className="wb-soft wb-small">{commit.slice(0, 8)}</code>
      </div>
      <div className="wb-lines">{message}</div>
      {isCut && <Alert type="warning" showIcon title={t(cutWords.isCut())} />}
      {files.length > filesAtOnce ? (
        <details className="wb-change">
          <summary>{t(words.files({ n: files.length }))}</summary>
          <Files id={id} files={files} />
        </details>
      ) : (
        <Files id={id} files={files} />
      )}
    </li>
  );
}

interface FilesProps {
  readonly id: string;
  readonly files: HistoryEntry["files"];
}

function Files({ id, files }: FilesProps): ReactElement {
  const t = useText();
  return (
    <>
      {files.map(({ path, title, what, fields }) => (
        <details key={path} className="wb-change">
          <summary>
            {t(fileWords[what]({ title }))}
            {fields.length > 0 && (
              <span className="wb-soft"> {t(words.fields({ n: fields.length }))}</span>
            )}
          </summary>
          {what !== "removed" && <Link href={recordAddress(id, path)}>{t(words.open())}</Link>}
          {fields.length > 0 && <Changes fields={fields} />}
        </details>
      ))}
    </>
  );
}

function Changes({ fields }: { readonly fields: readonly FieldChange[] }): ReactElement {
  const t = useText();
  return (
    <table className="wb-table">
      <thead>
        <tr>
          <th scope="col">{t(words.field())}</th>
          <th scope="col">{t(words.before())}</th>
          <th scope="col">{t(words.after())}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ pointer, label, before, after }) => (
          <tr key={pointer}>
            <td title={pointer}>{t(label)}</td>
            <td>{valueText(before)}</td>
            <td>{valueText(after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function valueText(value: Json | undefined): string {
  if (value === undefined || value === null) return "–";
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** In the time of the reader's machine, to the minute. */
function whenText(when: string): string {
  const date = new Date(when);
  if (Number.isNaN(date.getTime())) return when;
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

function two(n: number): string {
  return String(n).padStart(2, "0");
}
