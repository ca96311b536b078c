const PAUSE_MS = 350;
const reported = new WeakMap(); // what each text area handed over last
const MOST_MARKED = 20000; // a longer text is shown without marks, so that typing stays quick

function pieces(text, marked) {
  const letters = Array.from(text); // the places are counted in characters, not in UTF-16 units
  const found = [];
  let at = 0;
  for (const one of [...marked].sort((a, b) => a.start - b.start)) {
    if (one.start < at || one.end <= one.start || one.end > letters.length) continue;
    found.push(document.createTextNode(letters.slice(at, one.start).join("")));
    const mark = document.createElement("mark");
    mark.className = one.weight;
    mark.textContent = letters.slice(one.start, one.end).join("");
    found.push(mark);
    at = one.end;
  }
  found.push(document.createTextNode(letters.slice(at).join("") + "\n"));
  return found;
}

function draw(behind, area, data, lines) {
  const agrees = area.value === data.text && area.value.length < MOST_MARKED;
  behind.replaceChildren(...pieces(area.value, agrees ? data.marked : []));
  area.style.minHeight = `${lines * 1.6 + 1.8}em`;
}

export default function ({ data, parentElement, setStateValue }) {
  const find = (selector) => parentElement.querySelector(selector);
  const [area, behind] = [find("textarea"), find(".behind")];
  find(".label").textContent = data.label;
  area.lang = data.language;
  if (area.dataset.version !== data.version) {
    area.dataset.version = data.version;
    area.value = data.text;
    reported.set(area, data.text);
  }
  draw(behind, area, data, data.lines);
  find("label").hidden = false;
  let timer;
  const report = () => {
    clearTimeout(timer);
    if (area.value === reported.get(area)) return;
    reported.set(area, area.value);
    setStateValue("written", { version: area.dataset.version, text: area.value });
  };
  area.oninput = (event) => {
    draw(behind, area, data, data.lines);
    clearTimeout(timer);
    if (!event.isComposing) timer = setTimeout(report, PAUSE_MS);
  };
  area.onblur = report;
  if (area.value !== reported.get(area)) timer = setTimeout(report, PAUSE_MS); // typed while a run was going on
  return () => clearTimeout(timer);
}
