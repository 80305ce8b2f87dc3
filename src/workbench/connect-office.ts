import type { RichApiHost } from "./rich-api/rich-api-host";
import type { EventMessage } from "./rich-api/event-messages";
import type { RequestBody, ResponseBody } from "./rich-api/protocol";

/** What the client hands to whoever carries its requests to the program. */
interface RequestExecutor {
  executeAsync(
    customData: string,
    flags: number,
    message: { readonly Body: RequestBody },
  ): Promise<{
    readonly HttpStatusCode: number;
    readonly ErrorCode: string;
    readonly ErrorMessage: string;
    readonly Headers: object;
    readonly Body: ResponseBody;
  }>;
}

/** The parts of Microsoft's client that a program's side touches; the script itself stays as it is. */
export interface OfficeClient {
  readonly OfficeExtension: {
    readonly SessionBase: {
      _overrideSession: {
        _resolveRequestUrlAndHeaderInfo(): Promise<{ url: string; headers: object }>;
        _createRequestExecutorOrNull(): RequestExecutor;
      };
    };
    _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
    _testTriggerRichApiMessageEvent(message: EventMessage): void;
  };
  Office: object;
}

/**
 * Puts a program behind Microsoft's client, whose script has run with `client` as its global
 * object. Gives the end of the connection.
 */
export function connectOffice(client: OfficeClient, host: RichApiHost): () => void {
  const { OfficeExtension } = client;
  OfficeExtension.SessionBase._overrideSession = {
    _resolveRequestUrlAndHeaderInfo: () =>
      Promise.resolve({ url: "https://document.localhost/", headers: {} }),
    _createRequestExecutorOrNull: () => ({
      executeAsync: async (_, flags, { Body }) => ({
        HttpStatusCode: 200,
        ErrorCode: "",
        ErrorMessage: "",
        Headers: {},
        Body: copied(await host.execute(copied(Body), flags)),
      }),
    }),
  };
  OfficeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  // `Office.context` cannot be assigned: what is put in front of it is.
  client.Office = Object.create(client.Office, {
    context: { value: contextOf(host) },
    onReady: { value: onReady },
  }) as object;
  return host.onEvent((message) => {
    // Events arrive after the answer to the request that caused them.
    setTimeout(() => {
      OfficeExtension._testTriggerRichApiMessageEvent(message);
    }, 0);
  });
}

/** Both sides live in worlds of their own: only JSON passes. */
const copied = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

const contextOf = (host: RichApiHost): object => ({
  host: "Excel",
  platform: "PC",
  displayLanguage: "zh-CN",
  contentLanguage: "zh-CN",
  requirements: {
    isSetSupported: (name: string, version?: string) => host.isSetSupported(name, version),
  },
});

const READY = { host: "Excel", platform: "PC" } as const;

function onReady(listener?: (info: typeof READY) => void): Promise<typeof READY> {
  listener?.(READY);
  return Promise.resolve(READY);
}
