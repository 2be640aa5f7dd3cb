using Scenarios.Kubectl.CommandLine.Flags;

namespace Scenarios.Kubectl.Results;

/// <summary>The flags of <see cref="ResultPrinter"/>.</summary>
internal static class OutputFlags
{
    public static FlagSet AddOutput(this FlagSet flags) => flags
        .Text("output", 'o')
        .Boolean("show-managed-fields")
        .Boolean("allow-missing-template-keys", @default: true)
        .Text("template");
}
