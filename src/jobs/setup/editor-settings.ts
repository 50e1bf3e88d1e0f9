import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../workspace/package-root.js";

const suffix = ".schema.json";

/** Kinds that stand in the body's own folder as well as in cases; others stand there alone. */
const sharedKinds = new Set(["publication", "statements", "waiver"]);

/**
 * VS Code: which schema belongs to which file, by the names of the folders. Those of records are
 * made for editors when the package is built (`dist/editor`), with a description for each field.
 */
export function editorSettings(schemas: string): object {
  const editor = `${schemas.slice(0, -"schemas".length)}dist/editor`;
  const kinds = readdirSync(join(packageRoot, "schemas", "records"))
    .filter((n) => n.endsWith(suffix) && n !== `definitions${suffix}`)
    .map((n) => n.slice(0, -suffix.length))
    .sort();
  const mappings = readdirSync(join(packageRoot, "schemas", "procedures"))
    .sort()
    .flatMap((p) =>
      kinds.map((kind) => ({
        fileMatch: [
          `/records/${p}/**/${kind}.json`,
          ...instancePatterns(kind).map((i) => `/records/${p}/**/${kind}-${i}.json`),
        ],
        url: `./${editor}/${p}/${kind}${suffix}`,
      })),
    );
  return {
    "json.schemas": [
      ...mappings,
      ...kinds.filter(isOfBody).map((kind) => ({
        fileMatch: [
          `/records/cb/**/${kind}.json`,
          ...instancePatterns(kind).map((i) => `/records/cb/**/${kind}-${i}.json`),
        ],
        url: `./${editor}/records/${kind}${suffix}`,
      })),
      {
        fileMatch: ["/records/personnel/*.json"],
        url: `./${editor}/records/personnel${suffix}`,
      },
      { fileMatch: ["/dossier.config.json"], url: `./${schemas}/meta/config.schema.json` },
    ],
    "files.encoding": "utf8",
    "files.eol": "\n",
    "editor.unicodeHighlight.invisibleCharacters": true,
  };
}

/**
 * What stands after the kind in a file name; globs of VS Code know no digits but by enumeration.
 */
function instancePatterns(kind: string): string[] {
  const { instances, plural } = baseOf(kind);
  return instances ?? (plural ? ["[0-9][0-9]", "[0-9][0-9][0-9]"] : []);
}

function isOfBody(kind: string): boolean {
  return baseOf(kind).level === "body" || sharedKinds.has(kind);
}

function baseOf(kind: string): { level?: string; plural?: string; instances?: string[] } {
  return JSON.parse(
    readFileSync(join(packageRoot, "schemas", "records", `${kind}${suffix}`), "utf8"),
  ) as { level?: string; plural?: string; instances?: string[] };
}
