"""The sign-in page: plain HTML for keyboard and screen reader, no script, nothing fetched from elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

_STYLE = """
:root { color-scheme: light dark; font: 1.05rem/1.5 system-ui, sans-serif; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: Canvas; color: CanvasText; }
main { width: min(24rem, calc(100vw - 3rem)); padding: 1.5rem 0; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .25rem; }
p { margin: 0 0 1.25rem; }
label { display: block; font-weight: 600; margin: 1rem 0 .25rem; }
input { box-sizing: border-box; width: 100%; font: inherit; padding: .6rem .7rem; border: 1px solid GrayText; border-radius: .4rem; }
button { font: inherit; font-weight: 600; width: 100%; margin-top: 1.5rem; padding: .7rem; border: 0; border-radius: .4rem;
  background: #0b5cad; color: #fff; cursor: pointer; }
:focus-visible { outline: 3px solid #e08a00; outline-offset: 2px; }
[role=alert] { padding: .7rem .9rem; border: 2px solid #b3261e; border-radius: .4rem; }
"""


@dataclass(frozen=True)
class Page:
    """What stands on the sign-in page; `kept` are the request's own fields, sent back with the form."""

    portal_name: str
    kept: Mapping[str, str]
    form_token: str
    user_name: str = ""
    alert: str = ""


def sign_in_page(page: Page, nonce: str) -> str:
    """The whole document; all texts are escaped, `nonce` admits its one style."""
    hidden = "".join(
        f'<input type="hidden" name="{escape(name, quote=True)}" value="{escape(value, quote=True)}">'
        for name, value in (*page.kept.items(), ("form", page.form_token))
    )
    alert = f'<p role="alert" id="alert">{escape(page.alert)}</p>' if page.alert else ""
    described = ' aria-describedby="alert" aria-invalid="true"' if page.alert else ""
    name_focus, password_focus = ("", " autofocus") if page.user_name else (" autofocus", "")
    name = escape(page.portal_name)
    return _document(
        f"Sign in – {name}",
        nonce,
        f"""<h1>Sign in to {name}</h1>
<p>TwinDesk asks for access to your account.</p>
{alert}
<form method="post" action="/oauth/authorize">
{hidden}
<label for="user_name">User name</label>
<input id="user_name" name="user_name" value="{escape(page.user_name, quote=True)}" autocomplete="username" autocapitalize="none"
 spellcheck="false" maxlength="256" required{described}{name_focus}>
<label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="current-password" maxlength="256" required{described}{password_focus}>
<button type="submit">Sign in</button>
</form>""",
    )


def refusal_page(portal_name: str, detail: str, nonce: str) -> str:
    """Shown instead when the request is not one of the desk's: there is nowhere safe to send the browser to."""
    name = escape(portal_name)
    words = "This sign-in address is not complete. Go back to TwinDesk and begin to sign in there once more."
    return _document(f"Sign in – {name}", nonce, f'<h1>{name}</h1>\n<p role="alert">{words}</p>\n<p><small>{escape(detail)}</small></p>')


def _document(title: str, nonce: str, main: str) -> str:
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="robots" content="noindex">\n'
        f'<title>{title}</title>\n<style nonce="{nonce}">{_STYLE}</style>\n</head>\n<body>\n<main>\n{main}\n</main>\n</body>\n</html>\n'
    )
