using Scenarios.Objects.Facts;

namespace Scenarios.Architecture.Kinds;

/// <summary>A kind's folder has the same name and the same parts in each room, and the room's list names it.</summary>
internal sealed class KindFolderTests
{
    /// <summary>Parts that <c>kubectl create</c> and the like find by their own lists of commands, which are in kubectl's order.</summary>
    private const string FoundByCommands = "Generator";

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
        var wrong =
            from room in KindFiles.RolesOfRooms
            from file in KindFiles.All
            where file.Project == room.Key && room.Value.Any(role => role != FoundByCommands && IsPart(file, role))
            where !ListOf(room.Key).Contains(KindFiles.TypeOf(file), StringComparison.Ordinal)
            select $"{file.Path}: src/{room.Key}/Kinds/KindList.cs does not name it";

        wrong.ShouldBeEmpty("a part that no list names is never used.");
    }

    [Test]
    public void Generators_AreUsedByACommand()
    {
        var commands = Repository.Sources("src/Scenarios.Kubectl").Except(KindFiles.All).ToList();
        var wrong =
            from file in KindFiles.All
            where file.Project == "Scenarios.Kubectl" && IsPart(file, FoundByCommands)
            where !commands.Exists(command => command.Text.Contains(KindFiles.TypeOf(file), StringComparison.Ordinal))
            select file.Path;

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

    private static string ListOf(string room) => File.ReadAllText(Path.Combine(Repository.Root, "src", room, "Kinds", "KindList.cs"));
}
