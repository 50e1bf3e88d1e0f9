import type { UseQueryResult } from "@tanstack/react-query";
import Button from "antd/es/button";
import type { ReactElement } from "react";
import type { PackageView, RenewResult } from "../../../workbench/api.js";
import { useText } from "../base/language.js";
import { useAnswer } from "../base/session.js";
import { JobProgress } from "../jobs/job-progress.js";
import { useBegin, useJobResult, useLastJob } from "../jobs/use-jobs.js";
import { PageHead } from "../pieces/page-head.js";
import { Nothing, Trouble, Waiting } from "../pieces/states.js";
import { words } from "./archive-page.words.js";
import { PackageTable } from "./package-table.js";
import { SigningSetup, useSigning } from "./signing-setup.js";

/** `/archive`: all packages, and whose seals must be renewed. */
export default function ArchivePage(): ReactElement {
  const t = useText();
  const job = useLastJob("renew", null);
  const { begin, isBusy } = useBegin();
  const signing = useSigning();
  // Seals are others after each renewal.
  const answer = useAnswer<readonly PackageView[]>(
    `/api/archive/packages?after=${job?.endedAt ?? ""}`,
  );
  const packages = answer.data ?? [];
  const aging = packages.filter(({ mustRenew }) => mustRenew).length;
  return (
    <>
      <PageHead
        title={t(words.title())}
        help="archive"
        actions={
          <Button
            type={aging > 0 ? "primary" : "default"}
            disabled={job?.state === "running" || packages.length === 0}
            loading={isBusy}
            onClick={() => void begin("/api/archive/renew")}
          >
            {t(words.renew())}
          </Button>
        }
      >
        {answer.data && t(words.counted({ n: packages.length, aging }))}
      </PageHead>
      {signing && <SigningSetup signing={signing} />}
      {job && <JobProgress job={job} />}
      {job?.state === "done" && <Renewed />}
      <Packages answer={answer} />
    </>
  );
}

interface PackagesProps {
  readonly answer: UseQueryResult<readonly PackageView[]>;
}

function Packages({ answer }: PackagesProps): ReactElement {
  const t = useText();
  if (answer.error) return <Trouble error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <Waiting />;
  if (answer.data.length === 0) return <Nothing>{t(words.nothing())}</Nothing>;
  return <PackageTable packages={answer.data} withCase />;
}

/** What became of each package and signed document. */
function Renewed(): ReactElement | null {
  const t = useText();
  const result = useJobResult<RenewResult>(useLastJob("renew", null));
  if (!result) return null;
  const told = {
    renewed: words.renewed,
    notDue: words.notDue,
    noGain: words.noGain,
    notSealed: words.notSealed,
    notOpened: words.notOpened,
  };
  return (
    <section>
      <h2>{t(words.result())}</h2>
      {result.renewed.length === 0 && <p>{t(words.nothingSealed())}</p>}
      <ul className="wb-list">
        {result.renewed.map(({ name, state, until, lacking }) => (
          <li key={name}>
            {name}: {t(told[state]({ until: until ?? "?" }))}
            {lacking.map((what) => (
              <div key={what.zh} className="wb-soft">
                {t(what)}
              </div>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
