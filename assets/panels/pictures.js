// The pictures of a panel, each with a table that stands for it.

/** @import { Figure } from "../messages.js" */
/** @import { PanelPicture } from "../plots/picture.js" */

import { el } from "../parts/dom.js";
import { TextTable } from "../parts/text_table.js";
import { Picture } from "../plots/picture.js";
import { PANELS } from "../words/words.js";
import { tabulate } from "./tables.js";

export class Pictures {
  #framed;

  /** @param {PanelPicture[]} names */
  constructor(names) {
    this.#framed = names.map((name) => {
      const picture = new Picture(PANELS.pictures[name], name);
      const table = new TextTable(PANELS.pictures[name]);
      return { name, picture, table, node: el("div", { class: "pictured" }, picture.node, table.node) };
    });
    this.nodes = this.#framed.map(({ node }) => node);
  }

  /**
   * @param {Record<string, Figure>} figures
   * @param {unknown} template Plotly's.
   */
  describe(figures, template) {
    for (const { name, picture, table } of this.#framed) {
      const figure = figures[name];
      picture.describe(figure, template);
      table.show(() => tabulate(name, figure));
    }
  }
}
