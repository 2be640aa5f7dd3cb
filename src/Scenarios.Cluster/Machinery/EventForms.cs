using Scenarios.Cluster.ApiServer.Requests;

namespace Scenarios.Cluster.Machinery;

/// <summary>
/// The packed forms of one cluster's Events: Events with the same component, type, reason, namespace, and kind and part of the object share
/// a form.
/// </summary>
internal sealed class EventForms
{
    private readonly Dictionary<EventKind, PackedForm> _forms = [];
    private readonly Dictionary<(string Type, string Reason, string FieldPath), EventSort> _sorts = [];

    public PackedForm Of(EventKind kind)
    {
        if (!_forms.TryGetValue(kind, out var form))
        {
            form = new PackedForm(PatternOf(kind));
            _forms.Add(kind, form);
        }

        return form;
    }

    /// <summary>The one shared instance for events of this type and reason about this part of objects.</summary>
    public EventSort SortOf(string type, string reason, string fieldPath)
    {
        if (!_sorts.TryGetValue((type, reason, fieldPath), out var sort))
        {
            _sorts.Add((type, reason, fieldPath), sort = new EventSort(type, reason, fieldPath));
        }

        return sort;
    }

    /// <summary>Fields in the same order as in <see cref="EventRecorder"/>, which writes the Events that fit no form.</summary>
    private static ObjectValue PatternOf(EventKind kind)
    {
        var involved = new ObjectBuilder(kind.FieldPath.Length > 0 ? 7 : 6)
            .AddShared("kind", kind.RegardingKind)
            .AddShared("namespace", kind.Namespace)
            .Add("name", PackedForm.Slot)
            .Add("uid", PackedForm.Slot)
            .AddShared("apiVersion", kind.RegardingVersion)
            .Add("resourceVersion", PackedForm.Slot)
            .AddSharedIfSet("fieldPath", kind.FieldPath);
        var fields = EventWriter.Pattern(kind.Namespace)
            .Add("involvedObject", involved.ToObject())
            .AddShared("reason", kind.Reason)
            .Add("message", PackedForm.Slot);
        return WithCount(fields, kind);
    }

    private static ObjectValue WithCount(ObjectBuilder fields, EventKind kind) => fields
        .Add("source", PackedForm.Slot)
        .Add("firstTimestamp", PackedForm.Slot)
        .Add("lastTimestamp", PackedForm.SlotAgain)
        .Add("count", 1)
        .AddShared("type", kind.Type)
        .Add("eventTime", NullValue.Instance)
        .AddShared("reportingComponent", kind.Component)
        .Add("reportingInstance", PackedForm.Slot)
        .ToObject();
}
