import { loadReport } from "./report-store";

/** The window in which the ribbon's command reports. Texts go in as texts, never as HTML. */
function show(): void {
  const { title, sentences } = loadReport();
  document.title = title;
  const heading = document.createElement("h1");
  heading.textContent = title;
  const paragraphs = sentences.map((sentence) => {
    const paragraph = document.createElement("p");
    paragraph.textContent = sentence;
    return paragraph;
  });
  document.getElementById("report")?.replaceChildren(heading, ...paragraphs);
}

show();
const close = document.getElementById("close");
close?.addEventListener("click", () => {
  Office.context.ui.messageParent("close");
});
close?.focus();
