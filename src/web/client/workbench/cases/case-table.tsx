import type { ReactElement } from "react";
import { Link } from "wouter";
import type { CaseRowView } from "../../../workbench/api.js";
import { caseAddress } from "../base/addresses.js";
import { daysLeftText } from "../base/days.js";
import { useText } from "../base/language.js";
import { useSession } from "../base/session.js";
import { CountMarks } from "../pieces/count-marks.js";
import { words } from "./case-table.words.js";

/** A row for each case; on a phone a card. */
export function CaseTable({ rows }: { readonly rows: readonly CaseRowView[] }): ReactElement {
  const t = useText();
  const heads = [words.client(), words.procedure(), words.state(), words.findings(), words.next()];
  return (
    <table className="wb-table wb-cards">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head.en} scope="col">
              {t(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row }: { readonly row: CaseRowView }): ReactElement {
  const t = useText();
  const { procedures } = useSession();
  const procedure = procedures.find(({ id }) => id === row.procedure);
  const id = row.id.includes("/") ? row.id : `${row.procedure}/${row.id}`;
  return (
    <tr>
      <td>
        <Link href={caseAddress(id)}>{t(row.client) || row.name}</Link>
        <div className="wb-soft wb-small">{row.name}</div>
      </td>
      <td title={procedure && t(procedure.title)}>{procedure?.document ?? row.procedure}</td>
      <td>
        {t(row.stateLabel)}
        <div className="wb-soft wb-small">{row.certificates.join(t(words.comma()))}</div>
      </td>
      <td>
        <CountMarks counts={row.counts} />
      </td>
      <td>
        {row.next && (
          <>
            <span className="wb-nowrap">{row.next.due}</span>{" "}
            <span className="wb-soft">{t(daysLeftText(row.next.daysLeft))}</span>
            <div className="wb-small">{t(row.next.message)}</div>
          </>
        )}
      </td>
    </tr>
  );
}
