function stepContent(step, number, isCurrent, doneWord) {
  const mark = document.createElement("span");
  mark.className = "mark";
  mark.setAttribute("aria-hidden", "true");
  mark.textContent = step.done && !isCurrent ? "" : String(number);
  const name = document.createElement("span");
  name.className = "name";
  name.textContent = step.name;
  const parts = [mark, name];
  if (step.done && !isCurrent && doneWord) {
    const spoken = document.createElement("span");
    spoken.className = "spoken";
    spoken.textContent = ", " + doneWord;
    parts.push(spoken);
  }
  return parts;
}

export default function ({ data, parentElement, setTriggerValue }) {
  const list = parentElement.querySelector("ol");
  const focused = parentElement.activeElement?.dataset?.key;
  parentElement.querySelector(".compact").textContent = data.compact;
  list.replaceChildren(
    ...data.steps.map((step, index) => {
      const isCurrent = step.key === data.current;
      const opens = step.done && !isCurrent;
      const item = document.createElement("li");
      item.className = isCurrent ? "current" : step.done ? "done" : "ahead";
      const inner = document.createElement(opens ? "button" : "span");
      inner.className = "step";
      inner.append(...stepContent(step, index + 1, isCurrent, data.done_word));
      if (isCurrent) inner.setAttribute("aria-current", "step");
      if (opens) {
        inner.type = "button";
        inner.dataset.key = step.key;
        inner.onclick = () => setTriggerValue("step", step.key);
      }
      item.append(inner);
      return item;
    }),
  );
  const whole = parentElement.querySelector("nav");
  whole.setAttribute("aria-label", data.label);
  whole.hidden = false;
  if (focused) [...list.querySelectorAll("button")].find((button) => button.dataset.key === focused)?.focus();
}
