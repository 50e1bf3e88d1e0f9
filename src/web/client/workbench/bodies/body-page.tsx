import Segmented from "antd/es/segmented";
import type { ReactElement } from "react";
import { Link, useLocation, useParams } from "wouter";
import type { Bilingual } from "../../../../model/base/text.js";
import type { BodyPage, BodyRecordEntry } from "../../../workbench/api.js";
import { bodyId, caseAddress, folderApi, pathInCase, recordAddress } from "../base/addresses.js";
import { daysLeftText } from "../base/days.js";
import { useText } from "../base/language.js";
import { useQueryPart } from "../base/query.js";
import { useAnswer, useSession } from "../base/session.js";
import { AttachmentsTab } from "../case/attachments-tab.js";
import { HistoryTab } from "../case/history-tab.js";
import { Offers } from "../case/records-tab.js";
import { Clauses } from "../pieces/clauses.js";
import { CountMarks } from "../pieces/count-marks.js";
import { FindingText } from "../pieces/finding-text.js";
import { Mark } from "../pieces/mark.js";
import { PageHead } from "../pieces/page-head.js";
import { plainRemedy } from "../pieces/remedy.js";
import { Nothing, Trouble, Waiting } from "../pieces/states.js";
import { words } from "./body-page.words.js";

/** `/bodies/SHORT`: what a certification body keeps of itself. */
export default function BodyRoute(): ReactElement {
  const t = useText();
  const { bodies } = useSession();
  const { body = bodies[0]?.short ?? "" } = useParams<Record<string, string>>();
  const id = bodyId(body);
  const answer = useAnswer<BodyPage>(folderApi(id));
  if (bodies.length === 0) return <Nothing>{t(words.noBody())}</Nothing>;
  return (
    <>
      <PageHead title={t(words.title())} help="bodies">
        {answer.data && t(answer.data.name)}
      </PageHead>
      {bodies.length > 1 && <Bodies chosen={body} />}
      {answer.isPending && <Waiting />}
      {answer.error && <Trouble error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data && <Body id={id} api={folderApi(id)} page={answer.data} />}
    </>
  );
}

function Bodies({ chosen }: { readonly chosen: string }): ReactElement {
  const t = useText();
  const [, go] = useLocation();
  const { bodies } = useSession();
  return (
    <div className="wb-filters">
      <Segmented
        value={chosen}
        options={bodies.map(({ short, name }) => ({ value: short, label: short, title: t(name) }))}
        onChange={(short) => {
          go(caseAddress(bodyId(short)));
        }}
      />
    </div>
  );
}

interface BodyProps {
  readonly id: string;
  readonly api: string;
  readonly page: BodyPage;
}

interface Tab {
  readonly key: string;
  readonly label: Bilingual;
  readonly Tab: (props: BodyProps) => ReactElement;
}
const tabs: readonly Tab[] = [
  { key: "records", label: words.records(), Tab: Records },
  { key: "attachments", label: words.attachments(), Tab: AttachmentsTab },
  { key: "history", label: words.history(), Tab: HistoryTab },
];

function Body(props: BodyProps): ReactElement {
  const t = useText();
  const { query } = useQueryPart();
  const asked = query.get("tab");
  const chosen = tabs.find(({ key }) => key === asked) ?? tabs[0];
  return (
    <>
      <nav className="wb-tabs" aria-label={t(words.parts())}>
        {tabs.map(({ key, label }) => (
          <Link
            key={key}
            href={`${caseAddress(props.id)}${key === "records" ? "" : `?tab=${key}`}`}
            aria-current={key === chosen?.key ? "page" : undefined}
          >
            {t(label)}
          </Link>
        ))}
      </nav>
      {chosen && <chosen.Tab {...props} />}
    </>
  );
}

function Records(props: BodyProps): ReactElement {
  const t = useText();
  const { id, api, page } = props;
  const kinds = Map.groupBy(page.records, ({ kind }) => kind);
  return (
    <div className="wb-columns">
      <div>
        <Findings {...props} />
        {page.records.length === 0 && <Nothing>{t(words.nothing())}</Nothing>}
        {[...kinds].map(([kind, records]) => (
          <section key={kind}>
            <h2>{records[0] && t(records[0].kindLabel)}</h2>
            <ul className="wb-list wb-records">
              {records.toSorted(latestFirst).map(({ path, title, day, counts }) => (
                <li key={path}>
                  <Link href={recordAddress(id, path)}>{t(title)}</Link>{" "}
                  {day !== null && <span className="wb-soft wb-nowrap">{day}</span>}{" "}
                  {Object.values(counts).some((n) => n > 0) && (
                    <CountMarks counts={counts} isShort />
                  )}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <aside>
        <h2>{t(words.offers())}</h2>
        <Offers id={id} api={api} />
      </aside>
    </div>
  );
}

function latestFirst(a: BodyRecordEntry, b: BodyRecordEntry): number {
  return (a.day ?? "") < (b.day ?? "") ? 1 : -1;
}

/** What has to be done, and in which record. */
function Findings({ id, page }: BodyProps): ReactElement | null {
  const t = useText();
  const open = page.findings.filter(
    ({ consequence, outcome }) => !consequence && outcome !== "waived",
  );
  if (open.length === 0) return <p className="wb-soft">{t(words.clean())}</p>;
  return (
    <section>
      <h2>
        {t(words.findings())} <span className="wb-soft">{open.length}</span>
      </h2>
      <ul className="wb-list">
        {open.map((finding, i) => (
          <li key={`${finding.rule} ${i}`}>
            <FindingText finding={finding} />
            {finding.remedy && <div className="wb-remedy">{t(plainRemedy(finding.remedy))}</div>}
            <div className="wb-finding-foot">
              {finding.at?.file.endsWith(".json") === true && (
                <Link href={recordAddress(id, pathInCase(id, finding.at.file), finding.at.pointer)}>
                  {t(words.toRecord())}
                </Link>
              )}
              {finding.due !== null && finding.open && (
                <Mark tone={(finding.daysLeft ?? 0) < 0 ? "red" : "blue"}>
                  {finding.due} {t(daysLeftText(finding.daysLeft ?? 0))}
                </Mark>
              )}
              <Clauses procedure={page.procedures[0] ?? ""} finding={finding} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
