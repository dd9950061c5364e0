"""The demo pictures by the water and outdoors: beach, lake, harbour, bottle, jellyfish, map."""

from __future__ import annotations

from math import cos, pi, sin

from demo_sketch import HEIGHT, WIDTH, Sketch


def beach(s: Sketch) -> None:
    """Pupils with buckets on the beach, seen from behind."""
    s.sky("#B5CDD8", "#DCE7E6", 430)
    s.oval(1290, 170, 74, 74, "#F5E3B5")
    for x, y, w in ((240, 150, 210), (330, 185, 150), (900, 110, 190), (960, 140, 120)):
        s.box(x, y, w, 34, "#EEF3F2", 17)
    s.hill([(0, 400), (260, 350), (520, 392), (700, 410)], "#9DB4A8")
    s.box(0, 405, WIDTH, 240, "#8FB9CA")
    for y, shade in ((440, "#A5C8D5"), (500, "#9CC2D0"), (560, "#AECFD8")):
        s.line([(x, y + 7 * sin(x / 60 + y)) for x in range(-20, WIDTH + 40, 40)], shade, 16, smooth=True)
    s.hill([(0, 640), (300, 610), (620, 640), (980, 605), (1300, 632), (1600, 600)], "#F1EAD6")
    s.hill([(0, 668), (300, 640), (620, 668), (980, 634), (1300, 660), (1600, 630)], "#DDC99B")
    s.hill([(0, 850), (400, 810), (900, 860), (1300, 815), (1600, 840)], "#CDB684")
    for _ in range(120):
        x, y = s.rng.randrange(WIDTH), s.rng.randrange(690, 990)
        s.oval(x, y, s.rng.uniform(3, 8), s.rng.uniform(2, 5), s.rng.choice(("#B89F6B", "#EADBB2", "#C4AB77")))
    for _ in range(26):
        x, y = s.rng.randrange(60, 1540), s.rng.randrange(720, 960)
        s.box(x, y, s.rng.uniform(8, 18), s.rng.uniform(6, 12), s.rng.choice(("#2F6DB5", "#B8503C", "#E8E4DA", "#5E8B57")), 2)
    for place, (x, ground, size) in enumerate(((330, 830, 270), (620, 800, 240), (900, 850, 290), (1190, 805, 250), (1420, 835, 265))):
        s.oval(x, ground + 4, size * 0.33, 16, "#A98F5C", 120)
        s.pupil_from_behind(x, ground, size, place + 1)
        _bucket(s, x + 0.34 * size, ground - 0.34 * size, size * 0.2, ("#D9A441", "#B8503C", "#3F8E8C")[place % 3])


def _bucket(s: Sketch, x: float, y: float, size: float, colour: str) -> None:
    s.line([(x - size / 2, y + size * 0.3), (x, y - size * 0.15), (x + size / 2, y + size * 0.3)], "#6B6F73", 5, smooth=True)
    s.shape(
        [
            (x - size / 2, y + size * 0.3),
            (x + size / 2, y + size * 0.3),
            (x + size * 0.36, y + size * 1.2),
            (x - size * 0.36, y + size * 1.2),
        ],
        colour,
    )
    s.oval(x, y + size * 0.3, size / 2, size * 0.12, "#F2EFE6", 150)


def lake(s: Sketch) -> None:
    """A lake between hills, with reeds and a small pier."""
    s.sky("#B9D3DD", "#E3ECE6", 520)
    s.hill([(0, 400), (220, 300), (420, 380), (700, 250), (980, 390), (1250, 290), (1600, 400)], "#8DA9A0")
    s.hill([(0, 470), (300, 380), (640, 460), (960, 370), (1300, 450), (1600, 380)], "#6E9464")
    s.hill([(0, 540), (400, 500), (900, 545), (1300, 505), (1600, 540)], "#84A96E")
    s.blob([(60, 640), (420, 560), (900, 545), (1380, 580), (1590, 680), (1400, 800), (900, 850), (380, 820)], "#6FA3BF")
    s.blob([(170, 655), (460, 590), (900, 580), (1330, 612), (1480, 690), (1300, 770), (880, 800), (430, 780)], "#86B6CC")
    for y in (640, 690, 740):
        s.line([(420 + y / 2, y), (900, y + 6), (1180, y - 4)], "#A4CAD9", 8, smooth=True)
    s.hill([(0, 860), (350, 830), (800, 880), (1250, 835), (1600, 870)], "#5F8A56")
    for place in range(7):
        s.line([(1010 + 46 * place, 840 - 12 * place), (1040 + 46 * place, 800 - 12 * place)], "#8A6B49", 7)
    s.shape([(960, 850), (1290, 740), (1330, 756), (1010, 880)], "#B08C60")
    for place in range(22):
        x = (60 + 19 * place) if place < 12 else (1290 + 26 * (place - 12))
        top = 560 + s.rng.randrange(120)
        s.line([(x, 940), (x + s.rng.uniform(-16, 16), top)], "#4E7246", 9)
        if place % 3 == 0:
            s.box(x - 9, top - 40, 18, 74, "#7A4F30", 9)


def harbour(s: Sketch) -> None:
    """Two fishing boats in a small harbour, houses behind."""
    s.sky("#C4D6DC", "#EFE6D3", 470)
    s.hill([(0, 380), (400, 330), (800, 390), (1200, 340), (1600, 380)], "#A8B7A5")
    colours = ("#E7C9A4", "#D99B7C", "#EFE3C8", "#C9B6A0", "#D8A66B", "#E9D7C4", "#C7856B", "#E3CBA8", "#D6BFA6", "#E2AF85")
    for place, colour in enumerate(colours):
        _house(s, 30 + 158 * place, 470, 140, 120 + 46 * (place * 7 % 4), colour)
    s.box(0, 470, WIDTH, 46, "#A39A8C")
    s.sky("#7FAFC4", "#5C93AE", HEIGHT, 516)
    for _ in range(90):
        x, y = s.rng.randrange(WIDTH), s.rng.randrange(540, 990)
        s.box(x, y, s.rng.uniform(40, 150), 7, s.rng.choice(("#93C0D1", "#4F87A3", "#A9CFDB")), 3, 170)
    _boat(s, 420, 640, 1.15, "#B8503C", "#F4EFE2")
    _boat(s, 1080, 730, 1.45, "#2F6DB5", "#F4EFE2")
    for x, y in ((180, 820), (760, 880), (1410, 930), (640, 590)):
        s.oval(x, y, 20, 15, "#D9772E")
        s.oval(x, y + 9, 30, 6, "#4F87A3", 150)


def _house(s: Sketch, x: float, ground: float, w: float, h: float, colour: str) -> None:
    s.box(x, ground - h, w, h, colour)
    s.shape([(x - 10, ground - h), (x + w / 2, ground - h - 62), (x + w + 10, ground - h)], "#A65B44")
    for row in range(int(h // 78)):
        for column in range(2):
            s.box(x + 24 + 58 * column, ground - h + 24 + 72 * row, 34, 42, "#6E8796", 3)


def _boat(s: Sketch, x: float, y: float, size: float, hull: str, cabin: str) -> None:
    def at(dx: float, dy: float) -> tuple[float, float]:
        return (x + dx * size, y + dy * size)

    s.oval(*at(0, 96), 240 * size, 24 * size, "#3F7590", 130)
    s.line([at(-30, -10), at(-30, -250)], "#6B5B4B", 9 * size)
    s.line([at(-30, -240), at(150, -40)], "#8B8378", 4 * size)
    s.line([at(-30, -240), at(-200, 0)], "#8B8378", 4 * size)
    s.box(*at(-10, -110), 120 * size, 110 * size, cabin, 8)
    s.box(*at(4, -92), 92 * size, 40 * size, "#7396A8", 5)
    s.shape([at(-230, -10), at(235, -10), at(180, 96), at(-180, 96)], hull)
    s.shape([at(-230, -10), at(235, -10), at(228, 12), at(-224, 12)], "#F4EFE2")


def bottle(s: Sketch) -> None:
    """A bottle adrift in the sea, small pieces inside it."""
    s.sky("#BFD6DF", "#E5ECE6", 360)
    s.sky("#7FB2C6", "#2E6480", HEIGHT, 360)
    for y in (370, 400, 440):
        s.line([(x, y + 12 * sin(x / 90 + y)) for x in range(-20, WIDTH + 60, 40)], "#B6D6DF", 12, smooth=True)
    s.painter.save()
    s.painter.translate(800, 560)
    s.painter.rotate(-24)
    s.box(-380, -120, 560, 240, "#CFE6E4", 70, 190)
    s.shape([(160, -100), (300, -46), (300, 46), (160, 100)], "#CFE6E4", 190)
    s.box(290, -52, 76, 104, "#2F6DB5", 12)
    s.box(-250, -121, 240, 242, "#F4EFE2", 0, 210)
    s.word(-214, 20, "ocean", "#3F8E8C", 66, bold=True)
    s.box(-350, -92, 500, 20, "#FFFFFF", 10, 150)
    s.fibres(60, 10, 70, 16)
    s.fibres(-310, 10, 50, 8)
    s.painter.restore()
    for _ in range(60):
        x, y = s.rng.randrange(WIDTH), s.rng.randrange(640, 980)
        s.box(x, y, s.rng.uniform(6, 18), s.rng.uniform(5, 12), s.rng.choice(("#E8E4DA", "#D9A441", "#B8503C", "#9CC5D3")), 3, 190)
    for x, y, way in ((260, 800, 1), (400, 880, 1), (1320, 820, -1)):
        s.oval(x, y, 62, 26, "#16394D")
        s.shape([(x - way * 50, y), (x - way * 96, y - 28), (x - way * 96, y + 28)], "#16394D")


def jellyfish(s: Sketch) -> None:
    """The logo: a jellyfish in a ring, in four colours."""
    s.box(0, 0, WIDTH, HEIGHT, "#F4EEDF")
    s.oval(800, 500, 420, 420, "#1F4E79")
    s.oval(800, 500, 386, 386, "#BFDDE4")
    s.clip_round(800, 500, 386)
    for y in range(640, 900, 56):
        s.line([(x, y + 16 * sin(x / 50 + y)) for x in range(380, 1240, 30)], "#9CC8D4", 18, smooth=True)
    s.unclip()
    for place in range(7):
        x = 650 + 50 * place
        tail = [(x + 26 * sin(step / 1.6 + place), 470 + 38 * step) for step in range(9)]
        s.line(tail, "#E9967A" if place % 2 else "#F4EEDF", 18 if place % 2 else 14, smooth=True)
    s.painter.save()
    s.clip_round(800, 440, 230)
    s.box(560, 200, 480, 280, "#E4745C")
    s.unclip()
    s.painter.restore()
    for place in range(6):
        s.oval(610 + 76 * place, 478, 38, 26, "#E4745C")
    for x, y, size in ((720, 330, 30), (830, 290, 40), (910, 380, 26), (770, 410, 20), (660, 420, 18)):
        s.oval(x, y, size, size, "#F3B29C")
    for place in range(24):
        angle = 2 * pi * place / 24
        s.oval(800 + 403 * cos(angle), 500 + 403 * sin(angle), 7, 7, "#F4EEDF")


def wall_map(s: Sketch) -> None:
    """A map on the wall with pins and threads between the partner schools."""
    s.box(0, 0, WIDTH, HEIGHT, "#D9CDB8")
    s.box(150, 90, 1300, 800, "#8A6B49", 10)
    s.box(172, 112, 1256, 756, "#BFD6DC")
    lands = (
        [(330, 560), (300, 700), (420, 770), (560, 730), (570, 600), (470, 540)],
        [(540, 560), (600, 420), (760, 330), (980, 330), (1140, 420), (1120, 560), (960, 600), (760, 590), (640, 640)],
        [(760, 600), (820, 720), (900, 800), (930, 780), (880, 680), (840, 600)],
        [(960, 590), (1000, 700), (1050, 760), (1090, 700), (1080, 590)],
        [(1100, 680), (1200, 640), (1380, 660), (1390, 760), (1220, 790), (1110, 750)],
        [(760, 290), (800, 180), (900, 140), (960, 200), (900, 300)],
        [(420, 380), (400, 280), (470, 230), (520, 320), (500, 410)],
    )
    for place, land in enumerate(lands):
        s.blob(land, ("#E6D9B0", "#DDCB9C", "#E3D3A6", "#D8C795")[place % 4])
    pins = (
        (380, 700),
        (420, 650),
        (1010, 660),
        (1060, 520),
        (1000, 480),
        (1090, 470),
        (1150, 700),
        (1230, 720),
        (1300, 690),
        (1350, 730),
        (1190, 750),
        (1040, 430),
    )
    for place, pin in enumerate(pins[1:], 1):
        s.line([pins[place * 5 % len(pins)], pin], "#B8503C", 3)
    for place, (x, y) in enumerate(pins):
        s.oval(x + 5, y + 8, 13, 8, "#6B5B4B", 90)
        s.oval(x, y, 15, 15, ("#2458B0", "#B8402E", "#3F8E8C", "#D9A441")[place % 4])
        s.oval(x - 4, y - 5, 4, 4, "#FFFFFF", 200)
    for x, y in ((200, 140), (1400, 140), (200, 840), (1400, 840)):
        s.oval(x, y, 12, 12, "#7E858B")
