import type { ReactElement } from "react";
import { Link } from "wouter";
import { recordAddress } from "../base/addresses.js";
import { daysLeftText, spanText } from "../base/days.js";
import { useText } from "../base/language.js";
import { CountMarks } from "../pieces/count-marks.js";
import { Mark, type Tone } from "../pieces/mark.js";
import { PageHead } from "../pieces/page-head.js";
import { words } from "./case-head.words.js";
import type { CaseProps } from "./case-props.js";

/** Whose case it is, by which procedure, and how it stands. */
export function CaseHead({ id, page }: CaseProps): ReactElement {
  const t = useText();
  const { row, procedure, certificates } = page;
  return (
    <>
      <PageHead title={t(row.client) || row.name} help="case">
        {t(
          words.about({
            name: row.name,
            document: procedure.document,
            version: procedure.version,
            title: procedure.title,
          }),
        )}
      </PageHead>
      <div className="wb-case-state">
        <Mark tone={toneOf(row.state)}>{t(row.stateLabel)}</Mark>
        <CountMarks counts={row.counts} />
        {certificates.map(({ number, state, from, to, file }) => (
          <span key={number}>
            <Link href={recordAddress(id, file)}>{number}</Link>{" "}
            <span className="wb-soft">
              {t(state)} {spanText(from, to)}
            </span>
          </span>
        ))}
      </div>
      {row.next && (
        <p className="wb-next">
          <strong>{t(words.next())}</strong> {row.next.due}{" "}
          <Mark tone={row.next.daysLeft < 0 ? "red" : "blue"}>
            {t(daysLeftText(row.next.daysLeft))}
          </Mark>{" "}
          {t(row.next.message)}
        </p>
      )}
    </>
  );
}

function toneOf(state: string): Tone {
  if (state === "certified") return "green";
  return /suspended|withdrawn|cancelled|expired|refused/.test(state) ? "red" : "plain";
}
