"""The data purse and the line: what they cost, and when they may be used."""
