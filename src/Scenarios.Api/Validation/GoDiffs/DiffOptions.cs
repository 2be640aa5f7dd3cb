namespace Scenarios.Api.Validation.GoDiffs;

/// <summary>Options for printing values.</summary>
/// <param name="AvoidsMethods">Whether to print fields even of values whose type has its own string method.</param>
/// <param name="Verbosity">The amount of detail: each level doubles what is printed before an ellipsis.</param>
/// <param name="IsLimited">Whether the verbosity applies.</param>
internal readonly record struct DiffOptions(DiffMode Mode, TypeMode Types, bool AvoidsMethods, int Verbosity, bool IsLimited)
{
    private const int MostVerbose = 16;

    private int Level => Math.Clamp(Verbosity, 0, MostVerbose);

    /// <summary>The maximum number of members printed of a value.</summary>
    public int MostMembers => IsLimited ? ((1 << Level) >> 1) << 2 : int.MaxValue;

    /// <summary>The maximum number of members printed of a side that has no counterpart.</summary>
    public int MostDifferences => IsLimited ? (1 << Level) << 1 : int.MaxValue;

    public int MostBytes => IsLimited ? (1 << Level) << 5 : int.MaxValue;

    public int MostLines => IsLimited ? (1 << Level) << 2 : int.MaxValue;

    public DiffOptions Below => IsLimited ? this with { Verbosity = Verbosity - 1 } : this;

    /// <summary>The options for printing again with more detail, because both sides looked the same.</summary>
    public DiffOptions Louder(int attempt) => this with { Verbosity = Level + (2 * attempt), AvoidsMethods = AvoidsMethods || attempt > 0 };

    public DiffOptions AtLeast(int verbosity) =>
        Mode == DiffMode.Same ? this with { Verbosity = 1, IsLimited = true }
        : Level < verbosity ? this with { Verbosity = verbosity, IsLimited = true } : this;
}
