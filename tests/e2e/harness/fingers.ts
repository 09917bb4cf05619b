import type { CDPSession, Page } from '@playwright/test';

export type Spot = readonly [x: number, y: number];

/** Fingers and a pen on a page's screen, as the browser's own input: pressure, contact and all. Viewport pixels. */
export interface Fingers {
  /** every finger that is on the glass now; none lifts them all */
  touch(does: 'touchStart' | 'touchMove' | 'touchEnd', spots: readonly Spot[]): Promise<void>;
  pen(does: 'mousePressed' | 'mouseMoved' | 'mouseReleased', at: Spot, force?: number): Promise<void>;
}

export async function fingersOf(page: Page): Promise<Fingers> {
  const session: CDPSession = await page.context().newCDPSession(page);
  return {
    async touch(type, spots) {
      const touchPoints = spots.map(([x, y], id) => ({ x, y, id, radiusX: 6, radiusY: 6, force: 0.5 }));
      await session.send('Input.dispatchTouchEvent', { type, touchPoints });
    },
    async pen(type, [x, y], force = 0.5) {
      const down = type !== 'mouseReleased';
      await session.send('Input.dispatchMouseEvent', {
        type,
        x,
        y,
        force,
        pointerType: 'pen',
        button: 'left',
        buttons: down ? 1 : 0,
        clickCount: type === 'mouseMoved' ? 0 : 1,
      });
    },
  };
}
