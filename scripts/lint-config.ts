// The lint configuration, made from one table of rooms: which room may import which, and who alone
// holds which library.
// "npm run generate" writes it to .oxlintrc.json; the borders explain themselves in their messages.

/**
 * A room of `src/`: what it does, the rooms whose files it may import, and the outside powers that
 * are its own.
 */
interface Room {
  readonly name: string;
  readonly does: string;
  /** Rooms below it; `model` and the room itself are always open. */
  readonly imports: readonly string[];
  /** Libraries and parts of Node that only this room may touch. */
  readonly owns: readonly string[];
}

const stages = ["read", "validate", "check", "compose", "print", "seal", "workbook"];
const jobs = [
  "migrate",
  "check",
  "calc",
  "documents",
  "workbooks",
  "procedures",
  "probe",
  "setup",
  "sign",
  "publish",
  "verify",
  "history",
  "archive",
  "assess",
  "edit",
  "desk",
  "versions",
  "fleet",
];

/** Pure rooms turn values into values: no disk, no processes, no network. */
const pure = new Set(["model", "validate", "check", "report", "html", "workbook"]);

/** Every library with one owner; what is not named here (date-fns, say) is open to all. */
const rooms: readonly Room[] = [
  {
    name: "model",
    does: "holds the words that every room uses; it imports nothing of ours",
    imports: [],
    owns: ["re2js"],
  },
  {
    name: "html",
    does: "holds the pieces that every page is made of: layout, table, bars, style",
    imports: [],
    owns: ["react", "react/**", "react-dom/**"],
  },
  {
    name: "read",
    does: "is the only reader of record files",
    imports: [],
    owns: ["jsonc-parser", "yaml"],
  },
  {
    name: "validate",
    does: "judges the shape of values; it does not read them",
    imports: [],
    owns: ["ajv", "ajv/**"],
  },
  {
    name: "check",
    does: "is pure judgement: what it needs comes in through its question",
    imports: [],
    owns: ["@marcbachmann/cel-js"],
  },
  {
    name: "compose",
    does: "turns a case into HTML",
    imports: [],
    owns: ["handlebars", "handlebars/**", "qr"],
  },
  {
    name: "print",
    does: "takes HTML and returns bytes; it knows nothing of records",
    imports: [],
    owns: ["puppeteer", "puppeteer/**", "puppeteer-core", "fontkitten", "tar-stream"],
  },
  {
    name: "seal",
    does: "holds the PDF, signature and zip libraries and the keys",
    imports: [],
    owns: ["@cantoo/*", "unpdf", "pkijs", "asn1js", "node-forge", "yauzl"],
  },
  {
    name: "workbook",
    does: "turns sheets into bytes and back; it knows nothing of records",
    imports: [],
    owns: ["hucre", "hucre/**"],
  },
  {
    name: "report",
    does: "turns what was found into text and pages",
    imports: ["html"],
    owns: ["ical-generator"],
  },
  {
    name: "workspace",
    does: "is the user's folder: configuration, procedures, looks, git",
    imports: stages,
    owns: [],
  },
  {
    name: "jobs",
    does: "strings the stages together, one folder for each thing a person asks for; it prints nothing",
    imports: [...stages, "workspace"],
    owns: ["pg-boss"],
  },
  {
    name: "web",
    does: "holds the http server of the local pages, and the pages that run in the browser",
    imports: ["jobs", "workspace", "report", "html"],
    owns: [
      "fastify",
      "@fastify/**",
      "openid-client",
      "antd",
      "antd/**",
      "@ant-design/**",
      "@tanstack/**",
      "wouter",
      "wouter/**",
      "echarts",
      "echarts/**",
    ],
  },
  {
    name: "cli",
    does: "talks to people: it prints, and reads the clock",
    imports: ["jobs", "workspace", "report", "web", "html"],
    owns: ["commander"],
  },
];

/**
 * The same restriction for the files of a room at each depth below it: `../` leads somewhere else
 * from each.
 */
function borders(room: Room): object[] {
  const closed = rooms
    .map((r) => r.name)
    .filter((n) => n !== room.name && n !== "model" && !room.imports.includes(n));
  const libraries = rooms
    .filter((r) => r.name !== room.name)
    .flatMap((r) => r.owns.filter((o) => !mayShow(room, o)).map((o) => ({ o, owner: r.name })));
  const owners = [...new Set(libraries.map((l) => l.owner))];
  return [0, 1, 2, 3].map((depth) => ({
    files: [`src/${room.name}/${"*/".repeat(depth)}*.{ts,tsx}`],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              regex: `^(\\.\\./){${depth + 1}}((${closed.join("|")})/|library\\.js$)`,
              message: `${room.name}/ ${room.does}. It may import ${["model", ...room.imports].join(", ")}: put shared words into model/, or let jobs/ hand the result over.`,
            },
            ...owners.map((owner) => ({
              group: libraries.filter((l) => l.owner === owner).map((l) => l.o),
              message: `This library belongs to ${owner}/, which ${rooms.find((r) => r.name === owner)?.does ?? ""}: ask there.`,
            })),
            ...(pure.has(room.name)
              ? [
                  {
                    group: ["node:fs*", "node:child_process", "node:http*", "node:net"],
                    message: `${room.name}/ is pure: no disk, no processes, no network. What it needs comes in as a value.`,
                  },
                ]
              : []),
          ],
        },
      ],
    },
  }));
}

/** Pages are written where they are shown. */
function mayShow(room: Room, library: string): boolean {
  return library.startsWith("react") && ["report", "web"].includes(room.name);
}

/** A job imports only the jobs below it. */
function jobBorders(): object[] {
  const room = rooms.find((r) => r.name === "jobs") as Room;
  return jobs.map((job, i) => {
    const [base] = borders(room).slice(1, 2) as {
      rules: { "no-restricted-imports": [string, { patterns: object[] }] };
    }[];
    const patterns = base?.rules["no-restricted-imports"][1].patterns ?? [];
    const above = jobs.slice(i + 1);
    return {
      files: [`src/jobs/${job}/*.{ts,tsx}`],
      rules: {
        "no-restricted-imports": [
          "error",
          {
            patterns: [
              ...patterns,
              ...(above.length > 0
                ? [
                    {
                      regex: `^\\.\\./(${above.join("|")})/`,
                      message: `jobs/${job}/ stands below ${above.join(", ")}: a job imports only jobs below it.`,
                    },
                  ]
                : []),
            ],
          },
        ],
      },
    };
  });
}

/** What keeps a reader's head above water. */
const limits = {
  "max-lines": ["error", { max: 300 }],
  "house/function-lines": "error",
  "house/positional-strings": "error",
  complexity: ["error", { max: 15 }],
  "max-params": ["error", { max: 4 }],
  "max-depth": ["error", { max: 3 }],
  "no-nested-ternary": "error",
};

/** `.oxlintrc.json`. */
export function lintConfig(): string {
  const config = {
    $schema: "./node_modules/oxlint/configuration_schema.json",
    plugins: ["typescript", "import", "unicorn", "promise", "oxc", "react"],
    jsPlugins: ["./scripts/lint-rules.mjs"],
    categories: { correctness: "error", suspicious: "error", perf: "error" },
    env: { node: true, es2024: true },
    ignorePatterns: ["dist", "out", "node_modules", "src/model/records"],
    rules: {
      "no-await-in-loop": "off",
      // Fastify waits for its handlers.
      "oxc/no-async-endpoint-handlers": "off",
      "oxc/no-map-spread": "off",
      "import/no-named-as-default-member": "off",
      // TypeScript sees to it, and knows what becomes of text imports.
      "import/default": "off",
      "react/react-in-jsx-scope": "off",
      // Pages are rendered once: nothing in them moves, nothing keeps a state.
      "react/no-array-index-key": "off",
      "react/no-unstable-nested-components": "off",
      "unicorn/no-array-sort": "off",
      "unicorn/no-array-reverse": "off",
      "import/no-cycle": ["error", { ignoreTypes: false }],
      "import/no-duplicates": "error",
      "no-console": "error",
      "no-empty": "error",
      curly: ["error", "multi-line"],
      "typescript/no-explicit-any": "error",
      "typescript/consistent-type-imports": "error",
      "house/comment-width": "error",
      ...limits,
    },
    overrides: [
      ...rooms.flatMap((room) =>
        room.name === "jobs" ? [...borders(room), ...jobBorders()] : borders(room),
      ),
      { files: ["scripts/**", "bench/**"], rules: { "no-console": "off" } },
      { files: ["tests/**"], rules: { "unicorn/consistent-function-scoping": "off" } },
    ],
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}
