const SHOWN_FOR_MS = 2500;

function copyBySelection(root, element) {
  const range = document.createRange();
  range.selectNodeContents(element);
  const selection = window.getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
  return document.execCommand("copy");
}

async function copy(root, element) {
  try {
    await navigator.clipboard.writeText(element.textContent);
    return true;
  } catch {
    return copyBySelection(root, element);
  }
}

export default function ({ data, parentElement }) {
  const find = (selector) => parentElement.querySelector(selector);
  const [caption, text, button, status] = ["figcaption", ".text", "button", "[role=status]"].map(find);
  let timer;
  find("figure").classList.toggle("button-alone", !data.shown);
  find("figure").hidden = false;
  caption.textContent = data.title;
  caption.hidden = !data.title || !data.shown;
  text.tabIndex = data.shown ? 0 : -1;
  if (text.textContent !== data.text) {
    text.textContent = data.text;
    status.textContent = "";
  }
  text.setAttribute("role", "group");
  text.setAttribute("aria-label", data.title || data.copy);
  button.textContent = data.copy;
  button.onclick = async () => {
    const copied = await copy(parentElement, text);
    status.textContent = copied ? data.copied : "";
    clearTimeout(timer);
    timer = setTimeout(() => (status.textContent = ""), SHOWN_FOR_MS);
  };
  return () => clearTimeout(timer);
}
