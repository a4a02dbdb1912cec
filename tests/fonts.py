"""Writes the two fonts of a PDF anew: python -m tests.fonts

Mot Sans is Noto Sans for Latin, Greek and Cyrillic and Noto Sans CJK KR for Hangul and signs, both
under the SIL Open Font License 1.1; of Hanja it has those of KS X 1001, in its regular weight.
Needs `pip install fonttools`, and from Debian `fonts-noto-core` and `fonts-noto-cjk`.
"""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from fontTools.merge import Merger
from fontTools.merge.options import Options as MergerOptions
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable

DEBIAN = Path("/usr/share/fonts")
FONTS = Path(__file__).parents[1] / "mot_tui" / "exporters" / "fonts"
KOREAN = 1
"""Which of the fonts in a Noto collection is the Korean one."""
CLOSE = 2.0
"""How far a curve may be from the original's, in thousandths of the letter's height."""
COPYRIGHT = "Copyright 2014-2021 Adobe (http://www.adobe.com/); Copyright 2010-2020 Google LLC"
LICENSE = "This Font Software is licensed under the SIL Open Font License, Version 1.1."

LATIN = [*range(0x20, 0x250), *range(0x2B0, 0x530), *range(0x1E00, 0x2070), *range(0x20A0, 0x20D0)]
HANGUL = [*range(0x1100, 0x1200), *range(0x3130, 0x3190), *range(0xAC00, 0xD7A4)]
SIGNS = [*range(0x2000, 0x2E80), *range(0x3000, 0x3100), *range(0x3200, 0x3400), 0xFFFD]
SIGNS += range(0xFF00, 0xFFF0)


def main() -> None:
    """Both weights, into the package."""
    FONTS.mkdir(exist_ok=True)
    for weight in ("Regular", "Bold"):
        write(weight, FONTS / f"MotSans-{weight}.ttf")


def write(weight: str, path: Path) -> None:
    """One weight."""
    latin = TTFont(DEBIAN / f"truetype/noto/NotoSans-{weight}.ttf")
    latin = reduced(latin, set(LATIN))
    korean = TTFont(DEBIAN / f"opentype/noto/NotoSansCJK-{weight}.ttc", fontNumber=KOREAN)
    wanted = {*HANGUL, *SIGNS, *(hanja() if weight == "Regular" else ())}
    korean = reduced(korean, wanted - set(latin.getBestCmap()))
    outlined(korean)
    with TemporaryDirectory() as folder:
        files = [Path(folder) / name for name in ("korean.ttf", "latin.ttf")]
        for font, file in zip((korean, latin), files, strict=True):
            font.save(file)
        whole = Merger(MergerOptions(drop_tables=["DSIG"])).merge([str(file) for file in files])
    named(whole, weight)
    whole.save(path)


def reduced(font: TTFont, wanted: set[int]) -> TTFont:
    """The font with those letters alone, without hints and features, which no PDF of ours uses."""
    options = Options()
    options.hinting = False
    options.desubroutinize = True
    options.layout_features = []
    options.notdef_outline = True
    options.glyph_names = False
    options.drop_tables += ["BASE", "GDEF", "GPOS", "GSUB", "STAT", "VORG", "vhea", "vmtx"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=wanted & set(font.getBestCmap()))
    subsetter.subset(font)
    buffer = BytesIO()
    font.save(buffer)
    return TTFont(BytesIO(buffer.getvalue()))


def outlined(font: TTFont) -> None:
    """Turns cubic outlines into the quadratic ones of TrueType."""
    glyphs, drawn = font.getGlyphSet(), {}
    for name in font.getGlyphOrder():
        pen = TTGlyphPen(glyphs)
        glyphs[name].draw(Cu2QuPen(pen, CLOSE, reverse_direction=True))
        drawn[name] = pen.glyph()
    font["loca"], font["glyf"] = newTable("loca"), newTable("glyf")
    font["glyf"].glyphOrder = font.getGlyphOrder()
    font["glyf"].glyphs = drawn
    bounds = {name: getattr(glyph, "xMin", 0) for name, glyph in drawn.items()}
    del font["CFF "]
    for name, (width, _) in font["hmtx"].metrics.items():
        font["hmtx"].metrics[name] = (width, bounds[name])
    most = font["maxp"]
    most.tableVersion = 0x00010000
    for limit in (
        "maxZones maxTwilightPoints maxStorage maxFunctionDefs maxInstructionDefs "
        "maxStackElements maxSizeOfInstructions maxComponentElements"
    ).split():
        setattr(most, limit, 0)
    most.maxZones = 1
    font["post"].formatType = 3.0
    font.sfntVersion = "\x00\x01\x00\x00"


def hanja() -> Iterator[int]:
    """Those of KS X 1001."""
    for row in range(0xCA, 0xFE):
        for cell in range(0xA1, 0xFF):
            yield ord(bytes([row, cell]).decode("euc_kr"))


def named(font: TTFont, weight: str) -> None:
    """Its own name: Noto is a mark of others."""
    table = font["name"]
    table.names = []
    full = f"Mot Sans {weight}"
    texts = {0: COPYRIGHT, 1: "Mot Sans", 2: weight, 3: full, 4: full, 5: "Version 1.000"}
    texts |= {6: f"MotSans-{weight}", 13: LICENSE, 14: "https://openfontlicense.org"}
    for number, text in texts.items():
        table.setName(text, number, 3, 1, 0x409)
    font["post"].formatType = 3.0
    font["head"].created = font["head"].modified = 0
    font.recalcTimestamp = False


if __name__ == "__main__":
    main()
