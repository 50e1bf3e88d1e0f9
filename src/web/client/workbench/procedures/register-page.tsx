import Button from "antd/es/button";
import Input from "antd/es/input";
import { useDeferredValue, useState, type ReactElement } from "react";
import { useParams } from "wouter";
import type { ClauseEntry } from "../../../workbench/api.js";
import { useText } from "../base/language.js";
import { useQueryPart } from "../base/query.js";
import { useAnswer, useSession } from "../base/session.js";
import { useExplain } from "../explain/explain.js";
import { PageHead } from "../pieces/page-head.js";
import { Nothing, Trouble, Waiting } from "../pieces/states.js";
import { words } from "./register-page.words.js";

const clausesAtOnce = 100;

/** `/procedures/ID`: the clause register of a procedure, to read and to look things up. */
export function RegisterPage(): ReactElement {
  const t = useText();
  const { procedure: id = "" } = useParams<Record<string, string>>();
  const { procedures } = useSession();
  const procedure = procedures.find((p) => p.id === id);
  const answer = useAnswer<readonly ClauseEntry[]>(
    `/api/procedures/${encodeURIComponent(id)}/clauses`,
  );
  return (
    <>
      <PageHead title={procedure ? t(procedure.title) : id} help="procedures">
        {procedure && t(words.about({ document: procedure.document, version: procedure.version }))}
      </PageHead>
      {answer.isPending && <Waiting />}
      {answer.error && <Trouble error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data && <Register procedure={id} clauses={answer.data} />}
    </>
  );
}

interface RegisterProps {
  readonly procedure: string;
  readonly clauses: readonly ClauseEntry[];
}

function Register({ procedure, clauses }: RegisterProps): ReactElement {
  const t = useText();
  const { query } = useQueryPart();
  const [text, setText] = useState(query.get("clause") ?? query.get("q") ?? "");
  const [shown, setShown] = useState(clausesAtOnce);
  const asked = useDeferredValue(text.trim().toLowerCase());
  const found = asked === "" ? clauses : clauses.filter((clause) => says(clause, asked));
  return (
    <>
      <div className="wb-filters">
        <Input
          allowClear
          value={text}
          aria-label={t(words.find())}
          placeholder={t(words.find())}
          onChange={({ target }) => {
            setText(target.value);
            setShown(clausesAtOnce);
          }}
        />
        <span className="wb-soft wb-count">{t(words.count({ n: found.length }))}</span>
      </div>
      {found.length === 0 && <Nothing>{t(words.nothing())}</Nothing>}
      {found.length > 0 && <Clauses procedure={procedure} clauses={found.slice(0, shown)} />}
      {found.length > shown && (
        <Button
          block
          onClick={() => {
            setShown(shown + clausesAtOnce);
          }}
        >
          {t(words.more({ n: found.length - shown }))}
        </Button>
      )}
    </>
  );
}

function says({ id, clause, demand }: ClauseEntry, word: string): boolean {
  return [id, clause, demand.zh, demand.en].some((text) => text.toLowerCase().includes(word));
}

function Clauses({ procedure, clauses }: RegisterProps): ReactElement {
  const t = useText();
  const explain = useExplain();
  return (
    <table className="wb-table wb-cards wb-register">
      <thead>
        <tr>
          <th scope="col">{t(words.clause())}</th>
          <th scope="col">{t(words.demand())}</th>
          <th scope="col">{t(words.held())}</th>
        </tr>
      </thead>
      <tbody>
        {clauses.map((entry) => (
          <tr key={entry.id}>
            <td>
              <button
                type="button"
                className="wb-clauses"
                onClick={() => {
                  explain({ procedure, clause: entry.id });
                }}
              >
                <span>{entry.id}</span>
              </button>
            </td>
            <td>
              {t(entry.demand)}
              {entry.condition && <div className="wb-soft wb-small">{t(entry.condition)}</div>}
            </td>
            <td className="wb-small">
              <Held entry={entry} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Held({ entry }: { readonly entry: ClauseEntry }): ReactElement {
  const t = useText();
  const { rules, fields, documents, reason } = entry;
  const kinds = [
    { label: words.rules(), names: rules },
    { label: words.fields(), names: fields },
    { label: words.documents(), names: documents },
  ].filter(({ names }) => names.length > 0);
  return (
    <>
      {kinds.map(({ label, names }) => (
        <div key={label.en} title={names.join("\n")}>
          {t(words.kind({ label, n: names.length }))}
        </div>
      ))}
      {reason && <div className="wb-soft">{t(reason)}</div>}
    </>
  );
}
