import type { ReactElement } from "react";
import { type Column, Lines } from "../../../html/table.js";
import { inLanguage } from "../../../model/base/words.js";
import type { Gap } from "../../../model/outcome/assessment.js";
import { CaseLink, DossierTable } from "./cells.js";
import { shortName, standardsText } from "./clause-numbers.js";
import { columnWords } from "./columns.words.js";
import { gravityWords } from "./gaps-list.words.js";
import type { ViewProps } from "./view.js";

/** Places that are shown at once. */
const mostPlaces = 3;

/** The colours of rows, as those of findings. */
const rowClasses: Readonly<Record<Gap["gravity"], string>> = {
  serious: "fail",
  minor: "fail warning",
  unclear: "cannotJudge",
  observation: "",
};

interface GapsProps extends ViewProps {
  /** How many of the gaps are shown. */
  readonly most?: number;
  /** Whether further places are folded; otherwise they are counted. */
  readonly canUnfold?: boolean;
}

/** What an assessor would raise, the gravest first. */
export function GapsList(props: GapsProps): ReactElement {
  const { view, most = Infinity, canUnfold = view.medium === "screen" } = props;
  const { assessment, lang } = view;
  const t = inLanguage(columnWords, lang);
  const columns: readonly Column<Gap>[] = [
    {
      head: t.gravity(),
      width: 6,
      cell: (gap) => <span className="mark">{gravityWords[gap.gravity]()[lang]}</span>,
    },
    { head: t.what(), width: 19, cell: (gap) => gap.message[lang] },
    { head: t.cases(), width: 6, cell: (gap) => `${gap.cases}/${gap.asked}` },
    { head: t.standard(), width: 12, cell: (gap) => standardsText(gap.standards, shortName) },
    { head: t.clause(), width: 13, cell: (gap) => gap.clauses.join(" ") },
    {
      head: t.place(),
      width: 28,
      cell: (gap) => <Places places={gap.places} canUnfold={canUnfold} view={view} />,
    },
    { head: t.remedy(), width: 16, cell: (gap) => gap.remedy?.[lang] },
  ];
  return (
    <DossierTable
      view={view}
      columns={columns}
      rows={assessment.gaps.slice(0, most)}
      rowClass={(gap) => rowClasses[gap.gravity]}
      canFilter
    />
  );
}

interface PlacesProps extends ViewProps {
  readonly places: Gap["places"];
  readonly canUnfold: boolean;
}

function Places({ places, canUnfold, view }: PlacesProps): ReactElement {
  const all = places.map((place, i) => <Place key={i} place={place} view={view} />);
  const [first, rest] = [all.slice(0, mostPlaces), all.slice(mostPlaces)];
  if (rest.length === 0) return <Lines items={first} />;
  if (!canUnfold) return <Lines items={[...first, `… ${rest.length}`]} />;
  return (
    <>
      <Lines items={first} />
      <details>
        <summary>… {rest.length}</summary>
        <Lines items={rest} />
      </details>
    </>
  );
}

function Place(props: ViewProps & { readonly place: Gap["places"][number] }): ReactElement {
  const { place, view } = props;
  return (
    <>
      <CaseLink view={view} id={place.case} /> {place.message[view.lang]}
      {place.at !== null && (
        <>
          {" "}
          <span className="code">{place.at}</span>
        </>
      )}
    </>
  );
}
