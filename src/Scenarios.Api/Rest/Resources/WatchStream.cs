using Scenarios.Api.Requests;
using Scenarios.Api.Rest.Documents;
using Scenarios.Api.Rest.Http;
using Scenarios.Api.Rest.Reading;
using Scenarios.Api.Schema;

namespace Scenarios.Api.Rest.Resources;

/// <summary>The events of a watch as lines of JSON.</summary>
internal sealed class WatchStream(
    IApi api, ResourceType type, string @namespace, ListRequestOptions options, AcceptedForm form, string include) : IRestStream
{
    private bool _hasToldColumns;

    public TimeSpan? Timeout => options.Timeout;

    public IOpenStream Open(Action<string> onText, Action onEnd)
    {
        var watch =
            api.Watch(
                type, @namespace, options.Options, change =>
                    onText(Line(change.Kind.ToString().ToUpperInvariant(), Document(change.Object))));
        if (watch.IsSuccess)
        {
            return new Reading(watch.Value);
        }

        onText(Line("ERROR", StatusDocument.Of(watch.Status)));
        onEnd();
        return EndedStream.Instance;
    }

    private ObjectValue Document(ApiObject item)
    {
        switch (form)
        {
            case AcceptedForm.Table:
                var table = api.TableOf(type, [item]);
                var isFirst = !_hasToldColumns;
                _hasToldColumns = true;
                return TableDocument.Of(
                    type, table, ObjectValue.Of(("resourceVersion", new StringValue(item.ResourceVersion))), include, isFirst);
            case AcceptedForm.Metadata:
                return TableDocument.Partial(type, item);
            default:
                return ServedOrder.Of(type, Scenarios.Objects.Metadata.OwnedFields.TreeOf(item));
        }
    }

    private static string Line(string kind, ObjectValue document) =>
        JsonWriter.WriteCompact(ObjectValue.Of(("type", new StringValue(kind)), ("object", document)), FieldOrder.AsWritten) + "\n";

    private sealed class Reading(IWatch watch) : IOpenStream
    {
        public void Deliver() => watch.Deliver();

        public void Dispose() => watch.Dispose();
    }
}
