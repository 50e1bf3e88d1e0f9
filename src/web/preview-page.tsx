import type { ReactElement } from "react";
import { htmlLanguage } from "../html/page.js";
import { renderPage } from "../html/render.js";
import type { Language } from "../model/base/text.js";
import { words } from "./preview-page.words.js";
import tokens from "../html/tokens.css?text";
import pageStyle from "./preview-page.css?text";

interface PreviewPageProps {
  /** Kind of the documents that are looked at. */
  readonly document: string;
  readonly lang: Language;
}

/** The list of documents beside the one that is looked at; client/preview.ts fills it. */
export function previewPage(props: PreviewPageProps): string {
  return renderPage(<PreviewPage {...props} />);
}

function PreviewPage({ document, lang }: PreviewPageProps): ReactElement {
  return (
    <html lang={htmlLanguage(lang)}>
      <head>
        <meta charSet="utf-8" />
        <title>{words.title({ document })[lang]}</title>
        <style>{`${tokens}${pageStyle}`}</style>
      </head>
      <body>
        <nav>
          <div id="problems" role="alert" />
          <div id="list">{words.waiting()[lang]}</div>
        </nav>
        {/* oxlint-disable-next-line react/iframe-missing-sandbox -- browsers show no PDF in a sandbox */}
        <iframe id="page" title="PDF" />
        <script src="/preview.js" />
      </body>
    </html>
  );
}
