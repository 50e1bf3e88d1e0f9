import DownloadOutlined from "@ant-design/icons/es/icons/DownloadOutlined";
import Alert from "antd/es/alert";
import Button from "antd/es/button";
import type { ReactElement } from "react";
import type { JobView, SignPaperResult } from "../../../workbench/api.js";
import { useText } from "../base/language.js";
import { useJobResult } from "../jobs/use-jobs.js";
import { ReportParts } from "../verify/report.js";
import { words } from "./sign-outcome.words.js";

interface SignOutcomeProps {
  readonly api: string;
  readonly job: JobView;
}

/** Who signed, what that is worth, and what the verification of it says. */
export function SignOutcome({ api, job }: SignOutcomeProps): ReactElement | null {
  const t = useText();
  const result = useJobResult<SignPaperResult>(job);
  if (!result) return null;
  const { path, signer, level, isSeen, isLegallyEffective, isKept, lacking } = result;
  const notes = [
    ...(isKept ? [words.kept()] : []),
    ...(isSeen ? [] : [words.notSeen()]),
    ...(isLegallyEffective ? [] : [words.withoutEffect()]),
    ...(lacking.length > 0 ? [words.notLongTerm(), ...lacking] : []),
  ];
  return (
    <>
      <Alert
        className="wb-job"
        type={result.verification.integrity === "fail" ? "error" : "success"}
        showIcon
        title={t(words.signed({ signer, level }))}
        description={notes.map((note) => (
          <p key={note.zh}>{t(note)}</p>
        ))}
        action={
          <Button
            size="small"
            icon={<DownloadOutlined />}
            href={`${api}/printed/pdf?path=${encodeURIComponent(path)}&form=signed&download=1`}
            download
          >
            PDF
          </Button>
        }
      />
      <ReportParts verification={result.verification} />
    </>
  );
}
