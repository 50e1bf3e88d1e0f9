import Button from "antd/es/button";
import Drawer from "antd/es/drawer";
import Select from "antd/es/select";
import { useState, type ReactElement } from "react";
import type { DocumentEntry, SignPaperWanted } from "../../../workbench/api.js";
import { SigningSetup, useSigning } from "../archive/signing-setup.js";
import { useText } from "../base/language.js";
import { JobProgress } from "../jobs/job-progress.js";
import { useBegin, useLastJob } from "../jobs/use-jobs.js";
import { Waiting } from "../pieces/states.js";
import { words } from "./sign-drawer.words.js";
import { SignOutcome } from "./sign-outcome.js";

interface SignDrawerProps {
  readonly id: string;
  readonly api: string;
  /** Stays while the drawer folds. */
  readonly document: DocumentEntry | null;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Signs a printed document with the signer of this machine. */
export function SignDrawer(props: SignDrawerProps): ReactElement {
  const t = useText();
  const { document, isOpen, onClose } = props;
  return (
    <Drawer
      open={isOpen}
      size="min(640px, 100vw)"
      title={document && t(words.title({ title: document.titles }))}
      onClose={onClose}
    >
      {document && <Signing {...props} key={document.path} document={document} />}
    </Drawer>
  );
}

function Signing(props: SignDrawerProps & { readonly document: DocumentEntry }): ReactElement {
  const t = useText();
  const { id, api, document } = props;
  const signing = useSigning();
  const { begin, isBusy } = useBegin();
  const [first] = document.roles;
  const [role, setRole] = useState(first?.role ?? "");
  const [begun, setBegun] = useState<string | null>(null);
  const last = useLastJob("sign", id);
  const job = last?.id === begun ? last : null;
  const isRunning = last?.state === "running";
  if (!signing) return <Waiting />;
  const sign = async (): Promise<void> => {
    const timeStamp = signing.timeStamp !== null;
    const wanted: SignPaperWanted = { path: document.path, role, timeStamp };
    const started = await begin(`${api}/printed/sign`, wanted);
    if (started) setBegun(started.id);
  };
  return (
    <>
      <p>{t(words.lead())}</p>
      <SigningSetup signing={signing} />
      <div className="wb-actions">
        <Select<string>
          aria-label={t(words.role())}
          className="wb-sign-role"
          value={role}
          onChange={setRole}
          options={document.roles.map((r) => ({ value: r.role, label: t(r.label) }))}
        />
        <Button
          type="primary"
          disabled={signing.refusal !== null || isRunning}
          loading={isBusy}
          onClick={() => void sign()}
        >
          {t(words.sign())}
        </Button>
      </div>
      {job && <JobProgress job={job} />}
      {job?.state === "done" && <SignOutcome api={api} job={job} />}
    </>
  );
}
