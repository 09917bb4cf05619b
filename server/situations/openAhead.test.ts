import { expect, it, vi } from 'vitest';
import { onBothStores } from '../testing/onBothStores.ts';
import { firstFacilitator, testTable } from '../testing/table.ts';

onBothStores('who asks for a situation', (start) => {
  it('[SY81] has the maps they may see opened ahead, and no other', async () => {
    const server = await start();
    const table = await testTable(server, await firstFacilitator(server));
    const parent = await table.seat({ name: 'Ana', sector: 'family' });
    const opened = vi.spyOn(server.sync, 'openAhead');
    const whatIsOpened = async (as = table.facilitator) => {
      opened.mockClear();
      const { compartments } = await table.view(as);
      return { compartments, opened: [...(opened.mock.calls[0]?.[0] ?? [])] };
    };
    const theirs = await whatIsOpened(parent.browser);
    const family = theirs.compartments.find(({ kind }) => kind === 'family');
    expect(theirs.opened).toContain(family?.board);
    expect(theirs.opened).toHaveLength(theirs.compartments.filter(({ access }) => access !== 'none').length);
    // A facilitator is told of every compartment, and sees not all of them.
    const ours = await whatIsOpened();
    expect(ours.compartments.some(({ access }) => access === 'none')).toBe(true);
    expect(ours.opened).toEqual(ours.compartments.flatMap(({ board }) => board ?? []));
    await expect.poll(() => server.sync.metrics()['rooms']).toBeGreaterThanOrEqual(theirs.opened.length);
  });
});
