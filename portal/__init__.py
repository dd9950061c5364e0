"""The reference portal: the contract and a server for it. Shares nothing with the client but `openapi.yaml`."""
