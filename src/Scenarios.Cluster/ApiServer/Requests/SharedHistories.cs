using System.Runtime.CompilerServices;
using Scenarios.Objects.Ownership;

namespace Scenarios.Cluster.ApiServer.Requests;

/// <summary>
/// The histories that came lately, so that objects of one template that are written in the same second have the same one.
/// </summary>
internal sealed class SharedHistories
{
    private const int Places = 256;

    private WriteHistory? _created;
    private Value? _spec;
    private WriteHistory?[]? _statuses;

    public WriteHistory Created(FieldWriter writer, StringValue time, Value? spec)
    {
        if (_created is { } known && ReferenceEquals(_spec, spec) && ReferenceEquals(known.Writer, writer) && Equals(known.Time, time))
        {
            return known;
        }

        _spec = spec;
        return _created = WriteHistory.CreatedAsStored(writer, time, spec);
    }

    public WriteHistory StatusChanged(WriteHistory history, FieldWriter writer, StringValue time, Value before)
    {
        _statuses ??= new WriteHistory?[Places];
        var hash = HashCode.Combine(RuntimeHelpers.GetHashCode(history), RuntimeHelpers.GetHashCode(time), RuntimeHelpers.GetHashCode(before));
        ref var place = ref _statuses[hash & (Places - 1)];
        return place is { } known && known.IsStatusChange(history, writer, time, before)
            ? known
            : place = history.StatusChanged(writer, time, before);
    }
}
