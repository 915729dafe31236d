/**
 * The walk over a part of a page: document order, no recursion (nesting may be 100,000 deep), and
 * robust when the page changes between two steps: a node that was taken out ends the walk.
 *
 * The order is that of what is seen (the flat tree): in the place of what an element contains comes
 * what is in its open shadow tree, and in the place of a slot what the page has put into it.
 */

/**
 * Gives every Text node below `root`, and null at every element, so that whoever counts steps sees
 * them all. Calls `enter` before and `leave` after each element; where `enter` says false, the
 * element and all below it are left out (and not left).
 */
export function* textNodes(
  root: Element,
  enter: (element: Element, depth: number) => boolean,
  leave: (element: Element) => void,
): Generator<Text | null, void, void> {
  const slotted: Slotted = new Map();
  let node: Node | null = root;
  let depth = 0;
  while (node) {
    let next: Node | null = null;
    if (isText(node)) yield node;
    else if (isElement(node)) {
      if (enter(node, depth)) {
        next = firstIn(node, slotted);
        if (next) depth++;
        else leave(node);
      }
      yield null;
    }
    while (!next && node && node !== root) {
      next = nextOf(node, slotted);
      if (next) break;
      node = parentOf(node, slotted);
      depth--;
      if (node && isElement(node)) leave(node);
    }
    node = next;
  }
}

/** The element around a node as it is seen: the slot it was put into, or the host of its shadow tree. */
export function flatParent(node: Element | Text): Element | null {
  return node.assignedSlot ?? node.parentElement ?? hostOf(node.parentNode);
}

/** Child elements as they are seen. */
export function flatChildren(element: Element): readonly Element[] {
  if (element.shadowRoot) return [...element.shadowRoot.children];
  const assigned = isSlot(element) ? element.assignedElements() : [];
  return assigned.length > 0 ? assigned : [...element.children];
}

/** What was put into the slots that the walk has come to: its slot, and what comes behind it there. */
type Slotted = Map<Node, { readonly slot: Element; readonly next: Node | null }>;

function firstIn(element: Element, slotted: Slotted): Node | null {
  if (element.shadowRoot) return element.shadowRoot.firstChild;
  if (!isSlot(element)) return element.firstChild;
  const assigned = element.assignedNodes();
  for (const [index, node] of assigned.entries())
    slotted.set(node, { slot: element, next: assigned[index + 1] ?? null });
  return assigned[0] ?? element.firstChild;
}

function nextOf(node: Node, slotted: Slotted): Node | null {
  const put = slotted.size > 0 ? slotted.get(node) : undefined;
  return put ? put.next : node.nextSibling;
}

function parentOf(node: Node, slotted: Slotted): Node | null {
  const put = slotted.size > 0 ? slotted.get(node) : undefined;
  if (put) return put.slot;
  const parent = node.parentNode;
  return hostOf(parent) ?? parent;
}

/** Null where it is no shadow root. */
function hostOf(node: Node | null): Element | null {
  return node?.nodeType === 11 ? ((node as ShadowRoot).host ?? null) : null;
}

function isSlot(element: Element): element is HTMLSlotElement {
  return element.localName === 'slot' && 'assignedNodes' in element;
}

function isText(node: Node): node is Text {
  return node.nodeType === 3 || node.nodeType === 4;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
