using Scenarios.Steps.Language.Matching;

namespace Scenarios.Steps.Meaning.Subjects;

/// <summary>The subject of a sentence. Immutable.</summary>
internal sealed record Subject
{
    /// <summary>Its words in the sentence.</summary>
    public required string Words { get; init; }

    /// <summary>The kind; null if only a name is stated.</summary>
    public string? Kind { get; init; }

    public IReadOnlyList<string> Names { get; init; } = [];

    public Quantity Quantity { get; init; } = Quantity.Every;

    /// <summary>The meanings of its adjectives, all of which must apply.</summary>
    public IReadOnlyList<string> Qualities { get; init; } = [];

    /// <summary>Adjectives of which at least one must apply.</summary>
    public IReadOnlyList<string> AnyQualities { get; init; } = [];

    /// <summary>Qualities of which each had one just before the last change: <c>the Pods that were ready</c>.</summary>
    public IReadOnlyList<string> WereQualities { get; init; } = [];

    /// <summary>Adjectives that must not apply.</summary>
    public IReadOnlyList<string> NoQualities { get; init; } = [];

    public string? OwnerKind { get; init; }

    public IReadOnlyList<string> Owners { get; init; } = [];

    /// <summary>The Services whose Pods are meant.</summary>
    public IReadOnlyList<string> Services { get; init; } = [];

    public IReadOnlyList<string> Nodes { get; init; } = [];

    /// <summary>The nodes that they are not on.</summary>
    public IReadOnlyList<string> OtherNodes { get; init; } = [];

    /// <summary>The zones of their nodes.</summary>
    public IReadOnlyList<string> Zones { get; init; } = [];

    public string? Namespace { get; init; }

    public IReadOnlyList<string> Labels { get; init; } = [];

    public IReadOnlyList<string> Images { get; init; } = [];

    public IReadOnlyList<string> Statuses { get; init; } = [];

    /// <summary>Whether terminating objects are excluded even where they would count.</summary>
    public bool LeavesTerminatingOut { get; init; }

    /// <summary>Names that locate them: nodes or owners, if the kind is not stated.</summary>
    public IReadOnlyList<string> At { get; init; } = [];

    /// <summary>Whether it is the volume of the last claim.</summary>
    public bool IsOfClaim { get; init; }

    /// <summary>Whether they are on the last node.</summary>
    public bool IsOnSpokenNode { get; init; }

    /// <summary>For nodes: the Pods, or the owners of Pods, that run there.</summary>
    public IReadOnlyList<string> Hosting { get; init; } = [];

    /// <summary>Whether it was named without a number, and the last one of its kind is meant.</summary>
    public bool IsLast { get; init; }

    /// <summary>Whether only nodes are meant that are no control plane.</summary>
    public bool IsOfWorkers { get; init; }

    /// <summary>Whether Pods that only send requests are left out.</summary>
    public bool LeavesClientsOut { get; init; }

    /// <summary>Nodes on each of which the number of objects is the stated one.</summary>
    public IReadOnlyList<string> EachNodes { get; init; } = [];

    /// <summary>The kind of those; null if not stated.</summary>
    public string? HostingKind { get; init; }

    /// <summary>The nodes on which they were when the change began.</summary>
    public IReadOnlyList<string> LostWith { get; init; } = [];

    /// <summary>
    /// Whether only some of its owner's objects are meant: those of some quality, place, label or state. "All outside of a node" means all.
    /// </summary>
    public bool IsNarrowed => Qualities.Count + AnyQualities.Count + WereQualities.Count + NoQualities.Count > 0
        || Nodes.Count + Zones.Count + LostWith.Count + Labels.Count + Images.Count + Statuses.Count > 0;

    public bool Is(string quality) => Qualities.Contains(quality, StringComparer.Ordinal);

    /// <summary>Returns the subject for a number that is said after it: <c>ノードは4台ある</c>. Then all are meant, not the last one.</summary>
    public Subject Of(Quantity counted) => this with { Quantity = counted, Names = IsLast ? [] : Names, IsLast = false };

    /// <summary>Returns the subject with a relation added.</summary>
    public Subject With(PhraseMatch relation) => SubjectReader.Relate(this, relation);
}
