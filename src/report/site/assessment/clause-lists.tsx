import type { ReactElement } from "react";
import { type Column } from "../../../html/table.js";
import { inLanguage } from "../../../model/base/words.js";
import type { Statistics } from "../../../model/outcome/assessment.js";
import { DossierTable } from "./cells.js";
import { columnWords } from "./columns.words.js";
import { Matrix } from "./matrix.js";
import { OwnRecords } from "./own-records.js";
import type { DossierView, EvidenceLinks, ViewProps } from "./view.js";

/** How often each limit was kept, missed, or is still to come. */
export function LimitsList({ view }: ViewProps): ReactElement {
  const { assessment, lang } = view;
  const t = inLanguage(columnWords, lang);
  const columns: readonly Column<Statistics["limits"][number]>[] = [
    { head: t.limit(), cell: (limit) => limit.label[lang] },
    { head: t.kept(), numeric: true, cell: (limit) => limit.kept },
    { head: t.late(), numeric: true, cell: (limit) => limit.late },
    { head: t.overdue(), numeric: true, cell: (limit) => limit.overdue },
    { head: t.open(), numeric: true, cell: (limit) => limit.open },
    { head: t.unclear(), numeric: true, cell: (limit) => limit.unclear },
    { head: t.clause(), cell: (limit) => limit.clauses.join(" ") },
  ];
  return (
    <DossierTable view={view} columns={columns} rows={assessment.statistics.limits} canFilter />
  );
}

/** What the bodies keep of themselves, and what their own folders answer. */
export function BodyPage({ view }: ViewProps): ReactElement {
  const { assessment, lang } = view;
  return (
    <>
      <OwnRecords view={view} />
      {assessment.bodies.map(({ result, matrix }) => {
        const procedure = assessment.procedures[result.procedure];
        return (
          <section key={result.procedure}>
            <h2>
              {procedure?.body[lang] ?? result.case} · {procedure?.document}
            </h2>
            <Matrix view={view} rows={matrix} links={linksTo(result.case, view)} />
          </section>
        );
      })}
    </>
  );
}

/** To the records of a body's own folder, `cb/TB`. */
function linksTo(folder: string, { ownHref }: DossierView): EvidenceLinks {
  return { record: (path, line) => ownHref(`${folder}/${path}`, line), document: () => null };
}
