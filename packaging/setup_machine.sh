#!/usr/bin/env bash
# Installs the Debian packages that TwinDesk, its window and its tests need; with "bench" those of `make bench`. Says what it installs; needs root or sudo once.
set -euo pipefail

python_abi=$(python3 -c 'import sys; print(f"{sys.version_info[0]}.{sys.version_info[1]}")')
packages=(
  python3-venv                                                            # .venv
  libglib2.0-0 libgl1 libegl1 libxkbcommon0 libfontconfig1 libdbus-1-3    # Qt
  libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0  # Qt on a screen
  fonts-dejavu-core fonts-noto-core                                       # every script of our 36 languages
  binutils                                                                # PyInstaller reads libraries with objdump
  dbus gnome-keyring                                                      # a real Secret Service for the keyring tests
)

# The test of what is pasted into a web editor runs in a real browser, headless; one that is here already will do. Nothing else uses it.
if ! command -v chromium >/dev/null && ! command -v chromium-browser >/dev/null && ! command -v google-chrome >/dev/null; then
  packages+=(chromium)
fi

# The bench starts whole windows on a screen of its own, and lays slow links between two ends of this machine.
if [ "${1:-}" = bench ]; then
  packages+=(xvfb xdotool openbox iproute2)
fi

missing=()
for name in "${packages[@]}"; do
  dpkg-query -W -f '${Status}' "$name" 2>/dev/null | grep -q 'install ok installed' || missing+=("$name")
done

# PyInstaller needs the interpreter's shared library; Debian keeps it in a package of its own.
if [ "$(command -v python3)" = /usr/bin/python3 ] && ! dpkg-query -W "libpython${python_abi}" >/dev/null 2>&1; then
  missing+=("libpython${python_abi}")
fi

[ ${#missing[@]} -eq 0 ] && exit 0
if ! command -v apt-get >/dev/null; then
  echo "No apt-get here. TwinDesk and its tests need what Debian calls: ${missing[*]}. Going on without." >&2
  exit 0
fi

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null || { echo "TwinDesk needs these Debian packages, please ask your administrator: ${missing[*]}" >&2; exit 1; }
  as_root=(sudo)
fi
echo "Installing Debian packages: ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get update -q
"${as_root[@]}" apt-get install -q -y --no-install-recommends "${missing[@]}"
