import DownloadOutlined from "@ant-design/icons/es/icons/DownloadOutlined";
import Button from "antd/es/button";
import type { ReactElement } from "react";
import type { JobView } from "../../../workbench/api.js";
import { useText } from "../base/language.js";
import { words } from "./pages-frame.words.js";

interface PagesFrameProps {
  readonly job: JobView;
  /** Where one begins to read. */
  readonly file: string;
  readonly title: string;
}

/** Pages that a job has written, to be read here, in a tab of their own, or taken along. */
export function PagesFrame({ job, file, title }: PagesFrameProps): ReactElement {
  const t = useText();
  const at = `/api/jobs/${job.id}/files/${file.split("/").map(encodeURIComponent).join("/")}`;
  return (
    <>
      <div className="wb-actions">
        <Button icon={<DownloadOutlined />} href={`/api/jobs/${job.id}/zip`} download>
          {t(words.zip())}
        </Button>
        <Button href={at} target="_blank" rel="noreferrer">
          {t(words.ownTab())}
        </Button>
      </div>
      {/* oxlint-disable-next-line react/iframe-missing-sandbox -- the server's policy for such pages lets no script run */}
      <iframe className="wb-pages-frame" title={title} src={at} />
    </>
  );
}
