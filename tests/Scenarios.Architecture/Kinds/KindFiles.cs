using System.Text.RegularExpressions;

namespace Scenarios.Architecture.Kinds;

/// <summary>The kind folders of the rooms: <c>src/Scenarios.ROOM/Kinds/PLURAL/KINDROLE.cs</c>.</summary>
internal static partial class KindFiles
{
    /// <summary>What a kind's folder may contain in each room, by the end of the type's name.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> RolesOfRooms = new SortedDictionary<string, string[]>(
        StringComparer.Ordinal)
    {
        ["Scenarios.Api"] = ["Table", "Validation"],
        ["Scenarios.Cluster"] = ["Strategy", "Controller"],
        ["Scenarios.Kubectl"] = ["Description", "Generator", "Rollout"],
    };

    public static IReadOnlyList<SourceFile> All { get; } =
    [
        .. RolesOfRooms.Keys.SelectMany(static room => Repository.Sources($"src/{room}")).Where(IsInKinds),
    ];

    /// <summary>Such as <c>StatefulSets</c>.</summary>
    public static string FolderOf(SourceFile file) => FolderForm().Match(file.Path).Groups[1].Value;

    /// <summary>Such as <c>StatefulSetTable</c>.</summary>
    public static string TypeOf(SourceFile file) => Path.GetFileNameWithoutExtension(file.Path);

    /// <summary>Whether a room has this part of a kind. A kind may have several controllers, whose names then say what each does.</summary>
    public static bool Exists(string kind, string plural, string role) => All.Any(file =>
        (TypeOf(file) == kind + role || (role == "Controller" && TypeOf(file).EndsWith(role, StringComparison.Ordinal)))
        && FolderOf(file).Equals(plural, StringComparison.OrdinalIgnoreCase));

    private static bool IsInKinds(SourceFile file) => FolderForm().IsMatch(file.Path);

    [GeneratedRegex("^src/[^/]+/Kinds/([^/]+)/[^/]+$", RegexOptions.CultureInvariant)]
    private static partial Regex FolderForm();
}
