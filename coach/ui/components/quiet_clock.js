class QuietClock {
  constructor(root) {
    this.find = (selector) => root.querySelector(selector);
    this.spent = 0;
    this.since = null;
    this.find("button").onclick = () => this.press();
  }

  get left() {
    const running = this.since === null ? 0 : Date.now() - this.since;
    return Math.max(0, this.whole - this.spent - running);
  }

  press() {
    if (this.left === 0) [this.spent, this.since] = [0, null];
    else if (this.since === null) this.since = Date.now();
    else [this.spent, this.since] = [this.spent + Date.now() - this.since, null];
    this.draw();
  }

  receive({ minutes, labels }) {
    this.whole = minutes * 60000;
    this.labels = labels;
    this.find(".time").setAttribute("aria-label", labels.name);
    this.draw();
    this.find(".clock").hidden = false;
  }

  draw() {
    const { labels, left } = this;
    const seconds = Math.ceil(left / 1000);
    const running = this.since !== null && left > 0;
    this.find(".time").textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    this.find("i").style.transform = `scaleX(${left / this.whole})`;
    const act = left === 0 ? labels.again : running ? labels.pause : this.spent ? labels.go_on : labels.start;
    if (this.find("button").textContent !== act) this.find("button").textContent = act;
    const said = left === 0 ? labels.over : "";
    if (this.find(".said").textContent !== said) this.find(".said").textContent = said;
  }
}

const clocks = new WeakMap();

export default function ({ data, parentElement }) {
  const clock = clocks.get(parentElement) ?? new QuietClock(parentElement);
  clocks.set(parentElement, clock);
  clock.receive(data);
  const beat = setInterval(() => clock.draw(), 500);
  return () => clearInterval(beat);
}
