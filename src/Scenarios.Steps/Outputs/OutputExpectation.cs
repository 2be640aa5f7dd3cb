using System.Text.RegularExpressions;
using Scenarios.Steps.Snapshots;

namespace Scenarios.Steps.Outputs;

/// <summary>Compares an output with what a scenario expects, and says what there is instead.</summary>
internal static class OutputExpectation
{
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromSeconds(2);

    /// <summary>A doc string has no last line end; a command's output has. One line end more or less is no difference.</summary>
    public static void Equal(string what, string expected, string actual)
    {
        if (!string.Equals(WithoutLastLineEnd(expected), WithoutLastLineEnd(actual), StringComparison.Ordinal))
        {
            throw new StepFailureException($"The {what} is not as expected (- expected, + received):\n{SnapshotDiff.Show(WithoutLastLineEnd(expected), WithoutLastLineEnd(actual))}");
        }
    }

    public static void Contains(string what, string expected, string actual)
    {
        if (!actual.Contains(expected, StringComparison.Ordinal))
        {
            throw new StepFailureException($"The {what} does not contain \"{expected}\". It is:\n{Show(actual)}");
        }
    }

    public static void DoesNotContain(string what, string unexpected, string actual)
    {
        if (actual.Contains(unexpected, StringComparison.Ordinal))
        {
            throw new StepFailureException($"The {what} contains \"{unexpected}\". It is:\n{Show(actual)}");
        }
    }

    public static void Matches(string what, string pattern, string actual)
    {
        if (!Compile(pattern).IsMatch(actual))
        {
            throw new StepFailureException($"The {what} does not match the regular expression {pattern}. It is:\n{Show(actual)}");
        }
    }

    public static void Shows(string output, IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        if (TableExpectation.Difference(output, columns, rows) is { } difference)
        {
            throw new StepFailureException(difference);
        }
    }

    public static void ExitCode(int expected, CommandResult result)
    {
        if (result.ExitCode != expected)
        {
            throw new StepFailureException($"The exit code is {result.ExitCode}, not {expected}. {Describe(result)}");
        }
    }

    public static void Failed(CommandResult result)
    {
        if (result.ExitCode == 0)
        {
            throw new StepFailureException($"The command succeeds where it should fail. {Describe(result)}");
        }
    }

    private static Regex Compile(string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.Multiline | RegexOptions.CultureInvariant, PatternTimeout);
        }
        catch (ArgumentException exception)
        {
            throw new StepFailureException($"The regular expression {pattern} does not compile: {exception.Message}");
        }
    }

    private static string Describe(CommandResult result) => $"It wrote:\n{Show(result.Output)}\nand to its error output:\n{Show(result.Error)}";

    private static string Show(string text) => text.Length == 0 ? "  (nothing)" : text.TrimEnd('\n');

    private static string WithoutLastLineEnd(string text) => text.EndsWith('\n') ? text[..^1] : text;
}
