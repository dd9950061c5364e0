"""The look: tokens, themes, style sheet, icons and painters; everything from resources/tokens.json."""
