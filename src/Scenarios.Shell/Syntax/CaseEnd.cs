namespace Scenarios.Shell.Syntax;

/// <summary>What follows a branch of a <c>case</c>.</summary>
internal enum CaseEnd
{
    /// <summary><c>;;</c></summary>
    Leave,

    /// <summary><c>;&amp;</c>: the next body runs too.</summary>
    FallThrough,

    /// <summary><c>;;&amp;</c>: the next patterns are tried too.</summary>
    TryNext,
}
