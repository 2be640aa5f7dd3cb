using Scenarios.Objects.Facts;
using Scenarios.Objects.Tree;

namespace Scenarios.Objects.Ownership;

/// <summary>
/// The writes to an object since its owners were last computed, newest first. Owners are computed on request. The state after a write is
/// stored only if the object itself no longer shows it. What the cluster's own components write stays unchanged in very many objects, so
/// they can share one history. Immutable.
/// </summary>
public sealed class WriteHistory
{
    /// <summary>Longer histories are replaced by the computed owners, so that old trees need not be kept.</summary>
    public const int Longest = 12;

    private readonly Value? _before;
    private readonly Value? _after;

    // True if part of the written state is read from the object instead of stored here: its metadata, or for a status write all of it.
    private readonly bool _isAsStored;

    private WriteHistory(
        WriteHistory? earlier, FieldWriter? writer, StringValue? time, Value? before, Value? after, bool isAsStored = false)
    {
        (Earlier, Writer, Time, _before, _after, _isAsStored) = (earlier, writer, time, before, after, isAsStored);
        Length = earlier is null ? 1 : earlier.Length + 1;
    }

    public WriteHistory? Earlier { get; }

    /// <summary>Null if this entry holds computed <see cref="Owners"/> instead of a write.</summary>
    public FieldWriter? Writer { get; }

    public StringValue? Time { get; }

    /// <summary>The object before the write; null if the write created it. For a component's status write, the status only.</summary>
    public ObjectValue? Before => _before as ObjectValue;

    /// <summary>The owners computed up to here; null if this entry is a write.</summary>
    public IReadOnlyList<FieldOwner>? Owners { get; private init; }

    public int Length { get; }

    /// <summary>The same write in the kind's other served version; null if nobody has written in that version.</summary>
    public OtherForm? Other { get; private init; }

    /// <summary>The structure of a custom object; null for kinds in the fact table.</summary>
    public TypeFacts? Structure { get; private init; }

    /// <summary>Whether the write changed only the status.</summary>
    public bool IsOfStatus { get; private init; }

    /// <summary>The history of an object that was just created.</summary>
    /// <param name="after">The object as requested, with defaults. Nobody owns what admission and allocation changed.</param>
    /// <param name="structure">For a custom resource, the structure from its definition; null for kinds in the fact table.</param>
    /// <param name="other">The same write in the kind's other served version; null if nobody writes in that version.</param>
    public static WriteHistory Created(
        FieldWriter writer, StringValue time, ObjectValue after, TypeFacts? structure = null, OtherForm? other = null) =>
        new(null, writer, time, null, after) { Structure = structure, Other = other };

    /// <summary>The history of an object whose metadata was stored exactly as requested (<see cref="HasSameMetadata"/>).</summary>
    /// <param name="spec">Everything requested except the metadata.</param>
    public static WriteHistory CreatedAsStored(FieldWriter writer, StringValue time, Value? spec) =>
        new(null, writer, time, null, spec, isAsStored: true);

    /// <summary>A history that starts with these computed owners.</summary>
    public static WriteHistory Reckoned(IReadOnlyList<FieldOwner> owners) => new(null, null, null, null, null) { Owners = owners };

    /// <summary>Whether the metadata that clients can set is the same in both.</summary>
    public static bool HasSameMetadata(ObjectValue left, ObjectValue right) =>
        ServerFields.AreAllThatDiffers(left["metadata"] as ObjectValue, right["metadata"] as ObjectValue);

    /// <summary>The history after another write.</summary>
    /// <param name="structure">As in <see cref="Created"/>.</param>
    /// <param name="other">As in <see cref="Created"/>.</param>
    public WriteHistory Changed(
        FieldWriter writer, StringValue? time, ObjectValue before, ObjectValue after, TypeFacts? structure = null,
        OtherForm? other = null) =>
        new(this, writer, time, before, after) { Structure = structure, Other = other };

    /// <summary>Whether somebody has written in that version.</summary>
    public bool Knows(string apiVersion) => Writer?.ApiVersion == apiVersion || Earlier?.Knows(apiVersion) == true
        || Owners?.Any(owner => owner.Writer.ApiVersion == apiVersion) == true;

    /// <summary>
    /// The history after a component's write to the status only, with the object storing it as written. Consecutive writes by one writer
    /// become one entry, because nothing is left of the states in between.
    /// </summary>
    public WriteHistory StatusChanged(FieldWriter writer, StringValue time, Value before)
    {
        var isOneMore = IsOfStatus && Writer is not null && (ReferenceEquals(Writer, writer) || Writer == writer);
        return new(isOneMore ? Earlier : this, writer, time, isOneMore ? _before : before, null, isAsStored: true) { IsOfStatus = true };
    }

    /// <summary>Whether this history equals the result of calling <see cref="StatusChanged"/> on the other one.</summary>
    public bool IsStatusChange(WriteHistory of, FieldWriter writer, StringValue time, Value before) =>
        IsOfStatus && ReferenceEquals(Writer, writer) && Equals(Time, time) && (of.IsOfStatus && ReferenceEquals(of.Writer, writer)
            ? ReferenceEquals(Earlier, of.Earlier) && ReferenceEquals(_before, of._before)
            : ReferenceEquals(Earlier, of) && ReferenceEquals(_before, before));

    /// <summary>Prepares the history for a change that it does not record, by storing what the object no longer shows afterwards.</summary>
    public WriteHistory Settled(ObjectValue before, ObjectValue after)
    {
        var (isStatusGone, isMetadataGone) = (!Equals(before["status"], after["status"]), !HasSameMetadata(before, after));
        return isStatusGone || isMetadataGone ? Kept(before, isStatusGone, isMetadataGone) : this;
    }

    /// <summary>The state after the write.</summary>
    /// <param name="left">The object after it, reconstructed from later writes.</param>
    internal ObjectValue AfterIn(ObjectValue left)
    {
        if (!_isAsStored)
        {
            return (ObjectValue)_after!;
        }

        if (IsOfStatus)
        {
            return left["status"] as ObjectValue ?? ObjectValue.Empty;
        }

        return new ObjectBuilder(2).AddIfSet("metadata", left["metadata"]).AddIfSet("spec", _after).ToObject();
    }

    /// <summary>The object before the write, as far as it is known.</summary>
    internal ObjectValue FoundIn(ObjectValue left)
    {
        if (IsOfStatus)
        {
            return left.With("status", _before!);
        }

        return IsOfWhole ? Before! : left;
    }

    // For a write through the Scale, only the Scale's own fields are stored.
    private bool IsOfWhole => Before?["metadata"] is not null;

    private WriteHistory Kept(ObjectValue left, bool withStatus, bool withMetadata)
    {
        if (Owners is not null || (IsOfWhole && !IsOfStatus))
        {
            return this;
        }

        var earlier = Earlier?.Kept(FoundIn(left), withStatus && !IsOfStatus, withMetadata);
        var isKept = _isAsStored && (IsOfStatus ? withStatus : withMetadata);
        return isKept || !ReferenceEquals(earlier, Earlier)
            ? new(earlier, Writer, Time, _before, isKept ? AfterIn(left) : _after, _isAsStored && !isKept)
            {
                IsOfStatus = IsOfStatus,
                Structure = Structure,
                Other = Other,
            }
            : this;
    }
}
