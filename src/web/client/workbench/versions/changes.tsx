import type { ReactElement } from "react";
import { Link } from "wouter";
import type { ChangedCase, OneWay } from "../../../workbench/api.js";
import { caseAddress } from "../base/addresses.js";
import { useLanguage, useText } from "../base/language.js";
import { fileWords } from "../case/history-tab.words.js";
import { ChangesTable } from "../record/changes-table.js";
import { momentText } from "../record/moments.js";
import { words } from "./changes.words.js";

/** Commits in the order of the latest first: who, when, what. */
export function Commits({ commits }: Pick<OneWay, "commits">): ReactElement {
  const { language } = useLanguage();
  return (
    <ul className="ver-commits">
      {commits.map(({ commit, author, when, message }) => (
        <li key={commit}>
          <div>{message.split("\n")[0]}</div>
          <div className="wb-soft wb-small">
            {author} · {momentText(when, language)}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** What a case is called where its changes are told. */
export function CaseName({ id }: { readonly id: string | null }): ReactElement {
  const t = useText();
  return id === null ? (
    <span>{t(words.otherFiles())}</span>
  ) : (
    <Link href={caseAddress(id)}>{id.split("/").at(-1)}</Link>
  );
}

interface ChangedFilesProps {
  readonly changed: ChangedCase;
  /** Fields are shown at once. */
  readonly isOpen?: boolean;
}

/** The files of a case that changed, each with its fields before and after. */
export function ChangedFiles({ changed, isOpen = false }: ChangedFilesProps): ReactElement {
  const t = useText();
  return (
    <>
      {changed.files.map(({ path, title, what, fields }) => (
        <details key={path} className="wb-change" open={isOpen}>
          <summary>
            {t(fileWords[what]({ title }))}
            {fields.length > 0 && (
              <span className="wb-soft"> {t(words.fields({ n: fields.length }))}</span>
            )}
          </summary>
          {fields.length > 0 && <ChangesTable changes={fields} form={null} />}
          {fields.length === 0 && <p className="wb-soft wb-small">{path}</p>}
        </details>
      ))}
      {changed.more > 0 && <p className="wb-soft">{t(words.more({ n: changed.more }))}</p>}
    </>
  );
}
