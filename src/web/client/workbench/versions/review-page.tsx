// A change as its reviewer sees it: findings and fields before and after, case by case.
import Alert from "antd/es/alert";
import Button from "antd/es/button";
import Input from "antd/es/input";
import { useState, type ReactElement } from "react";
import { Link, useLocation } from "wouter";
import type { FindingView, ReviewedCase, ReviewPage as Answer } from "../../../workbench/api.js";
import { useText } from "../base/language.js";
import { useQueryPart } from "../base/query.js";
import { useAnswer } from "../base/session.js";
import { Clauses } from "../pieces/clauses.js";
import { FindingText } from "../pieces/finding-text.js";
import { Mark } from "../pieces/mark.js";
import { PageHead } from "../pieces/page-head.js";
import { Trouble, Waiting } from "../pieces/states.js";
import { type Acts, useActs } from "./acts.js";
import { CaseName, ChangedFiles, Commits } from "./changes.js";
import { Deciding } from "./deciding.js";
import { words } from "./review-page.words.js";
import { ReviewMark } from "./reviews.js";

/** Of more files, the reviewer unfolds one after the other. */
const shownAtOnce = 6;

/** `/versions/review?branch=`. */
export default function ReviewRoute(): ReactElement {
  const { query } = useQueryPart();
  const branch = query.get("branch") ?? "";
  const path = `/api/versions/review?branch=${encodeURIComponent(branch)}`;
  const answer = useAnswer<Answer>(path);
  if (answer.error) {
    return (
      <>
        <Back />
        <Trouble error={answer.error} onRetry={() => void answer.refetch()} />
      </>
    );
  }
  return answer.data ? <Review page={answer.data} /> : <Waiting />;
}

function Back(): ReactElement {
  const t = useText();
  return (
    <p>
      <Link href="/versions">{t(words.back())}</Link>
    </p>
  );
}

function Review({ page }: { readonly page: Answer }): ReactElement {
  const t = useText();
  const acts = useActs("reviews");
  const { entry, commits, cases, clashes, link } = page;
  const [remark, setRemark] = useState("");
  const [, go] = useLocation();
  const accept = (decided?: object) => {
    const { branch, commit } = entry;
    const body = { branch, commit, remark, ...(decided && { decided }) };
    void acts.act({ path: "accept", body, done: words.accepted, after: () => go("/versions") });
  };
  return (
    <>
      <Back />
      <PageHead title={entry.subject} help="review">
        <ReviewMark state={entry.state} />{" "}
        {t(words.of({ authors: entry.authors.join(", "), target: entry.target }))}
      </PageHead>
      {acts.refused !== null && <Trouble error={acts.refused} />}
      {acts.toDecide ? (
        <Deciding
          toDecide={acts.toDecide}
          isBusy={acts.busy !== null}
          onCancel={acts.endDeciding}
          onDecided={accept}
        />
      ) : (
        <>
          {entry.remark !== "" && <p className="ver-remark">{entry.remark}</p>}
          {clashes > 0 && (
            <Alert type="warning" showIcon title={t(words.clashes({ n: clashes }))} />
          )}
          <div className="ver-block">
            {cases.map((changed) => (
              <Case key={changed.case ?? ""} changed={changed} />
            ))}
          </div>
          <details className="ver-block">
            <summary>{t(words.saves({ n: commits.length }))}</summary>
            <Commits commits={commits} />
          </details>
          <Verdict {...{ page, acts, remark, setRemark }} onAccept={() => accept()} />
          {link !== null && (
            <p>
              <a href={link} target="_blank" rel="noreferrer noopener">
                {t(words.link())}
              </a>{" "}
              <span className="wb-soft">{t(words.linkHint())}</span>
            </p>
          )}
        </>
      )}
    </>
  );
}

interface VerdictProps {
  readonly page: Answer;
  readonly acts: Acts;
  readonly remark: string;
  readonly setRemark: (remark: string) => void;
  readonly onAccept: () => void;
}

/** Accepting or returning it, with a remark. */
function Verdict({ page, acts, remark, setRemark, onAccept }: VerdictProps): ReactElement {
  const t = useText();
  const { entry, refusal } = page;
  const { branch, commit } = entry;
  const isOff = acts.busy !== null;
  return (
    <section className="ver-block" aria-labelledby="ver-verdict">
      <h2 id="ver-verdict">{t(words.verdict())}</h2>
      {refusal && (
        <Alert type="info" showIcon title={t(refusal.message)} description={t(refusal.remedy)} />
      )}
      <Input.TextArea
        className="ver-note"
        value={remark}
        maxLength={4000}
        aria-label={t(words.remark())}
        placeholder={t(words.remark())}
        onChange={({ target }) => setRemark(target.value)}
      />
      <div className="ver-acts">
        <Button
          type="primary"
          disabled={isOff || refusal !== null}
          loading={acts.busy === "accept"}
          onClick={onAccept}
        >
          {t(words.accept({ target: entry.target }))}
        </Button>
        <Button
          disabled={isOff || entry.state !== "waiting" || remark.trim() === ""}
          loading={acts.busy === "return"}
          title={remark.trim() === "" ? t(words.returnNeeds()) : undefined}
          onClick={() =>
            void acts.act({
              path: "return",
              body: { branch, commit, remark },
              done: words.returned,
              after: () => setRemark(""),
            })
          }
        >
          {t(words.giveBack())}
        </Button>
      </div>
    </section>
  );
}

function Case({ changed }: { readonly changed: ReviewedCase }): ReactElement {
  const t = useText();
  const { case: id, appeared, vanished, before, after } = changed;
  return (
    <section className="ver-case">
      <h3>
        <span>
          <CaseName id={id} />
          {id !== null && before === null && after !== null && ` ${t(words.newCase())}`}
          {id !== null && before !== null && after === null && ` ${t(words.goneCase())}`}
        </span>
        {before && after && (
          <span className="wb-soft wb-small">
            {t(words.failing({ before: before.fail, after: after.fail }))}
          </span>
        )}
      </h3>
      <Findings id={id} findings={appeared} kind="appeared" />
      <Findings id={id} findings={vanished} kind="vanished" />
      {(before ?? after) !== null && appeared.length + vanished.length === 0 && (
        <p className="wb-soft">{t(words.noFindings())}</p>
      )}
      <ChangedFiles changed={changed} isOpen={changed.files.length <= shownAtOnce} />
    </section>
  );
}

interface FindingsProps {
  readonly id: string | null;
  readonly findings: readonly FindingView[];
  readonly kind: "appeared" | "vanished";
}

function Findings({ id, findings, kind }: FindingsProps): ReactElement | null {
  const t = useText();
  if (findings.length === 0 || id === null) return null;
  const [procedure = ""] = id.split("/");
  const n = findings.length;
  return (
    <details open={n <= 12}>
      <summary>
        <Mark tone={kind === "appeared" ? "red" : "green"}>{t(words[kind]({ n }))}</Mark>
      </summary>
      <ul className="wb-list">
        {findings.map((finding, i) => (
          <li key={i} className="wb-finding">
            <FindingText finding={finding} />
            <div className="wb-finding-foot">
              <Clauses procedure={procedure} finding={finding} />
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
