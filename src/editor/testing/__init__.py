"""For authors of adapters: the contract suite that every CMS adapter passes."""
