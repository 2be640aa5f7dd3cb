namespace Scenarios.Shell.Limits;

/// <summary>
/// The named limits of the shell and its tools. Nesting too deep is a syntax error; the others throw
/// <see cref="Scenarios.Kernel.Limits.LimitReachedException"/> with the place in the script.
/// </summary>
internal static class ShellLimits
{
    /// <summary>Compound commands, substitutions and quotes inside one another.</summary>
    public const int SyntaxNesting = 200;

    /// <summary>
    /// Functions, sourced scripts and command substitutions that have begun and not ended, in one shell and its subshells.
    /// </summary>
    public const int CallNesting = 200;

    /// <summary>Loop iterations of one shell at one virtual instant.</summary>
    public const int LoopIterationsPerInstant = 100_000;

    /// <summary>Loop iterations that take no time; where a shell is charged for what it uses, more of them do.</summary>
    public const int LoopIterationsAtOnce = 1000;

    /// <summary>Words that one word's braces may become.</summary>
    public const int BraceWords = 1_000_000;

    /// <summary>Opening braces in one word, side by side or inside one another.</summary>
    public const int BracesOfAWord = 1000;

    /// <summary>Operators in one arithmetic expression.</summary>
    public const int ArithmeticOperators = 2000;

    /// <summary>Bytes that an endless device may give to one reader where reading takes no time.</summary>
    public const long DeviceBytes = 64 * 1024 * 1024;

    /// <summary>Bytes of an endless device after which others have their turn.</summary>
    public const int DeviceBytesAtOnce = 1 << 20;

    /// <summary>Width or precision of one directive of <c>printf</c>.</summary>
    public const int PrintfWidth = 1_000_000;
}
