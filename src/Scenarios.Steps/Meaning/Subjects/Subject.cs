using Scenarios.Steps.Language.Matching;

namespace Scenarios.Steps.Meaning.Subjects;

/// <summary>Who a sentence is about. Immutable.</summary>
internal sealed record Subject
{
    /// <summary>As the sentence has it.</summary>
    public required string Words { get; init; }

    /// <summary>The kind; null where only a name is said.</summary>
    public string? Kind { get; init; }

    public IReadOnlyList<string> Names { get; init; } = [];

    public Quantity Quantity { get; init; } = Quantity.Every;

    /// <summary>Adjectives, by their meaning.</summary>
    public IReadOnlyList<string> Qualities { get; init; } = [];

    /// <summary>Adjectives of which one is enough.</summary>
    public IReadOnlyList<string> AnyQualities { get; init; } = [];

    /// <summary>Adjectives that must not suit.</summary>
    public IReadOnlyList<string> NoQualities { get; init; } = [];

    public string? OwnerKind { get; init; }

    public IReadOnlyList<string> Owners { get; init; } = [];

    /// <summary>The Service whose Pods are meant.</summary>
    public IReadOnlyList<string> Services { get; init; } = [];

    public IReadOnlyList<string> Nodes { get; init; } = [];

    public string? Namespace { get; init; }

    public IReadOnlyList<string> Labels { get; init; } = [];

    public IReadOnlyList<string> Images { get; init; } = [];

    public IReadOnlyList<string> Statuses { get; init; } = [];

    /// <summary>Whether those that are shutting down are left out even where they would count.</summary>
    public bool LeavesTerminatingOut { get; init; }

    /// <summary>Where they are: the names of nodes, or whose they are, of which nothing but the name is said.</summary>
    public IReadOnlyList<string> At { get; init; } = [];

    /// <summary>Whether it is the volume of the claim that was spoken of last.</summary>
    public bool IsOfClaim { get; init; }

    /// <summary>Whether they are on the node that was spoken of last.</summary>
    public bool IsOnSpokenNode { get; init; }

    /// <summary>Of nodes: whose Pods run there, or which Pod does.</summary>
    public IReadOnlyList<string> Hosting { get; init; } = [];

    /// <summary>The kind of those; null where it is not said.</summary>
    public string? HostingKind { get; init; }

    /// <summary>The nodes on which they were when the change began.</summary>
    public IReadOnlyList<string> LostWith { get; init; } = [];

    public bool Is(string quality) => Qualities.Contains(quality, StringComparer.Ordinal);

    /// <summary>The same, with what a phrase behind adds.</summary>
    public Subject With(PhraseMatch relation) => SubjectReader.Relate(this, relation);
}
