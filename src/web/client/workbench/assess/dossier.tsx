import type { ReactElement } from "react";
import { gravityWords } from "../../../../report/site/assessment/gaps-list.words.js";
import type { DossierResult, JobView, RehearsalResult } from "../../../workbench/api.js";
import { useText } from "../base/language.js";
import { useJobResult } from "../jobs/use-jobs.js";
import { Mark, type Tone } from "../pieces/mark.js";
import { words } from "./dossier.words.js";
import { PagesFrame } from "./pages-frame.js";

/** What became of the rehearsal, and its page. */
export function Rehearsal({ job }: { readonly job: JobView }): ReactElement | null {
  const t = useText();
  const result = useJobResult<RehearsalResult>(job);
  if (!result) return null;
  return (
    <>
      <p>{t(words.rehearsed({ n: result.questions, open: result.open }))}</p>
      <PagesFrame job={job} file="index.html" title={t(job.title)} />
    </>
  );
}

/** What the dossier holds, the gaps it shows, and its pages. */
export function Dossier({ job }: { readonly job: JobView }): ReactElement | null {
  const t = useText();
  const result = useJobResult<DossierResult>(job);
  if (!result) return null;
  const { cases, files, place, pages, gaps } = result;
  return (
    <>
      <p>
        {t(words.bound({ n: cases, files: files.length, place }))}{" "}
        {pages !== null && t(words.asPdf({ pages }))}
      </p>
      <Gaps gaps={gaps} />
      <PagesFrame job={job} file="index.html" title={t(job.title)} />
    </>
  );
}

const tones: Readonly<Record<DossierResult["gaps"][number]["gravity"], Tone>> = {
  serious: "red",
  minor: "amber",
  unclear: "plain",
  observation: "blue",
};

function Gaps({ gaps }: Pick<DossierResult, "gaps">): ReactElement {
  const t = useText();
  if (gaps.length === 0) return <p>{t(words.noGaps())}</p>;
  return (
    <details className="wb-held" open={gaps.length <= gapsShown}>
      <summary>{t(words.gaps({ n: gaps.length }))}</summary>
      <ul className="wb-list">
        {gaps.map(({ gravity, message, remedy, clauses, cases }, i) => (
          <li key={i}>
            <Mark tone={tones[gravity]}>{t(gravityWords[gravity]())}</Mark> {t(message)}
            <div className="wb-soft wb-small">
              {t(words.inCases({ n: cases }))} · {clauses.join(", ")}
              {remedy && <div>{t(remedy)}</div>}
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** So many are read rather than unfolded. */
const gapsShown = 20;
