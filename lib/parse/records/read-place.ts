/*
 * Rule: a place is a word and a map's address with its coordinates, or a name and the page of a venue.
 * Example: "location: https://maps.google.com/?q=1.5,2.5".
 */
import { locationLabels } from "../markers/phrase-book.ts";
import { type Body, bareBody } from "./body.ts";

const coordinates =
  /^(?:([^\n]{1,40}?)\s?[:：]\s?)?https:\/\/maps\.google\.com\/\?q=(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)$/;
const venue = /^([\s\S]{1,400}?)(?::\s|\n)(https:\/\/foursquare\.com\/v\/\S+)$/;

/** The place that the body is, without marks, or null. `isMarked`: the app's own mark stands before it. */
export function readPlace(body: string, isMarked: boolean): Body | null {
  const match = coordinates.exec(body);
  if (match) {
    const [, label, latitude, longitude] = match;
    if (!isMarked && !(label && locationLabels.has(label.trim().toLowerCase()))) return null;
    return bareBody("location", { latitude: Number(latitude), longitude: Number(longitude) });
  }
  const [, name, url] = venue.exec(body) ?? [];
  if (!name || name.split("\n").length > 2) return null;
  return bareBody("location", { name: name.replace("\n", ", "), url });
}
