import type { Language } from "../model/base/text.js";
import script from "./client/preview.js?script";
import { type LocalServer, ownPolicy, type Route, serveLocally } from "./local-server.js";
import { previewPage } from "./preview-page.js";

/** What the page shows: documents that can be looked at, or why there are none. */
export interface PreviewState {
  readonly items: readonly { readonly id: string; readonly title: string; readonly note: string }[];
  readonly problems: readonly string[];
}
export interface PreviewSource {
  state(): PreviewState;
  /** The PDF of an item, as printed from what is on disk now. */
  pdf(id: string): Promise<Uint8Array | null>;
  /** The page that is printed, for browsers that show no PDF. */
  html(id: string): string | null;
}
/** Which documents are looked at, and in which language the page speaks. */
interface PreviewOptions {
  readonly document: string;
  readonly lang: Language;
  readonly port: number;
}

/** What a printed page may load, wherever it is looked at. */
const printedPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
/** On the screen a page has no paper around it. */
const screenStyle = "<style>body{width:176mm;margin:12mm auto}</style>";

/** Serves the documents of a source, and a page that lists and shows them. */
export function servePreview(
  source: PreviewSource,
  { document, lang, port }: PreviewOptions,
): Promise<LocalServer> {
  const page = previewPage({ document, lang });
  const routes = new Map<string, Route>([
    ["/", () => ({ type: "text/html; charset=utf-8", policy: ownPolicy, body: page })],
    [
      "/preview.js",
      () => ({ type: "text/javascript; charset=utf-8", isFixed: true, body: script }),
    ],
    [
      "/state",
      () => ({ type: "application/json; charset=utf-8", body: JSON.stringify(source.state()) }),
    ],
    [
      "/pdf/",
      async (id) => {
        const pdf = await source.pdf(id);
        return pdf && { type: "application/pdf", body: pdf };
      },
    ],
    [
      "/html/",
      (id) => {
        const html = source.html(id);
        const body = html?.replace("</head>", `${screenStyle}</head>`);
        return body ? { type: "text/html; charset=utf-8", policy: printedPolicy, body } : null;
      },
    ],
  ]);
  return serveLocally(routes, port);
}
