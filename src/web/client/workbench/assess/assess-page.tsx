import Button from "antd/es/button";
import { useState, type ReactElement } from "react";
import type { AssessWanted, JobView } from "../../../workbench/api.js";
import { useText } from "../base/language.js";
import { useSession } from "../base/session.js";
import { JobProgress } from "../jobs/job-progress.js";
import { useBegin, useLastJob } from "../jobs/use-jobs.js";
import { PageHead } from "../pieces/page-head.js";
import { Nothing } from "../pieces/states.js";
import { AssessForm } from "./assess-form.js";
import { words } from "./assess-page.words.js";
import { Dossier, Rehearsal } from "./dossier.js";
import { SampleTable } from "./sample-table.js";

/** `/assess`: sample, rehearsal and dossier for the assessment by an accreditation body. */
export default function AssessPage(): ReactElement {
  const t = useText();
  const { bodies } = useSession();
  const [wanted, setWanted] = useState<AssessWanted>({
    body: bodies[0]?.short ?? "",
    kind: "initial",
    seed: "1",
    size: 0,
    name: "",
    isConfidential: false,
    withPdf: false,
  });
  return (
    <>
      <PageHead title={t(words.title())} help="assess">
        {t(words.lead())}
      </PageHead>
      {bodies.length === 0 && <Nothing>{t(words.noBody())}</Nothing>}
      {bodies.length > 0 && <AssessForm wanted={wanted} onChange={setWanted} />}
      <Step
        kind="rehearse"
        wanted={wanted}
        title={t(words.rehearsal())}
        about={t(words.rehearsalAbout())}
        label={t(words.rehearse())}
        Result={Rehearsal}
      />
      <Step
        kind="sample"
        wanted={wanted}
        title={t(words.sample())}
        about={t(words.sampleAbout())}
        label={t(words.draw())}
        Result={SampleTable}
      />
      <Step
        kind="dossier"
        wanted={wanted}
        title={t(words.dossier())}
        about={t(words.dossierAbout())}
        label={t(words.bind())}
        Result={Dossier}
      />
    </>
  );
}

interface StepProps {
  readonly kind: "rehearse" | "sample" | "dossier";
  readonly wanted: AssessWanted;
  readonly title: string;
  readonly about: string;
  readonly label: string;
  readonly Result: (props: { readonly job: JobView }) => ReactElement | null;
}

/** One thing that is done for the assessment, and what it brought last. */
function Step({ kind, wanted, title, about, label, Result }: StepProps): ReactElement {
  const { begin, isBusy } = useBegin();
  const job = useLastJob(kind, null);
  return (
    <section>
      <h2>{title}</h2>
      <p className="wb-soft">{about}</p>
      <Button
        type="primary"
        className={`wb-begin-${kind}`}
        disabled={job?.state === "running" || wanted.body === ""}
        loading={isBusy}
        onClick={() => void begin(`/api/assess/${kind}`, wanted)}
      >
        {label}
      </Button>
      {job && <JobProgress job={job} />}
      {job?.state === "done" && <Result key={job.id} job={job} />}
    </section>
  );
}
