"""How the page looks: text styles, figures, cards, boxes."""
