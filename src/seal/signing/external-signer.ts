import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { messageOf, UserError } from "../../model/base/errors.js";
import type { Certificate } from "./certificate.js";
import { unlikeIn } from "./cms-structure.js";
import { words } from "./external-signer.words.js";
import { readCms } from "./read-cms.js";
import { type Signer, signerVariables } from "./signer.js";

const timeoutMs = 120_000;

/**
 * A program of the user's (hardware key, licensed authority, SM2): bytes on its standard input, a
 * detached CMS in DER on its standard output. No shell is involved. Its certificate may be named,
 * so that a seal can say whose it is.
 */
export function externalSigner(
  command: string,
  environment: NodeJS.ProcessEnv,
  [certificate, ...chain]: readonly Certificate[],
): Signer {
  const [program = "", ...args] = commandWords(command);
  return {
    certificate: certificate ?? null,
    chain,
    async sign(content) {
      const child = spawn(program, args, {
        env: environment,
        stdio: ["pipe", "pipe", "pipe"],
        timeout: timeoutMs,
      });
      const fault = (reason: string) =>
        new UserError("environment", words.failed({ program, reason }), words.whatItDoes());
      const cms = await answerOf(child, content).catch((error: unknown) => {
        throw fault(messageOf(error));
      });
      const wrong = faultOf(cms, content, certificate);
      if (wrong !== null) throw fault(wrong);
      return cms;
    },
  };
}

/** What a program writes when it is given the content; throws what it says where it fails. */
function answerOf(child: ChildProcessWithoutNullStreams, content: Uint8Array): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const out: Buffer[] = [];
    const complaint: Buffer[] = [];
    child.stdout.on("data", (data: Buffer) => {
      out.push(data);
    });
    child.stderr.on("data", (data: Buffer) => {
      complaint.push(data);
    });
    child.on("error", reject);
    // One that ends without reading is told by its exit code.
    child.stdin.on("error", () => undefined);
    child.stdin.end(content);
    child.on("close", (code) => {
      if (code === 0) resolve(Buffer.concat(out));
      else {
        const text = Buffer.concat(complaint).toString("utf8").trim().slice(0, 400);
        reject(new Error(`${code ?? "timeout"} ${text}`));
      }
    });
  });
}

/** Why an answer is not taken: it is checked before it is used. */
function faultOf(
  cms: Buffer,
  content: Uint8Array,
  certificate: Certificate | undefined,
): string | null {
  const { integrity, detail, signer, loose } = readCms(cms, content);
  if (certificate && signer && signer.sha256 !== certificate.sha256) {
    return words.otherCertificate({ name: signer.name });
  }
  // What leaves this house is so that nothing in it can be in doubt later.
  const [stranger] = loose.strangers;
  if (stranger) return words.stranger({ name: stranger.name });
  const unlike = unlikeIn(loose, []);
  if (unlike) return unlike.en;
  return integrity === "intact" || integrity === "notCheckable" ? null : `${integrity} ${detail}`;
}

/** A JSON list of words, or the path of a program alone. */
function commandWords(command: string): string[] {
  if (!command.trimStart().startsWith("[")) return [command];
  let list: unknown;
  try {
    list = JSON.parse(command);
  } catch {
    list = null;
  }
  if (Array.isArray(list) && list.length > 0 && list.every((w) => typeof w === "string")) {
    return list;
  }
  throw new UserError(
    "usage",
    words.notAList({ variable: signerVariables.command }),
    words.example({ list: '["/opt/ca/sign","--detached"]' }),
  );
}
