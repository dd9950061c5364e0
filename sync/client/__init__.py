"""The portal client: the contract's calls over HTTP, each answer checked before it is believed."""
