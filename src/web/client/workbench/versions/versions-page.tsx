// The working draft: what others have sent, what is not sent yet, review, and other drafts.
import Alert from "antd/es/alert";
import Button from "antd/es/button";
import type { ReactElement } from "react";
import type { Got, OneWay, Standing } from "../../../workbench/api.js";
import { useLanguage, useText } from "../base/language.js";
import { useAnswer, useRights } from "../base/session.js";
import { PageHead } from "../pieces/page-head.js";
import { Trouble, Waiting } from "../pieces/states.js";
import { momentText } from "../record/moments.js";
import { type Acts, useActs } from "./acts.js";
import { CaseName, ChangedFiles, Commits } from "./changes.js";
import { Deciding } from "./deciding.js";
import { Drafts } from "./drafts.js";
import { Reviews } from "./reviews.js";
import { words } from "./versions-page.words.js";

/** `/versions`. */
export default function VersionsPage(): ReactElement {
  const t = useText();
  const answer = useAnswer<Standing>("/api/versions");
  const acts = useActs("administers");
  const { administers } = useRights();
  const { data } = answer;
  if (answer.error) return <Trouble error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!data) return <Waiting />;
  return (
    <>
      <PageHead title={t(words.title())} help="versions">
        {data.branch !== null && t(words.open({ branch: data.branch }))}
      </PageHead>
      {!administers && <Alert type="info" showIcon title={t(words.onlyLooks())} />}
      {data.hindrance && <Alert type="warning" showIcon title={t(data.hindrance)} />}
      {acts.refused !== null && <Trouble error={acts.refused} />}
      {acts.toDecide ? (
        <Deciding
          toDecide={acts.toDecide}
          isBusy={acts.busy !== null}
          onCancel={acts.endDeciding}
          onDecided={(decided) => void acts.act({ path: "get", body: { decided }, done: gotText })}
        />
      ) : (
        <>
          <Uncommitted standing={data} acts={acts} />
          <Exchange standing={data} acts={acts} />
          <Reviews standing={data} acts={acts} />
          <Drafts standing={data} acts={acts} />
        </>
      )}
    </>
  );
}

function gotText(answer: unknown) {
  const { commit, cases } = answer as Got;
  return commit === null ? words.nothingNew() : words.got({ n: cases.length });
}

interface PartProps {
  readonly standing: Standing;
  readonly acts: Acts;
}

/** Files that an editor has changed: they are in nobody's history yet. */
function Uncommitted({ standing, acts }: PartProps): ReactElement | null {
  const t = useText();
  const { uncommitted, hindrance } = standing;
  if (uncommitted.length === 0) return null;
  return (
    <section className="ver-block" aria-labelledby="ver-uncommitted">
      <h2 id="ver-uncommitted">{t(words.uncommitted({ n: uncommitted.length }))}</h2>
      <details>
        <summary>{t(words.uncommittedHint())}</summary>
        <ul className="ver-commits">
          {uncommitted.map((file) => (
            <li key={file}>{file}</li>
          ))}
        </ul>
      </details>
      <div className="ver-acts">
        <Button
          disabled={hindrance !== null || acts.busy !== null}
          loading={acts.busy === "keep"}
          onClick={() => void acts.act({ path: "keep", done: words.kept })}
        >
          {t(words.keep())}
        </Button>
      </div>
    </section>
  );
}

/** What others have sent, beside what is not sent. */
function Exchange(props: PartProps): ReactElement {
  const t = useText();
  return (
    <section className="ver-block" aria-labelledby="ver-exchange">
      <h2 id="ver-exchange">{t(words.exchange())}</h2>
      {props.standing.remote === null ? (
        <Alert
          type="info"
          showIcon
          title={t(words.noRemote())}
          description={t(words.addRemote())}
        />
      ) : (
        <>
          <Asking {...props} address={props.standing.remote.address} />
          <div className="ver-two">
            <Behind {...props} />
            <Ahead {...props} />
          </div>
        </>
      )}
    </section>
  );
}

function isOff({ standing, acts }: PartProps): boolean {
  return standing.hindrance !== null || acts.busy !== null;
}

/** Where changes are exchanged, and looking whether there are new ones. */
function Asking({ address, ...props }: PartProps & { readonly address: string }): ReactElement {
  const t = useText();
  const { language } = useLanguage();
  const { acts, standing } = props;
  const { askedAt } = standing;
  const asked = askedAt === null ? t(words.never()) : momentText(askedAt, language);
  return (
    <p className="wb-soft">
      {t(words.remote({ address, asked }))}{" "}
      <Button
        size="small"
        disabled={isOff(props)}
        loading={acts.busy === "ask"}
        onClick={() => void acts.act({ path: "ask", done: words.asked })}
      >
        {t(words.ask())}
      </Button>
    </p>
  );
}

function Behind(props: PartProps): ReactElement {
  const t = useText();
  const { acts, standing } = props;
  const { behind } = standing;
  return (
    <Way way={behind} title={t(words.behind({ n: behind.n }))} none={t(words.noneBehind())}>
      <Button
        type={behind.n > 0 ? "primary" : "default"}
        disabled={isOff(props)}
        loading={acts.busy === "get"}
        onClick={() => void acts.act({ path: "get", body: {}, done: gotText })}
      >
        {t(words.get())}
      </Button>
    </Way>
  );
}

function Ahead(props: PartProps): ReactElement {
  const t = useText();
  const { acts, standing } = props;
  const { ahead, behind, isThere } = standing;
  return (
    <Way
      way={ahead}
      title={t(isThere ? words.ahead({ n: ahead.n }) : words.notThere())}
      none={t(isThere ? words.noneAhead() : words.sendAll())}
    >
      <Button
        type={ahead.n > 0 && behind.n === 0 ? "primary" : "default"}
        disabled={isOff(props) || (isThere && ahead.n === 0)}
        loading={acts.busy === "send"}
        onClick={() => void acts.act({ path: "send", done: words.sent })}
      >
        {t(words.send())}
      </Button>
    </Way>
  );
}

interface WayProps {
  readonly way: OneWay;
  readonly title: string;
  readonly none: string;
  readonly children: ReactElement;
}

function Way({ way, title, none, children }: WayProps): ReactElement {
  const t = useText();
  const { n, commits, cases } = way;
  return (
    <div className="ver-side">
      <h3>
        {title}
        {children}
      </h3>
      {n === 0 && <p className="wb-soft">{none}</p>}
      {n > 0 && <Commits commits={commits} />}
      {n > commits.length && <p className="wb-soft">{t(words.more({ n: n - commits.length }))}</p>}
      {cases.length > 0 && (
        <details>
          <summary>{t(words.fields())}</summary>
          {cases.map((changed) => (
            <div key={changed.case ?? ""} className="ver-case">
              <h3>
                <CaseName id={changed.case} />
              </h3>
              <ChangedFiles changed={changed} />
            </div>
          ))}
        </details>
      )}
    </div>
  );
}
