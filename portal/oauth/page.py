"""The sign-in page: plain HTML for keyboard and screen reader, no script, nothing fetched from elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

_STYLE = """
:root { color-scheme: light dark; font: 100%/1.5 "Noto Sans", system-ui, sans-serif;
  --window: #F7F6F2; --surface: #FFFFFF; --line: #E1DED5; --control: #8A877C; --text: #1D2025; --soft: #565A62; --accent: #2254BC;
  --accent-hover: #1A449C; --on-accent: #FFFFFF; --focus: #2254BC; --bad: #A32E26; --bad-tint: #FBE9E6; }
@media (prefers-color-scheme: dark) { :root {
  --window: #16181B; --surface: #212429; --line: #343840; --control: #7F858F; --text: #ECEEF1; --soft: #B3B9C2; --accent: #9DBDFF;
  --accent-hover: #B8CFFF; --on-accent: #0F1D3A; --focus: #9DBDFF; --bad: #F5ABA1; --bad-tint: #402422; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1.5rem; background: var(--window); color: var(--text); }
main { width: min(27.5rem, 100%); padding: 2rem; background: var(--surface); border: 1px solid var(--line); border-radius: 8px; }
h1 { font-size: 1.375rem; line-height: 1.3; margin: 0 0 .25rem; overflow-wrap: anywhere; }
p { margin: 0 0 1.25rem; color: var(--soft); }
label { display: block; font-size: .8125rem; margin: 1rem 0 .25rem; }
input, button { font: inherit; width: 100%; min-height: 2.75rem; border-radius: 8px; }
input { padding: 0 .75rem; color: var(--text); background: var(--surface); border: 1px solid var(--control); }
input:hover { border-color: var(--text); }
input[aria-invalid] { border-color: var(--bad); }
button { margin-top: 1.5rem; border: 1px solid transparent; font-weight: 600; background: var(--accent); color: var(--on-accent);
  cursor: pointer; }
button:hover { background: var(--accent-hover); }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
[role=alert] { padding: .75rem 1rem; color: var(--bad); background: var(--bad-tint); border-radius: 8px; }
small { font-size: .8125rem; }
@media (forced-colors: active) { main, [role=alert], button { border: 1px solid; } }
"""
"""The colours of the window (resources/tokens.json), as custom properties; a theme of the system with forced colours wins."""


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
