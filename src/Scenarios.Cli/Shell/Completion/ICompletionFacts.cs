using Scenarios.Api.Schema;

namespace Scenarios.Cli.Shell.Completion;

/// <summary>Names that can occur on a command line, looked up only when needed.</summary>
internal interface ICompletionFacts
{
    /// <summary>The commands that can be typed.</summary>
    IEnumerable<string> Commands { get; }

    /// <summary>The text of an alias; null if there is none of that name.</summary>
    string? AliasOf(string name);

    /// <summary>The names in a folder; the path is as typed, <c>.</c> for the current one. Empty if the folder is missing.</summary>
    IEnumerable<(string Name, bool IsFolder)> FilesIn(string folder);

    /// <summary>The server's resources, in its order.</summary>
    IReadOnlyList<ResourceType> Resources { get; }

    /// <summary>The namespace that kubectl uses by default.</summary>
    string Namespace { get; }

    /// <summary>The names of kubectl's contexts.</summary>
    IEnumerable<string> Contexts { get; }

    /// <summary>The names of a resource's objects; in all namespaces if none is given.</summary>
    IEnumerable<string> NamesOf(ResourceType type, string @namespace);

    /// <summary>The containers of a Pod, or of a workload's template.</summary>
    IEnumerable<string> ContainersOf(ResourceType type, string @namespace, string name);
}
