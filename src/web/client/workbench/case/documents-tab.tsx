import DownloadOutlined from "@ant-design/icons/es/icons/DownloadOutlined";
import EyeOutlined from "@ant-design/icons/es/icons/EyeOutlined";
import Button from "antd/es/button";
import Drawer from "antd/es/drawer";
import { useState, type ReactElement } from "react";
import type { AuditView, DocumentEntry } from "../../../workbench/api.js";
import { useText } from "../base/language.js";
import { useAnswer } from "../base/session.js";
import { Nothing, Trouble, Waiting } from "../pieces/states.js";
import type { CaseProps } from "./case-props.js";
import { words } from "./documents-tab.words.js";

/** The documents of a case as they would be printed now. */
export function DocumentsTab({ api, page }: CaseProps): ReactElement {
  const t = useText();
  const answer = useAnswer<readonly DocumentEntry[]>(`${api}/documents`);
  const [shown, setShown] = useState<DocumentEntry | null>(null);
  const [isOpen, setOpen] = useState(false);
  if (answer.error) return <Trouble error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <Waiting />;
  if (answer.data.length === 0) return <Nothing>{t(words.nothing())}</Nothing>;
  const groups = [null, ...new Set(answer.data.flatMap(({ audit }) => audit ?? []))];
  return (
    <>
      {groups.map((audit) => (
        <Documents
          key={audit ?? "."}
          api={api}
          audit={page.audits.find(({ id }) => id === audit)}
          documents={answer.data.filter((d) => d.audit === audit)}
          onShow={(document) => {
            setShown(document);
            setOpen(true);
          }}
        />
      ))}
      <Drawer
        open={isOpen}
        size="min(1000px, 100vw)"
        title={shown && t(shown.titles)}
        classNames={{ body: "wb-preview" }}
        onClose={() => {
          setOpen(false);
        }}
      >
        {shown && (
          <iframe
            sandbox=""
            title={t(shown.titles)}
            src={`${api}/documents/html?path=${encodeURIComponent(shown.path)}`}
          />
        )}
      </Drawer>
    </>
  );
}

interface DocumentsProps {
  readonly api: string;
  readonly audit: AuditView | undefined;
  readonly documents: readonly DocumentEntry[];
  readonly onShow: (document: DocumentEntry) => void;
}

function Documents({ api, audit, documents, onShow }: DocumentsProps): ReactElement | null {
  const t = useText();
  if (documents.length === 0) return null;
  return (
    <section>
      <h2>{audit ? t(audit.typeLabel) : t(words.ofCase())}</h2>
      <ul className="wb-list">
        {documents.map((document) => (
          <li key={document.path} className="wb-offer">
            <div>
              {t(document.titles)} <LanguageOf path={document.path} />
              <Refusals document={document} />
            </div>
            <div className="wb-marks">
              <Button
                icon={<EyeOutlined />}
                onClick={() => {
                  onShow(document);
                }}
              >
                {t(words.preview())}
              </Button>
              <Button
                icon={<DownloadOutlined />}
                disabled={document.refusals.length > 0}
                href={`${api}/documents/pdf?path=${encodeURIComponent(document.path)}&download=1`}
                download
              >
                PDF
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One paper may be there in several languages: its file says in which. */
function LanguageOf({ path }: { readonly path: string }): ReactElement | null {
  const t = useText();
  if (path.endsWith(".zh-en")) return <span className="wb-soft">{t(words.inBoth())}</span>;
  return path.endsWith(".en") ? <span className="wb-soft">{t(words.inEnglish())}</span> : null;
}

function Refusals({ document: { refusals } }: { readonly document: DocumentEntry }) {
  const t = useText();
  if (refusals.length === 0) return null;
  return (
    <details className="wb-refusals">
      <summary>{t(words.refused({ n: refusals.length }))}</summary>
      <ul>
        {refusals.map((refusal) => (
          <li key={refusal.zh}>{t(refusal)}</li>
        ))}
      </ul>
    </details>
  );
}
