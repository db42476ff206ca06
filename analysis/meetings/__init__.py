"""Who received or met whom, in what form, when and where."""
