import type { ReactElement } from "react";
import { Page, type Tool } from "../../html/page.js";
import { renderPage } from "../../html/render.js";
import { type Column, Table, Tiles } from "../../html/table.js";
import type { Language } from "../../model/base/text.js";
import {
  type Heading,
  headings,
  headingWords,
  type Verification,
  type VerificationItem,
  type VerificationState,
} from "../../model/outcome/verification.js";
import { distinct, partsOf, verdicts } from "../verification.js";
import { stateWords, verdictWords } from "../verification.words.js";
import { words } from "./verification.words.js";

const order: Readonly<Record<VerificationState, number>> = {
  fail: 0,
  cannotJudge: 1,
  notApplicable: 2,
  pass: 3,
};

/** One page without script that opens from anywhere. */
export function verificationHtml(
  tool: Tool,
  asOf: string,
  v: Verification,
  lang: Language,
): string {
  return renderPage(
    <Page
      lang={lang}
      title={`${words.title()[lang]} ${v.subject}`}
      heading={words.title()[lang]}
      lead={words.lead({ subject: v.subject, asOf })[lang]}
      tool={tool}
    >
      {partsOf(v).map((part, i) => (
        <Part key={i} part={part} lang={lang} />
      ))}
    </Page>,
  );
}

interface PartProps {
  readonly part: Verification;
  readonly lang: Language;
}

function Part({ part, lang }: PartProps): ReactElement {
  return (
    <section>
      <h2>{part.subject}</h2>
      <p>
        <Tiles
          tiles={verdicts.map((verdict) => ({
            kind: part[verdict],
            label: verdictWords[verdict]()[lang],
            value: stateWords[part[verdict]]()[lang],
          }))}
        />
      </p>
      {headings.map((heading) => (
        <HeadingItems key={heading} heading={heading} part={part} lang={lang} />
      ))}
    </section>
  );
}

/** What is open first; what holds is folded. */
function HeadingItems(props: PartProps & { readonly heading: Heading }): ReactElement | null {
  const { heading, part, lang } = props;
  const own = part.items
    .filter((i) => i.heading === heading)
    .sort((a, b) => order[a.state] - order[b.state]);
  if (own.length === 0) return null;
  const open = distinct(own.filter((i) => i.state !== "pass"));
  const held = own.filter((i) => i.state === "pass");
  return (
    <>
      <h3>{headingWords[heading][lang]}</h3>
      {open.length > 0 && <Items items={open} lang={lang} />}
      {held.length > 0 && (
        <details>
          <summary>
            {stateWords.pass()[lang]} {held.length}
          </summary>
          <Items items={held} lang={lang} />
        </details>
      )}
    </>
  );
}

function Items(props: {
  readonly items: readonly VerificationItem[];
  readonly lang: Language;
}): ReactElement {
  const { items, lang } = props;
  const columns: readonly Column<VerificationItem>[] = [
    {
      className: "id",
      cell: (i) => <span className="mark">{stateWords[i.state]()[lang]}</span>,
    },
    { cell: (i) => i.message[lang] },
    { className: "code", cell: (i) => i.subject },
  ];
  return <Table columns={columns} rows={items} rowClass={(i) => i.state} />;
}
