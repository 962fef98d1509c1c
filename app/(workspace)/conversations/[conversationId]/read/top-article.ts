/** The message that stands at the top of `frame`, below what covers its first `coveredPx`. */
export function topArticle(frame: HTMLElement, content: HTMLElement, coveredPx: number): HTMLElement | null {
  const edge = frame.getBoundingClientRect().top + coveredPx;
  const articles = content.querySelectorAll<HTMLElement>("article");
  let low = 0;
  let high = articles.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((articles[middle]?.getBoundingClientRect().bottom ?? 0) > edge) high = middle;
    else low = middle + 1;
  }
  return articles[low] ?? null;
}
