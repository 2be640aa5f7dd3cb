using Scenarios.Objects.Facts;
using Scenarios.Objects.Tree;

namespace Scenarios.Objects.Ownership;

/// <summary>
/// The writes that an object has seen since its owners were last reckoned: a list, newest first. Who owns which field is reckoned when
/// somebody asks. What a write left behind is kept where the object does not tell it any more: what the cluster's own components write
/// stays as it is in very many objects, so that one history serves all of them. Immutable.
/// </summary>
public sealed class WriteHistory
{
    /// <summary>More writes than this are reckoned at once, so that old trees are not kept.</summary>
    public const int Longest = 12;

    private readonly Value? _before;
    private readonly Value? _after;

    // Of what was written, the object has all but the after; of a status, all.
    private readonly bool _isAsStored;

    private WriteHistory(
        WriteHistory? earlier, FieldWriter? writer, StringValue? time, Value? before, Value? after, bool isAsStored = false)
    {
        (Earlier, Writer, Time, _before, _after, _isAsStored) = (earlier, writer, time, before, after, isAsStored);
        Length = earlier is null ? 1 : earlier.Length + 1;
    }

    public WriteHistory? Earlier { get; }

    /// <summary>Null where <see cref="Owners"/> say all.</summary>
    public FieldWriter? Writer { get; }

    public StringValue? Time { get; }

    /// <summary>What the writer found; null when it made the object. Of a component's status, the status alone.</summary>
    public ObjectValue? Before => _before as ObjectValue;

    /// <summary>What was reckoned up to here; null for a write.</summary>
    public IReadOnlyList<FieldOwner>? Owners { get; private init; }

    public int Length { get; }

    /// <summary>The same write in the other version that the kind is served in; null where nobody has written in it.</summary>
    public OtherForm? Other { get; private init; }

    /// <summary>The structure of a custom object; null for those that the fact table knows.</summary>
    public TypeFacts? Structure { get; private init; }

    /// <summary>Whether the write is of a status alone.</summary>
    public bool IsOfStatus { get; private init; }

    /// <summary>The object was made.</summary>
    /// <param name="after">What the writer asked for, with its defaults; what admission and allocation did to it is nobody's.</param>
    /// <param name="structure">Of a custom resource, what its definition says; null for what the facts know.</param>
    /// <param name="other">The same in the other version that the kind is served in; null where nobody writes in it.</param>
    public static WriteHistory Created(
        FieldWriter writer, StringValue time, ObjectValue after, TypeFacts? structure = null, OtherForm? other = null) =>
        new(null, writer, time, null, after) { Structure = structure, Other = other };

    /// <summary>The object was made, and its metadata is as it was asked for (<see cref="HasSameMetadata"/>).</summary>
    /// <param name="spec">Of what the writer asked for, all that is not metadata.</param>
    public static WriteHistory CreatedAsStored(FieldWriter writer, StringValue time, Value? spec) =>
        new(null, writer, time, null, spec, isAsStored: true);

    /// <summary>Nothing before counts.</summary>
    public static WriteHistory Reckoned(IReadOnlyList<FieldOwner> owners) => new(null, null, null, null, null) { Owners = owners };

    /// <summary>Whether what clients say of metadata is the same in both.</summary>
    public static bool HasSameMetadata(ObjectValue left, ObjectValue right) =>
        ServerFields.AreAllThatDiffers(left["metadata"] as ObjectValue, right["metadata"] as ObjectValue);

    /// <summary>The object was changed.</summary>
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
    /// A component wrote the status, as the object has it, and nothing else. Writes that follow each other are one: of what they did in
    /// between nothing is left.
    /// </summary>
    public WriteHistory StatusChanged(FieldWriter writer, StringValue time, Value before)
    {
        var isOneMore = IsOfStatus && Writer is not null && (ReferenceEquals(Writer, writer) || Writer == writer);
        return new(isOneMore ? Earlier : this, writer, time, isOneMore ? _before : before, null, isAsStored: true) { IsOfStatus = true };
    }

    /// <summary>Whether <see cref="StatusChanged"/> would make this of the history.</summary>
    public bool IsStatusChange(WriteHistory of, FieldWriter writer, StringValue time, Value before) =>
        IsOfStatus && ReferenceEquals(Writer, writer) && Equals(Time, time) && (of.IsOfStatus && ReferenceEquals(of.Writer, writer)
            ? ReferenceEquals(Earlier, of.Earlier) && ReferenceEquals(_before, of._before)
            : ReferenceEquals(Earlier, of) && ReferenceEquals(_before, before));

    /// <summary>The history of an object that is about to be changed by a write that it does not tell of.</summary>
    public WriteHistory Settled(ObjectValue before, ObjectValue after)
    {
        var (isStatusGone, isMetadataGone) = (!Equals(before["status"], after["status"]), !HasSameMetadata(before, after));
        return isStatusGone || isMetadataGone ? Kept(before, isStatusGone, isMetadataGone) : this;
    }

    /// <summary>What the write left behind.</summary>
    /// <param name="left">The object after it, as far as later writes tell.</param>
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

    /// <summary>The object before the write, as far as that is known.</summary>
    internal ObjectValue FoundIn(ObjectValue left)
    {
        if (IsOfStatus)
        {
            return left.With("status", _before!);
        }

        return IsOfWhole ? Before! : left;
    }

    // Through the Scale, only its own fields are kept.
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
