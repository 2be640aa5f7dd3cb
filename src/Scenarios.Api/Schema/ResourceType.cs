using Scenarios.Objects.Facts;

namespace Scenarios.Api.Schema;

/// <summary>
/// Discovery's information about one resource, as <c>kubectl api-resources</c> prints it. Built-in resources come from the fact table,
/// others from CustomResourceDefinitions. One instance per resource: compare by reference or by <see cref="GroupResource"/>.
/// </summary>
public sealed class ResourceType
{
    // The highest version is the preferred one. Of the built-in groups, only autoscaling has two.
    private const string OlderVersion = "autoscaling/v1";

    /// <summary>API group, such as <c>apps</c>; empty for the core group.</summary>
    public required string Group { get; init; }

    public required string Version { get; init; }

    public required string Kind { get; init; }

    /// <summary>The name in URLs, such as <c>deployments</c>.</summary>
    public required string Plural { get; init; }

    public required string Singular { get; init; }

    public required IReadOnlyList<string> ShortNames { get; init; }

    public required IReadOnlyList<string> Categories { get; init; }

    public required bool IsNamespaced { get; init; }

    /// <summary>Subresources by name: <c>status</c>, <c>scale</c>, <c>log</c>…</summary>
    public required IReadOnlyList<string> Subresources { get; init; }

    public required IReadOnlyList<string> Verbs { get; init; }

    /// <summary>The fields by which objects can be selected, in addition to name and namespace.</summary>
    public IReadOnlyList<string> SelectableFields { get; init; } = [];

    /// <summary>Paths of the fields whose changes increment <c>metadata.generation</c>; empty if the kind has no generation.</summary>
    public IReadOnlyList<string[]> GenerationOf { get; init; } = [];

    /// <summary>Whether clients that do not specify a version get this one. <c>kubectl api-resources</c> lists only those.</summary>
    public bool IsPreferred { get; init; } = true;

    /// <summary>The definition of a custom resource; null for built-in resources.</summary>
    public CustomKind? Custom { get; init; }

    /// <summary>The <c>apiVersion</c>, such as <c>v1</c> or <c>apps/v1</c>.</summary>
    public string ApiVersion => field ??= Group.Length == 0 ? Version : $"{Group}/{Version}";

    /// <summary>The name in error messages, such as <c>pods</c> or <c>deployments.apps</c>.</summary>
    public string GroupResource => field ??= Group.Length == 0 ? Plural : $"{Plural}.{Group}";

    /// <summary>The name that kubectl prints before a slash and an object's name, such as <c>pod</c> or <c>deployment.apps</c>.</summary>
    public string SingularGroup => field ??= Group.Length == 0 ? Singular : $"{Singular}.{Group}";

    /// <summary>The name in validation errors, such as <c>Pod</c> or <c>Deployment.apps</c>.</summary>
    public string GroupKind => field ??= Group.Length == 0 ? Kind : $"{Kind}.{Group}";

    /// <summary>The name of the objects' structure in the fact table.</summary>
    internal string RootTypeName => field ??= Group.Length == 0 ? $"core/{Version}.{Kind}" : $"{Group}/{Version}.{Kind}";

    public override string ToString() => GroupResource;

    internal static ResourceType Of(KindFacts kind)
    {
        var slash = kind.ApiVersion.IndexOf('/');
        return new ResourceType
        {
            Group = slash < 0 ? string.Empty : kind.ApiVersion[..slash],
            Version = kind.ApiVersion[(slash + 1)..],
            Kind = kind.Kind,
            Plural = kind.Plural,
            Singular = kind.Singular,
            ShortNames = kind.ShortNames,
            Categories = kind.Categories,
            IsNamespaced = kind.IsNamespaced,
            Subresources = kind.Subresources,
            Verbs = kind.Verbs,
            SelectableFields = kind.SelectableFields,
            GenerationOf = kind.GenerationOf,
            IsPreferred = kind.ApiVersion != OlderVersion,
        };
    }
}
