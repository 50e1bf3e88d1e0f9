import Button from "antd/es/button";
import Select from "antd/es/select";
import { useState, type ReactElement } from "react";
import type { JobView, PublicPagesResult } from "../../../workbench/api.js";
import { useText } from "../base/language.js";
import { JobProgress } from "../jobs/job-progress.js";
import { useBegin, useJobResult, useLastJob } from "../jobs/use-jobs.js";
import { PageHead } from "../pieces/page-head.js";
import { Nothing } from "../pieces/states.js";
import { PagesFrame } from "./pages-frame.js";
import { words } from "./public-pages.words.js";

/** `/public-pages`: the public page of each certificate, before anything is published. */
export default function PublicPages(): ReactElement {
  const t = useText();
  const { begin, isBusy } = useBegin();
  const job = useLastJob("pages", null);
  return (
    <>
      <PageHead
        title={t(words.title())}
        help="publicPages"
        actions={
          <Button
            type="primary"
            disabled={job?.state === "running"}
            loading={isBusy}
            onClick={() => void begin("/api/public-pages")}
          >
            {t(words.make())}
          </Button>
        }
      >
        {t(words.lead())}
      </PageHead>
      {!job && <Nothing>{t(words.nothingYet())}</Nothing>}
      {job && <JobProgress job={job} />}
      {job?.state === "done" && <Preview key={job.id} job={job} />}
    </>
  );
}

const list = "index.html";

function Preview({ job }: { readonly job: JobView }): ReactElement | null {
  const t = useText();
  const result = useJobResult<PublicPagesResult>(job);
  const [file, setFile] = useState(list);
  if (!result) return null;
  const { certificates, baseUrl } = result;
  return (
    <>
      <p className="wb-soft">
        {t(words.made({ n: certificates.length }))}{" "}
        {t(baseUrl === null ? words.noAddress() : words.at({ url: baseUrl }))}
      </p>
      <Select<string>
        className="wb-public-choice"
        aria-label={t(words.which())}
        value={file}
        onChange={setFile}
        options={[
          { value: list, label: t(words.list()) },
          ...certificates.map(({ number, client, file: page }) => ({
            value: page,
            label: `${number} ${t(client) || client.zh}`,
          })),
        ]}
      />
      <PagesFrame key={file} job={job} file={file} title={t(words.title())} />
    </>
  );
}
