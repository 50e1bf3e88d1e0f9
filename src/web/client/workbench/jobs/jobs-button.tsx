import LoadingOutlined from "@ant-design/icons/es/icons/LoadingOutlined";
import UnorderedListOutlined from "@ant-design/icons/es/icons/UnorderedListOutlined";
import Button from "antd/es/button";
import Drawer from "antd/es/drawer";
import { useState, type ReactElement } from "react";
import { Link } from "wouter";
import type { JobKind, JobView } from "../../../workbench/api.js";
import { caseAddress } from "../base/addresses.js";
import { useLanguage, useText } from "../base/language.js";
import { momentText } from "../record/moments.js";
import { JobProgress } from "./job-progress.js";
import { words } from "./jobs-button.words.js";
import { useJobs } from "./use-jobs.js";

/** In the head of every page: what goes on, and what was done; nothing before the first job. */
export function JobsButton(): ReactElement | null {
  const t = useText();
  const jobs = useJobs();
  const [isOpen, setOpen] = useState(false);
  const close = (): void => {
    setOpen(false);
  };
  if (jobs.length === 0) return null;
  const running = jobs.filter(({ state }) => state === "running").length;
  const label = t(running > 0 ? words.running({ n: running }) : words.jobs());
  return (
    <>
      <Button
        type="text"
        className="wb-jobs-button"
        icon={running > 0 ? <LoadingOutlined /> : <UnorderedListOutlined />}
        aria-label={label}
        onClick={() => {
          setOpen(true);
        }}
      >
        <span className="wb-jobs-label">{label}</span>
      </Button>
      <Drawer open={isOpen} size="min(460px, 100vw)" title={t(words.jobs())} onClose={close}>
        <p className="wb-soft">{t(words.note())}</p>
        <ul className="wb-plain-list">
          {jobs.map((job) => (
            <li key={job.id}>
              <Job job={job} onLeave={close} />
            </li>
          ))}
        </ul>
      </Drawer>
    </>
  );
}

interface JobProps {
  readonly job: JobView;
  readonly onLeave: () => void;
}

function Job({ job, onLeave }: JobProps): ReactElement {
  const t = useText();
  const { language } = useLanguage();
  const { state, title, endedAt } = job;
  return (
    <div className="wb-job-entry">
      {state !== "running" && <strong>{t(title)}</strong>}
      <JobProgress job={job} />
      {endedAt !== null && (
        <div className="wb-soft wb-small">
          {state === "done" && `${t(words.done())} · `}
          {momentText(endedAt, language)}
        </div>
      )}
      <Link href={placeOf(job)} onClick={onLeave}>
        {t(words.open())}
      </Link>
    </div>
  );
}

/** Where the result of a job is shown. */
function placeOf({ id, kind, case: ofCase }: JobView): string {
  const inCase = ofCase === null ? "/" : caseAddress(ofCase);
  const places: Readonly<Record<JobKind, string>> = {
    print: `${inCase}?tab=documents`,
    verify: `/verify?job=${id}`,
    archive: `${inCase}?tab=archive`,
    renew: "/archive",
    sign: `${inCase}?tab=documents`,
    sample: "/assess",
    dossier: "/assess",
    rehearse: "/assess",
    pages: "/public-pages",
  };
  return places[kind];
}
