"""Whether the operating system is set to high contrast; Qt 6.9 does not say it, so the system is asked itself."""

from __future__ import annotations

import os
import sys

_SPI_GETHIGHCONTRAST = 0x0042
_HCF_HIGHCONTRASTON = 0x0001


def system_wants_high_contrast() -> bool:
    """True if Windows' high contrast is on, or GTK's HighContrast theme is set. Never raises."""
    if sys.platform == "win32":
        import ctypes

        class HighContrast(ctypes.Structure):
            """HIGHCONTRASTW of the Windows API."""

            _fields_ = (("size", ctypes.c_uint), ("flags", ctypes.c_uint), ("scheme", ctypes.c_wchar_p))

        state = HighContrast()
        state.size = ctypes.sizeof(state)
        is_told = ctypes.windll.user32.SystemParametersInfoW(_SPI_GETHIGHCONTRAST, state.size, ctypes.byref(state), 0)
        return bool(is_told and state.flags & _HCF_HIGHCONTRASTON)
    return os.environ.get("GTK_THEME", "").startswith("HighContrast")
