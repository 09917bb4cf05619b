import { queryOptions } from '@tanstack/react-query';
import { listPasskeys } from './listPasskeys.ts';

export const passkeysQuery = queryOptions({ queryKey: ['me', 'passkeys'], queryFn: listPasskeys });
