import type { Language } from "../src/model/base/text.js";
import type { Clause } from "../src/model/procedure/procedure.js";
import type { Workspace } from "../src/workspace/workspace.js";
import { type DayOfLife, type Duty, type Life, livesFolder } from "./lives.js";

const texts = {
  zh: {
    title: "案卷的一生",
    intro:
      "下面是几个从头记到尾的案卷，是供学习和测试的虚构数据。每一个逐日写明：发生了什么，哪些条款到哪一天有待办，检查发现什么，从这一天起可以打印哪些文件。案卷在 `examples/lives/records/`，逐日的说明在 `examples/lives/days/`；想看某一天的样子，运行 `cd examples/lives && npx dossier check PII-2026-0103 --as-of 2026-12-10`。个人声明的行在作出声明之前都要人回答，表中不列。",
    head: ["日期", "发生了什么", "待办（最迟）", "发现", "可以打印"],
    demands: "这些条款要求什么",
    clause: ["条款", "要求"],
  },
  en: {
    title: "Whole lives",
    intro:
      "These cases are recorded from beginning to end, as invented data to learn from and to test with. Each is told day by day: what happened, which clauses have something due and by when, what the check finds, which documents can be printed from then on. The cases lie in `examples/lives/records/`, the days in `examples/lives/days/`; `cd examples/lives && npx dossier check PII-2026-0103 --as-of 2026-12-10` shows a case as it is on a day. Rows that a person has to state wait for that statement; they are not listed.",
    head: ["Day", "What happened", "Due (by)", "Found", "Prints"],
    demands: "What these clauses demand",
    clause: ["Clause", "Demand"],
  },
};

/** docs/lives.md and its Chinese counterpart, from the days of the lives. */
export function livesPages(workspace: Workspace, lives: readonly Life[]): Record<string, string> {
  return {
    "docs/lives.md": page(workspace, lives, "en"),
    "docs/lives.zh-CN.md": page(workspace, lives, "zh"),
  };
}

/** The people of the lives are those of the samples. */
export function peopleOfLives(samples: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(samples).map(([file, text]) => [`${livesFolder}/${file}`, text]),
  );
}

function page(workspace: Workspace, lives: readonly Life[], language: Language): string {
  const t = texts[language];
  const ofProcedure = [...Map.groupBy(lives, (l) => l.procedure)].map(([id, own]) => {
    const compiled = workspace.procedures.get(id);
    if (!compiled) throw new Error(`${livesFolder}/days/${id}: no such procedure`);
    const { data, clauses } = compiled.procedure;
    const named = [...new Set(own.flatMap((l) => l.days.flatMap(clausesOf)))];
    return [
      `## ${data.procedure}\n`,
      ...own.map((life) => lifeSection(life, language)),
      `### ${data.procedure}: ${t.demands}\n`,
      ...table(
        t.clause,
        named.map((row) => [row, demandOf(clauses.get(`${data.procedure}/${row}`), row, language)]),
      ),
      "",
    ].join("\n");
  });
  return `<!-- Made by "npm run generate"; do not edit. -->\n\n# ${t.title}\n\n${t.intro}\n\n${ofProcedure.join("\n")}`;
}

function lifeSection({ procedure, name, title, days }: Life, language: Language): string {
  const rows = days.map((day) => [
    day.on,
    day.tells[language],
    duties(day.due),
    duties(day.found),
    day.prints.join("<br>"),
  ]);
  return [
    `### ${title[language]}\n`,
    `\`${livesFolder}/records/${procedure}/${name}\`\n`,
    ...table(texts[language].head, rows),
    "",
  ].join("\n");
}

const line = (cells: readonly string[]) =>
  `| ${cells.map((c) => c.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [line(head), `|${"---|".repeat(head.length)}`, ...rows.map(line)];
}

const duties = (list: readonly Duty[]) =>
  list
    .map(({ clause, from, by }) => {
      if (by === undefined) return clause;
      return from === undefined ? `${clause} (${by})` : `${clause} (${from} – ${by})`;
    })
    .join("<br>");

const clausesOf = ({ due, found }: DayOfLife) => [...due, ...found].map(({ clause }) => clause);

function demandOf(row: Clause | undefined, named: string, language: Language): string {
  if (!row) throw new Error(`${livesFolder}/days: no clause ${named}`);
  return language === "zh" ? (row.requirementZh ?? row.requirement) : row.requirement;
}
