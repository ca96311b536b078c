// The clock itself. It needs nobody to run: time is read from the moment the talk began.
const WRITING_PAUSE_MS = 1000;
const TRY_AGAIN_MS = 5000;

class TalkClock {
  constructor(root) {
    this.find = (selector) => root.querySelector(selector);
    this.root = root;
    this.state = nothingNoted();
    // Streamlit listens to the whole page, where "r" would run it anew in the middle of a note.
    root.addEventListener("keydown", (event) => event.stopPropagation());
    this.find(".start").onclick = () => this.change({ started_at: Date.now(), ended_at: null, minutes_over: 0 });
    this.find(".stop").onclick = () => this.change({ ended_at: Date.now(), minutes_over: Math.floor(this.now().over) });
    this.find(".resume").onclick = () => this.change({ ended_at: null, minutes_over: 0 });
    this.find(".again").onclick = () => this.change({ started_at: null });
    this.find(".asked").onclick = () => this.change({ ticks: { ...this.state.ticks, [this.next.id]: true } });
    this.find("#free").oninput = (event) => this.write({ free_note: event.target.value });
    this.onStorage = (event) => {
      if (event.key !== placeOf(this.data.conversation) || !event.newValue) return;
      this.state = newest(this.state, waitingIn(event.newValue)); // the same talk in another tab
      this.draw();
    };
    this.onSight = () => (document.hidden ? this.handOver() : this.draw());
  }

  receive(data, setStateValue) {
    const fresh = JSON.stringify([data.blocks, data.questions, data.sentences, data.labels]);
    const built = this.built === fresh;
    Object.assign(this, { data, setStateValue, built: fresh });
    if (!built) this.build();
    const kept = data.kept ? fromPython(data.kept) : nothingNoted();
    this.state = newest(kept, this.state, readWaiting(data.conversation));
    this.unsent = this.state.changed_at > kept.changed_at;
    if (this.unsent) keepWaiting(data.conversation, this.state);
    else keepWaiting(data.conversation, null);
    this.draw();
    this.find(".clock").hidden = false;
    if (this.unsent && this.sent !== this.state.changed_at) this.handOver();
  }

  wake() {
    this.sleep();
    this.beat = setInterval(() => this.draw(), 1000);
    this.windows = new MutationObserver(closeWindowAboutConnection);
    this.windows.observe(document.body, { childList: true });
    this.retry = setInterval(() => this.unsent && this.handOver(), TRY_AGAIN_MS);
    addEventListener("storage", this.onStorage);
    document.addEventListener("visibilitychange", this.onSight);
  }

  sleep() {
    clearInterval(this.beat);
    clearInterval(this.retry);
    this.windows?.disconnect();
    this.stayAwake(false);
    removeEventListener("storage", this.onStorage);
    document.removeEventListener("visibilitychange", this.onSight);
  }

  write(changes) {
    this.state = { ...this.state, ...changes, changed_at: Math.max(Date.now(), this.state.changed_at + 1) };
    this.unsent = true;
    keepWaiting(this.data.conversation, this.state);
    clearTimeout(this.writing);
    this.writing = setTimeout(() => this.handOver(), WRITING_PAUSE_MS);
  }

  change(changes) {
    this.write(changes);
    this.handOver();
    this.draw();
  }

  handOver() {
    if (!this.unsent) return;
    clearTimeout(this.writing);
    this.sent = this.state.changed_at;
    this.setStateValue("report", forPython(this.data.conversation, this.state));
  }

  // A telephone on the table would go dark in the middle of the talk.
  async stayAwake(running) {
    if (!running) return this.lock?.release();
    if (this.lock || this.asking || document.hidden) return;
    this.asking = true;
    this.lock = await navigator.wakeLock?.request("screen").catch(() => null);
    this.asking = false;
    this.lock?.addEventListener("release", () => (this.lock = null));
  }

  now() {
    const { started_at: began, ended_at: ended } = this.state;
    this.minute = began ? (((ended ?? Date.now()) - began) * this.data.speed) / 60000 : 0;
    return momentAt(this.data.blocks, this.minute);
  }

  build() {
    const { blocks, questions, sentences, labels } = this.data;
    for (const name of ["start", "stop", "resume", "again", "asked", "keys"]) this.find(`.${name}`).textContent = labels[name];
    for (const name of ["next", "questions", "sentences"]) this.find(`#${name}`).textContent = labels[name];
    this.find(".free label").textContent = labels.free;
    this.find(".parts").replaceChildren(...blocks.map(blockPart));
    this.find(".sentences").replaceChildren(...sentences.map(sentenceRow));
    this.rows = new Map(questions.map((one) => [one.id, questionRow(one, labels, this)]));
    this.ticks = [...this.rows.values()].map((row) => row.tick);
    this.find(".questions").replaceChildren(...[...this.rows.values()].map((row) => row.row));
  }

  draw() {
    const moment = this.now();
    this.drawTime(moment);
    this.drawQuestions(moment);
    this.drawButtons();
    this.stayAwake(this.state.started_at && !this.state.ended_at);
    this.find(".saved").textContent = this.state.changed_at ? this.data.labels[this.unsent ? "waiting" : "saved"] : "";
    this.fill(this.find("#free"), this.state.free_note);
  }

  drawTime(moment) {
    const { blocks, labels } = this.data;
    const { started_at: began, ended_at: ended, minutes_over: over } = this.state;
    const running = began && !ended;
    const total = totalOf(blocks);
    this.find(".clock").dataset.tone = running ? moment.tone : "calm";
    const title = ended ? labels.ended : !began ? labels.not_started : moment.tone === "over" ? labels.time_up : moment.block?.name;
    const cue = !running ? "" : moment.tone === "over" ? this.overText(moment.over) : labels[`cue_${moment.cue}`] ?? "";
    this.say("#block", title ?? "");
    this.say(".block-left", running && !moment.over ? minutesLeft(labels, "block_left", "block_last", moment.blockLeft, total) : "");
    this.say(".line", running && !moment.over ? (moment.block?.line ?? "") : began ? "" : labels.before);
    this.say(".left", ended ? said(labels[over ? "lasted_over" : "lasted"], { minutes: Math.round(this.minute), over })
      : moment.over ? "" : minutesLeft(labels, "left", "left_last", moment.left, total));
    this.say(".cue", cue);
    this.say(".spoken", running ? [title, cue].filter(Boolean).join(". ") : "");
    this.find(".marker").style.left = `${Math.min(100, (100 * this.minute) / (total || 1))}%`;
    [...this.find(".parts").children].forEach((part, index) => (part.className = blocks[index] === moment.block && running ? "part here" : "part"));
  }

  overText(over) {
    const { labels } = this.data;
    return over < 1 ? labels.over_now : said(labels.over, { minutes: Math.floor(over) });
  }

  drawQuestions(moment) {
    const { questions, labels } = this.data;
    this.next = nextQuestion(questions, this.state.ticks, moment.block?.key ?? ORDER[0]);
    this.find(".next").hidden = Boolean(this.state.ended_at);
    this.say(".next .text", this.next ? this.next.text : labels.none_left);
    this.find(".asked").hidden = !this.next;
    for (const [id, { tick, note, open, row }] of this.rows) {
      tick.setAttribute("aria-checked", String(Boolean(this.state.ticks[id])));
      row.classList.toggle("upcoming", id === this.next?.id);
      this.fill(note, this.state.notes[id] ?? "");
      if (note.value && note.hidden) [note.hidden] = [false, open.setAttribute("aria-expanded", "true")];
    }
  }

  drawButtons() {
    const { started_at: began, ended_at: ended } = this.state;
    const shown = { start: !began, stop: began && !ended, resume: ended, again: began && !ended && this.minute < 2 };
    for (const [name, visible] of Object.entries(shown)) this.find(`.${name}`).hidden = !visible;
  }

  say(selector, text) {
    const place = this.find(selector);
    if (place.textContent !== text) place.textContent = text; // what stays the same is not read out again
  }

  fill(field, text) {
    if (field.value !== text && this.root.activeElement !== field) field.value = text;
  }
}

const clocks = new WeakMap();

export default function ({ data, parentElement, setStateValue }) {
  const clock = clocks.get(parentElement) ?? new TalkClock(parentElement);
  clocks.set(parentElement, clock);
  clock.receive(data, setStateValue);
  clock.wake();
  return () => clock.sleep();
}
