// The network diagram: links, unit pictures and biases on one canvas, redrawn at every frame. Buttons without a
// face lie over tiles and biases, so that pointer, touch and keyboard find them; they are made at setup only.

import { fromBase64 } from "../parts/bytes.js";
import { mix } from "../parts/colours.js";
import { el, setText, still } from "../parts/dom.js";
import { parameterIndex, shapeOf } from "../transport/payload.js";
import { DIAGRAM } from "../words/english.js";
import { showShort } from "../words/numbers.js";
import { Words } from "./words.js";

const TOP = 78; // room for titles, steppers and activation menus
const FOOT = 18;
const TILE = { most: 36, least: 15 };
const PITCH = { most: 1.9, least: 21 }; // most: in tiles, least: in pixels
const PIP = 8; // a bias
const COLOURS = 32; // shades on either side of zero
const SAMPLES = 20; // points of a link that the pointer is compared with
const NEAR = 5;
const ATLAS = 16; // tiles in a row
const MARK = "#c0392b";
const MOST_DOTS = 60; // on a tile

const clamp = (value, low, high) => Math.min(Math.max(value, low), high);

export class Network {
  /** `events`: built(), hover(target), pin(target), act(action); a target is {layer, unit}, layer 0 being the inputs. */
  constructor(card, events) {
    this.card = card;
    this.events = events;
    this.canvas = el("canvas", { role: "img" });
    this.overlay = el("div", { class: "overlay" });
    this.spoken = el("p", { class: "spoken", role: "status" });
    const attributes = { class: "network", "data-testid": "network", role: "group", "aria-label": DIAGRAM.title };
    this.node = el("div", attributes, this.canvas, this.overlay, this.spoken);
    this.context = this.canvas.getContext("2d");
    this.atlas = el("canvas").getContext("2d");
    this.inputAtlas = el("canvas").getContext("2d");
    this.phase = 0;
    this.hovered = null;
    this.pinned = null;
    this.marks = []; // findings about units: {rule, layer, units}
    this.lens = null; // slow motion: other numbers than the weights, up to where its wave has come
    this.node.addEventListener("pointermove", (event) => this.pointed(event));
    this.node.addEventListener("pointerleave", () => this.unpointed());
    this.node.addEventListener("click", (event) => this.clicked(event));
    this.node.addEventListener("pointerdown", (event) => (this.pressed = event.target.closest("[data-id]")));
    this.node.addEventListener("pointerup", (event) => this.released(event));
    new ResizeObserver(() => this.net && this.build()).observe(this.node);
  }

  // --- setup ---------------------------------------------------------------------------------------------------

  setup(setup, frame) {
    const { network } = setup;
    const { inputs, layers, outputs, limits, images } = network;
    const key = JSON.stringify([inputs.map(({ name, on }) => [name, on]), layers, outputs, limits, images?.side]);
    this.net = network;
    this.side = setup.surface.tile_cells;
    this.domain = setup.surface.domain[1];
    this.shape = shapeOf(setup);
    this.active = network.active_inputs;
    this.words = new Words(network, this.shape, this.active);
    this.fixedFeatures = setup.hidden.includes("features") || Boolean(network.images);
    this.fixedActivation = setup.hidden.includes("activation");
    this.inputTiles = network.inputs.map(({ tile }) => fromBase64(tile));
    this.frame = frame;
    this.paintInputs();
    if (key === this.key) return;
    this.key = key;
    this.card.hide();
    this.ranking = this.rank(frame);
    this.hovered = null;
    this.build();
  }

  theme(palette, lut) {
    this.palette = palette;
    this.lut = lut;
    this.colours = [];
    for (let i = -COLOURS; i <= COLOURS; i++) {
      const amount = Math.abs(i / COLOURS) ** 0.6; // weak links pale, yet there
      this.colours.push(mix(palette.zero, i < 0 ? palette.negative : palette.positive, amount));
    }
    this.paintInputs();
    this.makeFrames();
  }

  colour(value) {
    return this.colours[Math.round(clamp(value, -1, 1) * COLOURS) + COLOURS];
  }

  /** Units of each column by the norm of the weights that touch them, largest first: those are shown when not all fit. */
  rank(frame) {
    const { sizes } = this.shape;
    const norms = sizes.map((n) => new Float64Array(n));
    for (let l = 1; l < sizes.length; l++)
      for (let i = 0; i < sizes[l - 1]; i++)
        for (let u = 0; u < sizes[l]; u++) {
          const squared = (frame?.parameters[parameterIndex(this.shape, l, i, u)] ?? 0) ** 2;
          norms[l - 1][i] += squared;
          norms[l][u] += squared;
        }
    return norms.map((norm) => [...norm.keys()].sort((a, b) => norm[b] - norm[a]));
  }

  /** Columns with the units they show. Inputs are listed with those that are off. */
  describe(capacity) {
    const { inputs, layers, outputs } = this.net;
    const choose = (ranking, total) =>
      total <= capacity ? [...Array(total).keys()] : ranking.slice(0, capacity).sort((a, b) => a - b);
    const rowOf = (i) => this.active.indexOf(inputs[i].name); // row in the weights of the first layer, -1 if off
    const off = [...inputs.keys()].filter((i) => rowOf(i) < 0);
    const byWeight = this.ranking[0].map((row) => inputs.findIndex(({ name }) => name === this.active[row]));
    const first = choose([...byWeight, ...off], inputs.length);
    return [
      { layer: 0, total: inputs.length, units: first, rows: first.map(rowOf) },
      ...layers.map(({ units, total }, i) => ({ layer: i + 1, total, units: choose(this.ranking[i + 1], units) })),
      { layer: layers.length + 1, total: outputs.length, units: choose(this.ranking.at(-1), outputs.length) },
    ];
  }

  build() {
    const width = this.node.clientWidth;
    const height = this.node.clientHeight;
    if (!width || !height || !this.palette) return;
    const area = height - TOP - FOOT;
    const columns = (this.columns = this.describe(Math.max(1, Math.floor(area / PITCH.least))));
    const compact = width < 520;

    this.font = getComputedStyle(this.node).fontFamily;
    this.context.font = `12px ${this.font}`;
    const measure = (labels) => Math.ceil(Math.max(...labels.map((label) => this.context.measureText(label).width)));
    const before = Math.min(measure(this.net.inputs.map((input) => input.label)) + 8, 72);
    const after = compact ? 0 : Math.min(measure(this.net.outputs) + 26, 90);

    const room = (width - before - after) / columns.length / 1.7;
    const sizeFor = (rows) => clamp(Math.round(Math.min((area / rows) * 0.74, room)), TILE.least, TILE.most);
    const unitSize = sizeFor(Math.max(...columns.slice(1).map((column) => column.units.length)));
    for (const column of columns) column.size = unitSize;
    columns[0].size = Math.min(sizeFor(columns[0].units.length), unitSize);
    this.overlay.style.setProperty("--tile", `${unitSize}px`);
    const gap = (this.gap = (width - before - after - unitSize - 4) / (columns.length - 1));
    columns.forEach((column, c) => {
      const n = column.units.length;
      const { size } = column;
      const pitch = clamp(area / n, PITCH.least, Math.max(size * PITCH.most, 42));
      column.x = Math.round(before + 2 + c * gap);
      column.y = column.units.map((_, i) => Math.round(TOP + (area - pitch * n) / 2 + pitch * (i + 0.5) - size / 2));
      column.place = new Map(column.units.map((unit, i) => [unit, i]));
    });

    const scale = (this.scale = Math.min(window.devicePixelRatio || 1, 2));
    this.canvas.width = Math.round(width * scale);
    this.canvas.height = Math.round(height * scale);
    this.width = width;
    this.height = height;
    this.canvas.setAttribute("aria-label", this.summary());
    this.connect();
    this.makeFrames();
    this.makeAtlas();
    this.makeButtons(before, after, compact);
    this.mark();
    this.events.built();
    if (this.frame) this.draw(this.frame);
  }

  summary() {
    const { inputs, layers, outputs } = this.net;
    const hidden = layers.map(({ total, activation }) => `${total} ${activation}`).join(", ");
    const features = inputs.filter((input) => input.on).map((input) => input.label).join(", ");
    return DIAGRAM.summary(features, hidden, outputs.length);
  }

  /** The geometry of every link that is drawn, and the samples along it that the pointer is compared with. */
  connect() {
    const links = (this.links = []);
    for (let c = 1; c < this.columns.length; c++) {
      const from = this.columns[c - 1];
      const to = this.columns[c];
      const rowed = from.units.map((unit, i) => ({ unit, i, row: from.rows ? from.rows[i] : unit }));
      const sources = rowed.filter(({ row }) => row >= 0);
      to.units.forEach((unit, j) =>
        sources.forEach((source, k) => {
          const spread = sources.length > 1 ? (k / (sources.length - 1) - 0.5) * to.size * 0.6 : 0;
          links.push({
            layer: c,
            input: source.row,
            source: source.unit,
            unit,
            index: parameterIndex(this.shape, c, source.row, unit),
            x0: from.x + from.size,
            y0: from.y[source.i] + from.size / 2,
            x1: to.x,
            y1: to.y[j] + to.size / 2 + spread,
          });
        }),
      );
    }
    this.samples = new Float32Array(links.length * SAMPLES * 2);
    links.forEach(({ x0, y0, x1, y1 }, k) => {
      for (let s = 0; s < SAMPLES; s++) {
        const t = s / (SAMPLES - 1);
        const at = 2 * (k * SAMPLES + s);
        // a cubic Bezier whose handles lie half way: x and y by de Casteljau's polynomial
        const middle = (x0 + x1) / 2;
        this.samples[at] = (1 - t) ** 3 * x0 + 3 * t * (1 - t) * middle + t ** 3 * x1;
        this.samples[at + 1] = y0 + (y1 - y0) * t * t * (3 - 2 * t);
      }
    });
  }

  // --- buttons -------------------------------------------------------------------------------------------------

  makeButtons(before, after, compact) {
    const focused = this.overlay.contains(document.activeElement) ? document.activeElement.dataset.id : null;
    const { gap, net, columns } = this;
    const nodes = [];
    const hidden = columns.slice(1, -1);
    const last = columns.at(-1);

    const button = (id, label, sign, disabled, action) => {
      const attributes = { type: "button", "data-id": id, "aria-label": label, disabled };
      return el("button", { ...attributes, onclick: () => this.events.act(action) }, sign);
    };
    const stepper = ({ id, label, one, value, limits, text, less, more }) =>
      el(
        "div",
        { class: "stepper", role: "group", "aria-label": label },
        button(`${id}-less`, DIAGRAM.remove(one), "−", value <= limits[0], less),
        el("span", {}, text),
        button(`${id}-more`, DIAGRAM.add(one), "+", value >= limits[1], more),
      );
    const place = (node, left, top, width) => {
      Object.assign(node.style, { left: `${left}px`, top: `${top}px`, ...(width && { width: `${width}px` }) });
      nodes.push(node);
      return node;
    };

    place(el("h3", {}, net.images ? DIAGRAM.pixels : DIAGRAM.features), 0, 3);
    const outputTitle = place(el("h3", { class: "right" }, DIAGRAM.outputs(net.outputs.length)), 0, 3);
    Object.assign(outputTitle.style, { left: "auto", right: "0px" });
    const count = hidden.length;
    const layers = stepper({
      id: "layers",
      label: DIAGRAM.layers,
      one: DIAGRAM.layer,
      value: count,
      limits: [0, net.limits.max_layers],
      text: DIAGRAM.layerCount(count),
      less: { act: "remove_layer" },
      more: { act: "add_layer" },
    });
    layers.classList.add("layers");
    place(layers, (columns[0].x + last.x + last.size) / 2, 0);

    for (const column of hidden) {
      const { total, activation } = net.layers[column.layer - 1];
      const room = Math.min(gap - 4, 104);
      const steps = stepper({
        id: `units-${column.layer}`,
        label: DIAGRAM.unitsOf(column.layer),
        one: DIAGRAM.unit,
        value: total,
        limits: [1, net.limits.max_units],
        text: room < 92 ? String(total) : DIAGRAM.unitCount(total),
        less: { act: "remove_unit", layer: column.layer },
        more: { act: "add_unit", layer: column.layer },
      });
      const tightness = room < 54 ? "head tight" : room < 66 ? "head narrow" : "head";
      const head = el("div", { class: tightness }, steps, this.activationMenu(column.layer, activation));
      place(head, column.x + column.size / 2 - room / 2, 29, room);
    }

    for (const column of columns) {
      const { size } = column;
      column.buttons = column.units.map((unit, i) => {
        const target = { layer: column.layer, unit };
        const y = column.y[i];
        if (column.layer === 0) return place(this.inputButton(target), column.x - before, y, before + size);
        const button = this.unitButton(target, column === last && !compact ? after : 0);
        return place(button, column.x, y, size + (column === last && !compact ? after : 0));
      });
      for (const button of column.buttons) button.style.height = `${size}px`;
      if (column.layer > 0)
        column.units.forEach((unit, i) =>
          place(this.biasButton({ layer: column.layer, unit }), column.x - 13, column.y[i] + size - 13),
        );
      const rest = column.total - column.units.length;
      if (rest > 0) place(el("p", { class: "more" }, DIAGRAM.more(rest)), column.x + size / 2, this.height - FOOT + 2);
    }
    this.overlay.replaceChildren(...nodes);
    if (focused) this.overlay.querySelector(`[data-id="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
  }

  activationMenu(layer, chosen) {
    const options = this.net.activations.map((name) =>
      el("option", { value: name, selected: name === chosen }, name),
    );
    const onchange = (event) => this.events.act({ act: "set_activation", layer, activation: event.target.value });
    const disabled = this.fixedActivation;
    const attributes = { "data-id": `activation-${layer}`, "aria-label": DIAGRAM.activationOf(layer), disabled, onchange };
    return el("select", attributes, ...options);
  }

  inputButton(target) {
    const { name, label, on } = this.net.inputs[target.unit];
    const attributes = {
      type: "button",
      class: on ? "input on" : "input",
      "data-id": `input-${name}`,
      "aria-pressed": on,
      "aria-disabled": this.fixedFeatures,
      "aria-label": this.net.images ? DIAGRAM.image(label) : DIAGRAM.feature(label),
      onclick: () => this.fixedFeatures || this.events.act({ act: "toggle_feature", name }),
    };
    return this.watch(el("button", attributes, el("span", {}, label)), target);
  }

  unitButton(target, labelled) {
    const attributes = {
      type: "button",
      class: labelled ? "unit output" : "unit",
      "data-id": `unit-${target.layer}-${target.unit}`,
      "aria-label": this.words.nameOf(target),
      "aria-pressed": false,
      onclick: () => this.events.pin(target),
    };
    const button = el("button", attributes);
    if (labelled) {
      const name = this.net.outputs[target.unit];
      const colour = this.net.task === "classification" && this.palette.classes?.[target.unit];
      const dot = colour ? [el("i", { style: `background:${colour}` })] : [];
      button.append(el("span", { title: name }, ...dot, name));
    }
    button.addEventListener("keydown", (event) => this.walk(event, target, button));
    button.addEventListener("blur", () => this.card.editing || this.letLinkGo());
    return this.watch(button, target);
  }

  /** From the keyboard: up and down along the links into a unit, Enter edits the one in hand, Escape lets it go. */
  walk(event, { layer, unit }, button) {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by) {
      const links = this.links.filter((link) => link.layer === layer && link.unit === unit);
      const at = links.indexOf(this.link);
      this.link = links.at((at < 0 && by < 0 ? by : at + by) % links.length);
      const content = (frame) => this.words.describeParameter(this.link, frame);
      clearTimeout(this.slow);
      this.card.show(this.below(button), content, this.frame, this.words.isNorm(this.link) ? DIAGRAM.noEdit : DIAGRAM.editKey);
      setText(this.spoken, Object.values(content(this.frame)).join(", "));
      this.draw(this.frame);
    } else if (this.link && event.key === "Enter") this.openEditor(this.below(button), this.link);
    else if (this.link && event.key === "Escape") this.letLinkGo();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  letLinkGo() {
    if (!this.link) return;
    this.link = null;
    this.card.leave();
    this.draw(this.frame);
  }

  biasButton({ layer, unit }) {
    const parameter = { layer, input: this.shape.sizes[layer - 1], unit };
    const label = DIAGRAM.biasOf(this.words.nameOf({ layer, unit }));
    const button = el("button", { type: "button", class: "bias", "data-id": `bias-${layer}-${unit}`, "aria-label": label });
    const at = () => this.below(button);
    const content = (frame) => this.words.describeParameter(parameter, frame);
    const hover = () => this.card.show(at(), content, this.frame, DIAGRAM.edit);
    button.addEventListener("pointerenter", hover);
    button.addEventListener("focus", () => button.matches(":focus-visible") && hover());
    for (const name of ["pointerleave", "blur"]) button.addEventListener(name, () => this.card.leave());
    button.addEventListener("click", (event) => {
      event.stopPropagation();
      this.openEditor(at(), parameter);
    });
    return button;
  }

  below(node) {
    const box = node.getBoundingClientRect();
    return { x: box.right - 4, y: box.bottom - 6 };
  }

  /** Hovering, or focus from the keyboard, shows a unit as long as it lasts. */
  watch(button, target) {
    const enter = () => {
      this.events.hover(target);
      clearTimeout(this.slow); // the card comes a little later, so that sweeping over the tiles stays calm
      this.slow = setTimeout(() => {
        if (!button.isConnected || this.link) return;
        const box = button.getBoundingClientRect();
        const content = (frame) => this.words.describeUnit(target, frame);
        const hint = target.layer === 0 && this.fixedFeatures ? "" : this.words.hintOf(target);
        this.card.show({ x: box.right - 6, y: box.bottom - 8 }, content, this.frame, hint);
      }, 350);
    };
    const leave = () => {
      clearTimeout(this.slow);
      this.card.leave();
      this.events.hover(null);
    };
    button.addEventListener("pointerenter", (event) => event.pointerType !== "touch" && enter());
    button.addEventListener("pointerleave", (event) => event.pointerType !== "touch" && leave());
    button.addEventListener("focus", () => button.matches(":focus-visible") && enter());
    button.addEventListener("blur", () => button.matches(":hover") || leave());
    return button;
  }

  /** Which target is looked at: its links stand out, and a pinned tile keeps its outline. */
  look(hovered, pinned) {
    this.hovered = hovered;
    this.pinned = pinned;
    this.mark();
    if (this.frame && this.columns) this.draw(this.frame);
  }

  mark() {
    for (const column of this.columns ?? [])
      column.buttons.forEach((button, i) => {
        const pinned = this.pinned?.layer === column.layer && this.pinned.unit === column.units[i];
        button.classList.toggle("pinned", pinned);
        if (column.layer > 0) button.setAttribute("aria-pressed", pinned);
      });
  }

  // --- pointer -------------------------------------------------------------------------------------------------

  nearest(event) {
    if (!this.links || event.target.closest("button, select, .head, .stepper")) return null;
    const box = this.canvas.getBoundingClientRect();
    const x = event.clientX - box.left;
    const y = event.clientY - box.top;
    let best = null;
    let least = Infinity;
    this.links.forEach((link, k) => {
      if (x < link.x0 - NEAR || x > link.x1 + NEAR) return;
      const reach = NEAR + this.widthOf(this.frame?.parameters[link.index] ?? 0) / 2;
      for (let s = 0; s < SAMPLES - 1; s++) {
        const at = 2 * (k * SAMPLES + s);
        const [ax, ay, bx, by] = [this.samples[at], this.samples[at + 1], this.samples[at + 2], this.samples[at + 3]];
        const t = clamp(((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2), 0, 1);
        const distance = Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay));
        if (distance < reach && distance < least) [best, least] = [link, distance];
      }
    });
    return best;
  }

  pointed(event) {
    if (event.pointerType === "touch" || event.target.closest("button, select")) return this.unpointed(event);
    const link = this.nearest(event);
    this.canvas.style.cursor = link ? "pointer" : "";
    const at = { x: event.clientX, y: event.clientY };
    const hint = link && this.words.isNorm(link) ? DIAGRAM.noEdit : DIAGRAM.edit;
    if (link) this.card.show(at, (frame) => this.words.describeParameter(link, frame), this.frame, hint);
    else if (this.link) this.card.leave();
    if (link === this.link) return;
    this.link = link;
    if (this.frame) this.draw(this.frame);
  }

  unpointed(event) {
    if (!this.link) return;
    this.link = null;
    if (!event?.target.closest(".bias")) this.card.leave();
    if (this.frame) this.draw(this.frame);
  }

  clicked(event) {
    const link = this.nearest(event);
    if (link) this.openEditor({ x: event.clientX, y: event.clientY }, link);
  }

  /** A button that was built anew while it was held down is no click to the browser, but to the person it is. */
  released({ clientX, clientY }) {
    const { pressed } = this;
    this.pressed = null;
    if (!pressed || pressed.isConnected) return;
    const now = document.elementFromPoint(clientX, clientY)?.closest("[data-id]");
    if (now?.dataset.id === pressed.dataset.id) now.click();
  }

  openEditor(at, { layer, input, unit, source }) {
    if (this.words.isNorm({ layer, source })) return;
    const value = this.frame.parameters[parameterIndex(this.shape, layer, input, unit)];
    const content = (frame) => this.words.describeParameter({ layer, input, unit, source }, frame);
    const apply = (typed) => this.events.act({ act: "set_parameter", layer, input, unit, value: typed });
    this.card.open(at, content, this.frame, value, apply);
  }

  // --- drawing -------------------------------------------------------------------------------------------------

  widthOf(weight) {
    return 0.5 + 1.5 * Math.min(Math.abs(weight), 5);
  }

  /** Rounded corners and a fine border, drawn once and laid over every tile: cheaper than clipping each of them. */
  makeFrames() {
    if (!this.columns || !this.palette) return;
    const [inputs, ...others] = this.columns;
    inputs.frames = this.framesOf(inputs.size);
    others[0].frames = this.framesOf(others[0].size);
    for (const column of others) column.frames = others[0].frames;
  }

  framesOf(size) {
    const { palette, scale } = this;
    const radius = Math.min(5, size / 5);
    const frame = (border) => {
      const canvas = el("canvas", { width: Math.round(size * scale), height: Math.round(size * scale) });
      const context = canvas.getContext("2d");
      context.scale(scale, scale);
      context.fillStyle = palette.panel;
      context.rect(0, 0, size, size);
      context.roundRect(0, 0, size, size, radius);
      context.fill("evenodd");
      context.strokeStyle = border;
      context.beginPath();
      context.roundRect(0.5, 0.5, size - 1, size - 1, radius - 0.5);
      context.stroke();
      return canvas;
    };
    return { on: frame(mix(palette.border, palette.text, 0.45)), off: frame(palette.border) };
  }

  /** All tiles of a frame are painted into one picture, each in its slot. */
  makeAtlas() {
    this.slots = [];
    for (const column of this.columns.slice(1))
      column.units.forEach((unit, i) =>
        this.slots.push({ tile: this.shape.tiles[column.layer - 1] + unit, column, y: column.y[i] }),
      );
    this.sheet = this.newSheet(this.atlas, this.slots.length);
  }

  newSheet(context, count) {
    context.canvas.width = ATLAS * this.side;
    context.canvas.height = Math.max(1, Math.ceil(count / ATLAS)) * this.side;
    const image = context.createImageData(context.canvas.width, context.canvas.height);
    return { image, pixels: new Uint32Array(image.data.buffer) };
  }

  paintTile(pixels, slot, cells, offset) {
    const { side, lut } = this;
    const row = ATLAS * side;
    let to = Math.floor(slot / ATLAS) * side * row + (slot % ATLAS) * side;
    for (let y = 0; y < side; y++, to += row - side) for (let x = 0; x < side; x++) pixels[to++] = lut[cells[offset++]];
  }

  paintInputs() {
    if (!this.lut || !this.inputTiles) return;
    const { image, pixels } = this.newSheet(this.inputAtlas, this.inputTiles.length);
    this.inputTiles.forEach((cells, i) => this.paintTile(pixels, i, cells, 0));
    this.inputAtlas.putImageData(image, 0, 0);
  }

  drawTile(sheet, slot, { x, size, frames }, y, on = true) {
    const { context, side } = this;
    context.drawImage(sheet, (slot % ATLAS) * side, Math.floor(slot / ATLAS) * side, side, side, x, y, size, size);
    context.drawImage(frames[on ? "on" : "off"], x, y, size, size);
  }

  draw(frame) {
    const moved = frame !== this.frame && frame.step !== this.frame?.step;
    this.frame = frame;
    if (!this.columns) return;
    if (moved) this.phase = (this.phase + 0.8) % 1000;
    this.flowing ||= moved;
    const { context } = this;
    context.setTransform(this.scale, 0, 0, this.scale, 0, 0);
    context.clearRect(0, 0, this.width, this.height);
    this.drawLinks(frame);
    this.drawTiles(frame);
    this.drawBiases(frame);
    if (this.marks.length) this.drawMarks();
    if (this.lens) this.drawLens();
    this.card.update(frame);
  }

  /** Nothing moves any more: without the flow. */
  rest() {
    this.flowing = false;
    if (this.frame) this.draw(this.frame);
  }

  touches(link, { layer, unit }) {
    return (link.layer === layer && link.unit === unit) || (link.layer === layer + 1 && link.source === unit);
  }

  /** What a link is drawn by: its weight, or its gradient once that has come so far; null before. */
  strengthOf(link, parameters) {
    const { lens } = this;
    if (lens?.gradient) {
      const reached = this.shape.sizes.length - 1 - lens.backward <= link.layer - 0.5;
      return reached && lens.scale ? (2.5 * lens.gradient[link.index]) / lens.scale : null;
    }
    if (lens?.forward !== undefined && link.layer - 0.5 > lens.forward) return null;
    return (lens?.parameters ?? parameters)[link.index];
  }

  drawLinks({ parameters }) {
    const { context, links, hovered } = this;
    const faintest = links.length > 600 ? 0.08 : 0.02;
    const pulses = [];
    for (const link of links) {
      const strength = this.strengthOf(link, parameters);
      const weight = strength ?? parameters[link.index];
      const size = Math.abs(weight);
      const stands = strength !== null && (!hovered || this.touches(link, hovered));
      if (size < faintest && link !== this.link && !(hovered && stands)) continue;
      context.globalAlpha = stands || link === this.link ? 1 : 0.12;
      context.lineWidth = this.widthOf(weight) + (link === this.link ? 2 : 0);
      context.strokeStyle = this.colour(weight);
      this.trace(link);
      context.stroke();
      if (this.flowing && stands && size > 0.25 && !this.lens) pulses.push(link);
    }
    context.globalAlpha = 1;
    if (!pulses.length || still.matches) return;
    // the flow: short lighter dashes that run towards the output while the network trains
    context.setLineDash([4, 14]);
    context.lineDashOffset = -this.phase;
    context.strokeStyle = this.palette.panel;
    context.globalAlpha = 0.6;
    for (const link of pulses) {
      context.lineWidth = Math.max(1, this.widthOf(parameters[link.index]) * 0.6);
      this.trace(link);
      context.stroke();
    }
    context.setLineDash([]);
    context.globalAlpha = 1;
  }

  trace({ x0, y0, x1, y1 }) {
    const middle = (x0 + x1) / 2;
    this.context.beginPath();
    this.context.moveTo(x0, y0);
    this.context.bezierCurveTo(middle, y0, middle, y1, x1, y1);
  }

  drawTiles({ tiles }) {
    const { context } = this;
    const cells = this.shape.tileCells;
    this.slots.forEach((slot, k) => this.paintTile(this.sheet.pixels, k, tiles, slot.tile * cells));
    this.atlas.putImageData(this.sheet.image, 0, 0);
    const inputs = this.columns[0];
    inputs.units.forEach((unit, i) => {
      const { on } = this.net.inputs[unit];
      context.globalAlpha = on ? 1 : 0.38;
      this.drawTile(this.inputAtlas.canvas, unit, inputs, inputs.y[i], on);
    });
    context.globalAlpha = 1;
    this.slots.forEach((slot, k) => this.drawTile(this.atlas.canvas, k, slot.column, slot.y));
  }

  drawBiases({ parameters }) {
    const { context, lens } = this;
    if (lens?.parameters) ({ parameters } = lens);
    if (lens?.gradient) parameters = lens.gradient.map((value) => value / (lens.scale || 1));
    context.lineWidth = 1;
    context.strokeStyle = mix(this.palette.border, this.palette.text, 0.6);
    for (const column of this.columns.slice(1))
      column.units.forEach((unit, i) => {
        const x = column.x - PIP - 1;
        const y = column.y[i] + column.size - PIP;
        context.fillStyle = this.colour(parameters[this.biasIndex(column.layer, unit)]);
        context.fillRect(x, y, PIP, PIP);
        context.strokeRect(x + 0.5, y + 0.5, PIP - 1, PIP - 1);
      });
  }

  /** Units something is wrong with carry its first letter in a corner. */
  drawMarks() {
    const { context } = this;
    context.font = `700 9px ${this.font}`;
    context.textAlign = "center";
    for (const { rule, layer, units } of this.marks) {
      const column = this.columns[layer];
      for (const unit of units) {
        const i = column?.place.get(unit);
        if (i === undefined) continue;
        context.fillStyle = MARK;
        context.beginPath();
        context.arc(column.x + column.size - 2, column.y[i] + 2, 6.5, 0, 2 * Math.PI);
        context.fill();
        context.fillStyle = "#fff";
        context.fillText(rule[0].toUpperCase(), column.x + column.size - 2, column.y[i] + 5);
      }
    }
  }

  /** Slow motion on the tiles: those the wave has reached show the points of the minibatch and their number. */
  drawLens() {
    const { context, lens, columns } = this;
    const last = columns.length - 1;
    columns.forEach((column, c) => {
      const reached = lens.gradient ? c >= last - lens.backward + 0.5 && c > 0 : c <= (lens.forward ?? last) + 0.01;
      column.units.forEach((unit, i) => {
        const row = c === 0 ? column.rows[i] : unit;
        if (row < 0) return;
        if (!reached) return this.veil(column, column.y[i]);
        if (!lens.gradient && !(this.net.images && c < 2)) this.dots(column, column.y[i]);
        const number = lens.values?.[c][row] ?? (lens.gradient && lens.gradient[this.biasIndex(column.layer, unit)]);
        if (number != null) this.label(column, column.y[i], showShort(number));
      });
    });
    context.globalAlpha = 1;
  }

  biasIndex(layer, unit) {
    return parameterIndex(this.shape, layer, this.shape.sizes[layer - 1], unit);
  }

  veil({ x, size }, y) {
    this.context.globalAlpha = 0.7;
    this.context.fillStyle = this.palette.panel;
    this.context.fillRect(x - 1, y - 1, size + 2, size + 2);
    this.context.globalAlpha = 1;
  }

  dots({ x, size }, y) {
    if (size < 20) return;
    const { context, domain } = this;
    context.fillStyle = this.palette.text;
    for (const [x1, x2] of this.lens.points.slice(0, MOST_DOTS)) {
      context.beginPath();
      context.arc(x + ((x1 / domain + 1) / 2) * size, y + ((1 - x2 / domain) / 2) * size, 1.3, 0, 2 * Math.PI);
      context.fill();
    }
  }

  /** A number across the lower edge of a tile, readable on any colour. */
  label({ x, size }, y, text) {
    if (size < 20) return;
    const { context } = this;
    context.font = `600 ${size < 30 ? 9 : 10}px ${this.font}`;
    context.textAlign = "center";
    context.lineWidth = 3;
    context.strokeStyle = this.palette.panel;
    context.fillStyle = this.palette.text;
    context.strokeText(text, x + size / 2, y + size - 3);
    context.fillText(text, x + size / 2, y + size - 3);
  }
}
