/** Of a table's name, its total and one line on it: the buttons below stay where they are when these come. */
export const HEADING_HEIGHT = "136px";
