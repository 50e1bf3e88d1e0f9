import Drawer from "antd/es/drawer";
import { useState, type ReactElement } from "react";
import type { DocumentEntry, PrintedPaper } from "../../../workbench/api.js";
import { useText } from "../base/language.js";
import { useAnswer } from "../base/session.js";
import { useLastJob } from "../jobs/use-jobs.js";
import { Nothing, Trouble, Waiting } from "../pieces/states.js";
import type { CaseProps } from "./case-props.js";
import { DocumentList } from "./document-list.js";
import { words } from "./documents-tab.words.js";
import { Printing } from "./printing.js";
import { SignDrawer } from "./sign-drawer.js";

/** The documents of a case as they would be printed now, and what lies printed of them. */
export default function DocumentsTab({ id, api, page }: CaseProps): ReactElement {
  const t = useText();
  const answer = useAnswer<readonly DocumentEntry[]>(`${api}/documents`);
  // What lies printed is another after each run.
  const ends = [useLastJob("print", id), useLastJob("sign", id)].map((job) => job?.endedAt ?? "");
  const printed = useAnswer<readonly PrintedPaper[]>(`${api}/printed?after=${ends.join()}`);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState<DocumentEntry | null>(null);
  const [open, setOpen] = useState<"preview" | "signing" | null>(null);
  const onClose = () => void setOpen(null);
  if (answer.error) return <Trouble error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <Waiting />;
  if (answer.data.length === 0) return <Nothing>{t(words.nothing())}</Nothing>;
  const groups = [null, ...new Set(answer.data.flatMap(({ audit }) => audit ?? []))];
  return (
    <>
      <Printing
        id={id}
        api={api}
        documents={answer.data}
        chosen={chosen}
        printed={printed.data ?? []}
      />
      {groups.map((audit) => (
        <DocumentList
          key={audit ?? "."}
          id={id}
          api={api}
          audit={page.audits.find((a) => a.id === audit)}
          documents={answer.data.filter((d) => d.audit === audit)}
          printed={printed.data ?? []}
          chosen={chosen}
          onChoose={(path, isChosen) => {
            setChosen(
              isChosen
                ? new Set([...chosen, path])
                : new Set([...chosen].filter((p) => p !== path)),
            );
          }}
          onShow={(document) => {
            setShown(document);
            setOpen("preview");
          }}
          onSign={(document) => {
            setShown(document);
            setOpen("signing");
          }}
        />
      ))}
      <PreviewDrawer api={api} document={shown} isOpen={open === "preview"} onClose={onClose} />
      <SignDrawer
        id={id}
        api={api}
        document={shown}
        isOpen={open === "signing"}
        onClose={onClose}
      />
    </>
  );
}

interface PreviewDrawerProps {
  readonly api: string;
  /** Stays while the drawer folds. */
  readonly document: DocumentEntry | null;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

function PreviewDrawer({ api, document, isOpen, onClose }: PreviewDrawerProps): ReactElement {
  const t = useText();
  return (
    <Drawer
      open={isOpen}
      size="min(1000px, 100vw)"
      title={document && t(document.titles)}
      classNames={{ body: "wb-preview" }}
      onClose={onClose}
    >
      {document && (
        <iframe
          sandbox=""
          title={t(document.titles)}
          src={`${api}/documents/html?path=${encodeURIComponent(document.path)}`}
        />
      )}
    </Drawer>
  );
}
