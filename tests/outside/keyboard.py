"""Keys struck as a hand does, on a screen without a window manager."""

import ctypes
from ctypes import CFUNCTYPE, POINTER, byref, c_int, c_uint, c_ulong, c_void_p

MODIFIERS = {"Shift": "Shift_L", "Ctrl": "Control_L", "Alt": "Alt_L"}
NAMES = {"Enter": "Return", "Space": "space"}
REVERT_TO_ROOT, NOW, VIEWABLE = 1, 0, 2


NO_MATTER = CFUNCTYPE(c_int, c_void_p, c_void_p)(lambda _display, _error: 0)


class _Attributes(ctypes.Structure):
    """What XGetWindowAttributes fills: only where a window's state stands matters here."""

    _fields_ = (
        ("x", c_int), ("y", c_int), ("width", c_int), ("height", c_int),
        ("border_width", c_int), ("depth", c_int), ("visual", c_void_p), ("root", c_ulong),
        ("c_class", c_int), ("bit_gravity", c_int), ("win_gravity", c_int),
        ("backing_store", c_int), ("backing_planes", c_ulong), ("backing_pixel", c_ulong),
        ("save_under", c_int), ("colormap", c_ulong), ("map_installed", c_int),
        ("map_state", c_int), ("all_event_masks", ctypes.c_long),
        ("your_event_mask", ctypes.c_long), ("do_not_propagate_mask", ctypes.c_long),
        ("override_redirect", c_int), ("screen", c_void_p),
    )  # fmt: skip


class Keyboard:
    """Strikes keys; the window on top gets them, as a window manager would have it."""

    def __init__(self) -> None:
        self._x11, self._test = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
        # Or the library ends the process where a window goes while it is asked about.
        self._x11.XSetErrorHandler(NO_MATTER)
        self._x11.XOpenDisplay.restype = c_void_p
        self._x11.XStringToKeysym.restype = c_ulong
        self._x11.XDefaultRootWindow.restype = c_ulong
        self._display = c_void_p(self._x11.XOpenDisplay(None))
        self._given = 0
        self._root = c_ulong(self._x11.XDefaultRootWindow(self._display))

    def strike(self, keys: str) -> None:
        """Strike keys together, written as menus write them: Ctrl+Shift+F."""
        *held, last = keys.split("+")
        symbols = [MODIFIERS[one] for one in held]
        if len(last) == 1:
            symbols += ["Shift_L"] * (last.isupper() and not held)
            last = last.lower()
        codes = [self._code(name) for name in (*symbols, NAMES.get(last, last))]
        for code in codes:
            self._test.XTestFakeKeyEvent(self._display, code, True, c_ulong(NOW))
        for code in reversed(codes):
            self._test.XTestFakeKeyEvent(self._display, code, False, c_ulong(NOW))
        self._x11.XSync(self._display, False)

    def write(self, words: str) -> None:
        """Strike one key after the other."""
        for letter in words:
            self.strike(NAMES.get("Space", "space") if letter == " " else letter)

    def give_focus(self) -> bool:
        """Give the keyboard to the window on top, if it is another; tell whether there is one."""
        top = self._top()
        if top and top != self._given:
            self._given = top
            self._x11.XSetInputFocus(self._display, c_ulong(top), REVERT_TO_ROOT, c_ulong(NOW))
            self._x11.XSync(self._display, False)
        return bool(top)

    def _code(self, name: str) -> c_uint:
        symbol = c_ulong(self._x11.XStringToKeysym(name.encode()))
        return c_uint(self._x11.XKeysymToKeycode(self._display, symbol))

    def _top(self) -> int:
        root, parent, count = c_ulong(), c_ulong(), c_uint()
        children = POINTER(c_ulong)()
        self._x11.XQueryTree(
            self._display, self._root, byref(root), byref(parent), byref(children), byref(count)
        )
        seen = [child for child in children[: count.value] if self._is_window(child)]
        return seen[-1] if seen else 0

    def _is_window(self, window: int) -> bool:
        """Whether it can be seen, and is neither a menu nor a tip."""
        found = _Attributes()
        there = self._x11.XGetWindowAttributes(self._display, c_ulong(window), byref(found))
        return bool(there) and found.map_state == VIEWABLE and not found.override_redirect
