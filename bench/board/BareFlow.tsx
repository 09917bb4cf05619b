import '@xyflow/react/dist/style.css';
import {
  applyNodeChanges,
  Background,
  Controls,
  type Edge,
  MiniMap,
  type Node,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
} from '@xyflow/react';
import { useEffect, useState } from 'react';
import { askedBoard } from './askedBoard.ts';

/** The reference: React Flow as its guide shows it, with as many nodes and edges, and nothing of ours. */
export function BareFlow({ asked }: { asked: URLSearchParams }) {
  return (
    <ReactFlowProvider>
      <Flow asked={asked} />
    </ReactFlowProvider>
  );
}

function Flow({ asked }: { asked: URLSearchParams }) {
  const [start] = useState(() => flowOf(asked));
  const [nodes, setNodes] = useState(start.nodes);
  const flow = useReactFlow();
  useEffect(() => {
    // Somebody else's moves, as a shared state would bring them.
    window.moveRemotely = (step) =>
      setNodes((before) =>
        before.map((node, index) =>
          index < 3 ? { ...node, position: { x: node.position.x + step, y: node.position.y } } : node,
        ),
      );
    window.firstNode = () => flow.getNodes()[40]?.id ?? '';
  }, [flow]);
  return (
    <ReactFlow
      nodes={nodes}
      edges={start.edges}
      onNodesChange={(changes) => setNodes((before) => applyNodeChanges(changes, before))}
      minZoom={0.1}
      fitView
    >
      <Background />
      <MiniMap />
      <Controls />
    </ReactFlow>
  );
}

function flowOf(asked: URLSearchParams): { nodes: Node[]; edges: Edge[] } {
  const { elements, links } = askedBoard(asked);
  const nodes = elements
    .filter(({ kind }) => kind !== 'household')
    .map(
      (element): Node => ({
        id: element.id,
        position: { x: element.at[0], y: element.at[1] },
        data: { label: 'name' in element ? element.name : '' },
        style: { width: 90 },
      }),
    );
  const edges = links.flatMap((link): Edge[] =>
    link.kind === 'relation'
      ? [
          {
            id: link.id,
            source: link.from.element,
            target: link.to.element,
            ...(link.label === '' ? {} : { label: link.label }),
          },
        ]
      : [],
  );
  return { nodes, edges };
}

declare global {
  interface Window {
    /** three elements of somebody else's move by so many pixels */
    moveRemotely: (step: number) => void;
    firstNode: () => string;
  }
}
