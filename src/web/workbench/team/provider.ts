import * as openid from "openid-client";
import type { TeamConfig } from "../../../workspace/team-config.js";

/** How the provider knows us. */
interface Client {
  readonly secret: string;
  /** Where it sends people back to. */
  readonly redirect: string;
}
/** A sign-in that has begun: what only its own answer fits. */
export interface Begun {
  readonly url: string;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}
/** What the provider says of somebody. */
export interface Identity {
  /** The claim that accounts are compared with; empty where it says nothing. */
  readonly account: string;
  readonly email: string;
  readonly idToken: string;
}

/** So long another server may take to answer. */
const timeoutSeconds = 15;

/** The OpenID provider: authorization code with PKCE, state and nonce; nothing else is accepted. */
export class Provider {
  #found: { readonly issuer: string; readonly configuration: openid.Configuration } | null = null;

  constructor(
    private readonly signIn: () => TeamConfig["signIn"],
    private readonly client: Client,
  ) {}

  async begin(): Promise<Begun> {
    const configuration = await this.#configuration();
    const verifier = openid.randomPKCECodeVerifier();
    const [state, nonce] = [openid.randomState(), openid.randomNonce()];
    const url = openid.buildAuthorizationUrl(configuration, {
      redirect_uri: this.client.redirect,
      scope: this.signIn().scope,
      code_challenge: await openid.calculatePKCECodeChallenge(verifier),
      code_challenge_method: "S256",
      state,
      nonce,
    });
    return { url: url.href, state, nonce, verifier };
  }

  /** Who that is, by the address to which the provider has sent the browser back. */
  async finish(search: string, { state, nonce, verifier }: Begun): Promise<Identity> {
    const configuration = await this.#configuration();
    const tokens = await openid.authorizationCodeGrant(
      configuration,
      new URL(`${this.client.redirect}${search}`),
      {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      },
    );
    const said = tokens.claims();
    if (!said) throw new Error("no claims");
    const { claim } = this.signIn();
    const isWhole = textIn(said, claim) !== "" && textIn(said, "email") !== "";
    const asksMore = !isWhole && configuration.serverMetadata().userinfo_endpoint !== undefined;
    const claims = asksMore
      ? { ...(await openid.fetchUserInfo(configuration, tokens.access_token, said.sub)), ...said }
      : said;
    // Whoever may write any address into a profile is not whom the address belongs to.
    const isUnproven = (claims as Claims)["email_verified"] === false;
    const email = isUnproven ? "" : textIn(claims, "email");
    return {
      account: claim === "email" ? email : textIn(claims, claim),
      email,
      idToken: tokens.id_token ?? "",
    };
  }

  /** Where the provider's own session is ended; null where it has no such place. */
  async farewell(idToken: string, back: string): Promise<string | null> {
    const configuration = await this.#configuration();
    if (configuration.serverMetadata().end_session_endpoint === undefined) return null;
    return openid.buildEndSessionUrl(configuration, {
      id_token_hint: idToken,
      post_logout_redirect_uri: back,
    }).href;
  }

  /** As the provider describes itself, asked for when it is first needed. */
  async #configuration(): Promise<openid.Configuration> {
    const { issuer, clientId } = this.signIn();
    const known = this.#found;
    if (known?.issuer === `${issuer} ${clientId}`) return known.configuration;
    const isLocal = issuer.startsWith("http:");
    const configuration = await openid.discovery(
      new URL(issuer),
      clientId,
      { client_secret: this.client.secret, [openid.clockTolerance]: 30 },
      undefined,
      {
        timeout: timeoutSeconds,
        // The schema lets nothing but this machine go without TLS.
        ...(isLocal && { execute: [openid.allowInsecureRequests] }),
      },
    );
    this.#found = { issuer: `${issuer} ${clientId}`, configuration };
    return configuration;
  }
}

type Claims = Readonly<Record<string, unknown>>;

function textIn(claims: object, name: string): string {
  const value = (claims as Claims)[name];
  return typeof value === "string" ? value : "";
}
