import { acrossChecks } from "../src/check/across/registry.js";
import { checks } from "../src/check/registry.js";
import type { TemplateFolder } from "../src/compose/template-folder.js";
import { sampleForms } from "../src/jobs/procedures/sample-forms.js";
import { isObject, type Json, type JsonObject } from "../src/model/base/json.js";
import { enforcersByClause } from "../src/model/procedure/enforcement.js";
import type { Clause, EventDefinition, Form, Procedure } from "../src/model/procedure/procedure.js";
import { labelOf } from "../src/model/procedure/schema.js";
import { type RuleEntry, type SharedSource, topicOf } from "../src/model/procedure/source.js";
import type { Workspace } from "../src/workspace/workspace.js";
import { commandPage } from "./command-page.js";
import { reviewPage } from "./review-page.js";

const banner = '<!-- Made by "npm run generate"; do not edit. -->\n\n';

/**
 * docs/reference: records, rules, clauses, checks, documents and commands, from the data
 * themselves.
 */
export async function referencePages(
  workspace: Workspace,
  templates: TemplateFolder,
  shared: SharedSource,
): Promise<Record<string, string>> {
  const pages: Record<string, string> = {
    "docs/reference/checks.md": checksPage(),
    "docs/reference/documents.md": matrixPage(workspace, templates),
    "docs/reference/commands.md": banner + (await commandPage()),
    "docs/reference/shared-rules.md": sharedRulesPage(workspace, shared),
  };
  for (const { procedure } of workspace.procedures.all()) {
    pages[`docs/reference/${procedure.id}/records.md`] = recordsPage(procedure);
    pages[`docs/reference/${procedure.id}/rules.md`] = rulesPage(procedure);
    pages[`docs/reference/${procedure.id}/clauses.md`] = clausesPage(procedure, workspace);
    pages[`docs/reference/${procedure.id}/review.md`] = banner + reviewPage(procedure);
    pages[`docs/reference/${procedure.id}/documents.md`] = documentsPage(procedure, templates);
  }
  return pages;
}

function recordsPage(procedure: Procedure): string {
  const levels: Record<string, string> = {
    case: "案卷文件夹 case",
    audit: "审核文件夹 audit",
    any: "案卷或审核 case or audit",
    personnel: "records/personnel",
    body: "records/cb/<short>",
  };
  const sections = [...procedure.records.values()].map(
    ({ kind, label, level, plural, instances, clauses, schema }) => {
      const named = instances ? `-{${instances.join(",")}}` : "";
      const file = `${kind}${plural ? "-01" : named}.json`;
      return `## ${label.zh} · ${label.en}\n\n\`${file}\` · ${levels[level] ?? level}${clauses.length > 0 ? ` · ${clauses.join(", ")}` : ""}\n\n| 字段 field | 名称 label | 类型 type | 必填 required | 条款 clause |\n|---|---|---|---|---|\n${fieldRows(schema, "").join("\n")}\n`;
    },
  );
  return `${banner}# ${procedure.data.procedure}：记录 · Records\n\n${sections.join("\n")}`;
}

function fieldRows(schema: JsonObject, prefix: string): string[] {
  const required = new Set(Array.isArray(schema["required"]) ? schema["required"].map(String) : []);
  return Object.entries(isObject(schema["properties"]) ? schema["properties"] : {}).flatMap(
    ([name, property]) => {
      if (!isObject(property)) return [];
      const label = labelOf(property);
      const clauses = Array.isArray(property["clause"]) ? property["clause"].join(", ") : "";
      const row = `| \`${prefix}${name}\` | ${label ? `${label.zh} · ${label.en}` : ""} | ${typeOf(property)} | ${required.has(name) ? "✓" : ""} | ${clauses} |`;
      return [row, ...innerRows(property, `${prefix}${name}`)];
    },
  );
}

/** The fields within a field; a definition has its own page. */
function innerRows(property: JsonObject, path: string): string[] {
  if (property["definition"]) return [];
  const items = property["items"];
  return isObject(items) && !items["definition"]
    ? fieldRows(items, `${path}[].`)
    : fieldRows(property, `${path}.`);
}

function typeOf(schema: JsonObject): string {
  if (typeof schema["definition"] === "string") return schema["definition"];
  if (Array.isArray(schema["enum"])) {
    const labels = isObject(schema["valueLabels"]) ? schema["valueLabels"] : {};
    return schema["enum"]
      .map((v: Json) => {
        const l = labels[String(v)];
        return `\`${String(v)}\`${isObject(l) ? ` ${String(l["zh"])}` : ""}`;
      })
      .join("、");
  }
  if (schema["type"] === "array") {
    return `${isObject(schema["items"]) ? typeOf(schema["items"]) : ""}[]`;
  }
  return String(schema["type"] ?? "");
}

/**
 * What a procedure can switch on, by topic: what each rule looks at, and the numbers that the
 * procedure gives it.
 */
function sharedRulesPage({ procedures }: Workspace, { rules, topics }: SharedSource): string {
  const all = procedures.all().map((p) => p.procedure);
  const row = ({ id, value: rule }: RuleEntry) => {
    const parameters = [
      ...new Set(
        [...JSON.stringify(rule).matchAll(/\bp\.(\w+)/g)].map(
          (m) => `\`parameters.${m[1] ?? ""}\``,
        ),
      ),
    ];
    const given = [...parameters, ...(rule["check"] === "deadline" ? ["`max`", "`min`"] : [])];
    const title = rule["title"] as { zh: string; en: string };
    const users = all.filter((p) => p.rules.some((r) => r.id === id)).map((p) => p.id);
    return `| \`${id}\` | ${title.zh} · ${title.en} | ${String(rule["check"])} | ${String(rule["per"])} | ${given.join(" ")} | ${users.join("<br>")} |`;
  };
  const head =
    "| 规则 rule | 不成立时 when it does not hold | 检查 check | 对象 per | 规则给出的数值 numbers a procedure gives | 使用 used by |\n|---|---|---|---|---|---|\n";
  const sections = Object.entries(topics).flatMap(([topic, title]) => {
    const own = [...rules.values()].filter((r) => topicOf(r) === topic);
    const { zh, en } = title as { zh: string; en: string };
    return own.length === 0
      ? []
      : [`## ${zh} · ${en}\n\n\`rules/${topic}.yaml\`\n\n${head}${own.map(row).join("\n")}\n`];
  });
  const events = new Map(all.flatMap((p) => p.events).map((e) => [`${e.event} ${placeOf(e)}`, e]));
  const eventRows = [...events.values()]
    .sort((a, b) => (a.event < b.event ? -1 : 1))
    .map((e) => `| \`${e.event}\` | \`${placeOf(e)}\` |`);
  return `${banner}# 共用规则 · Shared rules\n\n规则可以启用的判断，按案卷的进程排列；只有一份规则才有的判断写在该规则自己的 \`rules/\` 里。\nWhat procedures can switch on, as a case grows; what only one procedure has stands in its own \`rules/\`.\n\n${sections.join("\n")}\n\n# 事件 · Events\n\n期限的起止；前面可加 \`stage1:\`、\`previous:\`、\`next:\`。 What limits count from and to; \`stage1:\`, \`previous:\`, \`next:\` may stand before them.\n\n| 事件 event | 记录里的位置 place |\n|---|---|\n${eventRows.join("\n")}\n`;
}

function placeOf({ kind, instance, pointer }: EventDefinition): string {
  return `${kind}${instance === undefined ? "" : `-${instance}`}${pointer}`;
}

function rulesPage(procedure: Procedure): string {
  const seen = new Set<string>();
  const rows = procedure.rules
    .filter((r) => !seen.has(r.id) && seen.add(r.id))
    .map(
      (r) =>
        `| \`${r.id}\` | ${r.title.zh} · ${r.title.en} | ${r.severity} | ${r.check} | ${r.id === "unstated-clause" ? "人工声明的条款 · clauses answered by a statement" : r.clauses.join("<br>")} |`,
    );
  return `${banner}# ${procedure.data.procedure}：规则 · Rules\n\n| 规则 rule | 不成立时 when it does not hold | 级别 severity | 检查 check | 条款 clauses |\n|---|---|---|---|---|\n${rows.join("\n")}\n`;
}

function clausesPage(procedure: Procedure, { narrativeReasons }: Workspace): string {
  const enforcers = enforcersByClause(procedure);
  const counts = new Map<string, number>();
  const rows = [...procedure.clauses.values()].map((c) => {
    for (const e of c.enforcement) counts.set(e, (counts.get(e) ?? 0) + 1);
    const e = enforcers.get(c.id);
    const by =
      [...new Set([...(e?.fields ?? []), ...(e?.rules ?? []), ...(e?.documents ?? [])])]
        .map((x) => `\`${x}\``)
        .join(" ") +
      (c.reason ? ` ${narrativeReasons[c.reason]?.zh ?? c.reason}` : "") +
      (c.level ? ` \`records/cb/${procedure.data.body.short}\`` : "");
    return `| ${c.id} | ${requirementCell(c)} | ${c.enforcement.join(", ")} | ${by} |`;
  });
  const total = [...counts].map(([k, n]) => `${k} ${n}`).join(" · ");
  return `${banner}# ${procedure.data.procedure} ${procedure.data.version}：条款登记 · Clause register\n\n${procedure.clauses.size} 行 rows: ${total}\n\n| 条款 clause | 要求 requirement | 落实 enforcement | 由 by |\n|---|---|---|---|\n${rows.join("\n")}\n`;
}

function requirementCell({ requirement, requirementZh }: Clause): string {
  const both = [requirementZh, requirement].filter((text) => text !== undefined);
  return both.join("<br>").replaceAll("|", "\\|");
}

function documentsPage(procedure: Procedure, templates: TemplateFolder): string {
  const rows = procedure.data.forms.map((f) => {
    const only = [...(f.audits ?? []), ...(f.when?.in ?? [])];
    const audits = only.length > 0 ? `（${only.join(", ")}）` : "";
    const cells = [
      `${f.title.zh} · ${f.title.en}${audits}`,
      f.code ?? "",
      howPrinted(f),
      ...printedCells(procedure, templates, f),
    ];
    return `| ${cells.join(" | ")} |`;
  });
  return `${banner}# ${procedure.data.procedure}：文件 · Documents\n\n| 表单 form | 编号 code | 文件 document | 每 per | 语言 languages | 条款内容 contents |\n|---|---|---|---|---|---|\n${rows.join("\n")}\n`;
}

/** By a document of its own, within another, or why not. */
function howPrinted({ document, within, notPrinted }: Form): string {
  if (document) return `\`${document}\``;
  return within ? `在 within \`${within}\`` : `${notPrinted?.zh ?? ""} · ${notPrinted?.en ?? ""}`;
}

/** For what a form is printed, in which languages, and the clauses that order its contents. */
function printedCells(procedure: Procedure, templates: TemplateFolder, form: Form): string[] {
  const spec =
    templates.documents.find((d) => form.document === d.id) ??
    templates.documents.find((d) => form.document?.startsWith(`${d.id}-`));
  if (!spec) return ["", "", ""];
  const contents = procedure.data.documentContents?.[spec.id] ?? [];
  return [spec.per, spec.languages.join(", "), contents.map((c) => c.clause).join("<br>")];
}

/** Procedure × form × template × sample page. */
function matrixPage(workspace: Workspace, templates: TemplateFolder): string {
  const samples = new Map(
    workspace.procedures
      .all()
      .map(({ procedure }) => [procedure, sampleForms(workspace, procedure, "2027-06-30")]),
  );
  const documents = [
    ...new Set([...samples.values()].flatMap((list) => list.map((s) => s.form.document ?? ""))),
  ].sort();
  const cell = (procedure: Procedure, id: string) => {
    const own = (samples.get(procedure) ?? []).filter((s) => s.form.document === id);
    const parts = procedure.data.forms
      .filter((f) => f.within === id)
      .map((f) => `（含 ${f.title.zh}）`);
    return [
      ...own.map(
        (s) =>
          `${s.form.title.zh}${s.form.code ? ` ${s.form.code}` : ""}${procedure.data.forms.includes(s.form) ? "" : "*"}${s.sample ? "" : "°"}`,
      ),
      ...parts,
    ].join("<br>");
  };
  const all = [...samples.keys()];
  const rows = documents.map(
    (id) =>
      `| [\`${id}\`](../pages/${id}.webp) | ${templates.documents.find((d) => id === d.id)?.id ?? templates.documents.find((d) => id.startsWith(`${d.id}-`))?.id ?? ""} | ${all.map((p) => cell(p, id)).join(" | ")} |`,
  );
  const not = all.flatMap((p) =>
    p.data.forms
      .filter((f) => f.notPrinted)
      .map(
        (f) =>
          `| ${p.data.procedure} | ${f.title.zh} · ${f.title.en}${f.code ? ` ${f.code}` : ""} | ${f.notPrinted?.zh ?? ""} · ${f.notPrinted?.en ?? ""} |`,
      ),
  );
  return `${banner}# 文件 · Documents\n\n每种文件一个模板；列中是该规则的表格名称和编号。点文件名看样张；\`dossier procedures forms <规则> --pdf <文件夹>\` 把一份规则的全部样张打印成 PDF。\nOne template for each kind of document; the columns hold each procedure's form. A document's name leads to a sample page; \`dossier procedures forms <procedure> --pdf <folder>\` prints all samples of one.\n\n\\* 规则没有点名，但每个机构都要用 · not named by the procedure, but every body needs it　° 样例里没有这种记录 · the samples hold no such record\n\n| 文件 document | 模板 template | ${all.map((p) => p.data.procedure).join(" | ")} |\n|---|---|${all.map(() => "---").join("|")}|\n${rows.join("\n")}\n\n## 不由机构从案卷打印 · Not printed from a case\n\n| 规则 procedure | 表格 form | 理由 reason |\n|---|---|---|\n${not.join("\n")}\n`;
}

function checksPage(): string {
  const sections = [...checks.values(), ...acrossChecks.values()].map((c) => {
    const properties = isObject(c.options["properties"])
      ? Object.keys(c.options["properties"])
      : [];
    return `## ${c.id}\n\n${c.description.zh}\n\n${c.description.en}\n\n${properties.length > 0 ? `参数 parameters: ${properties.map((p) => `\`${p}\``).join(", ")}\n` : "没有参数 · no parameters\n"}`;
  });
  return `${banner}# 检查 · Checks\n\n${sections.join("\n")}`;
}
