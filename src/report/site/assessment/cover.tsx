import type { ReactElement } from "react";
import { type Column, Table } from "../../../html/table.js";
import { listOf } from "../../../model/base/lists.js";
import type { Bilingual } from "../../../model/base/text.js";
import type { Assessment } from "../../../model/outcome/assessment.js";
import { coverWords } from "./cover.words.js";
import { words } from "./dossier.words.js";
import type { ViewProps } from "./view.js";

interface Fact {
  readonly label: Bilingual;
  readonly value: Bilingual;
}

/** The first sheet: whose cases, for which assessment, of which time. */
export function Cover({ view }: ViewProps): ReactElement {
  const { assessment, lang } = view;
  return (
    <div className="cover">
      <h1>{words.title()[lang]}</h1>
      <p className="body">{bodiesOf(assessment)[lang]}</p>
      <CoverFacts view={view} />
    </div>
  );
}

/** What stands on the cover, as a table. */
export function CoverFacts({ view }: ViewProps): ReactElement {
  const { assessment, lang } = view;
  const columns: readonly Column<Fact>[] = [
    { className: "id", cell: ({ label }) => <b>{label[lang]}</b> },
    { cell: ({ value }) => value[lang] },
  ];
  return <Table columns={columns} rows={factsOf(assessment)} />;
}

function factsOf(assessment: Assessment): Fact[] {
  const { asOf, name, since, sample, procedures } = assessment;
  const rules = Object.values(procedures).map(({ document, title }) =>
    coverWords.procedure({ document, title }),
  );
  return [
    { label: coverWords.body(), value: bodiesOf(assessment) },
    { label: coverWords.assessment(), value: name === null ? plain("—") : plain(name) },
    { label: coverWords.procedures(), value: listOf(rules) },
    {
      label: coverWords.period(),
      value: since === null ? plain("—") : coverWords.fromTo({ from: since, to: asOf }),
    },
    { label: coverWords.asOf(), value: plain(asOf) },
    { label: coverWords.confidential(), value: confidentialOf(assessment) },
    {
      label: coverWords.sample(),
      value: coverWords.drawn({ n: sample.cases.length, of: sample.population }),
    },
  ];
}

/** What was decided about confidential content. */
function confidentialOf({ confidential }: Assessment): Bilingual {
  if (confidential === "all") return coverWords.allShown();
  return confidential.length > 0
    ? coverWords.someShown({ fields: confidential.join(" ") })
    : coverWords.noneShown();
}

/** The body; of several, all. */
function bodiesOf({ procedures }: Assessment): Bilingual {
  const bodies = new Map(Object.values(procedures).map(({ body }) => [body.zh, body]));
  return listOf([...bodies.values()]);
}

function plain(text: string): Bilingual {
  return { zh: text, en: text };
}
