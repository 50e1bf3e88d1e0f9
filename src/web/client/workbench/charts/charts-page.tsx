import type { ReactElement } from "react";
import type { Charts, Today } from "../../../workbench/api.js";
import { useText } from "../base/language.js";
import { useAnswer } from "../base/session.js";
import { PageHead } from "../pieces/page-head.js";
import { Judging, Nothing, Trouble, Waiting } from "../pieces/states.js";
import { Chart, type ChartData } from "./chart.js";
import { words } from "./charts-page.words.js";

/** Figures for those who look rather than read. */
export default function ChartsPage(): ReactElement {
  const t = useText();
  const today = useAnswer<Today>("/api/today?size=1");
  return (
    <>
      <PageHead title={t(words.title())} help="charts" />
      {today.isPending && <Waiting />}
      {today.error && <Trouble error={today.error} onRetry={() => void today.refetch()} />}
      {today.data && (
        <>
          <Judging progress={today.data.progress} />
          <AllCharts charts={today.data.charts} />
        </>
      )}
    </>
  );
}

function AllCharts({ charts }: { readonly charts: Charts }): ReactElement {
  const t = useText();
  const all = [onTime(charts, t), nonconformities(charts, t), days(charts, t)];
  return (
    <div className="wb-charts">
      {all.map((data) => (
        <section key={data.title} aria-label={data.title}>
          <h2>{data.title}</h2>
          {data.rows.length === 0 ? (
            <Nothing>{t(words.nothing())}</Nothing>
          ) : (
            <>
              <Chart data={data} />
              <Figures data={data} />
            </>
          )}
        </section>
      ))}
    </div>
  );
}

/** The same figures to read, and for those who cannot see the picture. */
function Figures({ data }: { readonly data: ChartData }): ReactElement {
  const t = useText();
  return (
    <details>
      <summary>{t(words.table())}</summary>
      <table className="wb-table">
        <caption className="wb-hidden">{data.title}</caption>
        <thead>
          <tr>
            <th scope="col">{data.head}</th>
            {data.series.map(({ name }) => (
              <th key={name} scope="col" className="wb-number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.rows.map((row, i) => (
            <tr key={row}>
              <td>{row}</td>
              {data.series.map(({ name, values }) => (
                <td key={name} className="wb-number">
                  {values[i]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

type Say = ReturnType<typeof useText>;

function onTime({ auditsOnTime: list }: Charts, t: Say): ChartData {
  return {
    title: t(words.onTime()),
    head: t(words.month()),
    rows: list.map(({ month }) => month),
    isStacked: true,
    isLying: false,
    series: [
      { name: t(words.inTime()), tone: "green", values: list.map((m) => m.inTime) },
      { name: t(words.coming()), tone: "blue", values: list.map((m) => m.coming) },
      { name: t(words.late()), tone: "amber", values: list.map((m) => m.late) },
      { name: t(words.overdue()), tone: "red", values: list.map((m) => m.overdue) },
    ],
  };
}

function days({ auditDays: list }: Charts, t: Say): ChartData {
  return {
    title: t(words.days()),
    head: t(words.audit()),
    rows: list.map((a) => `${a.case.split("/").at(-1) ?? ""} ${a.audit.replace(/^audits\//, "")}`),
    isStacked: false,
    isLying: true,
    series: [
      { name: t(words.fromTable()), tone: "plain", values: list.map((a) => a.table) },
      { name: t(words.spent()), tone: "blue", values: list.map((a) => a.spent) },
    ],
  };
}

function nonconformities({ nonconformitiesByClause: list }: Charts, t: Say): ChartData {
  return {
    title: t(words.byClause()),
    head: t(words.clause()),
    rows: list.map(({ clause }) => clause),
    isStacked: true,
    isLying: true,
    series: [
      { name: t(words.major()), tone: "red", values: list.map(({ major }) => major) },
      { name: t(words.minor()), tone: "amber", values: list.map(({ minor }) => minor) },
    ],
  };
}
