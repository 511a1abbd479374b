// A page without a browser, for tests of what is built on it: elements that know their attributes, what is in them, and
// who listens. To be imported before the scripts that are tested.

import "./no_page.js";

export class FakeElement extends EventTarget {
  attributes = {};
  children = []; // elements and texts
  parent = null;
  dataset = {};
  style = { setProperty: () => {} };
  hidden = false;
  value = "";
  title = "";

  constructor(tag) {
    super();
    this.tagName = tag.toUpperCase();
  }

  setAttribute(name, value) {
    this.attributes[name] = value;
    if (name === "hidden") this.hidden = true;
    if (name === "title") this.title = value;
    if (name === "value") this.value = value;
    if (name.startsWith("data-")) this.dataset[name.slice(5)] = value;
  }

  getAttribute(name) {
    return this.attributes[name] ?? null;
  }

  append(...nodes) {
    for (const node of nodes) if (typeof node !== "string") node.parent = this;
    this.children.push(...nodes);
  }

  replaceChildren(...nodes) {
    this.children = [];
    this.append(...nodes);
  }

  remove() {
    this.parent.children = this.parent.children.filter((node) => node !== this);
  }

  contains(node) {
    return this.children.some((one) => one === node || (typeof one !== "string" && one.contains(node)));
  }

  setCustomValidity(problem) {
    this.problem = problem;
  }

  reportValidity() {
    return !this.problem;
  }

  get textContent() {
    return this.children.map((node) => (typeof node === "string" ? node : node.textContent)).join("");
  }

  set textContent(text) {
    this.children = [text];
  }

  click() {
    this.dispatchEvent(new Event("click"));
  }

  /** The first element within of that data-testid, and null without one. */
  find(testid) {
    for (const node of this.children) {
      if (typeof node === "string") continue;
      const found = node.dataset.testid === testid ? node : node.find(testid);
      if (found) return found;
    }
    return null;
  }

  /** What an attribute says of each element within that has it. */
  all(name) {
    const elements = this.children.filter((node) => typeof node !== "string");
    return elements.flatMap((node) => [...(name in node.attributes ? [node.attributes[name]] : []), ...node.all(name)]);
  }
}

globalThis.document = {
  baseURI: "http://localhost/",
  createElement: (tag) => new FakeElement(tag),
  createElementNS: (_, tag) => new FakeElement(tag),
};
globalThis.location = { href: "http://localhost/?noise=10" };
