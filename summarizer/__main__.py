"""`python -m summarizer` is the `summarizer` command."""

from summarizer.commands.app import main

if __name__ == "__main__":
    main()
