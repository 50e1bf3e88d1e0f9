import DownloadOutlined from "@ant-design/icons/es/icons/DownloadOutlined";
import EditOutlined from "@ant-design/icons/es/icons/EditOutlined";
import EyeOutlined from "@ant-design/icons/es/icons/EyeOutlined";
import Button from "antd/es/button";
import Checkbox from "antd/es/checkbox";
import type { ReactElement } from "react";
import { Link } from "wouter";
import type { AuditView, DocumentEntry, PrintedPaper } from "../../../workbench/api.js";
import { recordAddress } from "../base/addresses.js";
import { useLanguage, useText } from "../base/language.js";
import { momentText } from "../record/moments.js";
import { words } from "./document-list.words.js";

interface DocumentListProps {
  readonly id: string;
  readonly api: string;
  readonly audit: AuditView | undefined;
  readonly documents: readonly DocumentEntry[];
  readonly printed: readonly PrintedPaper[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (path: string, isChosen: boolean) => void;
  readonly onShow: (document: DocumentEntry) => void;
  readonly onSign: (document: DocumentEntry) => void;
}

/** The documents of an audit, or of the case itself. */
export function DocumentList(props: DocumentListProps): ReactElement | null {
  const t = useText();
  const { audit, documents, printed } = props;
  if (documents.length === 0) return null;
  return (
    <section>
      <h2>{audit ? t(audit.typeLabel) : t(words.ofCase())}</h2>
      <ul className="wb-list">
        {documents.map((document) => (
          <li key={document.path} className="wb-offer">
            <Document
              {...props}
              document={document}
              paper={printed.find(({ path }) => path === document.path)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Which of several it is, by its place: "nonconformity-report-02.en". */
function numberIn(path: string, title: string): string {
  const [, number = ""] = /-(\d+)(?:\.[a-z-]+)?$/.exec(path) ?? [];
  return title.includes(number) ? "" : number;
}

interface DocumentProps extends DocumentListProps {
  readonly document: DocumentEntry;
  readonly paper: PrintedPaper | undefined;
}

function Document(props: DocumentProps): ReactElement {
  const t = useText();
  const { api, document, paper, chosen, onChoose, onShow, onSign } = props;
  const { path, titles, refusals, roles } = document;
  const isWhole = refusals.length === 0;
  return (
    <>
      <div>
        <Checkbox
          checked={chosen.has(path)}
          disabled={!isWhole}
          onChange={({ target }) => {
            onChoose(path, target.checked);
          }}
        >
          {t(titles)} {numberIn(path, t(titles))} <LanguageOf path={path} />
        </Checkbox>
        <Refusals id={props.id} document={document} />
        {paper && <Printed api={api} paper={paper} />}
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
        {paper && roles.length > 0 && (
          <Button
            icon={<EditOutlined />}
            onClick={() => {
              onSign(document);
            }}
          >
            {t(words.sign())}
          </Button>
        )}
        <Button
          icon={<DownloadOutlined />}
          title={t(isWhole ? words.printNow() : words.draftNow())}
          href={`${api}/documents/pdf?path=${encodeURIComponent(path)}&download=1`}
          download
        >
          {isWhole ? "PDF" : t(words.draft())}
        </Button>
      </div>
    </>
  );
}

/** What lies printed, as it was handed out last; the content may be another since. */
function Printed({ api, paper }: Pick<DocumentProps, "api"> & { readonly paper: PrintedPaper }) {
  const t = useText();
  const { language } = useLanguage();
  const { path, printedAt, isSigned, pages } = paper;
  const address = `${api}/printed/pdf?path=${encodeURIComponent(path)}`;
  const at = momentText(printedAt, language);
  return (
    <div className="wb-soft wb-small wb-printed">
      <a href={address} target="_blank" rel="noreferrer">
        {t(words.printed({ at, pages }))}
      </a>
      {isSigned && (
        <a href={`${address}&form=signed`} target="_blank" rel="noreferrer">
          {t(words.signed())}
        </a>
      )}
    </div>
  );
}

/** One paper may be there in several languages: its file says in which. */
function LanguageOf({ path }: { readonly path: string }): ReactElement | null {
  const t = useText();
  if (path.endsWith(".zh-en")) return <span className="wb-soft">{t(words.inBoth())}</span>;
  return path.endsWith(".en") ? <span className="wb-soft">{t(words.inEnglish())}</span> : null;
}

interface RefusalsProps {
  readonly id: string;
  readonly document: DocumentEntry;
}

/** Why a document cannot be printed, each reason with the way to the field that mends it. */
function Refusals({ id, document: { refusals } }: RefusalsProps) {
  const t = useText();
  if (refusals.length === 0) return null;
  return (
    <details className="wb-refusals">
      <summary>{t(words.refused({ n: refusals.length }))}</summary>
      <ul>
        {refusals.map((refusal) => (
          <li key={refusal.zh}>
            {t(refusal)}{" "}
            {refusal.at && (
              <Link href={recordAddress(id, refusal.at.path, refusal.at.pointer)}>
                {t(words.mend())}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
