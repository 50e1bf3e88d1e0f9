import Alert from "antd/es/alert";
import Button from "antd/es/button";
import Input from "antd/es/input";
import { useState, type ReactElement } from "react";
import { Link } from "wouter";
import type { ReviewEntry, ReviewState, Standing } from "../../../workbench/api.js";
import { useLanguage, useText } from "../base/language.js";
import { useAnswer } from "../base/session.js";
import { Mark, type Tone } from "../pieces/mark.js";
import { momentText } from "../record/moments.js";
import type { Acts } from "./acts.js";
import { words } from "./reviews.words.js";

interface ReviewsProps {
  readonly standing: Standing;
  readonly acts: Acts;
}

const tones: Readonly<Record<ReviewState, Tone>> = {
  working: "plain",
  waiting: "blue",
  returned: "amber",
};

/** Begin a change for review, hand it in, and what waits to be reviewed. */
export function Reviews({ standing, acts }: ReviewsProps): ReactElement {
  const t = useText();
  const { data: reviews = [] } = useAnswer<readonly ReviewEntry[]>("/api/versions/reviews");
  const mine = reviews.find((r) => r.isCurrent);
  return (
    <section className="ver-block" aria-labelledby="ver-reviews">
      <h2 id="ver-reviews">{t(words.title())}</h2>
      {mine ? <Current entry={mine} acts={acts} /> : <Begin standing={standing} acts={acts} />}
      {reviews.length === 0 && <p className="wb-soft">{t(words.none())}</p>}
      {reviews.length > 0 && (
        <table className="wb-table wb-cards">
          <thead>
            <tr>
              <th scope="col">{t(words.subject())}</th>
              <th scope="col">{t(words.authors())}</th>
              <th scope="col">{t(words.state())}</th>
              <th scope="col">{t(words.target())}</th>
            </tr>
          </thead>
          <tbody>
            {reviews.map((entry) => (
              <Review key={entry.branch} entry={entry} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** Where a change for review is looked at. */
function reviewAddress(branch: string): string {
  return `/versions/review?branch=${encodeURIComponent(branch)}`;
}

function Review({ entry }: { readonly entry: ReviewEntry }): ReactElement {
  const t = useText();
  const { language } = useLanguage();
  const { branch, subject, authors, state, by, when, target, remark } = entry;
  return (
    <tr>
      <td>
        <Link href={reviewAddress(branch)}>{subject}</Link>
        {remark !== "" && <div className="ver-remark wb-small">{remark}</div>}
      </td>
      <td data-label={t(words.authors())}>{authors.join(t(words.and()))}</td>
      <td>
        <ReviewMark state={state} />
        <div className="wb-soft wb-small">
          {by} · {momentText(when, language)}
        </div>
      </td>
      <td data-label={t(words.target())}>{target}</td>
    </tr>
  );
}

/** How far a change for review is. */
export function ReviewMark({ state }: Pick<ReviewEntry, "state">): ReactElement {
  const t = useText();
  return <Mark tone={tones[state]}>{t(words[state]())}</Mark>;
}

function Begin({ standing, acts }: ReviewsProps): ReactElement {
  const t = useText();
  const [subject, setSubject] = useState("");
  const begin = () => {
    const done = () => words.begun({ subject });
    void acts.act({ path: "begin", body: { subject }, done, after: () => setSubject("") });
  };
  return (
    <form
      className="ver-acts"
      onSubmit={(event) => {
        event.preventDefault();
        begin();
      }}
    >
      <Input
        className="ver-subject"
        value={subject}
        maxLength={200}
        aria-label={t(words.what())}
        placeholder={t(words.what())}
        onChange={({ target }) => setSubject(target.value)}
      />
      <Button
        htmlType="submit"
        disabled={subject.trim() === "" || standing.hindrance !== null || acts.busy !== null}
        loading={acts.busy === "begin"}
      >
        {t(words.begin())}
      </Button>
    </form>
  );
}

/** The change for review that is open: hand it in, or go back to where it began. */
function Current({ entry, acts }: { readonly entry: ReviewEntry; readonly acts: Acts }) {
  const t = useText();
  const [remark, setRemark] = useState("");
  const { subject, state, target, commits, by } = entry;
  const told = words[`${state}Here`]({ subject, target, by });
  const handIn = () =>
    void acts.act({
      path: "hand-in",
      body: { remark },
      done: handedText,
      after: () => setRemark(""),
    });
  return (
    <>
      <Alert type={state === "returned" ? "warning" : "info"} showIcon title={t(told)} />
      {state !== "waiting" && (
        <Input.TextArea
          className="ver-note"
          value={remark}
          maxLength={4000}
          aria-label={t(words.note())}
          placeholder={t(words.note())}
          onChange={({ target: field }) => setRemark(field.value)}
        />
      )}
      <div className="ver-acts">
        {state !== "waiting" && (
          <Button
            type="primary"
            disabled={commits === 0 || acts.busy !== null}
            loading={acts.busy === "hand-in"}
            title={commits === 0 ? t(words.nothingYet()) : undefined}
            onClick={handIn}
          >
            {t(words.handIn())}
          </Button>
        )}
        <Button
          disabled={acts.busy !== null}
          onClick={() =>
            void acts.act({
              path: "open",
              body: { name: target },
              done: () => words.backTo({ target }),
            })
          }
        >
          {t(words.leave({ target }))}
        </Button>
      </div>
    </>
  );
}

function handedText(answer: unknown) {
  return (answer as { readonly isSent: boolean }).isSent ? words.handedSent() : words.handed();
}
