"""The ways to look at the people one knows: the list, who may be the same, the inventory, the network."""
