using Scenarios.Architecture.Code;

namespace Scenarios.Architecture;

/// <summary>
/// Which room of the cluster may know which, by symbol: components meet at the API server only, and the composing class puts them together.
/// </summary>
internal sealed class ClusterRoomTests
{
    private const string Cluster = "Scenarios.Cluster";

    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        // Which volume is a claim's: the controller, the scheduler and admission all ask that of the objects alone.
        ["Volumes"] = [],
        ["ApiServer"] = ["Volumes"],
        ["Machinery"] = ["ApiServer"],
        ["Controllers"] = ["ApiServer", "Machinery"],

        // Which Pods may go to which nodes: the scheduler asks that, and controllers that place Pods themselves or end them.
        ["Placement"] = [],
        ["Kinds"] = ["ApiServer", "Machinery", "Controllers", "Placement", "Volumes"],

        // The first objects are sent to an API server of their own, which knows the kinds as any other does; Pods get the addresses
        // that kubelets would give them.
        ["Bootstrap"] = ["ApiServer", "Kinds", "Sandboxes"],
        ["Scheduling"] = ["ApiServer", "Machinery", "Placement", "Volumes"],

        // A Pod's network namespace is no API object: the kubelet makes it, the network finds who listens there.
        ["Sandboxes"] = [],
        ["Images"] = ["Sandboxes"],
        ["Nodes"] = ["ApiServer", "Machinery", "Images", "Sandboxes", "Volumes"],
        ["Network"] = ["ApiServer", "Machinery", "Sandboxes"],

        // metrics-server asks kubelets as others do: through what they have registered.
        ["Metrics"] = ["ApiServer", "Machinery"],

        // What breaks is broken where it stands: the composing class's arm into the rooms.
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

    /// <summary>The first folder; empty for the files of the project's own.</summary>
    private static string RoomOf(string folder) => folder.Split('/').ElementAtOrDefault(1) ?? string.Empty;
}
