// Who changed this record when, and what: each change as field, before and after.
import Alert from "antd/es/alert";
import App from "antd/es/app";
import Button from "antd/es/button";
import { useState, type ReactElement } from "react";
import type { FormField, HistoryEntry, RestoreRequest } from "../../../workbench/api.js";
import { send } from "../base/api.js";
import { useLanguage, useText } from "../base/language.js";
import { useAnswer } from "../base/session.js";
import { cutWords } from "../pieces/history.words.js";
import { Nothing, Trouble, Waiting } from "../pieces/states.js";
import { ChangesTable } from "./changes-table.js";
import { words } from "./history.words.js";
import { momentText } from "./moments.js";
import { refusalText } from "./refusals.js";

interface HistoryProps {
  /** Address of the case in the API. */
  readonly api: string;
  readonly path: string;
  readonly form: FormField;
  readonly isDirty: boolean;
  readonly onRestored: () => void;
}

/** The history of one record, the latest change first. */
export function History(props: HistoryProps): ReactElement {
  const t = useText();
  const address = `${props.api}/history?path=${encodeURIComponent(props.path)}`;
  const history = useAnswer<readonly HistoryEntry[]>(address);
  const retry = () => void history.refetch();
  if (history.error) return <Trouble error={history.error} onRetry={retry} />;
  if (!history.data) return <Waiting />;
  if (history.data.length === 0) return <Nothing>{t(words.none())}</Nothing>;
  return (
    <ol className="rec-plain rec-history">
      {history.data.map((entry, i) => (
        <Entry key={entry.commit} entry={entry} isLatest={i === 0} {...props} />
      ))}
    </ol>
  );
}

interface EntryProps extends HistoryProps {
  readonly entry: HistoryEntry;
  readonly isLatest: boolean;
}

function Entry(props: EntryProps): ReactElement {
  const t = useText();
  const { language } = useLanguage();
  const { entry, isLatest, path, form } = props;
  const own = entry.files.find((file) => file.path === path || file.path.endsWith(`/${path}`));
  const others = entry.files.length - (own ? 1 : 0);
  return (
    <li>
      <div className="rec-history-head">
        <strong>{entry.message.split("\n")[0]}</strong>
        <div className="rec-quiet">
          {entry.author} · {momentText(entry.when, language)} ·{" "}
          <code>{entry.commit.slice(0, 8)}</code>
          {own && ` · ${t(words[own.what]())}`}
          {isLatest && ` · ${t(words.current())}`}
        </div>
      </div>
      {entry.isCut && <Alert type="warning" showIcon title={t(cutWords.isCut())} />}
      {own && own.fields.length > 0 && (
        <details open={isLatest}>
          <summary>
            {own.fields
              .map(({ label }) => t(label))
              .join(t(words.and()))
              .slice(0, 80)}
          </summary>
          <ChangesTable changes={own.fields} form={form} />
        </details>
      )}
      {others > 0 && <div className="rec-quiet">{t(words.alsoIn({ n: others }))}</div>}
      {!isLatest && own?.what !== "removed" && <Restore {...props} />}
    </li>
  );
}

function Restore({ api, path, entry, isDirty, onRestored }: EntryProps): ReactElement {
  const t = useText();
  const { modal, message } = App.useApp();
  const [isBusy, setBusy] = useState(false);
  const restore = async () => {
    setBusy(true);
    try {
      const request: RestoreRequest = { path, commit: entry.commit };
      await send(`${api}/restore`, "POST", request);
      message.success(t(words.restored()));
      onRestored();
    } catch (error) {
      message.error(t(refusalText(error)));
    }
    setBusy(false);
  };
  return (
    <Button
      size="small"
      loading={isBusy}
      disabled={isDirty}
      title={isDirty ? t(words.restoreUnsaved()) : undefined}
      onClick={() => {
        void modal.confirm({ title: t(words.restoreSure()), onOk: restore });
      }}
    >
      {t(words.restore())}
    </Button>
  );
}
