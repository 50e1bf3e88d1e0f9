import type { ReactElement } from "react";
import type { Column } from "../../../html/table.js";
import type {
  AssessedCase,
  ShownAttachment,
  ShownDocument,
} from "../../../model/outcome/assessment.js";
import { words } from "./case-page.words.js";
import { DossierTable } from "./cells.js";
import { columnWords } from "./columns.words.js";
import type { DossierView, EvidenceLinks, ViewProps } from "./view.js";

interface EnclosedProps extends ViewProps {
  readonly assessed: AssessedCase;
  readonly links: EvidenceLinks;
}

/** The documents of a case, those that are enclosed as links. */
export function EnclosedDocuments(props: EnclosedProps): ReactElement {
  const { assessed, links, view } = props;
  const { lang } = view;
  const columns: readonly Column<ShownDocument>[] = [
    {
      head: columnWords.documents()[lang],
      cell: ({ bytes, path, title }) => {
        const href = bytes && links.document(path, 1);
        return href === null ? title : <a href={encodeURI(href)}>{title}</a>;
      },
    },
    { cell: (document) => whereabouts(document, view) },
  ];
  return <DossierTable view={view} columns={columns} rows={assessed.documents} canFilter />;
}

/** The files that records name, with the record that does; pictures as what they show. */
export function EnclosedFiles(props: EnclosedProps): ReactElement {
  const { assessed, links, view } = props;
  const { lang, medium } = view;
  const columns: readonly Column<ShownAttachment>[] = [
    {
      head: words.attachments()[lang],
      cell: ({ name, path, bytes }) =>
        bytes && medium === "screen" ? <Enclosed path={path}>{name || path}</Enclosed> : name,
    },
    {
      head: words.namedBy()[lang],
      cell: ({ record, recordTitle }) => {
        const href = links.record(record, 1);
        const title = recordTitle[lang];
        return href === null ? title : <a href={encodeURI(href)}>{title}</a>;
      },
    },
    {
      cell: ({ path, bytes, isHidden }) => {
        if (isHidden) return words.hiddenAttachment()[lang];
        return bytes ? path : words.notEnclosed()[lang];
      },
    },
  ];
  return <DossierTable view={view} columns={columns} rows={assessed.attachments} canFilter />;
}

/** What a browser shows as a picture. */
const shownInPlace = /\.(png|jpe?g|gif|webp|bmp|avif)$/i;

/** A file beside the page: a link, and of a picture what it shows. */
function Enclosed({ path, children }: { readonly path: string; readonly children: string }) {
  const href = encodeURI(path);
  if (!shownInPlace.test(path)) return <a href={href}>{children}</a>;
  return (
    <a href={href}>
      {children}
      <br />
      <img className="enclosed" src={href} alt={children} loading="lazy" />
    </a>
  );
}

/** Where a document lies, or why it is not there. */
function whereabouts({ path, bytes, hidden }: ShownDocument, { lang }: DossierView): string {
  if (hidden.length > 0) return words.confidential({ fields: hidden.join(" ") })[lang];
  return bytes ? path : words.notPrinted()[lang];
}
