import DownloadOutlined from "@ant-design/icons/es/icons/DownloadOutlined";
import PrinterOutlined from "@ant-design/icons/es/icons/PrinterOutlined";
import Alert from "antd/es/alert";
import Button from "antd/es/button";
import type { ReactElement } from "react";
import type {
  DocumentEntry,
  JobView,
  NotPrinted,
  PrintedPaper,
  PrintResult,
} from "../../../workbench/api.js";
import { useText } from "../base/language.js";
import { JobProgress } from "../jobs/job-progress.js";
import { useBegin, useJobResult, useLastJob } from "../jobs/use-jobs.js";
import { words } from "./printing.words.js";

interface PrintingProps {
  readonly id: string;
  readonly api: string;
  readonly documents: readonly DocumentEntry[];
  readonly chosen: ReadonlySet<string>;
  readonly printed: readonly PrintedPaper[];
}

/** Prints all documents or those that were chosen, and tells what became of it. */
export function Printing(props: PrintingProps): ReactElement {
  const t = useText();
  const { id, api, documents, chosen, printed } = props;
  const { begin, isBusy } = useBegin();
  const job = useLastJob("print", id);
  const isRunning = job?.state === "running";
  const whole = documents.filter(({ refusals }) => refusals.length === 0);
  const papers = whole.map(({ path }) => path).filter((path) => chosen.has(path));
  return (
    <>
      <div className="wb-actions">
        <Button
          type="primary"
          icon={<PrinterOutlined />}
          disabled={isRunning || whole.length === 0}
          loading={isBusy}
          onClick={() => void begin(`${api}/print`, papers.length > 0 ? { papers } : {})}
        >
          {t(papers.length > 0 ? words.some({ n: papers.length }) : words.all())}
        </Button>
        {printed.length > 0 && (
          <Button icon={<DownloadOutlined />} href={`${api}/printed/zip`} download>
            {t(words.zip({ n: printed.length }))}
          </Button>
        )}
      </div>
      <p className="wb-soft wb-small">{t(words.note())}</p>
      {job && <JobProgress job={job} />}
      {job?.state === "done" && <Result job={job} {...props} />}
    </>
  );
}

function Result(props: PrintingProps & { readonly job: JobView }): ReactElement | null {
  const t = useText();
  const { job, api, documents } = props;
  const result = useJobResult<PrintResult>(job);
  if (!result) return null;
  const { written, unchanged, refused, failed } = result;
  const not = [...refused, ...failed];
  return (
    <Alert
      className="wb-job"
      type={not.length > 0 ? "warning" : "success"}
      showIcon
      title={t(
        words.result({ written: written.length, unchanged: unchanged.length, not: not.length }),
      )}
      description={not.length > 0 && <NotPrintedList documents={documents} not={not} />}
      action={
        written.length + unchanged.length > 0 && (
          <Button size="small" href={`${api}/printed/zip?job=${job.id}`} download>
            {t(words.zipOfRun())}
          </Button>
        )
      }
    />
  );
}

interface NotPrintedProps {
  readonly documents: readonly DocumentEntry[];
  readonly not: readonly NotPrinted[];
}

function NotPrintedList({ documents, not }: NotPrintedProps): ReactElement {
  const t = useText();
  const titleOf = (path: string): string => {
    const document = documents.find((d) => d.path === path);
    return document ? t(document.titles) : path;
  };
  return (
    <details>
      <summary>{t(words.whyNot({ n: not.length }))}</summary>
      <ul>
        {not.map(({ path, reasons }) => (
          <li key={path}>
            {titleOf(path)}
            <ul>
              {reasons.map((reason) => (
                <li key={reason.zh}>{t(reason)}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </details>
  );
}
