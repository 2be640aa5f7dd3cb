namespace Scenarios.Kubectl.CommandLine.Flags;

/// <summary>The value types of pflag that kubectl uses.</summary>
internal enum FlagKind
{
    Text,
    Boolean,
    Integer,
    Duration,

    /// <summary>Repeatable; each value is split at commas, like a line of CSV.</summary>
    TextSlice,

    /// <summary>Repeatable; each value is used whole.</summary>
    TextArray,
}
