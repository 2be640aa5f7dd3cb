using System.Text.RegularExpressions;

namespace Scenarios.Running.Expressions.Matching;

/// <summary>A regular expression with its tree of capture groups. Matching has a wall-clock limit, so that a runaway pattern is an error and not a hang.</summary>
internal sealed class CompiledRegex
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    private readonly Regex regex;
    private readonly string source;

    private CompiledRegex(Regex regex, string source)
    {
        this.regex = regex;
        this.source = source;
        Groups = GroupPatternReader.Read(regex);
    }

    /// <summary>The whole pattern; its children are the arguments.</summary>
    public GroupPattern Groups { get; }

    /// <exception cref="ExpressionException">The pattern is not a regular expression of .NET.</exception>
    public static CompiledRegex Build(string pattern, string source)
    {
        try
        {
            // Reqnroll's options (RegexFactory.cs).
            return new CompiledRegex(new Regex(pattern, RegexOptions.CultureInvariant, Limit), source);
        }
        catch (ArgumentException e)
        {
            throw new ExpressionException($"Invalid regular expression: '{source}': {e.Message}", e);
        }
    }

    /// <exception cref="ExpressionException">The pattern backtracks beyond the limit.</exception>
    public ArgumentGroup? Match(string text)
    {
        try
        {
            var match = regex.Match(text);
            return match.Success ? Groups.Read(match) : null;
        }
        catch (RegexMatchTimeoutException e)
        {
            throw new ExpressionException(
                $"The regular expression '{source}' takes more than {Limit.TotalSeconds:0} seconds on the text '{text}'", e);
        }
    }
}
