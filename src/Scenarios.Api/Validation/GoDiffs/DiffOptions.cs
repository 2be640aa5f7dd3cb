namespace Scenarios.Api.Validation.GoDiffs;

/// <summary>How values are printed.</summary>
/// <param name="AvoidsMethods">Whether values that print themselves are printed by their fields all the same.</param>
/// <param name="Verbosity">How much: each level doubles what is printed before an ellipsis.</param>
/// <param name="IsLimited">Whether the verbosity counts.</param>
internal readonly record struct DiffOptions(DiffMode Mode, TypeMode Types, bool AvoidsMethods, int Verbosity, bool IsLimited)
{
    private const int MostVerbose = 16;

    private int Level => Math.Clamp(Verbosity, 0, MostVerbose);

    /// <summary>How many members of a value are printed.</summary>
    public int MostMembers => IsLimited ? ((1 << Level) >> 1) << 2 : int.MaxValue;

    /// <summary>How many members are printed of a side that is there alone.</summary>
    public int MostDifferences => IsLimited ? (1 << Level) << 1 : int.MaxValue;

    public int MostBytes => IsLimited ? (1 << Level) << 5 : int.MaxValue;

    public int MostLines => IsLimited ? (1 << Level) << 2 : int.MaxValue;

    public DiffOptions Below => IsLimited ? this with { Verbosity = Verbosity - 1 } : this;

    /// <summary>For what is printed again because it did not differ in sight.</summary>
    public DiffOptions Louder(int attempt) => this with { Verbosity = Level + (2 * attempt), AvoidsMethods = AvoidsMethods || attempt > 0 };

    public DiffOptions AtLeast(int verbosity) =>
        Mode == DiffMode.Same ? this with { Verbosity = 1, IsLimited = true }
        : Level < verbosity ? this with { Verbosity = verbosity, IsLimited = true } : this;
}
