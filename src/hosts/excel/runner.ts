import { HostError } from "../../app/spreadsheet-host";
import type { ExcelCapabilities, OfficeProgram } from "./capabilities";
import { hostErrorOf, isUndoUnsupported } from "./troubles";

type Batch<Answer> = (context: Excel.RequestContext) => Promise<Answer>;

/** A request that takes unusually long, most often because a cell is being edited. */
export interface Waiting {
  readonly cancel: () => void;
}

/** Quicker than a person wonders, longer than a request takes. */
const PATIENCE = 2000;

/** The one place that calls `Excel.run`; whatever goes wrong comes out as a `HostError`. */
export class Runner {
  readonly capabilities: ExcelCapabilities;
  readonly #program: OfficeProgram;
  readonly #onWaiting: (waiting: Waiting | null) => void;

  constructor(
    program: OfficeProgram,
    capabilities: ExcelCapabilities,
    onWaiting: (waiting: Waiting | null) => void,
  ) {
    this.#program = program;
    this.capabilities = capabilities;
    this.#onWaiting = onWaiting;
  }

  /** Waits while a cell is being edited, where the program can; the user may call it off. */
  async read<Answer>(batch: Batch<Answer>): Promise<Answer> {
    const { Excel } = this.#program;
    try {
      return await this.#cancellable(Excel.run({ delayForCellEdit: true }, batch));
    } catch (error) {
      throw hostErrorOf(error);
    }
  }

  /** Never waits: a batch called off by the user could still be carried out later. */
  async write<Answer>(batch: Batch<Answer>): Promise<Answer> {
    const { Excel } = this.#program;
    const { undoGrouping } = this.capabilities;
    try {
      return await Excel.run(undoGrouping ? { mergeUndoGroup: true } : {}, batch);
    } catch (error) {
      if (!undoGrouping || !isUndoUnsupported(error)) throw hostErrorOf(error);
    }
    try {
      return await Excel.run({}, batch);
    } catch (error) {
      throw hostErrorOf(error);
    }
  }

  #cancellable<Answer>(work: Promise<Answer>): Promise<Answer> {
    return new Promise((resolve, reject) => {
      let isTold = false;
      const timer = setTimeout(() => {
        isTold = true;
        this.#onWaiting({
          cancel: () => {
            end();
            reject(new HostError("cancelled"));
          },
        });
      }, PATIENCE);
      const end = (): void => {
        clearTimeout(timer);
        if (isTold) this.#onWaiting(null);
        isTold = false;
      };
      work.then(resolve, reject).then(end, end);
    });
  }
}
