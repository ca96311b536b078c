// Puts things on the screen. Texts go in as text, never as HTML.
const element = (tag, className, text = "") => {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
};

const button = (className, text) => Object.assign(element("button", className, text), { type: "button" });

const said = (label, values) => label.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

const minutesLeft = (labels, label, lastLabel, minutes, total) =>
  minutes < 1 ? labels[lastLabel] : said(labels[label], { minutes: Math.ceil(minutes), total });

function questionRow(question, labels, clock) {
  const row = element("li", question.deepen ? "question deepen" : "question");
  const tick = button("tick");
  tick.setAttribute("role", "checkbox");
  tick.append(element("span", "place", question.place), element("span", "words", question.text));
  const open = button("open", labels.note);
  open.setAttribute("aria-label", said(labels.note_for, { question: question.text }));
  open.setAttribute("aria-expanded", "false");
  const note = Object.assign(element("textarea", "note"), { rows: 1, hidden: true });
  note.setAttribute("aria-label", said(labels.note_for, { question: question.text }));
  const show = (wanted) => {
    note.hidden = !wanted;
    open.setAttribute("aria-expanded", String(wanted));
    if (wanted) note.focus();
  };
  tick.onclick = () => clock.change({ ticks: { ...clock.state.ticks, [question.id]: !clock.state.ticks[question.id] } });
  tick.onkeydown = (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) clock.ticks.at((clock.ticks.indexOf(tick) + step) % clock.ticks.length).focus();
    else if (event.key === "Enter" || event.key === "n") show(true);
    else return;
    event.preventDefault();
  };
  open.onclick = () => show(note.hidden);
  note.oninput = () => clock.write({ notes: { ...clock.state.notes, [question.id]: note.value } });
  note.onkeydown = (event) => {
    if (event.key !== "Escape" && (event.key !== "Enter" || event.shiftKey)) return;
    event.preventDefault();
    if (!note.value) show(false);
    tick.focus();
  };
  row.append(tick, open, note);
  return { row, tick, note, open };
}

function sentenceRow(sentence) {
  const row = element("li", "sentence");
  const open = button("open", sentence.situation);
  const words = Object.assign(element("p", "words", sentence.text), { hidden: true });
  open.setAttribute("aria-expanded", "false");
  open.onclick = () => {
    words.hidden = !words.hidden;
    open.setAttribute("aria-expanded", String(!words.hidden));
  };
  row.append(open, words);
  return row;
}

// Streamlit's own window about a lost connection takes the focus, and with it the note one is writing.
function closeWindowAboutConnection() {
  const state = document.querySelector('[data-testid="stApp"]')?.getAttribute("data-test-connection-state");
  if (state && state !== "CONNECTED") document.querySelector(".stDialog [aria-label=Close]")?.click();
}

function blockPart(block) {
  const part = element("span", "part");
  part.style.flexGrow = block.minutes;
  return part;
}
