namespace Scenarios.Tools;

/// <summary>The named limits of the tools. Reaching one throws <see cref="Scenarios.Kernel.Limits.LimitReachedException"/>.</summary>
internal static class ToolLimits
{
    /// <summary>Characters that a program which generates text (<c>seq</c>, <c>yes</c>) may write in one run.</summary>
    public const long GeneratedCharacters = 64 * 1024 * 1024;

    /// <summary>Nesting depth of awk's statements, parentheses and signs; more is a syntax error.</summary>
    public const int AwkNesting = 200;

    /// <summary>Operators in one awk expression; more is a syntax error.</summary>
    public const int AwkOperators = 500;

    /// <summary>Total loop iterations in one awk run.</summary>
    public const int AwkIterations = 1_000_000;

    /// <summary>Total characters that one awk run may produce.</summary>
    public const long AwkCharacters = 256 * 1024 * 1024;

    /// <summary>The highest field number in awk.</summary>
    public const int AwkFields = 100_000;
}
