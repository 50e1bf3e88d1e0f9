import { type Command, InvalidArgumentError, Option } from "commander";
import {
  type ChangeRow,
  certificateRegister,
  countStatuses,
  monthlyChanges,
  type RegisterRow,
} from "../../jobs/publish/certificate-register.js";
import type { Bilingual, Language } from "../../model/base/text.js";
import type { CaseFacts } from "../../model/case/facts.js";
import { happeningWords, statusWords } from "../../model/certificate/life.js";
import { textTable } from "../../report/terminal/tables.js";
import { deliverTable, type ListFormat, listFormats } from "../deliver-table.js";
import { type Io, today } from "../io.js";
import {
  asOfOption,
  type CommonOptions,
  langOption,
  listFormatOption,
  outputOption,
} from "../options.js";
import { tool } from "./check.js";

interface StatusOptions extends CommonOptions {
  readonly format: ListFormat;
  readonly output?: string;
  readonly month?: string;
}

export function statusCommand(program: Command, io: Io): void {
  program
    .command("status")
    .argument("[paths...]", "案卷；不写表示全部 · cases; none means all")
    .summary("证书登记簿和状态变化月报 · register of certificates, and the changes of a month")
    .description(
      "每张证书在基准日的状态（有效、暂停、撤销、注销、过期失效、已换发）、起止日期和条款；--month 列出该月的发证和状态变化，以及是否已报送。\nWhat each certificate is on the day, since when, and the clause; --month lists what was issued and changed in a month and whether it has been reported.",
    )
    .addOption(asOfOption())
    .addOption(
      new Option(
        "--month <month>",
        "月份 YYYY-MM：该月的变化，供按月报送 · changes of a month, for the monthly report",
      ).argParser(month),
    )
    .addOption(listFormatOption(listFormats))
    .addOption(outputOption())
    .addOption(langOption())
    .addHelpText(
      "after",
      "\n例 Examples:\n  dossier status --as-of 2027-06-30\n  dossier status --format xlsx --output out/register.xlsx\n  dossier status --month 2026-11 --format csv",
    )
    .action(async (paths: string[], options: StatusOptions) => {
      const [{ checkCases }, { openWorkspace }] = await Promise.all([
        import("../../jobs/check/check-cases.js"),
        import("../../workspace/workspace.js"),
      ]);
      const workspace = openWorkspace(io.cwd);
      const lang = options.lang ?? workspace.config.lang;
      const facts: CaseFacts[] = [];
      const { asOf } = await checkCases(workspace, paths, io.cwd, {
        asOf: options.asOf ?? today(),
        cache: true,
        signal: io.signal,
        onFacts: (f) => {
          facts.push(f);
        },
      });
      if (options.month !== undefined) {
        const rows = monthlyChanges(facts, options.month);
        return deliverTable(
          io,
          {
            name: words.changes[lang],
            day: asOf,
            table: changesTable(rows, lang),
            json: { tool, month: options.month, changes: rows },
            ...(rows.length === 0 && { text: `${words.none[lang]}\n` }),
          },
          options.format,
          options.output,
        );
      }
      const rows = certificateRegister(facts, asOf);
      const table = registerTable(rows, lang);
      const counts = Object.entries(countStatuses(rows))
        .map(([s, n]) => `${statusWords[s as RegisterRow["status"]][lang]} ${n}`)
        .join(lang === "zh" ? "，" : ", ");
      const text = `${textTable(table.head, table.rows)}${lang === "zh" ? `截至 ${asOf}，共 ${rows.length} 张证书：` : `${rows.length} certificates as of ${asOf}: `}${counts}\n`;
      return deliverTable(
        io,
        {
          name: words.register[lang],
          day: asOf,
          table,
          text,
          json: { tool, asOf, totals: countStatuses(rows), certificates: rows.map(registerJson) },
        },
        options.format,
        options.output,
      );
    });
}

function month(text: string): string {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) {
    throw new InvalidArgumentError("应为月份 YYYY-MM · must be a month such as 2026-11");
  }
  return text;
}

const words = {
  register: { zh: "证书登记簿", en: "Register of certificates" },
  changes: { zh: "状态变化", en: "Changes" },
  none: { zh: "该月没有发证和状态变化。", en: "Nothing was issued or changed in that month." },
  number: { zh: "证书编号", en: "Certificate" },
  client: { zh: "获证组织", en: "Certified organisation" },
  code: { zh: "统一社会信用代码", en: "Credit code" },
  scheme: { zh: "领域", en: "Scheme" },
  scope: { zh: "认证范围", en: "Scope" },
  status: { zh: "状态", en: "Status" },
  since: { zh: "自", en: "Since" },
  until: { zh: "至", en: "Until" },
  issued: { zh: "签发日期", en: "Issued" },
  expires: { zh: "有效期至", en: "Valid until" },
  reason: { zh: "原因", en: "Reason" },
  clause: { zh: "条款", en: "Clause" },
  case: { zh: "案卷", en: "Case" },
  change: { zh: "变化", en: "Change" },
  on: { zh: "日期", en: "Date" },
  reported: { zh: "报送日期", en: "Reported" },
  missing: { zh: "未报送", en: "not reported" },
  restored: { zh: "（已恢复）", en: " (restored)" },
} as const satisfies Record<string, Bilingual>;

export function registerTable(rows: readonly RegisterRow[], lang: Language) {
  const heads = [
    "number",
    "client",
    "code",
    "scheme",
    "status",
    "since",
    "until",
    "issued",
    "expires",
    "clause",
    "case",
    "reason",
    "scope",
  ] as const;
  return {
    head: heads.map((h) => words[h][lang]),
    rows: rows.map((r) => [
      r.certificate.number,
      clientName(r, lang),
      r.creditCode,
      r.scheme,
      `${statusWords[r.status][lang]}${r.restored ? words.restored[lang] : ""}`,
      r.since,
      r.until ?? "",
      r.certificate.issuedOn,
      r.certificate.expiresOn,
      r.clauses.join(" "),
      r.case,
      r.reason,
      r.certificate.scope,
    ]),
  };
}

function clientName({ certificate: { name } }: RegisterRow, lang: Language): string {
  return lang === "en" && name.en ? name.en : name.zh;
}

function registerJson({
  certificate: c,
  case: id,
  procedure,
  scheme,
  creditCode,
  status,
  restored,
  since,
  until,
  reason,
  clauses,
  at,
}: RegisterRow) {
  return {
    number: c.number,
    case: id,
    procedure,
    scheme,
    client: c.name,
    creditCode,
    scope: c.scope,
    status,
    restored,
    since,
    until,
    reason,
    clauses,
    issuedOn: c.issuedOn,
    expiresOn: c.expiresOn,
    firstIssuedOn: c.firstIssuedOn,
    at,
  };
}

function changesTable(rows: readonly ChangeRow[], lang: Language) {
  const heads = [
    "on",
    "change",
    "number",
    "client",
    "code",
    "reported",
    "clause",
    "case",
    "reason",
    "scope",
  ] as const;
  return {
    head: heads.map((h) => words[h][lang]),
    rows: rows.map((r) => [
      r.on,
      happeningWords[r.change][lang],
      r.certificate,
      r.client,
      r.creditCode,
      r.reportedOn ?? (r.change === "expired" ? "/" : words.missing[lang]),
      r.clauses.join(" "),
      r.case,
      r.reason,
      r.scope,
    ]),
  };
}
