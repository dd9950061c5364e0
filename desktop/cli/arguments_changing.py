"""The words of the commands that change records, and of those that deal with what waits or came back."""

from __future__ import annotations

from pathlib import Path

from desktop.cli.parsing import Commands, Parser, command


def add_changing(commands: Commands[Parser]) -> None:
    """`write`, `edit`, `delete`, `like`, `unlike`."""
    write = command(commands, "write", "write a record of any kind; it goes out with the next sync")
    write.add_argument("--kind", required=True, metavar="K", help="a kind of docs/portal-api.md §7, e.g. comment, page, bulletin_note")
    write.add_argument("--project", metavar="TITLE", help="in this project; without it where the record of --on stands, else the own space")
    write.add_argument("--on", metavar="ID", help="the record it hangs on: what is commented, the page above, the thread")
    write.add_argument("--draft", action="store_true", help="keep it as a draft; `send` queues it")
    _body(write)
    edit = command(commands, "edit", "change a record over the revision that this computer shows; pictures in it stay")
    _id(edit)
    _body(edit)
    _id(command(commands, "delete", "delete a record; one never sent is simply taken out"))
    _id(command(commands, "like", "like a record"))
    _id(command(commands, "unlike", "like it no more"))


def add_sending(commands: Commands[Parser]) -> None:
    """`sending`, `conflicts`, `resolve`, `take-back`, `send`, `resend`, `give-up`."""
    sending = command(commands, "sending", "drafts, what waits, what came back and why, what was given up or put together, with the texts")
    sending.add_argument("--sent", action="store_true", help="the last 200 that were sent, too")
    command(commands, "conflicts", "records with two versions: mine, theirs, what both began from")
    resolve = command(commands, "resolve", "end a pair of versions; without a choice mine goes over theirs")
    _item(resolve)
    chosen = resolve.add_mutually_exclusive_group(required=True)
    chosen.add_argument("--mine", action="store_true", help="my version goes over theirs")
    chosen.add_argument("--theirs", action="store_true", help="theirs stays; mine is kept for 30 days")
    chosen.add_argument("--text-file", type=Path, metavar="F", help="this text goes over theirs")
    chosen.add_argument("--fields-file", type=Path, metavar="F", help="my version with these body fields goes over theirs")
    _item(command(commands, "take-back", "what waits, came back or was given up becomes a draft again"))
    send = command(commands, "send", "queue a draft")
    _item(send)
    send.add_argument("--text-file", type=Path, metavar="F", help="with this text instead of its own")
    _item(command(commands, "resend", "queue what came back once more as it is"))
    _item(command(commands, "give-up", "give an item up; its text can be taken back for 30 days"))


def _id(parser: Parser) -> None:
    parser.add_argument("--id", required=True, metavar="ID", help="the record's id, as `list` and the writing commands print it")


def _item(parser: Parser) -> None:
    parser.add_argument(
        "--item", required=True, metavar="ID", help="the item's or its record's id, as `sending` and `conflicts` print them"
    )


def _body(parser: Parser) -> None:
    parser.add_argument("--text-file", type=Path, metavar="F", help="UTF-8 text; paragraphs are parted by empty lines")
    parser.add_argument("--title", metavar="T", help="the title; without it the first line of the text")
    parser.add_argument("--fields-file", type=Path, metavar="F", help="other fields of the body as a JSON object; null takes one out")
    parser.add_argument("--picture", action="append", default=[], type=Path, metavar="P", help="a picture; may be given again")
