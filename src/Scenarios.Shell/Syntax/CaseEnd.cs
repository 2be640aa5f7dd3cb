namespace Scenarios.Shell.Syntax;

/// <summary>How a branch of a <c>case</c> ends.</summary>
internal enum CaseEnd
{
    /// <summary><c>;;</c></summary>
    Leave,

    /// <summary><c>;&amp;</c>: the next body runs too.</summary>
    FallThrough,

    /// <summary><c>;;&amp;</c>: the next patterns are tried too.</summary>
    TryNext,
}
