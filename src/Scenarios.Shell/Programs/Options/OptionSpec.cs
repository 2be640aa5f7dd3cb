namespace Scenarios.Shell.Programs.Options;

/// <summary>The options of a program, and how it parses them.</summary>
/// <param name="Known">As in getopt(3): letters, each followed by a colon if it takes an argument, or by two if the argument is
/// optional.</param>
/// <param name="NotSimulated">Letters that the real program has but that are not simulated.</param>
public sealed record OptionSpec(string Known, string NotSimulated = "")
{
    /// <summary>Long names with the letter that they stand for.</summary>
    public IReadOnlyDictionary<string, char> LongNames { get; init; } = new Dictionary<string, char>(StringComparer.Ordinal);

    /// <summary>Letters that stand for long names only and cannot be typed.</summary>
    public string LongOnly { get; init; } = string.Empty;

    /// <summary>Whether <c>--name=value</c> is the same as <c>--name value</c>.</summary>
    public bool SplitsAtEquals { get; init; } = true;

    /// <summary>The error messages for invalid calls.</summary>
    public OptionVoice Voice { get; init; } = OptionVoice.Gnu;

    /// <summary>The letter that <c>-5</c> stands for, with 5 as its argument; null for none.</summary>
    public char? NumberMeans { get; init; }

    /// <summary>Whether a minus sign before a digit starts a number rather than an option.</summary>
    public bool TakesNegativeNumbers { get; init; }

    /// <summary>An argument whose first letter is one of these is an operand, including the minus sign, as in <c>chmod -x</c>.</summary>
    public string OperandLetters { get; init; } = string.Empty;

    /// <summary>Whether the first operand ends the options, as in programs that start others.</summary>
    public bool StopsAtOperand { get; init; }

    /// <summary>The exit code for invalid options.</summary>
    public int ErrorExitCode { get; init; } = 1;

    /// <summary>Printed before "Try …"; only grep has such a line.</summary>
    public string UsageLine { get; init; } = string.Empty;

    /// <summary>Whether the option takes a value.</summary>
    public bool TakesArgument(char letter) =>
        Known.IndexOf(letter) is var index and >= 0 && index + 1 < Known.Length && Known[index + 1] == ':';

    /// <summary>Whether its value is optional and counts only if it is in the same argument.</summary>
    public bool IsArgumentOptional(char letter) =>
        Known.IndexOf(letter) is var index and >= 0 && string.CompareOrdinal(Known, index + 1, "::", 0, 2) == 0;

    /// <summary>Whether the letter may be typed.</summary>
    public bool Knows(char letter) => letter != ':' && Known.Contains(letter) && !LongOnly.Contains(letter);
}
