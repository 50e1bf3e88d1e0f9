import type { ReactElement, ReactNode } from "react";
import type { Language } from "../model/base/text.js";
import { words } from "./page.words.js";
import pageStyle from "./page.css?text";
import tokens from "./tokens.css?text";

/** The program that makes a page, as the page names it. */
export interface Tool {
  readonly name: string;
  readonly version: string;
}
interface PageProps {
  readonly lang: Language;
  readonly title: string;
  readonly heading: string;
  /** Below the heading. */
  readonly lead: ReactNode;
  readonly tool: Tool;
  /** Links that lead elsewhere in a set of pages. */
  readonly navigation?: ReactNode;
  /** The page's own styles. */
  readonly styles?: readonly string[];
  /** Styles that only count where no script runs. */
  readonly styleWithoutScript?: string;
  /** Address of a script beside the page; without one, none may run. */
  readonly script?: string;
  /** Pictures that lie beside the page are shown on it. */
  readonly withPictures?: boolean;
  readonly children: ReactNode;
}

/** A page that opens from a folder: nothing is loaded from elsewhere. */
export function Page(props: PageProps): ReactElement {
  const { lang, title, heading, lead, tool, navigation, styles = [] } = props;
  const { styleWithoutScript, script, withPictures = false, children } = props;
  return (
    <html lang={htmlLanguage(lang)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta
          httpEquiv="Content-Security-Policy"
          content={policy(script !== undefined, withPictures)}
        />
        <title>{title}</title>
        <style>{[tokens, pageStyle, ...styles].join("")}</style>
        {styleWithoutScript !== undefined && (
          <noscript>
            <style>{styleWithoutScript}</style>
          </noscript>
        )}
      </head>
      <body>
        <header>
          <h1>{heading}</h1>
          <p>{lead}</p>
          {navigation}
        </header>
        <main>{children}</main>
        <footer>{words.madeBy({ tool: `${tool.name} ${tool.version}` })[lang]}</footer>
        {script !== undefined && <script src={script} />}
      </body>
    </html>
  );
}

/** One document to print: its headings become the bookmarks. */
export function PrintPage(props: {
  readonly lang: Language;
  readonly title: string;
  readonly styles: readonly string[];
  readonly children: ReactNode;
}): ReactElement {
  return (
    <html lang={htmlLanguage(props.lang)}>
      <head>
        <meta charSet="utf-8" />
        <title>{props.title}</title>
        <style>{[tokens, ...props.styles].join("")}</style>
      </head>
      <body>{props.children}</body>
    </html>
  );
}

/** What HTML calls a language of ours. */
export function htmlLanguage(lang: Language): string {
  return lang === "zh" ? "zh-CN" : "en";
}

function policy(withScript: boolean, withPictures: boolean): string {
  // A page that opens from a folder is of no origin: `file:` stands for what lies beside it.
  const beside = " 'self' file:";
  const script = withScript ? `; script-src${beside}` : "";
  const pictures = withPictures ? beside : "";
  return `default-src 'none'; style-src 'unsafe-inline'; img-src data:${pictures}${script}`;
}
