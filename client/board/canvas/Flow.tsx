import { type NodeTypes, ReactFlow, useReactFlow, useStoreApi, ViewportPortal } from '@xyflow/react';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { useGlossary } from '#client/acronyms/index.ts';
import { t } from '#client/i18n/t.ts';
import type { Point } from '#shared/board/index.ts';
import { OthersLayer } from '../presence/OthersLayer.tsx';
import { fitted, ZOOM } from '../tools/panTool.ts';
import { acronymOf } from './acronymOf.ts';
import { DotPaper } from './DotPaper.tsx';
import { ElementNode } from './ElementNode.tsx';
import { FlyingLayer } from './FlyingLayer.tsx';
import { createFlowNodes } from './flowNodes.ts';
import type { Gestures } from './gestures.ts';
import { recordKey } from './inWords.ts';
import { LinkLayer } from './LinkLayer.tsx';
import { LinkHandle, Overlays } from './Overlays.tsx';
import { RenameField } from './RenameField.tsx';
import type { Room, Screen } from './room.ts';
import { useRoom, useStore } from './roomContext.ts';
import { useFlowPointers } from './useFlowPointers.ts';
import { useKeys } from './useKeys.ts';
import { useSlidingView } from './useSlidingView.ts';

const NODE_TYPES: NodeTypes = { element: ElementNode };
const PRO_OPTIONS = { hideAttribution: true };
/** Seeing all never shows a lone person as tall as the screen. */
const CLOSEST = 1.15;
/** what the panels cover, screen pixels */
const INSETS = {
  wide: { top: 20, right: 68, bottom: 92, left: 16 },
  compact: { top: 64, right: 12, bottom: 96, left: 12 },
};

/** React Flow holds the view (pan, zoom, pinch) and the elements' places; links, ghosts and guides are layers in its viewport. */
export function Flow({ gestures, children }: { gestures: Gestures; children: ReactNode }) {
  const room = useRoom();
  const drawing = useStore(room.picture.still);
  const table = useStore(room.session.table);
  const tabbable = useStore(room.current);
  const tool = useStore(room.tool);
  const glossary = useGlossary();
  const flowNodes = useMemo(() => createFlowNodes((element) => acronymOf(element, glossary)), [glossary]);
  const elements = useMemo(
    () => new Map(table.elements.map((element) => [recordKey(element), element])),
    [table],
  );
  const nodes = flowNodes({ drawing, elements, tabbable });
  const canvas = useRef<HTMLElement>(null);
  const store = useStoreApi();
  const flow = useReactFlow();

  useFlowPointers(canvas, gestures);
  const keys = useKeys(gestures);
  const sliding = useSlidingView(canvas, room.live);

  useEffect(() => {
    const screen: Screen = {
      view: room.live.get,
      size: () => ({ width: store.getState().width, height: store.getState().height }),
      setView: (view, how = 'smoothly') =>
        void flow.setViewport(view, { duration: how === 'smoothly' ? duration() : 0 }),
      fit: (how = 'smoothly') => {
        const view = fitted(room.picture.get().box, screen.size(), {
          insets: room.props.now.compact ? INSETS.compact : INSETS.wide,
          closest: CLOSEST,
        });
        if (view) screen.setView(view, how);
      },
      focus: () => canvas.current?.focus({ preventScroll: true }),
      focusOn: (key) =>
        canvas.current
          ?.querySelector<HTMLElement>(`[data-id="${CSS.escape(key)}"]`)
          ?.focus({ preventScroll: true }),
    };
    room.screen.now = screen;
    return () => {
      room.screen.now = null;
    };
  }, [room, store, flow]);

  useEffect(() => room.live.subscribe(() => showViewport(room)), [room]);
  return (
    // Arrow keys move between people and a press may do several things: what an application is for. The list is the
    // same table for whoever reads rather than points.
    <section
      ref={canvas}
      role="application"
      aria-label={t('board.canvasName')}
      className="board-canvas absolute inset-0 outline-none"
      data-tool={tool.is}
      data-far={sliding.viewport.zoom < FAR ? '' : undefined}
      // An empty table must be reached by keyboard too.
      tabIndex={nodes.length === 0 ? 0 : -1}
      onKeyDown={keys}
      onFocus={({ target }) => {
        const key = target.getAttribute('data-id');
        if (key !== null) room.current.set(key);
      }}
    >
      <DotPaper />
      <ReactFlow
        nodes={nodes}
        edges={NO_EDGES}
        nodeTypes={NODE_TYPES}
        proOptions={PRO_OPTIONS}
        minZoom={ZOOM.least}
        maxZoom={ZOOM.most}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        elementsSelectable={false}
        zoomOnDoubleClick={false}
        selectionKeyCode={null}
        multiSelectionKeyCode={null}
        deleteKeyCode={null}
        zoomActivationKeyCode={null}
        disableKeyboardA11y
        role="presentation"
        viewport={sliding.viewport}
        onViewportChange={sliding.onViewportChange}
      >
        <ViewportPortal>
          <LinkLayer />
          <FlyingLayer />
          <LinkHandle />
          <OthersLayer />
          <Overlays />
          <RenameField />
        </ViewportPortal>
        {children}
      </ReactFlow>
    </section>
  );
}

const NO_EDGES: never[] = [];
/** From this far a name is four pixels tall: shapes and colours are what can be seen, and they are painted faster alone. */
const FAR = 0.28;
function duration(): number {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 220;
}

function showViewport(room: Room): void {
  const { x, y, zoom } = room.live.get();
  const { width, height } = room.screen.now?.size() ?? { width: 0, height: 0 };
  const middle: Point = [(width / 2 - x) / zoom, (height / 2 - y) / zoom];
  room.presence.viewport(middle, zoom, room.props.now.activeCompartmentId);
}
