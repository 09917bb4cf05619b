/** `head` stands at least one row below `tail`; `weight`: how much each further row costs. */
export interface Descent {
  tail: number;
  head: number;
  weight: number;
}

interface Node {
  rank: number;
  edges: Edge[];
  /** the tree's edge towards its root */
  up: Edge | null;
  /** numbers of a walk through the tree: `low`…`lim` is what hangs from this node */
  low: number;
  lim: number;
}

interface Edge {
  tail: Node;
  head: Node;
  weight: number;
  inTree: boolean;
  cut: number;
}

/**
 * Rows for the nodes of a graph without circles, so that the sum of all descents is as short as it can be: the
 * network simplex of Gansner, Koutsofios, North and Vo (A technique for drawing directed graphs, 1993, §2). What hangs
 * by one edge only takes no part: it stands right beside its neighbour.
 */
export function shortestRanks(count: number, descents: readonly Descent[]): number[] {
  const nodes = Array.from({ length: count }, (): Node => ({ rank: 0, edges: [], up: null, low: 0, lim: 0 }));
  for (const edge of merged(nodes, descents)) {
    edge.tail.edges.push(edge);
    edge.head.edges.push(edge);
  }
  const hanging = takeOffLeaves(nodes);
  const loose = new Set(hanging.map(({ node }) => node));
  const seen = new Set<Node>();
  for (const node of nodes) if (!seen.has(node) && !loose.has(node)) shorten(connectedTo(node, seen));
  for (const { node, edge } of hanging.reverse())
    node.rank = edge === null ? 0 : edge.head === node ? edge.tail.rank + 1 : edge.head.rank - 1;
  return nodes.map(({ rank }) => rank);
}

function merged(nodes: readonly Node[], descents: readonly Descent[]): Edge[] {
  const byEnds = new Map<number, Edge>();
  for (const { tail, head, weight } of descents) {
    const [from, to] = [nodes[tail], nodes[head]];
    if (!from || !to || from === to) continue;
    const key = tail * nodes.length + head;
    const known = byEnds.get(key);
    if (known) known.weight += weight;
    else byEnds.set(key, { tail: from, head: to, weight, inTree: false, cut: 0 });
  }
  return [...byEnds.values()];
}

/** Takes off whatever has one neighbour, again and again; the last taken is the first to be put back. */
function takeOffLeaves(nodes: readonly Node[]): { node: Node; edge: Edge | null }[] {
  const taken: { node: Node; edge: Edge | null }[] = [];
  const queue = nodes.filter(({ edges }) => edges.length <= 1);
  const gone = new Set<Node>();
  for (let node = queue.pop(); node; node = queue.pop()) {
    if (gone.has(node)) continue;
    gone.add(node);
    const edge = node.edges[0] ?? null;
    taken.push({ node, edge });
    if (!edge) continue;
    const other = edge.head === node ? edge.tail : edge.head;
    other.edges = other.edges.filter((one) => one !== edge);
    if (other.edges.length <= 1) queue.push(other);
  }
  return taken;
}

function connectedTo(start: Node, seen: Set<Node>): Node[] {
  const found = [start];
  seen.add(start);
  for (const node of found)
    for (const { tail, head } of node.edges)
      for (const next of [tail, head])
        if (!seen.has(next)) {
          seen.add(next);
          found.push(next);
        }
  return found;
}

function shorten(nodes: Node[]): void {
  if (nodes.length < 2) return;
  const edges = [...new Set(nodes.flatMap((node) => node.edges))];
  longestPaths(nodes);
  tightTree(nodes, edges);
  const root = nodes[0] as Node;
  number(root);
  cutValues(nodes);
  // Each turn takes a tree's edge that would rather be longer; the bound is only against numbers nobody foresaw.
  for (let turn = 0; turn < 20 * nodes.length; turn += 1) {
    const leaving = worst(edges);
    if (!leaving || !exchange(leaving, nodes, edges)) break;
    number(root);
    cutValues(nodes);
  }
  const top = nodes.reduce((least, { rank }) => Math.min(least, rank), Infinity);
  for (const node of nodes) node.rank -= top;
}

function longestPaths(nodes: readonly Node[]): void {
  const waiting = new Map(nodes.map((node) => [node, node.edges.filter(({ head }) => head === node).length]));
  const ready = nodes.filter((node) => waiting.get(node) === 0);
  for (const node of ready)
    for (const { tail, head } of node.edges) {
      if (tail !== node) continue;
      head.rank = Math.max(head.rank, node.rank + 1);
      const left = (waiting.get(head) ?? 0) - 1;
      waiting.set(head, left);
      if (left === 0) ready.push(head);
    }
}

function slack({ tail, head }: Edge): number {
  return head.rank - tail.rank - 1;
}

/** A tree of edges none of which is longer than it must be, over all nodes: what isn't in it yet is pulled towards it. */
function tightTree(nodes: readonly Node[], edges: readonly Edge[]): void {
  const inside = new Set<Node>();
  const grow = (from: Node[]) => {
    for (const node of from)
      for (const edge of node.edges) {
        const other = edge.tail === node ? edge.head : edge.tail;
        if (inside.has(other) || slack(edge) !== 0) continue;
        inside.add(other);
        edge.inTree = true;
        from.push(other);
      }
  };
  const [first] = nodes;
  if (!first) return;
  inside.add(first);
  grow([first]);
  while (inside.size < nodes.length) {
    let nearest: Edge | null = null;
    for (const edge of edges)
      if (inside.has(edge.tail) !== inside.has(edge.head) && (!nearest || slack(edge) < slack(nearest)))
        nearest = edge;
    if (!nearest) return;
    const by = inside.has(nearest.head) ? -slack(nearest) : slack(nearest);
    for (const node of inside) node.rank += by;
    grow([...inside]);
  }
}

function number(root: Node): void {
  let count = 1;
  root.up = null;
  const path: { node: Node; next: number }[] = [{ node: root, next: 0 }];
  root.low = count;
  for (let top = path.at(-1); top; top = path.at(-1)) {
    const edge = top.node.edges[top.next];
    if (!edge) {
      top.node.lim = count;
      count += 1;
      path.pop();
      continue;
    }
    top.next += 1;
    if (!edge.inTree || edge === top.node.up) continue;
    const child = edge.tail === top.node ? edge.head : edge.tail;
    child.up = edge;
    child.low = count;
    path.push({ node: child, next: 0 });
  }
}

function hangsFrom(node: Node, { low, lim }: Node): boolean {
  return node.lim >= low && node.lim <= lim;
}

/** What the sum gains or loses, a row, when a tree's edge is made longer; from the leaves to the root. */
function cutValues(nodes: readonly Node[]): void {
  const fromLeaves = [...nodes].sort((a, b) => a.lim - b.lim);
  for (const node of fromLeaves) {
    const { up } = node;
    if (!up) continue;
    const isTail = up.tail === node;
    let cut = 0;
    for (const edge of node.edges) {
      const leaves = edge.tail === node;
      const other = leaves ? edge.head : edge.tail;
      if (!hangsFrom(other, node)) cut += leaves === isTail ? edge.weight : -edge.weight;
      else {
        const value = (edge.inTree ? edge.cut : 0) - edge.weight;
        cut += leaves === isTail ? value : -value;
      }
    }
    up.cut = cut;
  }
}

function worst(edges: readonly Edge[]): Edge | null {
  let found: Edge | null = null;
  for (const edge of edges) if (edge.inTree && edge.cut < 0 && (!found || edge.cut < found.cut)) found = edge;
  return found;
}

function exchange(leaving: Edge, nodes: readonly Node[], edges: readonly Edge[]): boolean {
  const isTail = leaving.tail.up === leaving;
  const below = isTail ? leaving.tail : leaving.head;
  let entering: Edge | null = null;
  for (const edge of edges) {
    if (edge.inTree) continue;
    const [inner, outer] = isTail ? [edge.head, edge.tail] : [edge.tail, edge.head];
    if (hangsFrom(inner, below) && !hangsFrom(outer, below) && (!entering || slack(edge) < slack(entering)))
      entering = edge;
  }
  if (!entering) return false;
  const by = isTail ? -slack(entering) : slack(entering);
  if (by !== 0) for (const node of nodes) if (hangsFrom(node, below)) node.rank += by;
  leaving.inTree = false;
  entering.inTree = true;
  return true;
}
