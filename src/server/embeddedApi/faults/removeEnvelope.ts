/** The same answer with its `result` alone. A failure keeps its shape. */
export async function removeEnvelope(response: Response): Promise<Response> {
  if (!response.ok) return response;
  const envelope: unknown = await response.json();
  const result = typeof envelope === 'object' && envelope !== null && 'result' in envelope ? envelope.result : envelope;
  return new Response(JSON.stringify(result), response);
}
