/**
 * The walk over a part of a page: document order, no recursion (nesting may be 100,000 deep), and
 * robust when the page changes between two steps: a node that was taken out ends the walk.
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
  let node: Node | null = root;
  let depth = 0;
  while (node) {
    let next: Node | null = null;
    if (isText(node)) yield node;
    else if (isElement(node)) {
      if (enter(node, depth)) {
        next = node.firstChild;
        if (next) depth++;
        else leave(node);
      }
      yield null;
    }
    while (!next && node && node !== root) {
      next = node.nextSibling;
      if (next) break;
      node = node.parentNode;
      depth--;
      if (node && isElement(node)) leave(node);
    }
    node = next;
  }
}

function isText(node: Node): node is Text {
  return node.nodeType === 3 || node.nodeType === 4;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
