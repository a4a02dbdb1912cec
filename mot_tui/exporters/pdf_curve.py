"""The picture of the score and the promises below it, on the page of a PDF."""

import re

from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from mot_tui.exporters.document import Curve
from mot_tui.exporters.drawing import (
    BASE,
    FIRST_LANE,
    LANE,
    LEFT,
    NOW,
    RIGHT,
    TOP,
    WIDTH,
    Lane,
    draw,
)
from mot_tui.exporters.pdf_letters import REGULAR, shown
from mot_tui.frozen import changed

MOST_LANES = 22
"""Of more promises the newest are drawn: no page is higher."""

_SIZE, _STRIPE = 10.5, 4
_STEP = re.compile(r"([MHV])(-?[\d.]+)(?: (-?[\d.]+))?")


class Picture(Flowable):
    """A curve as wide as the page has room; `ink`, `line` and `accent` are its colours."""

    def __init__(self, curve: Curve, ink: Color, line: Color, accent: Color) -> None:
        super().__init__()
        self.drawing = draw(changed(curve, bars=curve.bars[-MOST_LANES:]))
        self.colors = ink, line, accent
        self.lanes = self.drawing.lanes
        self.high = self.drawing.height if self.lanes else FIRST_LANE - 2 * LANE

    def wrap(self, wide: float, _high: float) -> tuple[float, float]:
        """All the room there is, and as high as that makes it."""
        self.scale = wide / WIDTH
        return wide, self.high * self.scale

    def draw(self) -> None:
        """Everything, in the units of the drawing and from its top."""
        canvas, (ink, line, accent) = self.canv, self.colors
        canvas.saveState()
        canvas.scale(self.scale, self.scale)
        canvas.setFont(REGULAR, _SIZE)
        canvas.setFillColor(ink)
        canvas.setStrokeColor(line)
        canvas.setLineWidth(0.7)
        self._axes(canvas)
        canvas.setStrokeColor(ink)
        canvas.setLineWidth(1.6)
        canvas.setDash(5, 4)
        self._line(338, 14, 366, 14)
        self._path(self.drawing.added)
        canvas.setDash()
        canvas.setStrokeColor(accent)
        canvas.setLineWidth(2.4)
        self._line(58, 14, 86, 14)
        self._path(self.drawing.product)
        canvas.setFillColor(accent)
        for dot in self.drawing.dots:
            canvas.circle(dot.x, self.high - dot.y, 3.2, stroke=0, fill=1)
        canvas.setFillColor(ink)
        for lane in self.lanes:
            self._lane(canvas, lane)
        canvas.restoreState()

    def _axes(self, canvas: Canvas) -> None:
        drawing = self.drawing
        for x, text in zip((94, 374), drawing.curve.legend, strict=True):
            canvas.drawString(x, self.high - 18, shown(text))
        for mark in drawing.levels:
            self._line(LEFT, mark.y, RIGHT, mark.y)
            canvas.drawRightString(50, self.high - mark.y - 4, mark.text)
        for mark in drawing.ticks:
            self._line(mark.x, TOP, mark.x, BASE)
            canvas.drawCentredString(mark.x, self.high - 219, shown(mark.text))
        if drawing.goes_on:
            canvas.setDash(2, 3)
            self._line(NOW, TOP, NOW, BASE)
            if self.lanes:
                self._line(NOW, 248, NOW, self.high - 8)
            canvas.setDash()
            canvas.drawRightString(RIGHT, self.high - 238, shown(drawing.curve.now))

    def _lane(self, canvas: Canvas, lane: Lane) -> None:
        """A promise: full while it was in time, striped where it is late."""
        ink, _, accent = self.colors
        name = shown(f"{lane.bar.label} {lane.bar.sign}")
        canvas.drawRightString(50, self.high - lane.y - 4, name)
        y = self.high - lane.y - 4
        canvas.setFillColor(accent)
        canvas.rect(lane.x, y, max(lane.over - lane.x, 0), 8, stroke=0, fill=1)
        canvas.setFillColor(ink)
        canvas.setStrokeColor(accent)
        canvas.setLineWidth(1.2)
        if lane.over < lane.to:
            canvas.rect(lane.over, y, lane.to - lane.over, 8, stroke=1, fill=0)
            for n in range(1, int((lane.to - lane.over) / _STRIPE)):
                canvas.line(lane.over + n * _STRIPE, y, lane.over + n * _STRIPE, y + 8)
        if lane.due is not None:
            canvas.setStrokeColor(ink)
            canvas.setLineWidth(1.8)
            self._line(lane.due, lane.y - 8, lane.due, lane.y + 8)

    def _line(self, x1: float, y1: float, x2: float, y2: float) -> None:
        self.canv.line(x1, self.high - y1, x2, self.high - y2)

    def _path(self, steps: str) -> None:
        """Steps such as `M58 40H90V120`."""
        path, x, y = self.canv.beginPath(), 0.0, 0.0
        for kind, first, second in _STEP.findall(steps):
            x = float(first) if kind != "V" else x
            y = float(second or first) if kind != "H" else y
            (path.moveTo if kind == "M" else path.lineTo)(x, self.high - y)
        self.canv.drawPath(path)
