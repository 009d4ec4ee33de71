"""The Export dialog: the form, its receivers, its preview, and the export itself."""
