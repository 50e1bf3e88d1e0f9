import type { ReactElement } from "react";
import { Page } from "../../../html/page.js";
import { renderPage } from "../../../html/render.js";
import { allRowsStyle, RowsShown } from "../../../html/rows-shown.js";
import type { Language } from "../../../model/base/text.js";
import { inLanguage } from "../../../model/base/words.js";
import { CaseTable, ShortTable } from "./case-table.js";
import script from "./client/overview.js?script";
import { Counters, Fields } from "./filters.js";
import { hrefOf, nameOf } from "./names.js";
import type { CaseContent, OverviewInput } from "./overview-input.js";
import { filterWords, words } from "./overview.words.js";
import { type CaseRow, rowOf, worstFirst } from "./rows.js";
import overviewStyle from "./overview.css?text";

/** Beside the overview; the page works without it, but neither filters nor sorts. */
export const overviewScript = { file: "overview.js", content: script };

/** One table of all cases, the worst first; each has a page of its own. */
export function overview(
  contents: readonly Pick<CaseContent, "result" | "profile">[],
  input: OverviewInput,
): string {
  const { lang, asOf, dueWithin, isPart, tool } = input;
  const t = inLanguage(words, lang);
  const all = contents.map((content) => rowOf(content, dueWithin));
  const rows = worstFirst(all.filter((row) => row.profile !== null));
  const others = worstFirst(all.filter((row) => row.profile === null));
  return renderPage(
    <Page
      lang={lang}
      title={t.title()}
      heading={t.title()}
      lead={[t.asOf({ asOf }), ...(isPart ? [t.part()] : [])].join(" · ")}
      tool={tool}
      styles={[overviewStyle]}
      styleWithoutScript={`${allRowsStyle}.fields{display:none}`}
      script={overviewScript.file}
    >
      <section>
        <Counters rows={rows} input={input} />
        <Fields rows={rows} lang={lang} />
        <CaseTable rows={rows} lang={lang} none={filterWords.noCases()[lang]} href={hrefOf} />
        <RowsShown
          shown={filterWords.shown()[lang]}
          none={filterWords.none()[lang]}
          more={filterWords.more()[lang]}
        />
      </section>
      {others.length > 0 && <Others rows={others} lang={lang} />}
    </Page>,
  );
}

/** What was judged besides the cases: the bodies, the people, all cases together. */
function Others(props: {
  readonly rows: readonly CaseRow[];
  readonly lang: Language;
}): ReactElement {
  const { rows, lang } = props;
  return (
    <section>
      <h2>{words.others()[lang]}</h2>
      <ShortTable rows={rows} lang={lang} name={(row) => nameOf(row)[lang]} href={hrefOf} />
    </section>
  );
}
