import type { Language } from "../../model/base/text.js";

export interface PageParts {
  readonly lang: Language;
  readonly title: string;
  readonly heading: string;
  /** Markup below the heading. */
  readonly lead: string;
  readonly body: string;
  readonly tool: { readonly name: string; readonly version: string };
  /** Links that lead elsewhere in a set of pages. */
  readonly navigation?: string;
  /** Further styles. */
  readonly style?: string;
  /** A script beside the page; none otherwise. */
  readonly script?: string;
}

/** A page that opens from a folder: nothing is loaded from elsewhere. */
export function page({
  lang,
  title,
  heading,
  lead,
  body,
  tool,
  navigation = "",
  style: own = "",
  script,
}: PageParts): string {
  return `<!DOCTYPE html>
<html lang="${lang === "zh" ? "zh-CN" : "en"}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:${script ? "; script-src 'self' file:" : ""}"><title>${escapeHtml(title)}</title><style>${style}${own}</style></head><body>
<header><h1>${escapeHtml(heading)}</h1><p>${lead}</p>${navigation}</header>
<main>${body}</main>
<footer>${lang === "zh" ? "由" : "Made by"} ${escapeHtml(tool.name)} ${escapeHtml(tool.version)}${lang === "zh" ? " 生成" : ""}</footer>${script ? `<script src="${escapeHtml(script)}"></script>` : ""}</body></html>
`;
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

const style = `:root{--ink:#16202c;--soft:#eef2f7;--line:#d3dae4;--accent:#1d3f6e}body{font:15px/1.6 "Noto Sans SC","PingFang SC","Microsoft YaHei",system-ui,sans-serif;color:var(--ink);margin:0;background:#f7f9fb}
header,main,footer{max-width:1180px;margin:0 auto;padding:20px 24px}header h1{margin:8px 0;color:var(--accent);font-size:26px}.tile{display:inline-block;background:#fff;border:1px solid var(--line);border-radius:6px;padding:1px 10px;margin:0 4px 4px 0}
.tile.fail b,tr.fail .mark{color:#b3261e}.tile.pass b,tr.pass .mark{color:#1b7f3b}.tile.cannotJudge b,tr.cannotJudge .mark{color:#7a3e9d}.tile.due b{color:#0b6e8a}tr.notApplicable .mark{color:#4b5a6d}
section{background:#fff;border:1px solid var(--line);border-radius:8px;padding:14px 20px 18px;margin-bottom:18px}h2{font-size:19px;margin:4px 0;overflow-wrap:anywhere}h3{font-size:15px;margin:16px 0 4px}
table{border-collapse:collapse;width:100%;font-size:14px}th{background:var(--soft);text-align:left}th,td{border:1px solid var(--line);padding:6px 9px;vertical-align:top;overflow-wrap:anywhere}.code{font:12.5px/1.6 ui-monospace,Consolas,monospace}
.id{white-space:nowrap;width:1%}.num{text-align:right;white-space:nowrap}.mark{white-space:nowrap;font-weight:600}details{margin:10px 0}summary{cursor:pointer;color:var(--accent)}a{color:var(--accent)}svg{max-width:100%;height:auto}footer{color:#6b7787;font-size:13px}`;
