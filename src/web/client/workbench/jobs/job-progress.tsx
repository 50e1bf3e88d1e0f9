import Alert from "antd/es/alert";
import Button from "antd/es/button";
import Progress from "antd/es/progress";
import type { ReactElement } from "react";
import type { JobView } from "../../../workbench/api.js";
import { useText } from "../base/language.js";
import { words } from "./job-progress.words.js";
import { useBegin } from "./use-jobs.js";

/** How far a job is, with a way to stop it; or why it was not done. Nothing of one that is done. */
export function JobProgress({ job }: { readonly job: JobView }): ReactElement | null {
  const t = useText();
  if (job.state === "done") return null;
  if (job.state === "stopped") {
    return <Alert className="wb-job" type="info" showIcon title={t(words.stopped())} />;
  }
  if (job.refusal) {
    const { message, remedy } = job.refusal;
    return (
      <Alert
        className="wb-job"
        type="error"
        showIcon
        title={t(message)}
        description={remedy && t(remedy)}
      />
    );
  }
  return <Running job={job} />;
}

function Running({ job }: { readonly job: JobView }): ReactElement {
  const t = useText();
  const { begin, isBusy } = useBegin();
  const { id, progress, title, isStopping } = job;
  const { done = 0, of = 0 } = progress ?? {};
  return (
    <div className="wb-job" role="status">
      <div className="wb-job-head">
        <strong>{t(title)}</strong>
        <Button
          size="small"
          disabled={isStopping}
          loading={isBusy}
          onClick={() => void begin(`/api/jobs/${id}/stop`)}
        >
          {t(isStopping ? words.stopping() : words.stop())}
        </Button>
      </div>
      <Progress
        percent={of === 0 ? 0 : Math.floor((done / of) * 100)}
        status="active"
        aria-label={t(title)}
        format={() => (of > 1 ? `${done} / ${of}` : "")}
      />
      <div className="wb-soft wb-small">{progress ? t(progress.what) : t(words.beginning())}</div>
    </div>
  );
}
