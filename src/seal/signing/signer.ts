import { spawn } from "node:child_process";
import { createPrivateKey, type KeyObject, sign, verify } from "node:crypto";
import { readFileSync, realpathSync } from "node:fs";
import { relative, isAbsolute } from "node:path";
import forge from "node-forge";
import { messageOf, UserError } from "../../model/base/errors.js";
import { type Certificate, readCertificate, readCertificates } from "./certificate.js";
import { readCms } from "./read-cms.js";
import { type CmsOptions, signCms } from "./write-cms.js";

/** Who signs: gets bytes and gives a detached CMS signature over them. */
export interface Signer {
  /** The certificate that it signs with; null where only the signature will tell (an external signer). */
  readonly certificate: Certificate | null;
  /** Those that it sends along, up to its authority. */
  readonly chain: readonly Certificate[];
  sign(content: Uint8Array, options?: CmsOptions): Promise<Buffer>;
}

/** Names of the variables that say where a key lies. The key itself never stands in one. */
export const signerVariables = {
  p12: "DOSSIER_SIGN_P12",
  key: "DOSSIER_SIGN_KEY",
  certificate: "DOSSIER_SIGN_CERT",
  password: "DOSSIER_SIGN_PASSWORD",
  passwordFile: "DOSSIER_SIGN_PASSWORD_FILE",
  command: "DOSSIER_SIGN_COMMAND",
} as const;

const how = `设置 ${signerVariables.p12}（PKCS#12 文件）、${signerVariables.key} 和 ${signerVariables.certificate}（PEM 文件）或 ${signerVariables.command}（外部签名程序）；试用可先运行 dossier dev ca · set one of them to a PKCS#12 file, PEM files or an external signer; to try it out run "dossier dev ca"`;

/** The signer that the environment names. A key inside `repository` is refused: what is committed is no secret. */
export function signerFrom(environment: NodeJS.ProcessEnv, repository: string): Signer {
  const value = (name: keyof typeof signerVariables) =>
    environment[signerVariables[name]] || undefined;
  const given = [value("p12"), value("key"), value("command")].filter((v) => v !== undefined);
  if (given.length === 0) {
    throw new UserError("usage", "没有说明用什么签名 · nothing says what to sign with", how);
  }
  if (given.length > 1) {
    throw new UserError(
      "usage",
      `${signerVariables.p12}、${signerVariables.key}、${signerVariables.command} 只能设置一个 · only one of them may be set`,
      how,
    );
  }
  const command = value("command");
  if (command !== undefined) {
    return externalSigner(
      command,
      environment,
      value("certificate") === undefined ? [] : certificatesIn(value("certificate") ?? ""),
    );
  }
  const file = value("p12") ?? value("key") ?? "";
  const inside = relative(realpathOf(repository), realpathOf(file));
  if (!inside.startsWith("..") && !isAbsolute(inside)) {
    throw new UserError(
      "usage",
      `私钥文件在仓库里：${inside} · the key lies inside the repository`,
      "移到仓库之外，并视为已泄露、更换密钥 · move it out, and replace the key: consider it disclosed",
    );
  }
  const password = passwordOf(value("password"), value("passwordFile"));
  const { key, certificates } =
    value("p12") !== undefined
      ? fromP12(file, password)
      : fromPem(file, value("certificate"), password);
  const [certificate, ...chain] = certificates;
  if (!certificate) throw new UserError("usage", `${file} 里没有证书 · holds no certificate`, how);
  if (!belongsTo(key, certificate)) {
    throw new UserError(
      "usage",
      `私钥与证书 ${certificate.name} 不匹配 · the key does not belong to the certificate`,
      "核对两个文件 · check both files",
    );
  }
  return {
    certificate,
    chain,
    sign: (content, options) => Promise.resolve(signCms(content, key, certificates, options)),
  };
}

function passwordOf(password: string | undefined, file: string | undefined): string {
  if (password !== undefined || file === undefined) return password ?? "";
  return readSecret(file)
    .toString("utf8")
    .replace(/\r?\n$/, "");
}

function readSecret(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new UserError(
      "usage",
      `无法读取 ${file} · cannot be read (${(error as NodeJS.ErrnoException).code ?? ""})`,
      "核对路径和权限 · check path and permissions",
      { cause: error },
    );
  }
}

function realpathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path; // told when it is read
  }
}

/** What goes wrong with a key file is told without the library's words: they may quote it. */
function unusable(file: string, error: unknown): UserError {
  return new UserError(
    "usage",
    `无法使用 ${file}：密码不对，或格式不支持 · cannot be used: wrong password, or a format that is not supported`,
    `密码放在 ${signerVariables.passwordFile} 指明的文件里 · put the password into the file that ${signerVariables.passwordFile} names`,
    { cause: error instanceof Error ? error.name : undefined },
  );
}

function fromP12(file: string, password: string): { key: KeyObject; certificates: Certificate[] } {
  const bytes = readSecret(file);
  try {
    const p12 = forge.pkcs12.pkcs12FromAsn1(
      forge.asn1.fromDer(bytes.toString("binary")),
      false,
      password,
    );
    const bags = p12.safeContents.flatMap((s) => s.safeBags);
    const keyBag = bags.find(
      (b) =>
        b.type === forge.pki.oids["pkcs8ShroudedKeyBag"] || b.type === forge.pki.oids["keyBag"],
    );
    if (!keyBag) throw new Error("no key");
    // RSA keys come parsed, others as they stand.
    const der = keyBag.key
      ? forge.asn1.toDer(forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(keyBag.key)))
      : forge.asn1.toDer(keyBag.asn1);
    const key = createPrivateKey({
      key: Buffer.from(der.getBytes(), "binary"),
      format: "der",
      type: "pkcs8",
    });
    const found = bags
      .filter((b) => b.type === forge.pki.oids["certBag"])
      .map((b) =>
        readCertificate(
          Buffer.from(
            forge.asn1.toDer(b.cert ? forge.pki.certificateToAsn1(b.cert) : b.asn1).getBytes(),
            "binary",
          ),
        ),
      );
    return { key, certificates: signerFirst(key, found) };
  } catch (error) {
    throw unusable(file, error);
  }
}

function fromPem(
  file: string,
  certificateFile: string | undefined,
  password: string,
): { key: KeyObject; certificates: Certificate[] } {
  if (certificateFile === undefined) {
    throw new UserError(
      "usage",
      `设置了 ${signerVariables.key}，没有设置 ${signerVariables.certificate} · the certificate is not named`,
      how,
    );
  }
  const bytes = readSecret(file);
  let key: KeyObject;
  try {
    key = createPrivateKey({ key: bytes, ...(password !== "" && { passphrase: password }) });
  } catch (error) {
    throw unusable(file, error);
  }
  return { key, certificates: signerFirst(key, certificatesIn(certificateFile)) };
}

function certificatesIn(file: string): Certificate[] {
  const bytes = readSecret(file);
  try {
    return readCertificates(bytes);
  } catch (error) {
    throw new UserError(
      "usage",
      `${file} 不是证书 · is no certificate: ${messageOf(error)}`,
      "用 PEM 格式，签名人的证书在前 · use PEM, the signer's certificate first",
      { cause: error },
    );
  }
}

function signerFirst(key: KeyObject, found: readonly Certificate[]): Certificate[] {
  const own = found.find((c) => belongsTo(key, c));
  return own ? [own, ...found.filter((c) => c !== own)] : [...found];
}

function belongsTo(key: KeyObject, certificate: Certificate): boolean {
  try {
    const probe = Buffer.from("certdossier");
    return verify("sha256", probe, certificate.x509.publicKey, sign("sha256", probe, key));
  } catch {
    return false;
  }
}

const externalTimeoutMs = 120_000;

/** A program of the user's (hardware key, licensed authority, SM2): bytes on its standard input, a detached CMS in DER on its standard output. No shell is involved. Its certificate may be named, so that a seal can say whose it is. */
function externalSigner(
  command: string,
  environment: NodeJS.ProcessEnv,
  [certificate, ...chain]: readonly Certificate[],
): Signer {
  const [program = "", ...args] = wordsOf(command);
  return {
    certificate: certificate ?? null,
    chain,
    sign: (content) =>
      new Promise((resolve, reject) => {
        const bad = (what: string) => {
          reject(
            new UserError(
              "environment",
              `外部签名程序 ${program}：${what} · the external signer`,
              "它应从标准输入读取要签的字节，向标准输出写 DER 格式的分离式 CMS 签名 · it reads the bytes from standard input and writes a detached CMS in DER to standard output",
            ),
          );
        };
        const child = spawn(program, args, {
          env: environment,
          stdio: ["pipe", "pipe", "pipe"],
          timeout: externalTimeoutMs,
        });
        const out: Buffer[] = [];
        const said: Buffer[] = [];
        child.stdout.on("data", (d: Buffer) => {
          out.push(d);
        });
        child.stderr.on("data", (d: Buffer) => {
          said.push(d);
        });
        child.on("error", (error) => {
          bad(messageOf(error));
        });
        // One that ends without reading is told by its exit code.
        child.stdin.on("error", () => undefined);
        child.stdin.end(content);
        child.on("close", (code) => {
          const cms = Buffer.concat(out);
          if (code !== 0) {
            bad(
              `${code ?? "timeout"} ${Buffer.concat(said).toString("utf8").trim().slice(0, 400)}`,
            );
            return;
          }
          const { integrity, detail, signer } = readCms(cms, content);
          if (certificate && signer && signer.sha256 !== certificate.sha256) {
            bad(`用了另一张证书 · another certificate was used: ${signer.name}`);
          } else if (integrity === "intact" || integrity === "notCheckable") resolve(cms);
          else bad(`${integrity} ${detail}`);
        });
      }),
  };
}

/** A JSON list of words, or the path of a program alone. */
function wordsOf(command: string): string[] {
  if (!command.trimStart().startsWith("[")) return [command];
  let words: unknown;
  try {
    words = JSON.parse(command);
  } catch {
    words = null;
  }
  if (!Array.isArray(words) || words.length === 0 || !words.every((w) => typeof w === "string")) {
    throw new UserError(
      "usage",
      `${signerVariables.command} 不是 JSON 字符串列表 · is no JSON list of strings`,
      `如 · such as ["/opt/ca/sign","--detached"]`,
    );
  }
  return words as string[];
}
