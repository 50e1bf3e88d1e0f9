import type { ReactElement } from "react";
import { Page } from "../../../html/page.js";
import { renderPage } from "../../../html/render.js";
import { timelineStyle } from "../timeline.js";
import { CaseSections } from "./case-sections.js";
import { nameOf } from "./names.js";
import type { CaseContent, OverviewInput } from "./overview-input.js";
import { words } from "./overview.words.js";
import overviewStyle from "./overview.css?text";

/** The page of one case, in a folder beside the overview. */
export function casePage(content: CaseContent, input: OverviewInput): string {
  const { lang, tool } = input;
  const name = nameOf(content)[lang];
  return renderPage(
    <Page
      lang={lang}
      title={`${name} ${content.result.case}`}
      heading={name}
      lead={<Lead content={content} input={input} />}
      tool={tool}
      navigation={
        <p>
          <a href="../index.html">{words.allCases()[lang]}</a>
        </p>
      }
      styles={[overviewStyle, timelineStyle]}
    >
      <section>
        <CaseSections content={content} input={input} up="../" />
      </section>
    </Page>,
  );
}

/** What the case is: its name, procedure, status and certificates. */
export function Lead(props: {
  readonly content: CaseContent;
  readonly input: OverviewInput;
}): ReactElement {
  const { content, input } = props;
  const { profile, result } = content;
  const { lang, asOf } = input;
  const facts =
    profile === null
      ? [result.case]
      : [
          result.case,
          `${profile.procedure.document} ${profile.procedure.title[lang]}`,
          profile.body[lang],
          profile.state.words[lang],
          ...profile.certificates,
        ];
  return (
    <>
      {[...facts, words.asOf({ asOf })[lang]].map((fact, i) => (
        <span key={i} className="fact">
          {fact}
        </span>
      ))}
    </>
  );
}
