/** Takes a file that is dropped anywhere on the page, and says that it may be. */
export function dropFiles(invitation: string, take: (file: File) => void): void {
  const { body } = document;
  body.dataset["drop"] = invitation;
  const show = (isOver: boolean): void => {
    body.classList.toggle("dropping", isOver);
  };
  const isFile = ({ dataTransfer }: DragEvent): boolean =>
    dataTransfer?.types.includes("Files") === true;
  // Before the grid, which has a use of its own for what is dropped on it.
  const first = { capture: true };
  const over = (event: DragEvent): void => {
    if (!isFile(event)) return;
    event.preventDefault();
    event.stopPropagation();
    show(true);
  };
  const drop = (event: DragEvent): void => {
    if (!isFile(event)) return;
    over(event);
    show(false);
    const [file] = event.dataTransfer?.files ?? [];
    if (file !== undefined) take(file);
  };
  addEventListener("dragover", over, first);
  addEventListener("drop", drop, first);
  addEventListener(
    "dragleave",
    ({ relatedTarget }) => {
      if (relatedTarget === null) show(false);
    },
    first,
  );
}
