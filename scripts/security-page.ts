import { readFileSync } from "node:fs";

/** An attack that was tried, and the test that tries it at each run. */
export interface Attack {
  readonly id: string;
  readonly who: string;
  readonly with: string;
  readonly against: string;
  readonly expected: string;
  /** A test file, and a piece of the title of its test. */
  readonly test: readonly [file: string, title: string];
  /** No attack, though it may look like one: it must pass. */
  readonly passes?: true;
}

const corpus = "tests/attacks/attacks.json";

/** The attacks of the corpus, in the order of the table. */
export function readAttacks(): readonly Attack[] {
  return JSON.parse(readFileSync(corpus, "utf8")) as Attack[];
}

/** `SECURITY.md`: what is promised, and every attack that the tests try. */
export function securityPage(): Readonly<Record<string, string>> {
  const all = readAttacks();
  const attacks = table(all.filter((a) => !a.passes));
  const lookAlikes = table(all.filter((a) => a.passes));
  return { "SECURITY.md": [text, attacks, mustPass, lookAlikes].join("\n") };
}

function table(attacks: readonly Attack[]): string {
  const rows = attacks.map((a) => {
    const [file] = a.test;
    return [a.id, a.who, a.with, a.against, a.expected, `\`${file.replace("tests/", "")}\``];
  });
  return [
    ["id", "who", "with what", "against what", "what happens", "test"],
    rows[0]?.map(() => "---") ?? [],
    ...rows,
  ]
    .map((cells) => `| ${cells.join(" | ")} |\n`)
    .join("");
}

const mustPass = `## What must pass

A test that only refuses proves little. These look like attacks, and are none.
`;

const text = `# Security

*This page is written by \`npm run generate\` (scripts/security-page.ts); the table comes from \`${corpus}\`, and a test holds that each attack has its test.*

*中文摘要：本页写明承诺什么、防范谁、怎样报告漏洞，以及测试里试过的每一种攻击。发现问题请不要公开，写信给维护者，附上文件和命令。*

## What is promised

1. Nothing altered is called unaltered: a PDF after its signatures, a package after its seal, an archive after its register. What cannot be told is "cannot judge" with the reason, never "passed".
2. Records, procedures, templates, packages, PDFs and repositories of others are data. Nothing in them runs, loads anything from the network, reads a file outside, or writes one outside of the folders that it is for.
3. Whatever is read ends: with a sentence that names file and place, in bounded time and memory. A fault in one record, rule, document or package costs no other.
4. What is written is whole or not there. A run that is killed leaves nothing half done under a final name.
5. Keys and passwords are read where they lie, and go neither to child processes nor into output; the program makes none for real use and sends none anywhere.

Readings. That a print is one of yours is proved by a key of your account, not by the repository: whoever has prints of yours from another repository can lay them into this one, and \`sign\` takes them for yours. They carry the record that they were printed from: \`check\`, \`verify\` and \`archive\` compare it with the one that is here. Who puts back an older register with its older seal, and takes away the packages since, is seen by who kept a copy, by the seals of the history, or in git.

No promise: that a signature is legally effective (the certificate decides), that a PDF/A candidate passes an official validator, that SM2 signatures are judged where nothing says so. Whoever can write to the repository, to the folder that the program is installed in, or to the account that runs it can do what that account can.

## Who could do harm

| who | has | wants |
| --- | --- | --- |
| a client, an auditor, a supplier | records, attachments and PDFs that are taken into a case | a verdict that is not so; to reach the assessor's screen or spreadsheet |
| somebody who gets a signed PDF, a package or an archive | the file, no key | to change it so that it still passes |
| somebody inside | the archive's folder and its history | to make a package, its end or its beginning disappear |
| the author of a repository, a procedure or a look | everything that git carries, its configuration among it | to run something on the machine of whoever checks it, to write there, to learn keys, to stop the run |
| another user of the machine | shared folders, process lists | the browser's or the cache's place; keys and passwords |
| a web page in the same browser | requests to this machine | the workbench, the preview, a time stamp |

Not among them: whoever holds the signer's key, the time-stamp authority, or root.

## How to report

Write to the maintainers in private, by the private report of the page where you found this program, not in a public issue: version (\`dossier --version\`), command, the file or the smallest one that shows it, what happened, what should have. A fault of promise 1 is mended before anything else, and the change log says so.

## What was tried

Besides these, \`tests/attacks/fuzz.test.ts\` changes valid files at random (a few hundred at each run, another seed at each turn, many in \`npm run test:long\`): every reader ends in time with a value or a told fault.
`;
