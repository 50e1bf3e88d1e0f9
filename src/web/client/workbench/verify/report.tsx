import DownloadOutlined from "@ant-design/icons/es/icons/DownloadOutlined";
import Alert from "antd/es/alert";
import Button from "antd/es/button";
import type { ReactElement } from "react";
import {
  type Heading,
  headings,
  headingWords,
  type Verdict,
  type Verification,
  type VerificationItem,
  type VerificationState,
} from "../../../../model/outcome/verification.js";
import { distinct, partsOf, verdicts } from "../../../../report/verification.js";
import { stateWords, verdictWords } from "../../../../report/verification.words.js";
import type { JobView, VerifyResult } from "../../../workbench/api.js";
import { useLanguage, useText } from "../base/language.js";
import { useJobResult } from "../jobs/use-jobs.js";
import { Mark, type Tone } from "../pieces/mark.js";
import { Waiting } from "../pieces/states.js";
import { words } from "./report.words.js";

const tones: Readonly<Record<VerificationState, Tone>> = {
  fail: "red",
  cannotJudge: "amber",
  notApplicable: "plain",
  pass: "green",
};
const order: Readonly<Record<VerificationState, number>> = {
  fail: 0,
  cannotJudge: 1,
  notApplicable: 2,
  pass: 3,
};
const whole: Readonly<Record<Verdict, "success" | "error" | "warning">> = {
  pass: "success",
  fail: "error",
  cannotJudge: "warning",
};
const sentences = { pass: words.isSound, fail: words.isUnsound, cannotJudge: words.isOpen };

/** What was found about a file, by sentence: what failed first, what holds folded. */
export function Report({ job }: { readonly job: JobView }): ReactElement {
  const t = useText();
  const { language } = useLanguage();
  const result = useJobResult<VerifyResult>(job);
  if (!result) return <Waiting />;
  const { verification, asOf } = result;
  return (
    <section className="wb-verification">
      <Alert
        className="wb-job"
        type={whole[verification.verdict]}
        showIcon
        title={t(sentences[verification.verdict]({ subject: verification.subject }))}
        description={t(words.asOf({ asOf }))}
        action={
          <Button
            icon={<DownloadOutlined />}
            href={`/api/verify/${job.id}/report?lang=${language}`}
            download
          >
            {t(words.download())}
          </Button>
        }
      />
      <ReportParts verification={verification} />
    </section>
  );
}

/** The file, and of several each, with its verdicts and what was looked at. */
export function ReportParts({ verification }: { readonly verification: Verification }) {
  return partsOf(verification).map((part, i) => <Part key={i} part={part} />);
}

function Part({ part }: { readonly part: Verification }): ReactElement {
  const t = useText();
  return (
    <>
      <h2>{part.subject}</h2>
      <div className="wb-marks">
        {verdicts.map((verdict) => (
          <Mark key={verdict} tone={tones[part[verdict]]}>
            {t(verdictWords[verdict]())} · {t(stateWords[part[verdict]]())}
          </Mark>
        ))}
      </div>
      {headings.map((heading) => (
        <HeadingItems key={heading} heading={heading} part={part} />
      ))}
    </>
  );
}

interface HeadingProps {
  readonly heading: Heading;
  readonly part: Verification;
}

function HeadingItems({ heading, part }: HeadingProps): ReactElement | null {
  const t = useText();
  const own = part.items
    .filter((item) => item.heading === heading)
    .sort((a, b) => order[a.state] - order[b.state]);
  if (own.length === 0) return null;
  const open = distinct(own.filter(({ state }) => state !== "pass"));
  const held = own.filter(({ state }) => state === "pass");
  return (
    <>
      <h3>{t(headingWords[heading])}</h3>
      {open.length > 0 && <Items items={open} subject={part.subject} />}
      {held.length > 0 && (
        <details className="wb-held" open={open.length === 0 && held.length <= fewItems}>
          <summary>{t(words.held({ n: held.length }))}</summary>
          <Items items={held} subject={part.subject} />
        </details>
      )}
    </>
  );
}

/** So many sentences are read rather than unfolded. */
const fewItems = 12;

interface ItemsProps {
  readonly items: readonly VerificationItem[];
  readonly subject: string;
}

function Items({ items, subject }: ItemsProps): ReactElement {
  const t = useText();
  return (
    <ul className="wb-list">
      {items.map((item, i) => (
        <li key={i}>
          <Mark tone={tones[item.state]}>{t(stateWords[item.state]())}</Mark> {t(item.message)}
          {item.subject !== "" && item.subject !== subject && (
            <div className="wb-soft wb-small">{item.subject}</div>
          )}
        </li>
      ))}
    </ul>
  );
}
