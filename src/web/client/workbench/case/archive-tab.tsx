import { useState, type ReactElement } from "react";
import type { PackageView, ReadinessView } from "../../../workbench/api.js";
import { PackageTable } from "../archive/package-table.js";
import { SigningSetup, useSigning } from "../archive/signing-setup.js";
import { useText } from "../base/language.js";
import { useAnswer } from "../base/session.js";
import { JobProgress } from "../jobs/job-progress.js";
import { useLastJob } from "../jobs/use-jobs.js";
import { Nothing, Trouble, Waiting } from "../pieces/states.js";
import { ArchiveForm } from "./archive-form.js";
import { ArchiveOutcome } from "./archive-outcome.js";
import { words } from "./archive-tab.words.js";
import type { CaseProps } from "./case-props.js";
import { ReadinessItems } from "./readiness.js";

/** Whether a case can go into the archive, packing it, and what of it lies there. */
export default function ArchiveTab(props: CaseProps): ReactElement {
  const t = useText();
  const { id, api, page } = props;
  const readiness = useAnswer<readonly ReadinessView[]>(`${api}/readiness`);
  const job = useLastJob("archive", id);
  const signing = useSigning();
  const [isSure, setSure] = useState(false);
  if (readiness.error) {
    return <Trouble error={readiness.error} onRetry={() => void readiness.refetch()} />;
  }
  if (!readiness.data || !signing) return <Waiting />;
  const step = readiness.data.find((r) => r.step === "archive");
  const lacking = step?.items.filter(({ state }) => state !== "waived") ?? [];
  return (
    <>
      <h2>{t(words.ready())}</h2>
      {!step && <Nothing>{t(words.nothingYet())}</Nothing>}
      {step && <p>{t(words.met({ met: step.met, all: step.all }))}</p>}
      {lacking.length > 0 && (
        <ReadinessItems id={id} procedure={page.procedure.id} items={lacking} />
      )}
      <h2>{t(words.pack())}</h2>
      <SigningSetup signing={signing} />
      {step && (
        <ArchiveForm
          {...props}
          canSign={signing.refusal === null}
          isReady={lacking.length === 0}
          isSure={isSure}
          onSure={setSure}
        />
      )}
      {job && <JobProgress job={job} />}
      {job?.state === "done" && <ArchiveOutcome job={job} />}
      <h2>{t(words.packages())}</h2>
      <Packages id={id} after={job?.endedAt ?? ""} />
    </>
  );
}

interface PackagesProps {
  readonly id: string;
  /** They are others after each packing. */
  readonly after: string;
}

function Packages({ id, after }: PackagesProps): ReactElement {
  const t = useText();
  const answer = useAnswer<readonly PackageView[]>(
    `/api/archive/packages?case=${encodeURIComponent(id)}&after=${after}`,
  );
  if (answer.error) return <Trouble error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <Waiting />;
  if (answer.data.length === 0) return <Nothing>{t(words.noPackages())}</Nothing>;
  return <PackageTable packages={answer.data} withCase={false} />;
}
