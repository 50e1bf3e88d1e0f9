import { createPrivateKey, type KeyObject, sign, verify } from "node:crypto";
import { readFileSync, realpathSync } from "node:fs";
import { isAbsolute, relative } from "node:path";
import forge from "node-forge";
import { messageOf, UserError } from "../../model/base/errors.js";
import { type Certificate, readCertificate, readCertificates } from "./certificate.js";
import { words } from "./environment-signer.words.js";
import { externalSigner } from "./external-signer.js";
import { sm2KeyOf } from "./signature-value.js";
import { type Signer, signerVariables } from "./signer.js";
import { signCms } from "./write-cms.js";

/**
 * What the environment says of the signer, by the names of its variables; empty counts as not set.
 */
type Settings = Readonly<Partial<Record<keyof typeof signerVariables, string>>>;

/**
 * The signer that the environment names. A key inside `repository` is refused: what is committed is
 * no secret.
 */
export function signerFrom(environment: NodeJS.ProcessEnv, repository: string): Signer {
  const settings = settingsIn(environment);
  if (settings.command !== undefined) {
    const { command, certificate } = settings;
    const named = certificate === undefined ? [] : certificatesIn(certificate);
    return externalSigner(command, environment, named);
  }
  const { key, certificates } = keyOf(settings, repository);
  const [certificate, ...chain] = certificates;
  if (!certificate) {
    const file = settings.p12 ?? settings.key ?? "";
    throw new UserError("usage", words.noCertificate({ file }), howToSet());
  }
  if (sm2KeyOf(certificate.parsed)) {
    throw new UserError("usage", words.sm2Key(), words.useCommand(signerVariables));
  }
  if (!belongsTo(key, certificate)) {
    throw new UserError(
      "usage",
      words.keyDiffers({ certificate: certificate.name }),
      words.checkFiles(),
    );
  }
  return {
    certificate,
    chain,
    sign: (content, options) => Promise.resolve(signCms(content, key, certificates, options)),
  };
}

/** One way to sign must be set, and no more than one. */
function settingsIn(environment: NodeJS.ProcessEnv): Settings {
  const settings: Settings = Object.fromEntries(
    Object.entries(signerVariables).flatMap(([name, variable]) =>
      environment[variable] ? [[name, environment[variable]]] : [],
    ),
  );
  const ways = [settings.p12, settings.key, settings.command].filter((v) => v !== undefined);
  if (ways.length === 0) throw new UserError("usage", words.noSigner(), howToSet());
  if (ways.length > 1) {
    throw new UserError("usage", words.severalSigners(signerVariables), howToSet());
  }
  return settings;
}

function howToSet(): string {
  return words.setSigner(signerVariables);
}

/** A key with its certificates, the signer's first. */
interface KeyWithCertificates {
  readonly key: KeyObject;
  readonly certificates: readonly Certificate[];
}

function keyOf(settings: Settings, repository: string): KeyWithCertificates {
  const file = settings.p12 ?? settings.key ?? "";
  refuseInside(repository, file, words.keyInRepository);
  if (settings.passwordFile !== undefined) {
    refuseInside(repository, settings.passwordFile, words.passwordInRepository);
  }
  const password = passwordOf(settings.password, settings.passwordFile);
  return settings.p12 === undefined
    ? fromPem(file, settings.certificate, password)
    : fromP12(file, password);
}

function refuseInside(
  repository: string,
  file: string,
  told: (values: { readonly file: string }) => string,
): void {
  const inside = relative(realpathOf(repository), realpathOf(file));
  if (inside.startsWith("..") || isAbsolute(inside)) return;
  throw new UserError("usage", told({ file: inside }), words.moveKey());
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
    const code = (error as NodeJS.ErrnoException).code ?? "";
    throw new UserError("usage", words.unreadable({ file, code }), words.checkPath(), {
      cause: error,
    });
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
    words.unusable({ file }),
    words.givePassword({ variable: signerVariables.passwordFile }),
    { cause: error instanceof Error ? error.name : undefined },
  );
}

function fromP12(file: string, password: string): KeyWithCertificates {
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
): KeyWithCertificates {
  if (certificateFile === undefined) {
    throw new UserError("usage", words.certificateNotNamed(signerVariables), howToSet());
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
      words.notACertificate({ file, reason: messageOf(error) }),
      words.usePem(),
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
