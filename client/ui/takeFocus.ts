/** As a ref: where one is, once what was pressed has gone. It is read out from there; it needs a `tabIndex`. */
export function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}
