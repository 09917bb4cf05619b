/** What seals the words of a request: put into another row or column, they don't open. */
export function placeOfWords(
  situationId: string,
  requestId: string,
  column: 'words' | 'extension_words' | 'answer_words',
): { situationId: string; boundTo: string } {
  return { situationId, boundTo: `rights_requests\n${requestId}\n${column}` };
}
