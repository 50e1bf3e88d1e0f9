import type { ReactElement } from "react";
import { Link } from "wouter";
import { mayEdit } from "../../../../model/team/rights.js";
import type { NewOffer, RecordEntry } from "../../../workbench/api.js";
import { recordAddress } from "../base/addresses.js";
import { useText } from "../base/language.js";
import { useAnswer, useRights } from "../base/session.js";
import { CountMarks } from "../pieces/count-marks.js";
import { Trouble, Waiting } from "../pieces/states.js";
import type { CaseProps } from "./case-props.js";
import { RecordTitle } from "./record-title.js";
import { words } from "./records-tab.words.js";

/** The records of a case by audit, and those that come next. */
export function RecordsTab(props: CaseProps): ReactElement {
  const t = useText();
  const { records, audits } = props.page;
  const ofCase = records.filter(({ audit }) => audit === null);
  const groups = [
    { key: ".", title: t(words.ofCase()), records: ofCase },
    ...auditsIn(records).map((id) => {
      const audit = audits.find((a) => a.id === id);
      return {
        key: id,
        title: audit ? t(audit.typeLabel) : id,
        records: records.filter((r) => r.audit === id),
      };
    }),
  ];
  return (
    <div className="wb-columns">
      <div>
        {groups.map(({ key, title, records: entries }) => (
          <section key={key}>
            <h2>{title}</h2>
            <Records id={props.id} records={entries} below={title} />
          </section>
        ))}
      </div>
      <aside>
        <h2>{t(words.offers())}</h2>
        <Offers id={props.id} api={props.api} />
      </aside>
    </div>
  );
}

function auditsIn(records: readonly RecordEntry[]): string[] {
  return [...new Set(records.flatMap(({ audit }) => audit ?? []))];
}

interface RecordsProps {
  readonly id: string;
  readonly records: readonly RecordEntry[];
  readonly below: string;
}

function Records({ id, records, below }: RecordsProps): ReactElement {
  return (
    <ul className="wb-list wb-records">
      {records.map(({ path, title, counts }) => (
        <li key={path}>
          <Link href={recordAddress(id, path)}>
            <RecordTitle title={title} path={path} below={below} />
          </Link>
          {Object.values(counts).some((n) => n > 0) && <CountMarks counts={counts} isShort />}
        </li>
      ))}
    </ul>
  );
}

interface OffersProps {
  readonly id: string;
  readonly api: string;
}

const groups = ["asked", "next", "any", "audit"] as const;

/** Records that may be made now; nothing is written before it is saved. */
export function Offers({ id, api }: OffersProps): ReactElement {
  const t = useText();
  const rights = useRights();
  const answer = useAnswer<readonly NewOffer[]>(`${api}/offers`);
  if (answer.error) return <Trouble error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <Waiting />;
  const allowed = answer.data.filter(({ kind }) => mayEdit(rights, kind));
  if (allowed.length === 0) return <p className="wb-soft">{t(words.noOffers())}</p>;
  const found = Map.groupBy(allowed, ({ group }) => group);
  // What may be needed some day is folded away where there is something to do now.
  const isFolded = found.has("asked") || found.has("next");
  return (
    <>
      {groups.map((group) => {
        const offers = found.get(group);
        if (!offers) return null;
        const isOpen = group === "asked" || group === "next" || (group === "any" && !isFolded);
        return (
          <details key={group} className="wb-offers" open={isOpen}>
            <summary>
              {t(words[group]())} <span className="wb-soft">{offers.length}</span>
            </summary>
            <ul className="wb-list">
              {offers.map((offer) => (
                <Offer key={offer.path} id={id} offer={offer} />
              ))}
            </ul>
          </details>
        );
      })}
    </>
  );
}

/** A record that may be made, with the button that begins it. */
export function Offer({
  id,
  offer,
}: {
  readonly id: string;
  readonly offer: NewOffer;
}): ReactElement {
  const t = useText();
  const { title, auditTitle, because, group, path } = offer;
  return (
    <li className="wb-offer">
      <div>
        {group === "audit" && auditTitle ? (
          <>
            {t(auditTitle)}{" "}
            <span className="wb-soft">{t(words.beginsWith({ record: title }))}</span>
          </>
        ) : (
          <>
            {t(title)} {auditTitle && <span className="wb-soft">{t(auditTitle)}</span>}
          </>
        )}
        {because && <div className="wb-soft wb-small">{t(because)}</div>}
      </div>
      <Link href={recordAddress(id, path)} className={`wb-button${because ? " wb-wanted" : ""}`}>
        {t(words.make())}
      </Link>
    </li>
  );
}
