namespace Scenarios.Shell.Limits;

/// <summary>
/// The named limits of the shell and its tools. Nesting too deeply is a syntax error; the others throw
/// <see cref="Scenarios.Kernel.Limits.LimitReachedException"/> with the place in the script.
/// </summary>
internal static class ShellLimits
{
    /// <summary>The nesting depth of compound commands, substitutions and quotes.</summary>
    public const int SyntaxNesting = 200;

    /// <summary>Functions, sourced scripts and command substitutions that are active at once in one shell and its subshells.</summary>
    public const int CallNesting = 200;

    /// <summary>Loop iterations of one shell at one virtual instant.</summary>
    public const int LoopIterationsPerInstant = 100_000;

    /// <summary>Loop iterations that take no time; when a shell is charged for what it uses, each further batch takes time.</summary>
    public const int LoopIterationsAtOnce = 1000;

    /// <summary>Words that the braces of one word may expand to.</summary>
    public const int BraceWords = 1_000_000;

    /// <summary>Opening braces in one word, nested or not.</summary>
    public const int BracesOfAWord = 1000;

    /// <summary>Operators in one arithmetic expression.</summary>
    public const int ArithmeticOperators = 2000;

    /// <summary>Bytes that an endless device may give to one reader when reading takes no time.</summary>
    public const long DeviceBytes = 64 * 1024 * 1024;

    /// <summary>Bytes of an endless device after which other processes get their turn.</summary>
    public const int DeviceBytesAtOnce = 1 << 20;

    /// <summary>Width or precision of one <c>printf</c> directive.</summary>
    public const int PrintfWidth = 1_000_000;
}
