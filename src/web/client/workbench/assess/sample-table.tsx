import type { ReactElement } from "react";
import { Link } from "wouter";
import type { JobView, SampleResult } from "../../../workbench/api.js";
import { caseAddress } from "../base/addresses.js";
import { useText } from "../base/language.js";
import { useJobResult } from "../jobs/use-jobs.js";
import { Nothing } from "../pieces/states.js";
import { words } from "./sample-table.words.js";

/** The sample with the reason for each case. */
export function SampleTable({ job }: { readonly job: JobView }): ReactElement | null {
  const t = useText();
  const result = useJobResult<SampleResult>(job);
  if (!result) return null;
  const { cases, population, seed, asOf, uncovered } = result;
  if (cases.length === 0) return <Nothing>{t(words.none())}</Nothing>;
  return (
    <>
      <p>{t(words.drawn({ n: cases.length, population, seed, asOf }))}</p>
      <table className="wb-table wb-cards wb-sample">
        <thead>
          <tr>
            <th scope="col">{t(words.case())}</th>
            <th scope="col">{t(words.client())}</th>
            <th scope="col">{t(words.reasons())}</th>
          </tr>
        </thead>
        <tbody>
          {cases.map(({ case: id, client, reasons }) => (
            <tr key={id}>
              <td data-label={t(words.case())}>
                <Link href={caseAddress(id)}>{id.split("/")[1]}</Link>
              </td>
              <td data-label={t(words.client())}>{client}</td>
              <td data-label={t(words.reasons())}>
                {reasons.map((reason) => (
                  <div key={reason.zh}>{t(reason)}</div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {uncovered.length > 0 && (
        <p className="wb-soft">
          {t(words.uncovered())}
          {uncovered.map(t).join(t(words.comma()))}
        </p>
      )}
    </>
  );
}
