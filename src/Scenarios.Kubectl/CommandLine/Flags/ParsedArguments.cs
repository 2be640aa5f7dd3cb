namespace Scenarios.Kubectl.CommandLine.Flags;

/// <summary>A command line taken apart.</summary>
/// <param name="Arguments">What is no flag, in order, with what follows <c>--</c>.</param>
/// <param name="BeforeDash">How many arguments stand before <c>--</c>; null where there is no <c>--</c>.</param>
/// <param name="Notices">Lines for stderr, such as those about deprecated flags.</param>
internal sealed record ParsedArguments(
    FlagValues Flags, IReadOnlyList<string> Arguments, int? BeforeDash, IReadOnlyList<string> Notices);
