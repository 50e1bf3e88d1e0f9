import Collapse from "antd/es/collapse";
import Progress from "antd/es/progress";
import type { ReactElement } from "react";
import { Link } from "wouter";
import { blocking, type ItemState } from "../../../../model/outcome/readiness.js";
import { stateWords } from "../../../../report/terminal/readiness.words.js";
import type { ReadinessView } from "../../../workbench/api.js";
import { isRecordPath, pathInCase, recordAddress } from "../base/addresses.js";
import { useText } from "../base/language.js";
import { useAnswer } from "../base/session.js";
import { useExplain } from "../explain/explain.js";
import { Mark } from "../pieces/mark.js";
import { Trouble, Waiting } from "../pieces/states.js";
import type { CaseProps } from "./case-props.js";
import { words } from "./readiness.words.js";

/** How much of each step is there, of how much; opened, what is lacking. */
export function Readiness({ id, api, page }: CaseProps): ReactElement {
  const t = useText();
  const answer = useAnswer<readonly ReadinessView[]>(`${api}/readiness`);
  if (answer.error) return <Trouble error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <Waiting />;
  if (answer.data.length === 0) return <p className="wb-soft">{t(words.nothing())}</p>;
  return (
    <Collapse
      className="wb-readiness"
      items={answer.data.map((step) => {
        const items = step.items.filter(({ state }) => state !== "present");
        return {
          key: step.step,
          label: <Step step={step} />,
          children: <ReadinessItems id={id} procedure={page.procedure.id} items={items} />,
          showArrow: items.length > 0,
          ...(items.length === 0 && { collapsible: "disabled" as const }),
        };
      })}
    />
  );
}

function Step({ step: { label, met, all } }: { readonly step: ReadinessView }): ReactElement {
  const t = useText();
  const isWhole = met === all;
  return (
    <div className="wb-step">
      <span>{t(label)}</span>
      <span className={isWhole ? "wb-done" : "wb-soft"}>{t(words.met({ met, all }))}</span>
      <Progress
        percent={all === 0 ? 0 : Math.floor((met / all) * 100)}
        status={isWhole ? "success" : "normal"}
        showInfo={false}
        size="small"
        aria-label={t(label)}
      />
    </div>
  );
}

interface ItemsProps {
  readonly id: string;
  readonly procedure: string;
  readonly items: ReadinessView["items"];
}

/** What a step lacks, each with the place where it is done, and its clauses. */
export function ReadinessItems({ id, procedure, items }: ItemsProps): ReactElement {
  const t = useText();
  const explain = useExplain();
  return (
    <ul className="wb-items">
      {items.map(({ state, message, clauses, at }, i) => (
        <li key={`${message.zh} ${i}`}>
          <Mark tone={blocking.has(state as ItemState) ? "red" : "plain"}>
            {t(stateWords[state as ItemState]())}
          </Mark>{" "}
          {t(message)}{" "}
          {at && isRecordPath(pathInCase(id, at.file)) && (
            <Link href={recordAddress(id, pathInCase(id, at.file), at.pointer)}>
              {t(words.open())}
            </Link>
          )}{" "}
          {clauses.map((clause) => (
            <button
              key={clause}
              type="button"
              className="wb-clauses"
              onClick={() => {
                explain({ procedure, clause });
              }}
            >
              <span>{clause}</span>
            </button>
          ))}
        </li>
      ))}
    </ul>
  );
}
