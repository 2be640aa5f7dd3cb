namespace Scenarios.Shell.Programs.Options;

/// <summary>The options of a GNU program.</summary>
/// <param name="Known">As for getopt(3): letters, each with a colon after it when it takes an argument.</param>
/// <param name="NotSimulated">Letters that the real program has and ours has not.</param>
public sealed record OptionSpec(string Known, string NotSimulated = "")
{
    /// <summary>Long names with the letter they mean.</summary>
    public IReadOnlyDictionary<string, char> LongNames { get; init; } = new Dictionary<string, char>(StringComparer.Ordinal);

    /// <summary><c>-5</c> means this letter with 5 as its argument.</summary>
    public char? NumberMeans { get; init; }

    /// <summary>A minus sign before a digit starts a number, not an option.</summary>
    public bool TakesNegativeNumbers { get; init; }

    /// <summary>The first operand ends the options: for programs that start others.</summary>
    public bool StopsAtOperand { get; init; }

    /// <summary>The exit code for wrong options.</summary>
    public int ErrorExitCode { get; init; } = 1;

    /// <summary>Printed before "Try …"; only grep has such a line.</summary>
    public string UsageLine { get; init; } = string.Empty;

    public bool TakesArgument(char letter) => Known.IndexOf(letter) is var index and >= 0 && index + 1 < Known.Length && Known[index + 1] == ':';

    public bool Knows(char letter) => letter != ':' && Known.Contains(letter);
}
