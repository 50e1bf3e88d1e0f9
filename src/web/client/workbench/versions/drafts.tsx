import Button from "antd/es/button";
import type { ReactElement } from "react";
import type { DraftEntry, Standing } from "../../../workbench/api.js";
import { useLanguage, useText } from "../base/language.js";
import { Mark } from "../pieces/mark.js";
import { momentText } from "../record/moments.js";
import type { Acts } from "./acts.js";
import { words } from "./drafts.words.js";

interface DraftsProps {
  readonly standing: Standing;
  readonly acts: Acts;
}

/** All working drafts, to open another one. */
export function Drafts({ standing, acts }: DraftsProps): ReactElement | null {
  const t = useText();
  const { drafts } = standing;
  if (drafts.length < 2 && drafts.some((d) => d.isCurrent)) return null;
  return (
    <section className="ver-block" aria-labelledby="ver-drafts">
      <h2 id="ver-drafts">{t(words.title())}</h2>
      <table className="wb-table wb-cards">
        <thead>
          <tr>
            <th scope="col">{t(words.name())}</th>
            <th scope="col">{t(words.last())}</th>
            <th scope="col">{t(words.where())}</th>
            <th scope="col">{t(words.act())}</th>
          </tr>
        </thead>
        <tbody>
          {drafts.map((draft) => (
            <Draft key={draft.name} draft={draft} acts={acts} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Draft({ draft, acts }: { readonly draft: DraftEntry; readonly acts: Acts }): ReactElement {
  const t = useText();
  const { language } = useLanguage();
  const { name, isCurrent, isHere, isThere, author, when } = draft;
  const open = () =>
    void acts.act({ path: "open", body: { name }, done: () => words.opened({ name }) });
  return (
    <tr>
      <td>{name}</td>
      <td data-label={t(words.last())}>
        {author} · {momentText(when, language)}
      </td>
      <td data-label={t(words.where())}>
        {[...(isHere ? [words.here()] : []), ...(isThere ? [words.there()] : [])]
          .map((one) => t(one))
          .join(" · ")}
      </td>
      <td>
        {isCurrent ? (
          <Mark tone="green">{t(words.current())}</Mark>
        ) : (
          <Button size="small" disabled={acts.busy !== null} onClick={open}>
            {t(words.open())}
          </Button>
        )}
      </td>
    </tr>
  );
}
