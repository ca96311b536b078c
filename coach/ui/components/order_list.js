const ICONS = { up: "arrow_upward", down: "arrow_downward", release: "keep_off", to_bench: "weekend", to_list: "north" };

const made = (tag, kind, text = "") => Object.assign(document.createElement(tag), { className: kind, textContent: text });

function iconButton(name, row, list, act) {
  const button = made("button", name);
  const label = list.data.labels[name].replaceAll("{organisation}", row.name);
  const icon = made("span", "icon", ICONS[name]);
  icon.setAttribute("aria-hidden", "true");
  button.type = "button";
  button.title = label;
  button.setAttribute("aria-label", label);
  button.dataset.row = row.id;
  button.append(icon);
  button.onclick = () => list.tell(row, act);
  return button;
}

function nameOf(row, labels) {
  const name = made("span", "name", row.name);
  if (row.fixed) name.append(made("span", "fixed", labels.fixed));
  return name;
}

class OrderList {
  constructor(root) {
    this.root = root;
    this.places = root.querySelector("ol");
    this.bench = root.querySelector("ul");
  }

  tell(row, act) {
    this.setTriggerValue("act", { id: row.id, own_order: false, ...act });
  }

  draw(data, setTriggerValue) {
    const { row, className } = this.root.activeElement?.dataset?.row
      ? { row: this.root.activeElement.dataset.row, className: this.root.activeElement.className }
      : {};
    Object.assign(this, { data, setTriggerValue });
    const listed = data.rows.filter((one) => one.place !== null);
    this.places.setAttribute("aria-label", data.labels.list);
    this.bench.setAttribute("aria-label", data.labels.bench);
    this.root.querySelector("h3").textContent = data.labels.bench;
    this.places.replaceChildren(...listed.map((one) => this.placed(one, listed.length)));
    this.bench.replaceChildren(...data.rows.filter((one) => one.place === null).map((one) => this.benched(one, listed.length)));
    if (row) this.focusOn(row, className);
  }

  focusOn(row, kind) {
    const buttons = [...this.root.querySelectorAll("button")].filter((one) => one.dataset.row === row && !one.disabled);
    (buttons.find((one) => one.className === kind) ?? buttons[0])?.focus();
  }

  placed(row, listed) {
    const item = made("li", "");
    const grip = made("span", "grip");
    grip.onpointerdown = (event) => this.drag(event, item, row);
    const acts = made("span", "acts");
    const up = iconButton("up", row, this, { place: row.place - 1 });
    const down = iconButton("down", row, this, { place: row.place + 1 });
    up.disabled = row.place === 1;
    down.disabled = row.place === listed;
    if (row.fixed) acts.append(iconButton("release", row, this, { place: null, own_order: true }));
    acts.append(up, down, iconButton("to_bench", row, this, { place: null }));
    item.append(grip, made("span", "number", String(row.place)), nameOf(row, this.data.labels), acts);
    return item;
  }

  benched(row, listed) {
    const item = made("li", "");
    const acts = made("span", "acts");
    acts.append(iconButton("to_list", row, this, { place: Math.min(listed + 1, this.data.most) }));
    item.append(nameOf(row, this.data.labels), acts);
    return item;
  }

  drag(event, item, row) {
    if (event.button) return;
    event.preventDefault();
    item.classList.add("held");
    const grip = event.currentTarget;
    grip.setPointerCapture(event.pointerId);
    grip.onpointermove = (moved) => this.dragTo(moved.clientY, item);
    grip.onpointerup = grip.onpointercancel = (ended) => {
      grip.onpointermove = grip.onpointerup = grip.onpointercancel = null;
      item.classList.remove("held");
      const place = [...this.places.children].indexOf(item) + 1;
      if (ended.type === "pointercancel") this.draw(this.data, this.setTriggerValue);
      else if (place !== row.place) this.tell(row, { place });
    };
  }

  // The others go around the held one: an element that is moved itself loses the pointer.
  dragTo(y, item) {
    const middle = (one) => one.getBoundingClientRect().top + one.offsetHeight / 2;
    while (item.previousElementSibling && y < middle(item.previousElementSibling)) item.after(item.previousElementSibling);
    while (item.nextElementSibling && y > middle(item.nextElementSibling)) item.before(item.nextElementSibling);
  }
}

const lists = new WeakMap();

export default function ({ data, parentElement, setTriggerValue }) {
  const list = lists.get(parentElement) ?? new OrderList(parentElement);
  lists.set(parentElement, list);
  list.draw(data, setTriggerValue);
  parentElement.querySelector(".order").hidden = false;
}
