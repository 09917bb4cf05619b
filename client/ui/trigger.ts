import type { ReactElement } from 'react';
import type { ButtonProps } from './Button.tsx';
import type { IconButtonProps } from './IconButton.tsx';

/** What may open a panel beside itself: one of our two buttons. */
export type Trigger = ReactElement<ButtonProps> | ReactElement<IconButtonProps>;
