import assert from "node:assert/strict";
import { test } from "node:test";

import { queryOf, visitsWith } from "../../../assets/view/address.js";

const written = (now, query) => queryOf(new URLSearchParams(now), query);

test("the address says what the server says, and nothing of what it said before", () => {
  assert.equal(written("dataset=xor&noise=5", { dataset: "moons" }), "dataset=moons");
});

test("the options of embedding stay", () => {
  assert.equal(
    written("embed=true&dataset=xor&embed_options=dark_theme", { noise: "3" }),
    "noise=3&embed=true&embed_options=dark_theme",
  );
});

test("what stands in an address is written as addresses are", () => {
  assert.equal(written("", { rule: "x1 > x2 + 1" }), "rule=x1+%3E+x2+%2B+1");
});

test("a cookie holds the latest visits, the last one first", () => {
  assert.equal(visitsWith("", "a"), "a");
  assert.equal(visitsWith("other=1; mlpviz_visit=a.b-_; mlpviz_mnist=x", "c"), "c.a.b-_");
  assert.equal(visitsWith("mlpviz_visit=a.b.c", "b"), "b.a.c");
  assert.equal(visitsWith("xmlpviz_visit=a", "b"), "b");
  assert.equal(visitsWith("mlpviz_visit=1.2.3.4.5.6", "7"), "7.1.2.3.4.5");
});
