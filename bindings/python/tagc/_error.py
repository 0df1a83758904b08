"""What goes wrong, and what to do about it."""


class Error(Exception):
    """slug: stable, to be told apart by; file, line: where, if anywhere; advice: what to do instead.

    diagnostics: of slug `mistakes-in-rules`, all that the compiler says.
    """

    def __init__(
        self,
        message: str,
        slug: str,
        file: str = "",
        line: int = 0,
        advice: str = "",
        diagnostics: str = "",
    ) -> None:
        super().__init__(message, slug, file, line, advice, diagnostics)
        self.message = message
        self.slug = slug
        self.file = file
        self.line = line
        self.advice = advice
        self.diagnostics = diagnostics

    def __str__(self) -> str:
        if self.diagnostics:
            return "there are mistakes in the rules\n" + self.diagnostics
        place = f"{self.file}:{self.line}: " if self.line else f"{self.file}: " if self.file else ""
        advice = f" ({self.advice})" if self.advice else ""
        return f"{place}{self.message}{advice} [{self.slug}]"


class RunWarning(UserWarning):
    """What was ignored, or read as missing, on the way to answers."""
