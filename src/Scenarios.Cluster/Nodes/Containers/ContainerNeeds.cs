using Scenarios.Cluster.Images;

namespace Scenarios.Cluster.Nodes.Containers;

/// <summary>What programs other than servers need: the shells and tools of a machine.</summary>
internal static class ContainerNeeds
{
    private const long Kibibyte = 1024;

    public static UsageEntry Of(Container container, IReadOnlyList<string> command)
    {
        var name = command[0][(command[0].LastIndexOf('/') + 1)..];
        var kind = container.Entry.Programs.GetValueOrDefault(name, name);
        return kind switch
        {
            "bash" => UsageEntry.Small with { Memory = 1600 * Kibibyte },
            "sh" => UsageEntry.Small with { Memory = 560 * Kibibyte },
            "sleep" or "true" or "false" or "echo" or "cat" => UsageEntry.Small with { Memory = 180 * Kibibyte },
            _ => UsageEntry.Small,
        };
    }
}
