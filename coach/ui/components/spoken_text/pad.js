// A text with how long it takes to say it, while one writes, and a stopwatch for saying it aloud.
const WRITING_PAUSE_MS = 1000;
const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu; // as count_words in coach/domain/pitch.py

const countWords = (text) => (text.match(WORD) ?? []).length;
const spokenSeconds = (words, pace) => Math.round((words * 60) / pace);
const said = (label, values) => label.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
const asClock = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

class Pad {
  constructor(root) {
    this.root = root;
    [this.label, this.text, this.room, this.marker, this.seconds, this.words, this.button, this.watch] = [
      "label", "textarea", ".room", ".marker", ".seconds", ".words", "button", "output",
    ].map((selector) => root.querySelector(selector));
    root.addEventListener("keydown", (event) => event.stopPropagation()); // or Streamlit takes "r" for a command
    this.text.oninput = () => {
      clearTimeout(this.writing);
      this.writing = setTimeout(() => this.handOver(), WRITING_PAUSE_MS);
      this.draw();
    };
    this.text.onblur = () => this.handOver();
    this.button.onclick = () => (this.began ? this.stop() : this.start());
  }

  receive(data, setTriggerValue) {
    Object.assign(this, { data, setTriggerValue });
    const isWriting = this.root.activeElement === this.text;
    if (!isWriting && this.known !== data.text) this.text.value = data.text;
    if (!isWriting || this.known === undefined) this.known = data.text;
    this.label.textContent = data.labels.text;
    this.text.placeholder = data.labels.example;
    this.draw();
    this.root.querySelector(".pad").hidden = false;
  }

  handOver() {
    clearTimeout(this.writing);
    if (this.text.value === this.known) return;
    this.known = this.text.value;
    this.setTriggerValue("written", this.known);
  }

  start() {
    this.began = performance.now();
    this.beat = setInterval(() => this.draw(), 200);
    this.draw();
  }

  stop() {
    const seconds = this.passed();
    this.sleep();
    this.began = undefined;
    this.handOver();
    this.setTriggerValue("rehearsed", { seconds: Math.round(seconds * 10) / 10, words: countWords(this.text.value) });
    this.draw();
  }

  sleep() {
    clearInterval(this.beat);
  }

  passed() {
    return (performance.now() - this.began) / 1000;
  }

  draw() {
    const { pace, least, most, labels } = this.data;
    const words = countWords(this.text.value);
    const seconds = spokenSeconds(words, pace);
    const whole = most * 1.25;
    const share = (value) => `${Math.min(100, (100 * value) / whole)}%`;
    this.room.style.left = share(least);
    this.room.style.right = `calc(100% - ${share(most)})`;
    this.marker.style.left = share(seconds);
    this.seconds.textContent = said(labels.seconds, { seconds });
    this.words.textContent = said(labels.room, { words, least, most });
    this.button.textContent = this.began ? labels.stop : labels.start;
    this.watch.hidden = !this.began;
    this.watch.textContent = this.began ? asClock(this.passed()) : "";
    this.watch.classList.toggle("late", Boolean(this.began) && this.passed() > most);
  }
}

const pads = new WeakMap();

export default function ({ data, parentElement, setTriggerValue }) {
  const pad = pads.get(parentElement) ?? new Pad(parentElement);
  pads.set(parentElement, pad);
  pad.receive(data, setTriggerValue);
}
