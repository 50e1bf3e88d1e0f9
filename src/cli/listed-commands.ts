import type { AddCommand } from "./command.js";
import { summaries } from "./summaries.words.js";

/**
 * A command as the list of all shows it; what it takes, says and does is loaded when it is named.
 */
export interface ListedCommand {
  readonly name: string;
  /** As the list writes it: whether it has options, and its arguments. */
  readonly takes: string;
  readonly summary: string;
  load(): Promise<AddCommand>;
}

/** All commands, in the order in which the help lists them. */
export const commands: readonly ListedCommand[] = [
  {
    name: "build",
    takes: "[options] [paths...]",
    summary: summaries.build(),
    load: async () => (await import("./commands/build.js")).buildCommand,
  },
  {
    name: "serve",
    takes: "[options]",
    summary: summaries.serve(),
    load: async () => (await import("./commands/serve.js")).serveCommand,
  },
  {
    name: "check",
    takes: "[options] [paths...]",
    summary: summaries.check(),
    load: async () => (await import("./commands/check.js")).checkCommand,
  },
  {
    name: "render",
    takes: "[options] [paths...]",
    summary: summaries.render(),
    load: async () => (await import("./commands/render.js")).renderCommand,
  },
  {
    name: "preview",
    takes: "[options] <document> [paths...]",
    summary: summaries.preview(),
    load: async () => (await import("./commands/preview.js")).previewCommand,
  },
  {
    name: "due",
    takes: "[options] [paths...]",
    summary: summaries.due(),
    load: async () => (await import("./commands/due.js")).dueCommand,
  },
  {
    name: "timeline",
    takes: "[options] <case>",
    summary: summaries.timeline(),
    load: async () => (await import("./commands/timeline.js")).timelineCommand,
  },
  {
    name: "status",
    takes: "[options] [paths...]",
    summary: summaries.status(),
    load: async () => (await import("./commands/status.js")).statusCommand,
  },
  {
    name: "explain",
    takes: "[options] <rule-or-clause> [case]",
    summary: summaries.explain(),
    load: async () => (await import("./commands/explain.js")).explainCommand,
  },
  {
    name: "procedures",
    takes: "[options]",
    summary: summaries.procedures(),
    load: async () => (await import("./commands/procedures.js")).proceduresCommand,
  },
  {
    name: "calc",
    takes: "",
    summary: summaries.calc(),
    load: async () => (await import("./commands/calc.js")).calcCommand,
  },
  {
    name: "new",
    takes: "",
    summary: summaries.new(),
    load: async () => (await import("./commands/new.js")).newCommand,
  },
  {
    name: "migrate",
    takes: "[options] [procedure]",
    summary: summaries.migrate(),
    load: async () => (await import("./commands/migrate.js")).migrateCommand,
  },
  {
    name: "import",
    takes: "[options] <workbook>",
    summary: summaries.import(),
    load: async () => (await import("./commands/import.js")).importCommand,
  },
  {
    name: "export",
    takes: "",
    summary: summaries.export(),
    load: async () => (await import("./commands/export.js")).exportCommand,
  },
  {
    name: "sign",
    takes: "[options] <record|pdf>",
    summary: summaries.sign(),
    load: async () => (await import("./commands/sign.js")).signCommand,
  },
  {
    name: "bind",
    takes: "[options] <case>",
    summary: summaries.bind(),
    load: async () => (await import("./commands/bind.js")).bindCommand,
  },
  {
    name: "archive",
    takes: "[options] [cases...]",
    summary: summaries.archive(),
    load: async () => (await import("./commands/archive.js")).archiveCommand,
  },
  {
    name: "seal-history",
    takes: "[options]",
    summary: summaries.sealHistory(),
    load: async () => (await import("./commands/seal-history.js")).sealHistoryCommand,
  },
  {
    name: "verify",
    takes: "[options] <path>",
    summary: summaries.verify(),
    load: async () => (await import("./commands/verify.js")).verifyCommand,
  },
  {
    name: "assess",
    takes: "",
    summary: summaries.assess(),
    load: async () => (await import("./commands/assess.js")).assessCommand,
  },
  {
    name: "publish",
    takes: "[options]",
    summary: summaries.publish(),
    load: async () => (await import("./commands/publish.js")).publishCommand,
  },
  {
    name: "hooks",
    takes: "",
    summary: summaries.hooks(),
    load: async () => (await import("./commands/hooks.js")).hooksCommand,
  },
  {
    name: "fleet",
    takes: "",
    summary: summaries.fleet(),
    load: async () => (await import("./commands/fleet.js")).fleetCommand,
  },
  {
    name: "dev",
    takes: "",
    summary: summaries.dev(),
    load: async () => (await import("./commands/dev.js")).devCommand,
  },
  {
    name: "doctor",
    takes: "[options]",
    summary: summaries.doctor(),
    load: async () => (await import("./commands/doctor.js")).doctorCommand,
  },
];
