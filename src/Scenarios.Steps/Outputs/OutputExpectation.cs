using System.Text.RegularExpressions;
using Scenarios.Steps.Outputs.Differences;
using Scenarios.Steps.Outputs.Tables;
using Scenarios.Terminals;

namespace Scenarios.Steps.Outputs;

/// <summary>
/// Compares a command's output with the expectation of a scenario. Failures show the actual output and how the command ended.
/// </summary>
internal sealed class OutputExpectation
{
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromSeconds(2);

    private readonly string _what;
    private readonly string _actual;
    private readonly string _account;

    private OutputExpectation(string what, string actual, string account)
    {
        _what = what;
        _actual = actual;
        _account = account;
    }

    public static OutputExpectation OfOutput(CommandResult result) => new("output", result.Output, CommandAccount.WithError(result));

    public static OutputExpectation OfError(CommandResult result) => new("error output", result.Error, CommandAccount.WithOutput(result));

    /// <summary>
    /// Expects an equal text. A doc string has no final line end, but a command's output has one, so a single final line end is ignored.
    /// </summary>
    public void Is(string expected)
    {
        var (wanted, found) = (WithoutLastLineEnd(expected), WithoutLastLineEnd(_actual));
        if (!string.Equals(wanted, found, StringComparison.Ordinal))
        {
            throw Failure($"The {_what} is not as expected (- expected, + received):\n{TextDifference.Show(wanted, found)}");
        }
    }

    public void IsEmpty()
    {
        if (WithoutLastLineEnd(_actual).Length > 0)
        {
            throw Failure($"The {_what} is not empty. It is:\n{Excerpt.Of(_actual)}");
        }
    }

    public void Contains(string expected)
    {
        Vacuous.RefuseEmpty(expected, _what);
        if (!_actual.Contains(expected, StringComparison.Ordinal))
        {
            throw Failure($"The {_what} does not contain \"{expected}\".{NearMiss.Describe(expected, _actual)} It "
                + $"is:\n{Excerpt.Of(_actual)}");
        }
    }

    public void DoesNotContain(string unexpected)
    {
        Vacuous.RefuseEmpty(unexpected, _what);
        if (_actual.Contains(unexpected, StringComparison.Ordinal))
        {
            throw Failure($"The {_what} contains \"{unexpected}\". It is:\n{Excerpt.Of(_actual)}");
        }
    }

    public void Matches(string pattern)
    {
        if (!IsMatch(pattern))
        {
            throw Failure($"The {_what} does not match the regular expression {pattern}. It is:\n{Excerpt.Of(_actual)}");
        }
    }

    public void Shows(IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        if (TableExpectation.Difference(_actual, columns, rows) is { } difference)
        {
            throw Failure(difference);
        }
    }

    public static void ExitCode(int expected, CommandResult result)
    {
        if (result.ExitCode != expected)
        {
            throw new StepFailureException($"The exit code is {result.ExitCode}, not {expected}.\n{CommandAccount.Whole(result)}");
        }
    }

    /// <summary>Expects that none of the commands failed.</summary>
    public static void Succeeded(CommandResult result)
    {
        ExitCode(0, result);
        if (result.FirstFailed is not null)
        {
            throw new StepFailureException($"Part of the command failed.\n{CommandAccount.Whole(result)}");
        }
    }

    public static void Failed(CommandResult result)
    {
        if (result.ExitCode == 0 && result.FirstFailed is null)
        {
            throw new StepFailureException($"The command succeeded, but should have failed.\n{CommandAccount.Whole(result)}");
        }
    }

    private StepFailureException Failure(string difference) => new($"{difference}\n{_account}") { Received = _actual };

    private bool IsMatch(string pattern)
    {
        try
        {
            var regex = new Regex(pattern, RegexOptions.Multiline | RegexOptions.CultureInvariant, PatternTimeout);
            Vacuous.RefuseAnything(regex, _what);
            return regex.IsMatch(_actual);
        }
        catch (RegexMatchTimeoutException)
        {
            throw Failure($"The regular expression {pattern} takes longer than {PatternTimeout.TotalSeconds:0} s on the {_what}: "
                + "simplify it.");
        }
        catch (ArgumentException exception)
        {
            throw new StepFailureException($"The regular expression {pattern} does not compile: {exception.Message}");
        }
    }

    private static string WithoutLastLineEnd(string text) => text.EndsWith('\n') ? text[..^1] : text;
}
