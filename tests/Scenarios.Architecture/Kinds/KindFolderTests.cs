using Scenarios.Architecture.Code;
using Scenarios.Objects.Facts;

namespace Scenarios.Architecture.Kinds;

/// <summary>A kind's folder has the same name and the same parts in each room, and the room's list names it.</summary>
internal sealed class KindFolderTests
{
    /// <summary>Parts that <c>kubectl create</c> and the like find by their own lists of commands, which are in kubectl's order.</summary>
    private const string FoundByCommands = "Generator";

    /// <summary>What makes a type a part, whatever it is called: a kind may have several controllers.</summary>
    private static readonly string[] Bases =
    [
        "Scenarios.Api.Validation.IKindValidation",
        "Scenarios.Cluster.ApiServer.Strategies.ResourceStrategy",
        "Scenarios.Cluster.Machinery.IController",
        "Scenarios.Kubectl.Rollout.Workloads.IWorkloadRollout",
        "Scenarios.Kubectl.Rollout.Workloads.IPausableRollout",
    ];

    /// <summary>A provisioner belongs to a driver, not to the controllers of every cluster: clusters that have the driver start it.</summary>
    private static readonly string[] StartedByTheCluster = ["Scenarios.Cluster.Kinds.PersistentVolumes.VolumeProvisioner"];

    private static readonly HashSet<(string Type, string Base)> Extends = CompiledProduct.Uses
        .Where(static use => use.Member.EndsWith("..", StringComparison.Ordinal))
        .Select(static use => (use.Member[..^2], use.Type))
        .ToHashSet();

    private static readonly HashSet<string> Plurals =
        FactTable.Kubernetes.Kinds.Select(static kind => kind.Plural).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Kinds = FactTable.Kubernetes.Kinds.Select(static kind => kind.Kind)
        .ToHashSet(StringComparer.Ordinal);

    [Test]
    public void Folders_AreThePluralsOfKinds()
    {
        var wrong = KindFiles.All.Select(KindFiles.FolderOf)
            .Distinct(StringComparer.Ordinal)
            .Where(static folder => !Plurals.Contains(folder));

        wrong.ShouldBeEmpty("a kind's folder must be named after its resource's plural, as the fact table has it.");
    }

    [Test]
    public void Parts_AreNamedByTheirRoomsList()
    {
        var parts =
            from file in KindFiles.All
            let type = FullNameOf(file)
            where Bases.Any(part => Extends.Contains((type, part)))
                || KindFiles.RolesOfRooms[file.Project].Any(role => role != FoundByCommands && IsPart(file, role))
            select (File: file, Type: type);
        var wrong = parts
            .Where(static part => !IsUsed(part.Type, by: $"{part.File.Project}.Kinds.KindList.") && !StartedByTheCluster.Contains(part.Type))
            .Select(static part => $"{part.File.Path}: src/{part.File.Project}/Kinds/KindList.cs does not name it");

        wrong.ShouldBeEmpty("a part that no list names is never used.");
    }

    [Test]
    public void Generators_AreUsedByACommand()
    {
        var wrong = KindFiles.All
            .Where(static file => file.Project == "Scenarios.Kubectl" && IsPart(file, FoundByCommands))
            .Where(static file => !CompiledProduct.Uses.Any(use => use.Type == FullNameOf(file)
                && !use.Folder.StartsWith("Scenarios.Kubectl/Kinds", StringComparison.Ordinal)));

        wrong.ShouldBeEmpty();
    }

    [Test]
    public void Parts_StandInTheirKindsFolder()
    {
        var wrong =
            from file in KindFiles.All
            let type = KindFiles.TypeOf(file)
            from role in KindFiles.RolesOfRooms[file.Project]
            where type.EndsWith(role, StringComparison.Ordinal) && Kinds.Contains(type[..^role.Length])
            where FactTable.Kubernetes.Kinds.All(kind => kind.Kind != type[..^role.Length]
                || !kind.Plural.Equals(KindFiles.FolderOf(file), StringComparison.OrdinalIgnoreCase))
            select file.Path;

        wrong.ShouldBeEmpty();
    }

    private static bool IsPart(SourceFile file, string role)
    {
        var type = KindFiles.TypeOf(file);
        return type.EndsWith(role, StringComparison.Ordinal) && Kinds.Contains(type[..^role.Length]);
    }

    private static string FullNameOf(SourceFile file) =>
        $"{file.Project}.Kinds.{KindFiles.FolderOf(file)}.{KindFiles.TypeOf(file)}";

    private static bool IsUsed(string type, string by) =>
        CompiledProduct.Uses.Any(use => use.Type == type && use.Member.StartsWith(by, StringComparison.Ordinal));
}
