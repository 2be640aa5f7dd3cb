namespace Scenarios.Api.Requests;

/// <summary>Options of a create, update or patch.</summary>
public sealed record WriteOptions
{
    public static WriteOptions Default { get; } = new();

    /// <summary>The writer's name for <c>metadata.managedFields</c>, such as <c>kubectl-client-side-apply</c>.</summary>
    public string FieldManager { get; init; } = string.Empty;

    /// <summary>The version in which the object was sent, if it is stored in another; null otherwise.</summary>
    public string? ServedVersion { get; init; }

    /// <summary>How to treat unknown and duplicate fields. kubectl requests <see cref="FieldValidation.Strict"/>.</summary>
    public FieldValidation FieldValidation { get; init; } = FieldValidation.Strict;

    /// <summary>
    /// Faults of the body that did not prevent reading it, such as duplicate keys. They are treated like unknown fields.
    /// </summary>
    public IReadOnlyList<string> BodyFaults { get; init; } = [];

    /// <summary>The object as it was sent, because some refusals show amounts as they were written; null when nobody sent it.</summary>
    public ObjectValue? Sent { get; init; }

    /// <summary>Whether fields are checked in the order in which they were sent. (kubectl sends them sorted.)</summary>
    public bool KeepsOrder { get; init; }

    /// <summary>Server-side apply: take ownership of fields owned by others.</summary>
    public bool Force { get; init; }

    /// <summary>Do everything except storing the result: <c>--dry-run=server</c>.</summary>
    public bool DryRun { get; init; }
}
