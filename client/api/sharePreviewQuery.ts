import { queryOptions, skipToken } from '@tanstack/react-query';
import type { Sent } from '#shared/protocol/http/call.ts';
import type { shareCalls } from '#shared/protocol/http/share.ts';
import { previewShare } from './previewShare.ts';

/** Who would see it after a move; asked anew each time, because audiences change. */
export function sharePreviewQuery(wish: Sent<typeof shareCalls.preview>['body'] | null) {
  return queryOptions({
    queryKey: ['sharePreview', wish],
    queryFn: wish === null ? skipToken : () => previewShare(wish),
    staleTime: 0,
    gcTime: 0,
  });
}
