"""The demo pictures indoors: sieve under the lamp, classroom, letters, kitchen scales, microscope, posters."""

from __future__ import annotations

from demo_sketch import HEIGHT, WIDTH, Sketch


def _window(s: Sketch, x: float, y: float, w: float, h: float) -> None:
    s.box(x, y, w, h, "#8FA0A8")
    for column in range(2):
        for row in range(2):
            s.box(x + 12 + column * (w - 12) / 2, y + 12 + row * (h - 12) / 2, (w - 36) / 2, (h - 36) / 2, "#DCE9EF")


def sieve(s: Sketch) -> None:
    """A pupil in a lab coat holds a sieve with fibres; the face is hidden by squares."""
    s.box(0, 0, WIDTH, 640, "#B7C4C8")
    _window(s, 70, 70, 300, 300)
    _window(s, 430, 70, 300, 300)
    s.box(0, 640, WIDTH, 24, "#A68A5C")
    s.box(0, 664, WIDTH, 336, "#C9AE80")
    s.box(0, 880, WIDTH, 120, "#BC9F6E")
    _pupil_in_coat(s)
    s.shape([(690, 60), (830, 60), (900, 190), (620, 190)], "#3F4A55")
    s.shape([(640, 190), (880, 190), (1010, 900), (330, 900)], "#FBF3D6", 70)
    s.oval(560, 580, 330, 330, "#7F8C95")
    s.oval(560, 580, 296, 296, "#F1F4EF")
    s.clip_round(560, 580, 296)
    for place in range(-12, 13):
        s.line([(560 + 25 * place, 280), (560 + 25 * place, 880)], "#DDE4DF", 2)
        s.line([(260, 580 + 25 * place), (860, 580 + 25 * place)], "#DDE4DF", 2)
    s.fibres(560, 580, 240, 41)
    s.unclip()
    s.line([(1240, 800), (1060, 790), (930, 730)], "#EDF0F0", 82)
    s.oval(890, 712, 46, 42, "#D39C78")


def _pupil_in_coat(s: Sketch) -> None:
    s.box(1130, 190, 270, 430, "#4A332A", 120)
    s.box(1225, 520, 90, 130, "#CE9671")
    s.oval(1265, 400, 112, 146, "#DBA581")
    tiles = ("#E3B08D", "#D39C78", "#C98F6B", "#DFA985", "#BF835F")
    for row in range(6):
        for column in range(5):
            s.box(1162 + 41 * column, 296 + 41 * row, 42, 42, tiles[(row * 3 + column * 2 + row * column) % 5])
    s.box(1120, 190, 290, 110, "#4A332A", 50)
    s.shape([(1040, 1000), (1070, 690), (1180, 622), (1360, 622), (1470, 690), (1510, 1000)], "#EDF0F0")
    s.shape([(1190, 622), (1350, 622), (1268, 760)], "#4C7DB5")
    s.line([(1268, 760), (1268, 1000)], "#C7CDCF", 6)


def classroom(s: Sketch) -> None:
    """A classroom from the back: four tables, a board with a drop of water on it."""
    s.box(0, 0, WIDTH, 620, "#E6DFCF")
    s.box(0, 620, WIDTH, 380, "#C2A67C")
    for place in range(9):
        s.line([(200 * place - 60, 1000), (300 + 125 * place, 620)], "#B4976B", 4)
    s.box(330, 90, 940, 410, "#8A6B49", 10)
    s.box(352, 112, 896, 366, "#3F6B5C", 4)
    s.word(400, 190, "10 litres", "#EDF1E6", 54)
    s.word(400, 260, "3 fibres", "#EDF1E6", 54)
    s.shape([(900, 170), (842, 300), (958, 300)], "#BFDDE4")
    s.oval(900, 320, 64, 72, "#BFDDE4")
    s.line([(1020, 420), (1080, 360), (1130, 380), (1200, 250)], "#F0D27A", 8)
    _window(s, 40, 110, 220, 320)
    _window(s, 1340, 110, 220, 320)
    for place, (x, ground, size) in enumerate(((300, 800, 210), (620, 790, 200), (960, 795, 205), (1290, 800, 210))):
        s.pupil_from_behind(x, ground, size, place + 2)
        s.box(x - 150, ground - 84, 300, 26, "#D8B98B", 6)
        s.box(x - 132, ground - 60, 14, 110, "#8E9AA0")
        s.box(x + 118, ground - 60, 14, 110, "#8E9AA0")
        s.box(x + 40, ground - 130, 44, 48, "#CFE3EA", 6)
    for place, (x, ground, size) in enumerate(((170, 1010, 290), (560, 1030, 300), (1010, 1020, 295), (1430, 1015, 290))):
        s.pupil_from_behind(x, ground, size, place)
        s.box(x - 190, ground - 120, 380, 34, "#DFC195", 8)
        s.box(x - 120, ground - 150, 120, 32, "#F6F3EA", 3)


def letters(s: Sketch) -> None:
    """Letters with stamps on a wooden table, a pen beside them."""
    s.box(0, 0, WIDTH, HEIGHT, "#C4A273")
    for y in range(0, 1000, 125):
        s.box(0, y, WIDTH, 4, "#AE8B5C")
        s.line([(0, y + 60), (500, y + 50), (1000, y + 72), (1600, y + 58)], "#BA9767", 3, smooth=True)
    places = (
        (330, 330, -12, "#F4EEDF"),
        (880, 260, 8, "#E8EEF0"),
        (1290, 560, -6, "#F6E7D6"),
        (620, 720, 5, "#EFF0E2"),
        (180, 800, 14, "#F3E3E0"),
    )
    for number, (x, y, turn, colour) in enumerate(places):
        s.painter.save()
        s.painter.translate(x, y)
        s.painter.rotate(turn)
        _envelope(s, number, colour)
        s.painter.restore()
    s.line([(1040, 930), (1400, 790)], "#2F4E78", 22)
    s.line([(1400, 790), (1440, 774)], "#D9A441", 12)


def _envelope(s: Sketch, number: int, colour: str) -> None:
    s.box(-226, -136, 470, 290, "#8F7048", 8, 110)
    s.box(-235, -150, 470, 290, colour, 6)
    for place in range(12):
        s.box(-235 + 40 * place, -150, 20, 9, "#B8503C" if place % 2 else "#2F6DB5")
    stamp = ("#6FA3BF", "#D9A441", "#84A96E", "#C7856B", "#7A5C9E")[number]
    s.box(126, -120, 90, 104, "#FFFFFF", 3)
    s.box(134, -112, 74, 88, stamp, 2)
    s.shape([(140, -30), (168, -80), (204, -30)], "#F4EFE2", 220)
    s.oval(188, -92, 11, 11, "#F4EFE2")
    s.ring(96, -70, 44, 44, "#6B6F73", 4)
    for place in range(3):
        s.line([(-190, 0 + 38 * place), (60 - 40 * place, 3 + 38 * place)], "#4A5560", 6)
    s.line([(-200, -104), (-90, -104)], "#8A949B", 5)
    s.line([(-200, -82), (-120, -82)], "#8A949B", 5)


def scales(s: Sketch) -> None:
    """Kitchen scales with flour, eggs and a bowl."""
    s.box(0, 0, WIDTH, 640, "#DDE6E0")
    for row in range(6):
        for column in range(12):
            s.box(column * 136 + (row % 2) * 68 - 68, row * 106, 128, 98, "#E7EEE8" if (row + column) % 3 else "#CFDDD6", 4)
    s.box(0, 640, WIDTH, 360, "#C7A578")
    s.box(0, 640, WIDTH, 18, "#AC8A5E")
    s.oval(760, 866, 290, 26, "#A5855A")
    s.shape([(560, 860), (620, 560), (900, 560), (960, 860)], "#B8503C")
    s.oval(760, 716, 112, 112, "#F4EFE2")
    s.ring(760, 716, 112, 112, "#8E3D2E", 8)
    for place, text in enumerate(("0", "250", "500", "750")):
        s.word((744, 816, 736, 668)[place], (642, 726, 812, 726)[place], text, "#4A332A", 26)
    s.line([(760, 716), (816, 660)], "#2E2622", 9)
    s.box(700, 500, 120, 64, "#8E3D2E", 8)
    s.blob([(500, 440), (1020, 440), (940, 520), (580, 520)], "#D5DADC")
    s.blob([(600, 440), (680, 350), (790, 320), (880, 370), (930, 440)], "#F8F5EC")
    _flour_bag(s)
    for x, y, colour in ((1180, 830, "#EBC9A4"), (1270, 846, "#F3E0C8"), (1225, 790, "#DDB48B")):
        s.oval(x, y, 42, 54, colour)
    s.blob([(1330, 640), (1590, 640), (1550, 850), (1370, 850)], "#3F8E8C")
    s.oval(1460, 646, 130, 26, "#F4E3B4")
    s.line([(1500, 640), (1570, 470)], "#A67C4E", 18)


def _flour_bag(s: Sketch) -> None:
    s.box(150, 450, 270, 400, "#EFE3C8", 14)
    s.shape([(150, 470), (190, 410), (380, 410), (420, 470)], "#E0D0AD")
    s.box(190, 570, 190, 150, "#2F6DB5", 10)
    s.word(214, 664, "1 kg", "#F4EFE2", 72, bold=True)


def microscope(s: Sketch) -> None:
    """A microscope, and beside it what it shows: one blue fibre."""
    s.box(0, 0, WIDTH, HEIGHT, "#22272F")
    s.oval(1090, 480, 392, 392, "#3A424D")
    s.oval(1090, 480, 364, 364, "#DDE6E3")
    s.clip_round(1090, 480, 364)
    for _ in range(70):
        s.oval(
            s.rng.randrange(720, 1460),
            s.rng.randrange(110, 850),
            s.rng.uniform(3, 12),
            s.rng.uniform(3, 10),
            s.rng.choice(("#C8D3CF", "#B7C4C0", "#EDF3F0")),
        )
    s.line([(840, 660), (930, 420), (1060, 390), (1130, 560), (1240, 560), (1330, 320)], "#2458B0", 30, smooth=True)
    s.line([(846, 650), (936, 418), (1062, 384), (1134, 552), (1240, 550), (1322, 328)], "#6C95D6", 8, smooth=True)
    s.line([(950, 260), (1010, 300)], "#5C6670", 14)
    s.line([(1180, 720), (1250, 680)], "#5C6670", 12)
    s.unclip()
    s.box(0, 880, WIDTH, 120, "#3A3029")
    s.box(130, 840, 420, 54, "#7F8C95", 16)
    s.line([(470, 850), (530, 600), (440, 330)], "#AEB8BE", 54, smooth=True)
    s.box(160, 660, 320, 34, "#8E9AA2", 6)
    s.box(250, 648, 130, 12, "#BFDDE4", 3)
    s.painter.save()
    s.painter.translate(370, 330)
    s.painter.rotate(14)
    s.box(-46, -230, 92, 340, "#C9D1D5", 14)
    s.box(-58, -290, 116, 66, "#4B565F", 10)
    s.box(-30, 110, 60, 110, "#4B565F", 8)
    s.painter.restore()
    s.oval(520, 560, 48, 48, "#4B565F")


def poster(s: Sketch) -> None:
    """Three posters of pupils on a corridor wall: a wave, a fish, a bottle crossed out."""
    s.box(0, 0, WIDTH, 830, "#EADFCB")
    s.box(0, 780, WIDTH, 50, "#D5C6AB")
    s.box(0, 830, WIDTH, 170, "#9AA59B")
    for place in range(3):
        s.box(120 + 470 * place + 10, 134, 420, 580, "#C8B798", 4)
        s.box(120 + 470 * place, 120, 420, 580, ("#F7F2E6", "#E6EEF0", "#F6E9DC")[place], 4)
        for x, y in ((140, 138), (520, 138)):
            s.oval(x + 470 * place, y, 11, 11, "#B8402E")
    for row in range(4):
        y = 330 + 72 * row
        s.line(
            [(170 + 40 * k, y - (34 if k % 2 else 0)) for k in range(9)], ("#2F6DB5", "#6FA3BF", "#3F8E8C", "#9CC5D3")[row], 24, smooth=True
        )
    s.word(176, 236, "One sea", "#1F4E79", 72, bold=True)
    s.oval(790, 420, 130, 82, "#E4745C")
    s.shape([(890, 420), (970, 350), (970, 490)], "#E4745C")
    s.oval(728, 396, 15, 15, "#FFFFFF")
    s.oval(728, 396, 7, 7, "#22272F")
    for x in (780, 826, 868):
        s.line([(x, 370), (x + 16, 420), (x, 468)], "#F3B29C", 8, smooth=True)
    s.word(656, 236, "Not a bin", "#8E3D2E", 66, bold=True)
    s.box(1208, 330, 104, 270, "#9CC5D3", 30)
    s.box(1236, 276, 48, 62, "#2F6DB5", 8)
    s.line([(1110, 300), (1410, 610)], "#B8402E", 26)
    s.ring(1260, 455, 190, 190, "#B8402E", 26)
    s.word(1100, 236, "Refill!", "#3F6B5C", 76, bold=True)
    for x, colour in ((260, "#5E8B57"), (740, "#D9A441"), (1230, "#7A5C9E")):
        s.line([(x, 640), (x + 150, 640)], colour, 12)
        s.line([(x, 668), (x + 90, 668)], colour, 12)
