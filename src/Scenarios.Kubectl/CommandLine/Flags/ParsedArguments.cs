namespace Scenarios.Kubectl.CommandLine.Flags;

/// <summary>A parsed command line.</summary>
/// <param name="Arguments">Everything that is not a flag, in order, including what follows <c>--</c>.</param>
/// <param name="BeforeDash">How many arguments precede <c>--</c>; null if there is no <c>--</c>.</param>
/// <param name="Notices">Lines for stderr, such as those about deprecated flags.</param>
internal sealed record ParsedArguments(
    FlagValues Flags, IReadOnlyList<string> Arguments, int? BeforeDash, IReadOnlyList<string> Notices);
