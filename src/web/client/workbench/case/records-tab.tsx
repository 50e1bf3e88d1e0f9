import { useQueryClient } from "@tanstack/react-query";
import App from "antd/es/app";
import Button from "antd/es/button";
import { useState, type ReactElement } from "react";
import { Link, useLocation } from "wouter";
import type { CasePage, NewOffer, RecordEntry } from "../../../workbench/api.js";
import { recordAddress } from "../base/addresses.js";
import { send } from "../base/api.js";
import { useText } from "../base/language.js";
import { useAnswer, useSession } from "../base/session.js";
import { CountMarks } from "../pieces/count-marks.js";
import { Trouble, Waiting } from "../pieces/states.js";
import type { CaseProps } from "./case-props.js";
import { RecordTitle } from "./record-title.js";
import { words } from "./records-tab.words.js";
import { refusalText } from "./refusal-text.js";

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
        <Offers {...props} />
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

function Offers({ id, api, page }: CaseProps): ReactElement {
  const t = useText();
  const { branch } = useSession();
  const answer = useAnswer<readonly NewOffer[]>(`${api}/offers`);
  const { make, making } = useNewRecord(id, api);
  if (answer.error) return <Trouble error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <Waiting />;
  if (answer.data.length === 0) return <p className="wb-soft">{t(words.noOffers())}</p>;
  return (
    <ul className="wb-list">
      {answer.data.map((offer) => (
        <li key={keyOf(offer)} className="wb-offer">
          <div>
            <OfferTitle offer={offer} page={page} />
            {offer.because && <div className="wb-soft wb-small">{t(offer.because)}</div>}
          </div>
          <Button
            type={offer.because ? "primary" : "default"}
            ghost={offer.because !== null}
            disabled={branch === null}
            loading={making === keyOf(offer)}
            onClick={() => void make(offer)}
          >
            {t(words.make())}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function OfferTitle({ offer, page }: { readonly offer: NewOffer; readonly page: CasePage }) {
  const t = useText();
  const audit = page.audits.find(({ id }) => id === offer.audit);
  return (
    <>
      {t(offer.title)}
      {audit && <span className="wb-soft"> {t(audit.typeLabel)}</span>}
    </>
  );
}

function keyOf({ kind, audit, instance }: NewOffer): string {
  return `${kind} ${audit ?? ""} ${instance ?? ""}`;
}

/** Makes a record and opens it. */
function useNewRecord(id: string, api: string) {
  const t = useText();
  const { message } = App.useApp();
  const answers = useQueryClient();
  const [, go] = useLocation();
  const [making, setMaking] = useState<string | null>(null);
  const make = async (offer: NewOffer): Promise<void> => {
    setMaking(keyOf(offer));
    try {
      const { kind, audit, instance } = offer;
      const asked = { kind, audit, instance };
      const { path } = await send<{ readonly path: string }>(`${api}/records`, "POST", asked);
      await answers.invalidateQueries({ queryKey: [api] });
      go(recordAddress(id, path));
    } catch (error) {
      void message.error(refusalText(error, t));
      setMaking(null);
    }
  };
  return { make, making };
}
