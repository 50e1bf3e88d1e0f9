import { UserError } from "../../model/base/errors.js";
import { words } from "./bucket-address.words.js";

/** A bucket of an S3-compatible store, as `--store` and the usual variables name it. */
export interface BucketAddress {
  /** `s3://bucket/below`, as it was asked for. */
  readonly text: string;
  /** The service with the bucket in its path. */
  readonly endpoint: string;
  readonly region: string;
  /** What stands before every name in the bucket: empty, or ends with a slash. */
  readonly below: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** Whether a store is asked for in a bucket, and not in a folder. */
export function isBucket(store: string): boolean {
  return store.startsWith("s3://");
}

/** The variables, by the names that other programs for such stores know. */
const service = ["AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL"] as const;
const regions = ["AWS_REGION", "AWS_DEFAULT_REGION"] as const;
const keyId = "AWS_ACCESS_KEY_ID";
const secret = "AWS_SECRET_ACCESS_KEY";

/** Reads `s3://bucket/below` and the variables beside it; throws, and names all that is wrong. */
export function bucketAddress(text: string, environment: NodeJS.ProcessEnv): BucketAddress {
  const form = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])((?:\/[A-Za-z0-9._-]+)*)\/?$/.exec(text);
  const [, bucket = "", below = ""] = form ?? [];
  if (!form || /\/\.\.?(?=\/|$)/.test(below)) {
    throw new UserError("usage", words.noBucket({ text: withoutSecret(text) }), words.writeSo());
  }
  const said = (names: readonly string[]) =>
    names.map((name) => environment[name]).find((value) => value !== undefined && value !== "");
  const [at, accessKeyId, secretAccessKey] = [said(service), said([keyId]), said([secret])];
  if (at === undefined || accessKeyId === undefined || secretAccessKey === undefined) {
    const missing = [
      ...(at === undefined ? [service[1]] : []),
      ...(accessKeyId === undefined ? [keyId] : []),
      ...(secretAccessKey === undefined ? [secret] : []),
    ];
    throw new UserError(
      "environment",
      words.notSaid({ text, names: missing.join(", ") }),
      words.setThem(),
    );
  }
  return {
    text,
    endpoint: `${endpointOf(at)}/${bucket}`,
    region: said(regions) ?? "us-east-1",
    below: below === "" ? "" : `${below.slice(1)}/`,
    accessKeyId,
    secretAccessKey,
  };
}

/** The address of the service without a slash at its end; a name and password in it are refused. */
function endpointOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isPlain = url !== null && url.username === "" && url.search === "" && url.hash === "";
  if (!isPlain || !/^https?:$/.test(url.protocol)) {
    throw new UserError("environment", words.noService(), words.nameService());
  }
  return url.href.replace(/\/+$/, "");
}

/** A mistyped address may hold what was meant for a variable. */
function withoutSecret(text: string): string {
  return text.replace(/\/\/[^/@]*@/, "//…@").slice(0, 200);
}
