import DownloadOutlined from "@ant-design/icons/es/icons/DownloadOutlined";
import Alert from "antd/es/alert";
import Button from "antd/es/button";
import type { ReactElement } from "react";
import type { ArchiveResult, JobView } from "../../../workbench/api.js";
import { useText } from "../base/language.js";
import { useJobResult } from "../jobs/use-jobs.js";
import { words } from "./archive-outcome.words.js";

/** What became of the last packing. */
export function ArchiveOutcome({ job }: { readonly job: JobView }): ReactElement | null {
  const t = useText();
  const result = useJobResult<ArchiveResult>(job);
  if (!result) return null;
  const { state, name, documents, files, keptUntil, because, lacking } = result;
  if (state === "refused") {
    return (
      <Alert
        className="wb-job"
        type="error"
        showIcon
        title={t(words.refused({ n: lacking.length }))}
        description={<Lacking lacking={lacking} />}
      />
    );
  }
  const until = keptUntil ?? t(words.unknownDay());
  return (
    <Alert
      className="wb-job"
      type={lacking.length > 0 ? "warning" : "success"}
      showIcon
      title={t(state === "unchanged" ? words.unchanged({ name }) : words.written({ name }))}
      description={
        <>
          {state === "written" && <p>{t(words.holds({ files, documents }))}</p>}
          <p>
            {t(words.kept({ until }))} {because && t(because)}
          </p>
          {state === "written" && <p>{t(origin(result))}</p>}
          {lacking.length > 0 && (
            <>
              <p>{t(words.incomplete({ n: lacking.length }))}</p>
              <Lacking lacking={lacking} />
            </>
          )}
        </>
      }
      action={
        <Button
          icon={<DownloadOutlined />}
          href={`/api/archive/package?name=${encodeURIComponent(name)}`}
          download
        >
          {t(words.download())}
        </Button>
      }
    />
  );
}

/** Who signed the package, and what that is worth. */
function origin({ signer, isLegallyEffective }: ArchiveResult) {
  if (signer === null) return words.unsigned();
  return isLegallyEffective ? words.signed({ signer }) : words.signedWithoutEffect({ signer });
}

function Lacking({ lacking }: Pick<ArchiveResult, "lacking">): ReactElement {
  const t = useText();
  return (
    <ul>
      {lacking.map((what, i) => (
        <li key={i}>{t(what)}</li>
      ))}
    </ul>
  );
}
