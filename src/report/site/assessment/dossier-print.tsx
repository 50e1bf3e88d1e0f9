import type { ReactElement, ReactNode } from "react";
import { PrintPage } from "../../../html/page.js";
import { renderPage } from "../../../html/render.js";
import type { Language } from "../../../model/base/text.js";
import type { Assessment } from "../../../model/outcome/assessment.js";
import { timelineStyle } from "../timeline.js";
import { CaseSections } from "./case-page.js";
import { Cover } from "./cover.js";
import { titles, words } from "./dossier.words.js";
import { type ListName, lists } from "./lists.js";
import { DossierOverview } from "./overview.js";
import { type DossierView, noLinks } from "./view.js";
import barsStyle from "../../../html/bars.css?text";
import printStyle from "./dossier-print.css?text";

/** What is wrong and what was required first, then what was done. */
const order: readonly ListName[] = [
  "rehearsal",
  "gaps",
  "cases",
  "clauses",
  "limits",
  "audits",
  "nonconformities",
  "decisions",
  "certificates",
  "people",
  "matters",
  "body",
];

/**
 * The dossier as one page to print: overview, lists, then each case; its headings become the
 * bookmarks.
 */
export function assessmentPrint(assessment: Assessment, lang: Language): string {
  const view: DossierView = {
    assessment,
    lang,
    medium: "paper",
    caseHref: () => null,
    recordHref: () => null,
    ownHref: () => null,
  };
  const title = words.title()[lang];
  return renderPage(
    <PrintPage lang={lang} title={title} styles={[barsStyle, timelineStyle, printStyle]}>
      <Cover view={view} />
      <Part heading={words.overview()[lang]} isNewSheet>
        <DossierOverview view={view} />
      </Part>
      {order.map((name) => {
        const List = lists[name];
        return (
          <Part key={name} heading={titles[name]()[lang]}>
            <List view={view} />
          </Part>
        );
      })}
      {assessment.cases.map((assessed) => (
        <Part
          key={assessed.profile.case}
          heading={`${assessed.profile.case} ${assessed.profile.client}`}
          isNewSheet
        >
          <CaseSections assessed={assessed} links={noLinks} view={view} />
        </Part>
      ))}
    </PrintPage>,
  );
}

interface PartProps {
  readonly heading: string;
  /** Parts of a few lines follow each other on one sheet. */
  readonly isNewSheet?: boolean;
  readonly children: ReactNode;
}

function Part(props: PartProps): ReactElement {
  return (
    <div className={props.isNewSheet === true ? "part sheet" : "part"}>
      <h1>{props.heading}</h1>
      {props.children}
    </div>
  );
}
