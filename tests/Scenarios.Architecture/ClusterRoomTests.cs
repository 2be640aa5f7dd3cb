using Scenarios.Architecture.Code;

namespace Scenarios.Architecture;

/// <summary>
/// Which room of the cluster may know which, by symbol. Components meet only at the API server, and the composing class connects them.
/// </summary>
internal sealed class ClusterRoomTests
{
    private const string Cluster = "Scenarios.Cluster";

    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        // Which volume belongs to a claim: the controller, the scheduler and admission tell it from the objects alone.
        ["Volumes"] = [],
        ["ApiServer"] = ["Volumes"],
        ["Machinery"] = ["ApiServer"],
        ["Controllers"] = ["ApiServer", "Machinery"],

        // Which Pods may go to which nodes: the scheduler asks this, and so do controllers that place or end Pods themselves.
        ["Placement"] = [],
        ["Kinds"] = ["ApiServer", "Machinery", "Controllers", "Placement", "Volumes"],

        // The first objects go to an API server of their own, which knows all kinds. Pods get addresses as kubelets would give them.
        ["Bootstrap"] = ["ApiServer", "Kinds", "Sandboxes"],
        ["Scheduling"] = ["ApiServer", "Machinery", "Placement", "Volumes"],

        // A Pod's network namespace is not an API object: the kubelet makes it, and the network finds listeners in it.
        ["Sandboxes"] = [],
        ["Images"] = ["Sandboxes"],
        ["Nodes"] = ["ApiServer", "Machinery", "Images", "Sandboxes", "Volumes"],
        ["Network"] = ["ApiServer", "Machinery", "Sandboxes"],

        // metrics-server asks kubelets as other clients do: through what they have registered.
        ["Metrics"] = ["ApiServer", "Machinery"],

        // Faults break things inside the rooms, on behalf of the composing class.
        ["Faults"] = ["ApiServer", "Machinery", "Nodes", "Network"],
    };

    [Test]
    public void Rooms_OfTheCluster_KnowOnlyWhatTheyMay()
    {
        var wrong =
            from use in CompiledProduct.UsesAcrossFolders
            where use.Room == Cluster
            let room = RoomOf(use.Folder)
            let other = RoomOf(use.TypeFolder)
            where room.Length > 0 && room != other && !Allowed.GetValueOrDefault(room, []).Contains(other)
            select $"{room} → {other}: {use}";

        wrong.ShouldBeEmpty();
    }

    /// <summary>The first folder; empty for the files at the top of the project.</summary>
    private static string RoomOf(string folder) => folder.Split('/').ElementAtOrDefault(1) ?? string.Empty;
}
