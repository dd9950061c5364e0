"""Who may do what, written by hand from the product's table of roles, and from nothing in the portal's code.

Letters: c create, e edit one's own, E edit others', d delete one's own, D delete others', r put others' in order, p pin others', j join.
Cells that the product's table leaves blank are filled with what this portal decided; PRODUCT holds only what the product itself says.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

ROLES = ("teacher_admin", "teacher", "expert", "observer", "pupil_admin", "pupil")

_SHARED_ROOM = """
project          eE       -      -      -      -      -
group            eE       -      -      -      -      -
member           ceEdD    -      -      -      -      -
invitation       ceEdD    ced    ced    -      -      -
update           ceEdDp   ced    -      -      ced    -
comment          ceEdD    ced    ced    -      ced    ced
like             cd       cd     cd     cd     cd     cd
bulletin_note    ceEdD    ced    -      -      -      -
page             ceEdDr   ced    ced    -      ced    -
board_note       ceEdDr   cedr   cedr   -      cedr   cedr
album            ceEdD    ced    ced    ced    ced    ced
picture          ceEdD    ced    ced    ced    ced    ced
folder           ceEdD    ced    ced    ced    ced    ced
file             ceEdD    ced    ced    ced    ced    ced
video            ceEdD    ced    ced    ced    ced    ced
discussion       ceEdD    -      ced    -      -      -
thread           ceEdD    ced    ced    -      ced    -
reply            ceEdD    ced    ced    ced    ced    ced
meeting          ceEdDj   j      j      -      -      -
chat_line        cdD      cd     cd     -      cd     cd
pupil            ceEdD    ce     -      -      -      -
wall_post        ceEdD    ced    -      -      ced    ced
wall_reply       ceEdD    ced    ced    -      ced    ced
poll             ceEdD    ced    -      -      -      -
vote             ced      ced    ced    -      ced    ced
"""

_PUBLIC = """
article          -
gallery_project  -
project_kit      -
recognition      -
learning_offer   -
event            ced
support_contact  -
group            -
partner_post     ced
partner_answer   ced
picture          ced
file             ced
"""

_OWN = """
profile                   ceE
school                    ceE
membership_application    ceEdD
contact                   ceEdD
follow                    ceEdD
activity                  dD
conversation              cdD
message                   cdD
notification              dD
read_mark                 ceEdD
registration              ceEdD
saved_search              ceEdD
draft                     ceEdD
project_proposal          ceEdD
label_application         ceEdD
school_label_application  ceEdD
certificate               -
invitation                eEdD
picture                   ceEdD
file                      ceEdD
"""
_PUPIL_SELF = ("read_mark", "draft", "picture", "file")
"""What a pupil who signs in may keep in the own space: nothing by which they would meet strangers."""

_GROUP_KINDS = frozenset(
    ("group", "member", "invitation", "page", "album", "picture", "folder", "file", "video", "discussion", "thread", "reply")
)
_TWINSPACE_ONLY = frozenset({"group"})

PRODUCT: Mapping[tuple[str, str], str] = MappingProxyType(
    {
        ("update", "c"): "yyn.yn",
        ("bulletin_note", "c"): "yynnnn",
        ("page", "c"): "yyynyn",
        ("page", "e"): "yyynyn",
        ("page", "E"): "yn.n.n",
        ("page", "r"): "yn.n.n",
        ("discussion", "c"): "ynynnn",
        ("thread", "c"): "yyy.yn",
        ("reply", "c"): "yyyyyy",
        ("picture", "c"): "yyyyyy",
        ("file", "c"): "yyyyyy",
        ("video", "c"): "yyyyyy",
        ("board_note", "c"): "yyynyy",
        ("meeting", "c"): "yn..nn",
        ("meeting", "j"): "yyy.nn",
        ("invitation", "c"): "yyynnn",
        ("pupil", "c"): "yynnnn",
        ("member", "D"): "y.nnnn",
        ("member", "E"): "ynnnnn",
    }
)
"""The ticks (y) and crosses (n) of the product's table, in the order of ROLES; a point where it leaves the cell blank."""


def _rows(text: str) -> dict[str, list[str]]:
    return {kind: ["" if cell == "-" else cell for cell in cells] for kind, *cells in map(str.split, text.strip().splitlines())}


def expected(place: str, role: str) -> dict[str, str]:
    """The letters of every kind that has its place in a space of kind `place`, for one role there."""
    if place == "public":
        return {kind: cells[0] for kind, cells in _rows(_PUBLIC).items()}
    if place == "own":
        mine = {kind: cells[0] for kind, cells in _rows(_OWN).items()}
        return mine if role != "pupil_self" else {kind: letters if kind in _PUPIL_SELF else "" for kind, letters in mine.items()}
    column = ROLES.index(role)
    kinds = {kind: cells[column] for kind, cells in _rows(_SHARED_ROOM).items()}
    if place == "group":
        return {kind: letters for kind, letters in kinds.items() if kind in _GROUP_KINDS}
    return {kind: letters for kind, letters in kinds.items() if kind not in _TWINSPACE_ONLY}
