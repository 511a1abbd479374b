import "../fake_page.js";

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { ConnectionNotice } from "../../../assets/view/connection_notice.js";
import { CONNECTION } from "../../../assets/words/english.js";
import { FakeClock } from "../fake_clock.js";

let clock, notice, reopened;

beforeEach(() => {
  clock = new FakeClock();
  reopened = 0;
  notice = new ConnectionNotice(() => reopened++, clock);
});

const said = () => (notice.node.hidden ? null : notice.node.textContent);

test("a short cut is not spoken of", () => {
  notice.tell("open");
  notice.tell("cut");
  clock.advance(1999);
  notice.tell("open");
  clock.advance(10_000);
  assert.equal(said(), null);
});

test("a longer one is, until it is over", () => {
  notice.tell("cut");
  clock.advance(2000);
  assert.equal(said(), CONNECTION.cut + CONNECTION.link + CONNECTION.again);
  notice.tell("open");
  assert.equal(said(), null);
});

test("who has lost the run reads it at once, with the link that restores the experiment", () => {
  notice.tell("cut");
  notice.tell("gone");
  assert.equal(said(), CONNECTION.gone + CONNECTION.link + CONNECTION.again);
  assert.deepEqual(notice.node.all("href"), ["http://localhost/?noise=10"]);
  notice.node.children.at(-1).click();
  assert.equal(reopened, 1);
  clock.advance(10_000);
  assert.match(said(), /no longer/);
});

for (const state of ["elsewhere", "refused"])
  test(`a connection that is ${state} is spoken of at once, and is not tried again`, () => {
    notice.tell(state);
    assert.equal(said(), CONNECTION[state]);
    assert.deepEqual(notice.node.all("href"), []);
  });
