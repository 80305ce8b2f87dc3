/** What the bar over the sheet says. */
export interface BarWords {
  readonly title: string;
  readonly samples: string;
  readonly open: string;
  readonly save: string;
  readonly program: string;
  readonly programs: Readonly<Record<ProgramName, string>>;
  readonly dark: string;
}

export type ProgramName = "microsoft365" | "ltsc2021" | "oldest" | "wps" | "wpsOld";

export interface BarOptions {
  readonly words: BarWords;
  /** Names by file. */
  readonly samples: Readonly<Record<string, string>>;
  readonly onSample: (file: string) => void;
  readonly onFile: (file: File) => void;
  readonly onSave: () => void;
  readonly onProgram: (program: ProgramName) => void;
  readonly onTheme: (theme: "light" | "dark") => void;
}

/** Fills the bar; gives what shows which sample is open. */
export function fillBar(bar: HTMLElement, options: BarOptions): (sample: string | null) => void {
  const { words, samples } = options;
  const title = document.createElement("h1");
  title.textContent = words.title;
  const buttons = Object.entries(samples).map(([file, name]) => {
    const open = button(name, () => {
      options.onSample(file);
    });
    return { file, open };
  });
  const row = document.createElement("div");
  row.className = "samples";
  row.setAttribute("role", "group");
  row.setAttribute("aria-label", words.samples);
  row.append(...buttons.map(({ open }) => open));
  const right = document.createElement("div");
  right.className = "right";
  right.append(programChoice(options), themeChoice(options), ...fileButtons(options));
  bar.append(title, row, right);
  return (sample) => {
    for (const { file, open } of buttons) open.ariaPressed = String(file === sample);
  };
}

function fileButtons({ words, onFile, onSave }: BarOptions): readonly HTMLElement[] {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".xlsx,.xlsm";
  input.hidden = true;
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    input.value = "";
    if (file !== undefined) onFile(file);
  });
  const open = button(words.open, () => {
    input.click();
  });
  const save = button(words.save, onSave);
  save.className = "primary";
  return [input, open, save];
}

function programChoice({ words, onProgram }: BarOptions): HTMLElement {
  const choice = document.createElement("select");
  const names = Object.keys(words.programs) as ProgramName[];
  choice.append(...names.map((name) => new Option(words.programs[name], name)));
  choice.addEventListener("change", () => {
    const name = names[choice.selectedIndex];
    if (name !== undefined) onProgram(name);
  });
  return labelled(words.program, choice, "before");
}

function themeChoice({ words, onTheme }: BarOptions): HTMLElement {
  const choice = document.createElement("input");
  choice.type = "checkbox";
  choice.addEventListener("change", () => {
    onTheme(choice.checked ? "dark" : "light");
  });
  return labelled(words.dark, choice, "after");
}

function labelled(text: string, control: HTMLElement, side: "before" | "after"): HTMLElement {
  const label = document.createElement("label");
  label.append(...(side === "before" ? [text, control] : [control, text]));
  return label;
}

function button(text: string, onClick: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = text;
  element.addEventListener("click", onClick);
  return element;
}
