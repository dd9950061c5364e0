"""The contract suite: the rules of portal-api.md tried from outside, against any portal's base address."""
