namespace Scenarios.Tools;

/// <summary>The named limits of the tools. Reaching one throws <see cref="Scenarios.Kernel.Limits.LimitReachedException"/>.</summary>
internal static class ToolLimits
{
    /// <summary>Characters that a program which makes text from nothing (<c>seq</c>, <c>yes</c>) may write in one run.</summary>
    public const long GeneratedCharacters = 64 * 1024 * 1024;

    /// <summary>Statements, parentheses and signs of awk inside one another: more is a syntax error.</summary>
    public const int AwkNesting = 200;

    /// <summary>Operators in one expression of awk: more is a syntax error.</summary>
    public const int AwkOperators = 500;

    /// <summary>Times that the loops of one run of awk may go round.</summary>
    public const int AwkIterations = 1_000_000;

    /// <summary>Characters that one run of awk may put together.</summary>
    public const long AwkCharacters = 256 * 1024 * 1024;

    /// <summary>The number of awk's last field.</summary>
    public const int AwkFields = 100_000;
}
