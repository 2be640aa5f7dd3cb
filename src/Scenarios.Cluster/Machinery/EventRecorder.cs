using System.Globalization;
using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Kernel;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Machinery;

/// <summary>
/// Writes core/v1 Events about objects as client-go's recorder does (tools/record): repeating an event raises the count of the first,
/// many similar events are combined, and one source cannot flood one object. One recorder per component. As upstream, events that cannot
/// be written are lost silently.
/// </summary>
internal sealed class EventRecorder
{
    private const int MaximumObjects = 4096;

    private readonly Simulation _simulation;
    private readonly IApi _api;
    private readonly EventWriter _writer;
    private readonly EventForms _forms;
    private readonly StringValue _component;
    private readonly StringValue _host;
    private readonly EventSource _source;
    private readonly Dictionary<string, EventHistory> _histories = new(StringComparer.Ordinal);
    private readonly Queue<string> _oldest = [];
    private long _lastNanoseconds;

    public EventRecorder(Simulation simulation, IApi api, EventWriter writer, EventForms forms, string component, string host)
    {
        _simulation = simulation;
        _api = api;
        _writer = writer;
        _forms = forms;
        _component = StringValue.Shared(component);
        _host = StringValue.Shared(host);
        _source = new EventSource { Component = component, Host = host };
    }

    /// <summary>Whether nothing can be written now; null if nothing ever prevents it.</summary>
    public Func<bool>? IsHindered { get; set; }

    /// <summary>Takes a write that is not possible now and runs it later.</summary>
    public Action<Action>? Postpone { get; set; }

    /// <summary>Forgets earlier Events, as a restarted component does.</summary>
    public void Forget()
    {
        _histories.Clear();
        _oldest.Clear();
    }

    public void Normal(ApiObject regarding, string reason, string message, string fieldPath = "") =>
        Record(regarding, "Normal", reason, message, fieldPath);

    public void Warning(ApiObject regarding, string reason, string message, string fieldPath = "") =>
        Record(regarding, "Warning", reason, message, fieldPath);

    /// <param name="type">Normal or Warning.</param>
    /// <param name="fieldPath">The part of the object that the event is about, such as <c>spec.containers{web}</c>.</param>
    public void Record(ApiObject regarding, string type, string reason, string message, string fieldPath = "")
    {
        var now = _simulation.Now;
        if (IsHindered?.Invoke() == true)
        {
            RecordLater(regarding, type, reason, message, fieldPath, now);
            return;
        }

        Record(regarding, type, reason, message, fieldPath, now);
    }

    // A separate method, because a method that captures variables allocates its closure on entry.
    private void RecordLater(ApiObject regarding, string type, string reason, string message, string fieldPath, DateTimeOffset now) =>
        Postpone!(() => Record(regarding, type, reason, message, fieldPath, now));

    private static Event Again(Event earlier, string message, DateTimeOffset now) =>
        earlier with { Count = earlier.Count + 1, LastTimestamp = now, Message = message };

    private void Record(ApiObject regarding, string type, string reason, string message, string fieldPath, DateTimeOffset now)
    {
        message = StringValue.Shared(message).Text;
        fieldPath = StringValue.Shared(fieldPath).Text;
        var history = HistoryOf(regarding);
        var observation = history.Observe(_forms, type, reason, message, fieldPath, now);
        if (!history.TryAccept(type, now))
        {
            return;
        }

        if (observation.Event is { } known && _api.Get(KnownResources.Events, known.Namespace, known.Name).Value is { } stored)
        {
            var repeated = Again(new Event(stored.Tree), observation.MessageFor(message), now);
            _api.Update(KnownResources.Events, stored.Namespace, repeated, ComponentWrites.Options);
            return;
        }

        var (component, host) = observation.IsCombined ? (StringValue.Empty, StringValue.Empty) : (_component, _host);
        if (IsOfAForm(regarding))
        {
            var kind = new EventKind(component.Text, type, reason, regarding.Kind, regarding.ApiVersion, regarding.Namespace, fieldPath);
            var text = observation.IsCombined ? StringValue.Shared(observation.MessageFor(message)).Text : message;
            observation.Event = Create(regarding, kind, [text, _source.Tree, Timestamp.ValueOf(now).Text, host]);
            return;
        }

        observation.Event = Create(Event.New with
        {
            Metadata = new()
            {
                Name = NameFor(regarding), Namespace = regarding.Namespace.Length == 0 ? "default" : regarding.Namespace
            },
            InvolvedObject = new()
            {
                Kind = regarding.Kind,
                Namespace = regarding.Namespace,
                Name = regarding.Name,
                Uid = regarding.Uid,
                ApiVersion = regarding.ApiVersion,
                ResourceVersion = regarding.ResourceVersion,
                FieldPath = fieldPath,
            },
            Reason = reason,
            Message = observation.MessageFor(message),
            Source = _source,
            FirstTimestamp = now,
            LastTimestamp = now,
            Count = 1,
            Type = type,
            EventTime = null,
            ReportingComponent = component.Text,
            ReportingInstance = host.Text,
        });
    }

    /// <summary>Whether the object has everything that a packed Event needs; Nodes, for example, have no namespace.</summary>
    private static bool IsOfAForm(ApiObject regarding) =>
        regarding.Namespace.Length > 0 && regarding.Name.Length > 0 && regarding.Kind.Length > 0 && regarding.ApiVersion.Length > 0
        && regarding.Uid.Length > 0 && regarding.ResourceVersion.Length > 0;

    /// <param name="own">The Event's values other than its metadata and the reference to the object.</param>
    private ApiObject? Create(ApiObject regarding, EventKind kind, ReadOnlySpan<object> own)
    {
        var form = _forms.Of(kind);
        var leaves = new object[form.Slots];
        var rest = leaves.AsSpan(EventWriter.MetadataSlots);
        var metadata = regarding.Metadata;
        (rest[0], rest[1], rest[2]) = (regarding.Name, metadata["uid"]!, metadata["resourceVersion"]!);
        own.CopyTo(rest[3..]);
        return _writer.Create(form, regarding.Namespace, NameFor(regarding), leaves);
    }

    private ApiObject? Create(ApiObject made) =>
        _api.Create(KnownResources.Events, made.Namespace, made, ComponentWrites.Options).Value;

    private string NameFor(ApiObject regarding)
    {
        // client-go, tools/record/util: name, a dot, and the clock's nanoseconds in hexadecimal. In virtual time many events share one
        // instant, so each reading is at least one nanosecond after the last.
        var now = (_simulation.Now - DateTimeOffset.UnixEpoch).Ticks * 100;
        _lastNanoseconds = Math.Max(now, _lastNanoseconds + 1);
        return string.Create(CultureInfo.InvariantCulture, $"{regarding.Name}.{_lastNanoseconds:x}");
    }

    private EventHistory HistoryOf(ApiObject regarding)
    {
        var key = regarding.Uid.Length > 0 ? regarding.Uid : $"{regarding.Kind}/{regarding.Namespace}/{regarding.Name}";
        if (!_histories.TryGetValue(key, out var history))
        {
            history = new EventHistory();
            _histories.Add(key, history);
            _oldest.Enqueue(key);
            if (_oldest.Count > MaximumObjects)
            {
                _histories.Remove(_oldest.Dequeue());
            }
        }

        return history;
    }
}
