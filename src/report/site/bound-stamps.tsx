import type { ReactElement } from "react";
import { PrintPage } from "../../html/page.js";
import { renderPage } from "../../html/render.js";
import type { Language } from "../../model/base/text.js";
import type { BoundPage, BoundSheet } from "../../model/procedure/bound-page.js";
import { words } from "./bound-stamps.words.js";
import stampStyle from "./bound-stamps.css?text";

/** What every stamp says of the case. */
interface StampedCase {
  readonly title: string;
  readonly name: string;
  readonly language: Language;
}

/** What is laid over the pages of a bound file, a page for each. */
export function boundStamps(pages: readonly BoundPage[], about: StampedCase): string {
  return renderPage(
    <PrintPage lang={about.language} title={about.title} styles={[stampStyle]}>
      {pages.map((page, i) => (
        <Stamp key={i} page={page} about={about} />
      ))}
    </PrintPage>,
  );
}

function Stamp(props: { readonly page: BoundPage; readonly about: StampedCase }): ReactElement {
  const { page, about } = props;
  const lang = about.language;
  return (
    <section className={page.isWide ? "wide" : "upright"}>
      <p className="stamp">
        <span>{words.readingCopy({ name: about.name })[lang]}</span>
        <b>{page.number}</b>
      </p>
      {page.caption && !page.sheet && <p className="caption">{page.caption[lang]}</p>}
      {page.sheet && <Sheet page={page} sheet={page.sheet} lang={lang} />}
    </section>
  );
}

function Sheet(props: {
  readonly page: BoundPage;
  readonly sheet: BoundSheet;
  readonly lang: Language;
}): ReactElement {
  const { page, sheet, lang } = props;
  const { title, elsewhere } = sheet;
  return (
    <>
      <p className="caption">{page.caption?.[lang]}</p>
      <h1>{title[lang]}</h1>
      {elsewhere && (
        <dl>
          <dt>{words.notPrinted()[lang]}</dt>
          <dd>{elsewhere.reason[lang]}</dd>
          <dt>{words.liesAt()[lang]}</dt>
          <dd>{elsewhere.file}</dd>
          <dt>{words.digest()[lang]}</dt>
          <dd className="digest">{elsewhere.sha256}</dd>
        </dl>
      )}
    </>
  );
}
