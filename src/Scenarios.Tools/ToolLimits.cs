namespace Scenarios.Tools;

/// <summary>The named limits of the tools. Reaching one throws <see cref="Scenarios.Kernel.Limits.LimitReachedException"/>.</summary>
internal static class ToolLimits
{
    /// <summary>Characters that a program which makes text from nothing (<c>seq</c>, <c>yes</c>) may write in one run.</summary>
    public const long GeneratedCharacters = 64 * 1024 * 1024;
}
