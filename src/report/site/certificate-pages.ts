import { statusWords } from "../../model/certificate/certificate-status.js";
import type { PublishedCertificate } from "../../model/certificate/published.js";
import type { CivilDate } from "../../model/time/dates.js";
import { escapeHtml, page } from "./page.js";

interface Tool {
  readonly name: string;
  readonly version: string;
}

/** The public pages: one of each certificate, a list, and the same as data. Chinese with English beside it, since anybody may ask. */
export function publicPages(
  certificates: readonly PublishedCertificate[],
  asOf: CivilDate,
  tool: Tool,
): Map<string, string> {
  const files = new Map<string, string>([
    ["index.html", list(certificates, asOf, tool)],
    ["certificates.json", `${JSON.stringify({ asOf, certificates }, null, 2)}\n`],
    ["page.js", script],
  ]);
  for (const c of certificates) files.set(`certificates/${c.page}/index.html`, one(c, asOf, tool));
  return files;
}

const both = (zh: string, en: string) =>
  `${escapeHtml(zh)}${en ? `<span class="en">${escapeHtml(en)}</span>` : ""}`;

function one(c: PublishedCertificate, asOf: CivilDate, tool: Tool): string {
  const status = statusWords[c.status];
  const rows: [string, string, string][] = [
    ["证书编号", "Certificate", escapeHtml(c.number)],
    ["获证组织", "Organisation", both(c.client.zh, c.client.en)],
    ["认证依据", "Criteria", both(c.criteria.zh, c.criteria.en)],
    ["认证范围", "Scope", both(c.scope.zh, c.scope.en)],
    ["签发日期", "Issued on", c.issuedOn],
    ["有效期至", "Valid until", c.expiresOn],
    [
      "状态",
      "Status",
      `<b class="status ${c.status}">${both(status.zh, status.en)}</b> ${c.since} 起 · since ${c.since}${c.status === "suspended" && c.until ? `，至 ${c.until} · until ${c.until}` : ""}`,
    ],
    ...(c.replacedBy
      ? [["换发为", "Replaced by", escapeHtml(c.replacedBy)] as [string, string, string]]
      : []),
    ["认证机构", "Certification body", both(c.body.zh, c.body.en)],
  ];
  const known = c.files.map((f) => `${f.sha256} ${f.isCurrent ? "current" : "earlier"}`).join("\n");
  const body = `<section><table class="facts"><tbody>${rows.map(([zh, en, value]) => `<tr><th scope="row">${both(zh, en)}</th><td>${value}</td></tr>`).join("")}</tbody></table></section>
<section><h2>核对证书文件<span class="en">Check a certificate file</span></h2><p>选择手中的 PDF，在本机计算摘要并核对；文件不会上传。<span class="en">Choose the PDF that you have: its digest is computed on your own machine, nothing is uploaded.</span></p>
<input id="file" type="file" accept="application/pdf"><p id="result" role="status" data-known="${escapeHtml(known)}"></p><details><summary>SHA-256</summary><ul>${c.files.map((f) => `<li><code>${f.sha256}</code> ${f.language}${f.isSigned ? " 已签名 signed" : ""}${f.isCurrent ? "" : " 以前签发 issued earlier"}</li>`).join("")}</ul></details></section>`;
  return page({
    lang: "zh",
    title: `${c.number} ${c.client.zh}`,
    heading: "证书查询 Certificate",
    lead: `截至 as of ${asOf} · <a href="../../index.html">全部证书 all certificates</a>`,
    body,
    tool,
    style,
    script: "../../page.js",
  });
}

function list(certificates: readonly PublishedCertificate[], asOf: CivilDate, tool: Tool): string {
  const rows = certificates
    .map(
      (c) =>
        `<tr><td><a href="certificates/${escapeHtml(encodeURIComponent(c.page))}/index.html">${escapeHtml(c.number)}</a></td><td>${both(c.client.zh, c.client.en)}</td><td>${both(statusWords[c.status].zh, statusWords[c.status].en)}</td><td class="id">${c.issuedOn}</td><td class="id">${c.expiresOn}</td></tr>`,
    )
    .join("");
  const body = `<section><input id="find" type="search" placeholder="证书编号或组织名称 · certificate or organisation" aria-label="证书编号或组织名称 · certificate or organisation"><table><thead><tr><th scope="col">${both("证书编号", "Certificate")}</th><th scope="col">${both("获证组织", "Organisation")}</th><th scope="col">${both("状态", "Status")}</th><th scope="col">${both("签发日期", "Issued")}</th><th scope="col">${both("有效期至", "Valid until")}</th></tr></thead><tbody>${rows}</tbody></table></section>`;
  return page({
    lang: "zh",
    title: "证书查询 Certificates",
    heading: "证书查询 Certificates",
    lead: `截至 as of ${asOf}`,
    body,
    tool,
    style,
    script: "page.js",
  });
}

/** Compares the digest of a chosen file, and filters the list; asks no server. */
const script = `"use strict";
const file=document.getElementById("file"),result=document.getElementById("result"),find=document.getElementById("find");
if(file)file.addEventListener("change",async()=>{const chosen=file.files[0];if(!chosen)return;
if(!globalThis.crypto||!crypto.subtle){result.textContent="此浏览器不能在本页计算摘要，请用 sha256sum 核对 · This browser cannot compute digests here: compare with sha256sum";result.className="unknown";return}
const digest=await crypto.subtle.digest("SHA-256",await chosen.arrayBuffer());const hex=[...new Uint8Array(digest)].map(b=>b.toString(16).padStart(2,"0")).join("");
const line=result.dataset.known.split("\\n").find(l=>l.startsWith(hex));
result.textContent=line===undefined?"不是本机构签发的证书文件，或已被改动 · Not a file of this certificate, or it was altered":line.endsWith("current")?"与本机构签发的证书文件一致 · The file is the one that the body issued":"是本机构以前签发的证书文件，现已重新签发 · Issued by the body earlier; the certificate has been issued anew since";
result.className=line===undefined?"bad":line.endsWith("current")?"good":"unknown"});
if(find)find.addEventListener("input",()=>{const words=find.value.toLowerCase().split(/\\s+/).filter(Boolean);for(const row of document.querySelectorAll("tbody tr"))row.hidden=!words.every(w=>row.textContent.toLowerCase().includes(w))});
`;

const style = `.en{display:block;font-size:.86em;color:#4b5a6d;font-weight:400}header,main,footer{max-width:860px}.facts th{width:26%;font-weight:500}.status{padding:1px 8px;border-radius:4px;background:#eef2f7}.status .en{display:inline;margin-left:6px}.status.valid{background:#dff1e4;color:#145c2c}.status.suspended{background:#fff3c4;color:#6b4a00}.status.withdrawn,.status.cancelled,.status.expired{background:#fbe3e1;color:#8c1d18}
#result{font-weight:600}#result.good{color:#1b7f3b}#result.bad{color:#b3261e}#result.unknown{color:#9a6700}code{overflow-wrap:anywhere}#find{font:inherit;padding:4px 10px;width:100%;box-sizing:border-box;margin-bottom:10px}h2 .en{margin-top:2px}`;
