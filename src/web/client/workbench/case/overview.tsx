import type { ReactElement } from "react";
import { Link } from "wouter";
import type { AuditView } from "../../../workbench/api.js";
import { caseAddress } from "../base/addresses.js";
import { spanText } from "../base/days.js";
import { useText } from "../base/language.js";
import { useNextOffer } from "../pieces/next-offer.js";
import type { CaseProps } from "./case-props.js";
import { FindingList } from "./finding-list.js";
import { words } from "./overview.words.js";
import { Readiness } from "./readiness.js";
import { Offer } from "./records-tab.js";

/** What is to be done, beside how far the case is. */
export function Overview(props: CaseProps): ReactElement {
  const t = useText();
  return (
    <div className="wb-columns">
      <div>
        <NextRecord {...props} />
        <section aria-labelledby="case-todo">
          <h2 id="case-todo">{t(words.todo())}</h2>
          <FindingList {...props} />
        </section>
      </div>
      <aside>
        <section aria-labelledby="case-readiness">
          <h2 id="case-readiness">{t(words.readiness())}</h2>
          <Readiness {...props} />
        </section>
        <section aria-labelledby="case-audits">
          <h2 id="case-audits">{t(words.audits())}</h2>
          <Audits audits={props.page.audits} />
        </section>
      </aside>
    </div>
  );
}

/** The record that the order of the work has next; the others are offered with the records. */
function NextRecord({ id, api }: CaseProps): ReactElement | null {
  const t = useText();
  const offer = useNextOffer(api);
  if (!offer) return null;
  return (
    <section aria-labelledby="case-next">
      <h2 id="case-next">{t(words.next())}</h2>
      <ul className="wb-list">
        <Offer id={id} offer={offer} />
      </ul>
      <p className="wb-small">
        <Link href={`${caseAddress(id)}?tab=records`}>{t(words.others())}</Link>
      </p>
    </section>
  );
}

function Audits({ audits }: { readonly audits: readonly AuditView[] }): ReactElement {
  const t = useText();
  if (audits.length === 0) return <p className="wb-soft">{t(words.noAudits())}</p>;
  return (
    <ul className="wb-list">
      {audits.map(({ id, typeLabel, from, to, state }) => (
        <li key={id} className="wb-audit">
          <span>{t(typeLabel)}</span>
          <span className="wb-soft">{t(state)}</span>
          <span className="wb-day">{spanText(from, to) || t(words.noDays())}</span>
        </li>
      ))}
    </ul>
  );
}
