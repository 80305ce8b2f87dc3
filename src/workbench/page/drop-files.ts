/**
 * Takes a file that is dropped anywhere on the page, and says that it may be. What comes back does so
 * for a page in a frame, which would open the file in its own place.
 */
export function dropFiles(invitation: string, take: (file: File) => void): (page: Window) => void {
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
  const leave = ({ relatedTarget }: DragEvent): void => {
    if (relatedTarget === null) show(false);
  };
  const watch = (page: Window): void => {
    page.addEventListener("dragover", over, first);
    page.addEventListener("drop", drop, first);
    page.addEventListener("dragleave", leave, first);
  };
  watch(window);
  return watch;
}
