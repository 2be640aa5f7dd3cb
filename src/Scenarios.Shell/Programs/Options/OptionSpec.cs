namespace Scenarios.Shell.Programs.Options;

/// <summary>The options of a program, and how it reads them.</summary>
/// <param name="Known">As for getopt(3): letters, each with a colon after it when it takes an argument, with two when it needs
/// none.</param>
/// <param name="NotSimulated">Letters that the real program has and ours has not.</param>
public sealed record OptionSpec(string Known, string NotSimulated = "")
{
    /// <summary>Long names with the letter they mean.</summary>
    public IReadOnlyDictionary<string, char> LongNames { get; init; } = new Dictionary<string, char>(StringComparer.Ordinal);

    /// <summary>Letters that stand for long names only: nobody can type them.</summary>
    public string LongOnly { get; init; } = string.Empty;

    /// <summary>Whether <c>--name=value</c> is the same as <c>--name value</c>.</summary>
    public bool SplitsAtEquals { get; init; } = true;

    /// <summary>The words for wrong calls.</summary>
    public OptionVoice Voice { get; init; } = OptionVoice.Gnu;

    /// <summary><c>-5</c> means this letter with 5 as its argument.</summary>
    public char? NumberMeans { get; init; }

    /// <summary>A minus sign before a digit starts a number, not an option.</summary>
    public bool TakesNegativeNumbers { get; init; }

    /// <summary>An argument whose first letter is one of these is an operand, minus sign and all, as in <c>chmod -x</c>.</summary>
    public string OperandLetters { get; init; } = string.Empty;

    /// <summary>The first operand ends the options: for programs that start others.</summary>
    public bool StopsAtOperand { get; init; }

    /// <summary>The exit code for wrong options.</summary>
    public int ErrorExitCode { get; init; } = 1;

    /// <summary>Printed before "Try …"; only grep has such a line.</summary>
    public string UsageLine { get; init; } = string.Empty;

    /// <summary>Whether a value belongs to it.</summary>
    public bool TakesArgument(char letter) =>
        Known.IndexOf(letter) is var index and >= 0 && index + 1 < Known.Length && Known[index + 1] == ':';

    /// <summary>Whether a value counts only where it stands in the same argument.</summary>
    public bool IsArgumentOptional(char letter) =>
        Known.IndexOf(letter) is var index and >= 0 && string.CompareOrdinal(Known, index + 1, "::", 0, 2) == 0;

    /// <summary>Whether the letter may be typed.</summary>
    public bool Knows(char letter) => letter != ':' && Known.Contains(letter) && !LongOnly.Contains(letter);
}
