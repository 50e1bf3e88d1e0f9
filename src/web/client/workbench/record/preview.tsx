// The document that shows this record, beside the form.
import Select from "antd/es/select";
import { useEffect, useRef, useState, type ReactElement } from "react";
import { Link } from "wouter";
import type { DocumentEntry, RecordPage } from "../../../workbench/api.js";
import { recordAddress } from "../base/addresses.js";
import { useText } from "../base/language.js";
import { useAnswer } from "../base/session.js";
import { Nothing, Trouble, Waiting } from "../pieces/states.js";
import { useEditor } from "./editor.js";
import { focusField } from "./field-list.js";
import { words } from "./preview.words.js";

interface PreviewProps {
  /** The folder of the record. */
  readonly id: string;
  /** Address of the case in the API. */
  readonly api: string;
  readonly page: RecordPage;
}

/** The document as it would be printed from what is saved. */
export function Preview({ id, api, page }: PreviewProps): ReactElement {
  const t = useText();
  const all = useAnswer<readonly DocumentEntry[]>(`${api}/documents`);
  const [chosen, setChosen] = useState<string | null>(null);
  if (all.error) return <Trouble error={all.error} />;
  if (!all.data) return <Waiting />;
  const documents = documentsOf(all.data, page);
  const current = documents.find(({ path }) => path === chosen) ?? documents[0];
  if (!current) return <Nothing>{t(words.none())}</Nothing>;
  return (
    <div className="rec-preview">
      <Select<string>
        className="rec-full"
        aria-label={t(words.which())}
        value={current.path}
        onChange={setChosen}
        options={documents.map(({ path, title }) => ({ value: path, label: title }))}
      />
      <Refusals id={id} path={page.path} refusals={current.refusals} />
      <p className="rec-quiet">{t(words.saved())}</p>
      <Sheet
        key={`${current.path} ${page.base ?? ""}`}
        title={current.title}
        src={`${api}/documents/html?path=${encodeURIComponent(current.path)}&base=${page.base ?? ""}`}
      />
    </div>
  );
}

/** Width of a sheet with a little around it, in pixels. */
const sheetWidth = 830;

/** The document, as small as it must be to be seen in its whole width. */
function Sheet({ title, src }: { readonly title: string; readonly src: string }): ReactElement {
  const frame = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(0.5);
  useEffect(() => {
    const place = frame.current;
    if (!place) return;
    const observer = new ResizeObserver(() => {
      setScale(Math.min(1, place.clientWidth / sheetWidth));
    });
    observer.observe(place);
    return () => {
      observer.disconnect();
    };
  }, []);
  const size = { width: sheetWidth, height: `${100 / scale}%`, transform: `scale(${scale})` };
  return (
    <div className="rec-sheet" ref={frame}>
      {/* oxlint-disable-next-line react/iframe-missing-sandbox -- the server's policy for documents lets nothing run */}
      <iframe title={title} src={src} style={size} />
    </div>
  );
}

interface RefusalsProps extends Pick<DocumentEntry, "refusals"> {
  readonly id: string;
  /** The record at hand: its fields are on the same page. */
  readonly path: string;
}

function Refusals({ id, path, refusals }: RefusalsProps): ReactElement | null {
  const t = useText();
  if (refusals.length === 0) return null;
  return (
    <div className="rec-warn">
      {t(words.refused())}
      <ul>
        {refusals.map((refusal, i) => (
          <li key={i}>
            {t(refusal)} <Mend id={id} path={path} at={refusal.at} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface MendProps extends Omit<RefusalsProps, "refusals"> {
  readonly at: DocumentEntry["refusals"][number]["at"];
}

/** The way to the field that mends it. */
function Mend({ id, path, at }: MendProps): ReactElement | null {
  const t = useText();
  const { want } = useEditor();
  if (at === null) return null;
  if (at.path !== path) {
    return <Link href={recordAddress(id, at.path, at.pointer)}>{t(words.mend())}</Link>;
  }
  return (
    <button
      type="button"
      className="rec-link"
      onClick={() => {
        want(at.pointer);
        focusField(at.pointer);
      }}
    >
      {t(words.mend())}
    </button>
  );
}

/** Documents of the record's audit, or of the case; the one of the record's own kind first. */
function documentsOf(documents: readonly DocumentEntry[], page: RecordPage): DocumentEntry[] {
  const audit = /^audits\/([^/]+)\//.exec(page.path)?.[1] ?? null;
  const name =
    page.path
      .split("/")
      .at(-1)
      ?.replace(/\.json$/, "") ?? page.kind;
  const nearness = ({ id, path }: DocumentEntry) => {
    if (path.includes(name)) return 0;
    return id === page.kind ? 1 : 2;
  };
  return documents
    .filter((document) => (document.audit?.replace(/^audits\//, "") ?? null) === audit)
    .sort((a, b) => nearness(a) - nearness(b));
}
