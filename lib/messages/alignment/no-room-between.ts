/** Between two neighbours there are fewer free places than messages to put there: the reading has to be numbered anew. */
export class NoRoomBetween extends Error {
  constructor(count: number, room: number) {
    super(`No room for ${count} messages in ${room} free places.`);
    this.name = "NoRoomBetween";
  }
}
