import FileProtectOutlined from "@ant-design/icons/es/icons/FileProtectOutlined";
import { useQueryClient } from "@tanstack/react-query";
import App from "antd/es/app";
import Spin from "antd/es/spin";
import { useEffect, useRef, useState, type ReactElement } from "react";
import type { JobView } from "../../../workbench/api.js";
import { upload } from "../base/api.js";
import { useText } from "../base/language.js";
import { useQueryPart } from "../base/query.js";
import { refusalText } from "../case/refusal-text.js";
import { JobProgress } from "../jobs/job-progress.js";
import { takeJob, useJobs } from "../jobs/use-jobs.js";
import { PageHead } from "../pieces/page-head.js";
import { Report } from "./report.js";
import { words } from "./verify-page.words.js";

/** `/verify`: what a PDF or a package is worth; a file may be dropped anywhere on the page. */
export default function VerifyPage(): ReactElement {
  const t = useText();
  const { query, setQuery } = useQueryPart();
  const jobs = useJobs().filter(({ kind }) => kind === "verify");
  const shown = jobs.find(({ id }) => id === query.get("job")) ?? jobs[0];
  const { hand, isBusy } = useHanding((job) => {
    setQuery({ job: job.id });
  });
  const isOver = useDropAnywhere(hand);
  return (
    <>
      <PageHead title={t(words.title())} help="verify">
        {t(words.lead())}
      </PageHead>
      <label className={`wb-drop wb-drop-large${isOver ? " wb-over" : ""}`}>
        <input
          type="file"
          className="wb-hidden"
          accept=".pdf,.zip,.ofd"
          disabled={isBusy}
          onChange={({ target }) => {
            hand([...(target.files ?? [])]);
            target.value = "";
          }}
        />
        {isBusy ? <Spin /> : <FileProtectOutlined aria-hidden />}
        <span>{t(isBusy ? words.handing() : words.drop())}</span>
      </label>
      {!shown && <Looked />}
      {shown && <JobProgress job={shown} />}
      {shown?.state === "done" && <Report key={shown.id} job={shown} />}
      <Earlier
        jobs={jobs.filter((job) => job !== shown)}
        onChoose={(id) => {
          setQuery({ job: id });
        }}
      />
    </>
  );
}

/** Before the first file: what is looked at. */
function Looked(): ReactElement {
  const t = useText();
  const points = [words.looked1(), words.looked2(), words.looked3(), words.looked4()];
  return (
    <section>
      <h2>{t(words.looked())}</h2>
      <ul>
        {points.map((point) => (
          <li key={point.zh}>{t(point)}</li>
        ))}
      </ul>
      <p className="wb-soft">{t(words.gone())}</p>
    </section>
  );
}

interface EarlierProps {
  readonly jobs: readonly JobView[];
  readonly onChoose: (id: string) => void;
}

function Earlier({ jobs, onChoose }: EarlierProps): ReactElement | null {
  const t = useText();
  if (jobs.length === 0) return null;
  return (
    <section>
      <h2>{t(words.earlier())}</h2>
      <ul className="wb-list">
        {jobs.map(({ id, title }) => (
          <li key={id}>
            <button
              type="button"
              className="wb-link"
              onClick={() => {
                onChoose(id);
              }}
            >
              {t(title)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Hands a file over; one at a time, so that it is clear which report is whose. */
function useHanding(onBegun: (job: JobView) => void) {
  const t = useText();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [isBusy, setBusy] = useState(false);
  const take = async (file: File): Promise<void> => {
    const form = new FormData();
    form.append("file", file, file.name);
    setBusy(true);
    try {
      const job = await upload<JobView>("/api/verify", form);
      takeJob(client, job);
      onBegun(job);
    } catch (error) {
      void message.error(refusalText(error, t), 8);
    }
    setBusy(false);
  };
  const hand = (files: readonly File[]): void => {
    const [file, ...more] = files;
    if (!file || isBusy) return;
    if (more.length > 0) void message.info(t(words.oneByOne({ name: file.name })), 6);
    void take(file);
  };
  return { hand, isBusy };
}

/** Takes what is dropped anywhere on the page; true while something is held over it. */
function useDropAnywhere(hand: (files: readonly File[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  const latest = useRef(hand);
  useEffect(() => {
    latest.current = hand;
  });
  useEffect(() => {
    const over = (event: DragEvent): void => {
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      // From the page itself, not from one of its parts to another.
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      setOver(false);
      latest.current([...(event.dataTransfer?.files ?? [])]);
    };
    document.addEventListener("dragover", over);
    document.addEventListener("dragleave", leave);
    document.addEventListener("drop", drop);
    return () => {
      document.removeEventListener("dragover", over);
      document.removeEventListener("dragleave", leave);
      document.removeEventListener("drop", drop);
    };
  }, []);
  return isOver;
}
